import type { MadeFile } from '#src/state/stage-exports.ts';

/** Hands a file to the browser, which saves it or asks where. */
export function saveFile({ blob, extension }: MadeFile, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${extension}`;
  link.click();
  // the download has begun by then; the bytes need not stay in memory
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
