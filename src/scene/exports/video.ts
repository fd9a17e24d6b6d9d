import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import { t } from '#src/i18n/t.ts';
import { findMovement } from '#src/state/movements.ts';
import { pause, playerStore, scrub } from '#src/state/player.ts';
import { ExportError, type MadeFile, type OnProgress } from '#src/state/stage-exports.ts';
import { controlsStore } from '#src/state/store.ts';
import { drawGround, drawModel, findStageSize, restoreCanvas, type StageParts } from './picture.ts';

/** Height of the film, px; its width follows the stage. */
const filmHeight = 720;

/** Files in order of preference: MP4 opens everywhere, WebM wherever MP4 cannot be made. */
const formats: readonly { readonly codec: VideoCodec; readonly extension: 'mp4' | 'webm' }[] = [
  { codec: 'avc', extension: 'mp4' },
  { codec: 'vp9', extension: 'webm' },
  { codec: 'vp8', extension: 'webm' },
];

/** The loaded movement as a film, frame by frame at a fixed rate (1/s), however slowly this machine draws. */
export async function makeVideo(
  parts: StageParts,
  frameRate: number,
  onProgress: OnProgress,
): Promise<MadeFile | null> {
  const { width, height } = findStageSize(parts.renderer);
  const factor = filmHeight / height;
  // encoders ask for even sizes
  const canvas = document.createElement('canvas');
  canvas.width = 2 * Math.round((width * factor) / 2);
  canvas.height = filmHeight;
  const format = await findFormat(canvas.width, canvas.height);
  if (!format) {
    throw new ExportError(t('This browser cannot make films. Save pictures instead.'));
  }
  const context = canvas.getContext('2d')!;
  context.scale(canvas.width / width, canvas.height / height);
  const output = new Output({
    format: format.extension === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(),
    target: new BufferTarget(),
  });
  const source = new CanvasSource(canvas, { codec: format.codec, bitrate: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate });
  await output.start();

  pause();
  const { movementId, speed } = controlsStore.getState();
  const before = playerStore.getState().progress;
  const pixelRatio = parts.renderer.getPixelRatio();
  const frameCount = Math.max(
    2,
    Math.round((findMovement(movementId).duration / speed) * frameRate),
  );
  try {
    for (let frame = 0; frame < frameCount; frame++) {
      scrub(frame / frameCount);
      parts.scene.updateMatrixWorld();
      drawGround(context, parts.stage, width, height);
      drawModel(context, parts, factor, width, height);
      await source.add(frame / frameRate, 1 / frameRate);
      if (!onProgress((frame + 1) / frameCount)) {
        await output.cancel();
        return null;
      }
    }
    await output.finalize();
  } finally {
    scrub(before);
    restoreCanvas(parts, pixelRatio);
  }
  const { buffer } = output.target;
  if (!buffer) throw new ExportError(t('The film could not be put together.'));
  return {
    blob: new Blob([buffer], { type: `video/${format.extension}` }),
    extension: format.extension,
  };
}

async function findFormat(width: number, height: number) {
  if (typeof VideoEncoder === 'undefined') return null;
  for (const format of formats) {
    if (await canEncodeVideo(format.codec, { width, height })) return format;
  }
  return null;
}
