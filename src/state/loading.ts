import { createStore } from 'zustand/vanilla';
import type { StructureId } from '#src/anatomy/catalog.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { fetchFile } from './fetch-file.ts';
import { simulation } from './simulation.ts';

/** A file that did not load: what the page says and which rows are missing. */
export interface Failure {
  readonly sentence: string;
  readonly structureIds: readonly StructureId[];
}

/**
 * State of the picture: `plain` when the browser gives no WebGL2 and the processor draws, `lost` while the context is being
 * restored, `missing` when nothing can be drawn.
 */
export type Graphics = 'available' | 'plain' | 'lost' | 'missing';

export interface Status {
  /** State of the kernel's model. */
  readonly modelStatus: 'loading' | 'ready' | 'failed';
  /** State of the muscles for context, which are loaded on demand. */
  readonly contextStatus: 'absent' | 'loading' | 'ready' | 'failed';
  /** What the stage is drawing just now ("bones", "muscles", "nerve"); null when nothing is pending. */
  readonly stageText: string | null;
  readonly failures: Readonly<Record<string, Failure>>;
  readonly graphics: Graphics;
  /** True once the first frame with the bones is drawn. */
  readonly isReady: boolean;
  /** Grows by one whenever the user asks to try again; whoever loads a file loads it anew then. */
  readonly attempt: number;
}

/** What the stage draws first; translated where it is shown. */
const opening = phrases({ stage: 'Drawing bones' });

export const statusStore = createStore<Status>()(
  (): Status => ({
    modelStatus: 'loading',
    contextStatus: 'absent',
    stageText: opening.stage,
    failures: {},
    graphics: 'available',
    isReady: false,
    attempt: 0,
  }),
);

/** Notes that a file did not load; `structureIds` are the rows that will say "not loaded". */
export function reportFailure(
  file: string,
  sentence: string,
  structureIds: readonly StructureId[] = [],
): void {
  statusStore.setState(({ failures }) => ({
    failures: { ...failures, [file]: { sentence, structureIds } },
  }));
}

export function clearFailure(file: string): void {
  statusStore.setState(({ failures }) => {
    const { [file]: _, ...rest } = failures;
    return { failures: rest };
  });
}

/** Text on the stage while parts are pending, for example "Drawing muscles"; null when all is drawn. */
export function reportStage(stageText: string | null): void {
  statusStore.setState({ stageText });
}

export function reportGraphics(graphics: Graphics): void {
  statusStore.setState({ graphics });
}

/** Marks the page as drawn: called by the scene after the first frame with the bones. */
export function markReady(): void {
  if (statusStore.getState().isReady) return;
  statusStore.setState({ isReady: true });
  document.getElementById('root')?.setAttribute('data-ready', '');
  document.documentElement.setAttribute('data-ready', '');
}

/** Asks everything that failed to load again. */
export function retryLoading(): void {
  statusStore.setState(({ attempt }) => ({ attempt: attempt + 1, failures: {} }));
  if (statusStore.getState().modelStatus === 'failed') void loadModel();
}

const pathFile = 'paths.bin';

/** Reads a file that is stored as gzip, whatever the server makes of its name; a damaged one throws. */
export async function unpack(response: Response): Promise<ArrayBuffer> {
  if (!response.body) throw new RangeError('the server answered with nothing');
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Fetches the kernel's table and starts the simulation. A failure becomes a sentence, never a throw. */
export async function loadModel(): Promise<void> {
  statusStore.setState({ modelStatus: 'loading' });
  try {
    const response = await fetchFile(pathFile);
    if (!response.ok) throw new RangeError(`${pathFile}: the server answered ${response.status}`);
    simulation.load(createHipModel(await unpack(response)));
    clearFailure(pathFile);
    statusStore.setState({ modelStatus: 'ready' });
  } catch {
    statusStore.setState({ modelStatus: 'failed' });
    reportFailure(pathFile, t('The table of muscle paths did not load: there are no readings.'));
  }
}
