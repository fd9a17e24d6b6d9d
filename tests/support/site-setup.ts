import type { TestProject } from 'vitest/node';
import { buildSiteIfStale, findAddress, serveSite } from '#scripts/site.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, with a slash at the end. */
    siteAddress: string;
    browser: FoundBrowser;
  }
}

/** Finds the browser, builds and serves the site once for all journeys; the result stops the server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await findBrowser());
  await buildSiteIfStale();
  const server = await serveSite(4273);
  project.provide('siteAddress', findAddress(server));
  return async () => {
    await server.close();
  };
}
