import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { buildModelsIfStale } from './models.ts';
import { writeArchive } from './offline/write-archive.ts';
import { writeServiceWorker } from './offline/write-service-worker.ts';
import { projectRoot } from './project-root.ts';
import { runNode } from './run-node.ts';

/** Everything the built site is made of. */
const sources = [
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts/offline',
  'src',
  'public',
] as const;

const pagePath = join(projectRoot, 'dist', 'index.html');
const stampPath = join(projectRoot, '.cache', 'site-stamp');

/** Builds models and site into `dist`; always. */
export async function buildSite(): Promise<void> {
  await buildModelsIfStale();
  // a process of its own: test runners set another mode, and what ships is the production build
  await runNode(
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    'The page could not be built; the reason stands above.',
    { NODE_ENV: 'production' },
  );
  writeServiceWorker(join(projectRoot, 'dist'));
  await writeArchive(join(projectRoot, 'dist'));
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, findStamp());
}

/** Builds models and site unless `dist` already holds what the sources would give. */
export async function buildSiteIfStale(): Promise<void> {
  await buildModelsIfStale();
  if (isSiteFresh()) return;
  console.log('Building the page …');
  await buildSite();
}

/** Serves `dist` on this machine; takes the next free port when `port` is in use. */
export function serveSite(port: number, open = false): Promise<PreviewServer> {
  return preview({
    root: projectRoot,
    logLevel: 'warn',
    preview: { host: process.env.HOST ?? '127.0.0.1', port, strictPort: false, open },
  });
}

/** Address of a server started by `serveSite`, with a slash at the end. */
export function findAddress(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The page is served but has no local address.');
  return address;
}

function isSiteFresh(): boolean {
  if (!existsSync(pagePath) || !existsSync(stampPath)) return false;
  return readFileSync(stampPath, 'utf8') === findStamp();
}

/** Hash of all sources and of the built page, which names its parts by their content. */
function findStamp(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(source))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(projectRoot, file)));
  }
  if (existsSync(pagePath)) hash.update(readFileSync(pagePath));
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const absolute = join(projectRoot, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  const entries = readdirSync(absolute).sort();
  return entries.flatMap((entry) => listFiles(`${path}/${entry}`));
}
