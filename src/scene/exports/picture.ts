import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { t } from '#src/i18n/t.ts';
import { isPlainRenderer } from '#src/scene/plain/plain-kind.ts';
import { ExportError, type MadeFile, type PictureOptions } from '#src/state/stage-exports.ts';

/** What is drawn, and with what. */
export interface StageParts {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  /** The element that holds canvas and labels; its ground is the ground of a picture. */
  readonly stage: HTMLElement;
}

/** Longest side of a picture where the processor draws; px. */
const plainPictureSide = 2048;

/** The stage as a PNG, at most as large as this machine can draw. */
export async function makePicture(
  parts: StageParts,
  { scale, isTransparent, hasLabels }: PictureOptions,
): Promise<MadeFile> {
  const { renderer, stage } = parts;
  const { width, height } = findStageSize(renderer);
  const limit = isPlainRenderer(renderer)
    ? plainPictureSide
    : (renderer.getContext().getParameter(renderer.getContext().MAX_RENDERBUFFER_SIZE) as number);
  const factor = Math.min(scale, limit / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const context = canvas.getContext('2d');
  if (!context) throw new ExportError(t('This browser gave no room for a picture of that size.'));
  context.scale(factor, factor);
  if (!isTransparent) drawGround(context, stage, width, height);
  const before = parts.renderer.getPixelRatio();
  drawModel(context, parts, factor, width, height);
  restoreCanvas(parts, before);
  if (hasLabels) drawLabels(context, stage);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new ExportError(t('This browser could not make a picture of that size.'));
  return { blob, extension: 'png' };
}

/** Size of the stage; CSS px. */
export function findStageSize(renderer: WebGLRenderer): { width: number; height: number } {
  const { clientWidth, clientHeight } = renderer.domElement;
  return { width: clientWidth, height: clientHeight };
}

/** Draws the scene once at `factor` pixels a CSS px and copies it into `context`; `restoreCanvas` is due after the last one. */
export function drawModel(
  context: CanvasRenderingContext2D,
  { renderer, scene, camera }: StageParts,
  factor: number,
  width: number,
  height: number,
): void {
  if (renderer.getPixelRatio() !== factor) renderer.setPixelRatio(factor);
  renderer.render(scene, camera);
  context.drawImage(renderer.domElement, 0, 0, width, height);
}

/** Gives the canvas its own resolution back and draws what it should show. */
export function restoreCanvas({ renderer, scene, camera }: StageParts, pixelRatio: number): void {
  renderer.setPixelRatio(pixelRatio);
  renderer.render(scene, camera);
}

/** The ground of the stage: its own radial gradient. */
export function drawGround(
  context: CanvasRenderingContext2D,
  stage: HTMLElement,
  width: number,
  height: number,
): void {
  const style = getComputedStyle(stage);
  const colour = (name: string) => style.getPropertyValue(name).trim() || '#19212a';
  const gradient = context.createRadialGradient(
    width / 2,
    height * 0.46,
    0,
    width / 2,
    height * 0.46,
    Math.hypot(width, height) / 2,
  );
  gradient.addColorStop(0, colour('--stage-centre'));
  gradient.addColorStop(1, colour('--stage-edge'));
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

/** Leaders, dots and names as they stand on the stage. */
function drawLabels(context: CanvasRenderingContext2D, stage: HTMLElement): void {
  const style = getComputedStyle(stage);
  const ink = style.getPropertyValue('--ink').trim() || '#fff';
  const halo = style.getPropertyValue('--halo').trim() || '#000';
  const origin = stage.getBoundingClientRect();
  context.lineJoin = 'round';
  for (const line of stage.querySelectorAll<SVGPolylineElement>('.label-leader')) {
    const points = (line.getAttribute('points') ?? '')
      .split(' ')
      .map((pair) => pair.split(',').map(Number));
    if (points.length < 2) continue;
    for (const [colour, width] of [
      [halo, 3.5],
      [ink, 1.25],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      for (const [x, y] of points) context.lineTo(x!, y!);
      context.stroke();
    }
    const [x, y] = points.at(-1)!;
    context.fillStyle = ink;
    context.beginPath();
    context.arc(x!, y!, 3, 0, 2 * Math.PI);
    context.fill();
  }
  for (const label of stage.querySelectorAll<HTMLElement>('.label-text')) {
    if (label.style.visibility === 'hidden' || !label.textContent) continue;
    const box = label.getBoundingClientRect();
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(label);
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    context.textBaseline = 'middle';
    const x = box.left - origin.left;
    const y = (box.top + box.bottom) / 2 - origin.top;
    context.strokeStyle = halo;
    context.lineWidth = 4;
    context.strokeText(label.textContent, x, y);
    context.fillStyle = ink;
    context.fillText(label.textContent, x, y);
  }
}
