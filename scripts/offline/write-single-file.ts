import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { runNode } from '#scripts/run-node.ts';
import { listFilesBelow } from './list-files.ts';

/**
 * The whole page as one HTML file that opens from a disk with a double click: browsers refuse to load scripts as modules, and to
 * fetch anything, from there. Scripts, styles, typeface, models and languages stand inside; a policy allows just these scripts.
 */
export async function createSingleFile(): Promise<string> {
  const folder = join(projectRoot, '.cache', 'single');
  rmSync(folder, { recursive: true, force: true });
  await runNode(
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--logLevel',
      'error',
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
    'The page in one file could not be built; the reason stands above.',
    { NODE_ENV: 'production', DEEP_SIX_SINGLE: '1' },
  );
  const read = (path: string) => readFileSync(join(folder, path));
  const built = listFilesBelow(folder);
  const pick = (ending: string) =>
    built
      .filter((path) => path.startsWith('assets/') && path.endsWith(ending))
      .map((path) => read(path).toString('utf8'))
      .join('\n');
  const models = built.filter(
    (path) =>
      (path.startsWith('models/') && !path.endsWith('.json')) ||
      path.endsWith('context-paths.json'),
  );
  const packed = Object.fromEntries(
    models.map((path) => [path.slice('models/'.length), read(path).toString('base64')]),
  );
  const scripts = [`globalThis.deepSixFiles=${JSON.stringify(packed)};`, pick('.js')].map(
    (script) =>
      // a script ends where its tag is closed, whatever it is in the middle of
      script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
  );
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = `default-src 'none'; script-src ${hashes.join(' ')} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src data: blob:; worker-src blob:; media-src blob:; base-uri 'none'; form-action 'none'`;
  const page = read('index.html')
    .toString('utf8')
    .replace(/<script[^>]*type="module"[^>]*><\/script>|<script[^>]*src=[^>]*><\/script>/g, '')
    .replace(/<link rel="(stylesheet|modulepreload|manifest|icon|apple-touch-icon)"[^>]*>/g, '');
  const cut = page.indexOf('</head>');
  const end = page.indexOf('</body>');
  return [
    page.slice(0, cut),
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<style>${pick('.css')}</style>`,
    page.slice(cut, end),
    ...scripts.map((script) => `<script>${script}</script>`),
    page.slice(end),
  ].join('\n');
}
