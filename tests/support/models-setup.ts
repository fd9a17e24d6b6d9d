import { buildModelsIfStale } from '#scripts/models.ts';

/** Runs once before the tests of the built models. */
export async function setup(): Promise<void> {
  await buildModelsIfStale();
}
