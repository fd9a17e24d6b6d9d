import type { StructureId } from '#src/anatomy/catalog.ts';

/** How a picture of the stage is to be made. */
export interface PictureOptions {
  /** Pixels for each CSS px of the stage; 1 to 4. */
  readonly scale: number;
  /** Without the ground of the stage. */
  readonly isTransparent: boolean;
  readonly hasLabels: boolean;
  /** In the colours of the light stage, for white paper. */
  readonly isForPaper?: boolean;
}

export type ModelFormat = 'glb' | 'glb-animated' | 'stl';

/** How far a long export has come, 0 to 1; return false to stop it. */
export type OnProgress = (share: number) => boolean;

/** A file made in the page. */
export interface MadeFile {
  readonly blob: Blob;
  /** Ending of its name, without the dot. */
  readonly extension: string;
}

/** What the stage can give away. Every call rejects with an `ExportError` whose message is one plain sentence. */
export interface StageExports {
  makePicture(options: PictureOptions): Promise<MadeFile>;
  /** What is named on the stage now, in reading order. */
  findNamed(): StructureId[];
  makeModel(format: ModelFormat): Promise<MadeFile>;
  /** The loaded movement from beginning to end at a fixed frame rate; 1/s. Null when it was stopped. */
  makeVideo(frameRate: number, onProgress: OnProgress): Promise<MadeFile | null>;
}

/** A reason in one plain sentence. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

let current: StageExports | null = null;

/** Called by the stage when it is there; null when it goes. */
export function registerStageExports(next: StageExports | null): void {
  current = next;
}

/** What the stage offers, or null while there is no picture. */
export function findStageExports(): StageExports | null {
  return current;
}
