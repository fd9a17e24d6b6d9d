/** `npm start`: builds what is stale, serves the page, prints its address; Ctrl-C ends it. */
import { buildSiteIfStale, findAddress, serveSite } from './site.ts';

const hasDesktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const mayOpenBrowser =
  hasDesktop && process.stdout.isTTY === true && !process.env.SSH_CONNECTION && !process.env.CI;

try {
  await buildSiteIfStale();
  const server = await serveSite(findPort(), mayOpenBrowser);
  console.log(`Deep Six is ready: ${findAddress(server)}`);
  console.log('Press Ctrl-C to end.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // open connections of a browser would keep a polite close waiting
      server.httpServer.close();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The port of the PORT variable when it is one, else 4173. */
function findPort(): number {
  const wanted = Number(process.env.PORT);
  return Number.isInteger(wanted) && wanted > 0 && wanted < 65_536 ? wanted : 4173;
}
