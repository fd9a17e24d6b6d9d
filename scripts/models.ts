import { runNode } from './run-node.ts';

/** Builds the anatomy into `public/models` unless it is already up to date with its sources. */
export async function buildModelsIfStale(): Promise<void> {
  await runNode(
    ['--import', 'tsx', 'models/build.ts', '--if-stale'],
    'The models could not be built; the reason stands above.',
  );
}
