import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.ts';

/** Builds the anatomy into `public/models` unless it is already up to date with its sources. */
export async function buildModelsIfStale(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'models/build.ts', '--if-stale'], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error('The models could not be built; the reason stands above.');
}
