import { useEffect, useRef } from 'react';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { findNameOnSide, type Side } from '#src/anatomy/side.ts';
import { createSlicePlane } from '#src/deform/slice-mesh.ts';
import { inSentence, t } from '#src/i18n/t.ts';
import { statusStore } from '#src/state/loading.ts';
import { quizStore } from '#src/state/quiz.ts';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import {
  formatFineMillimetres,
  formatFineNumber,
  formatMillimetres,
  formatMmHg,
} from '#src/units/format.ts';
import { loadModelFile, modelFiles } from './load-models.ts';
import { loadedParts } from './loaded-parts.ts';
import { palettes } from './palette.ts';
import { labelHeight, placeSectionLabels, type SectionLabel } from './section-labels.ts';
import { createSectionModel, type SectionPart } from './section-model.ts';
import {
  createSectionPainter,
  describeOrientation,
  findOrientation,
  type SectionView,
} from './section-painter.ts';
import { fieldWidths, writeSectionPlane } from './section-plane.ts';
import './section.css';

/** Names find new places at most this often while something moves; ms. */
const placingTime = 250;
/** The text for those who do not see the picture follows after this rest; ms. */
const restTime = 600;
/** Lengths of the scale bar to choose from; m. */
const barLengths = [0.05, 0.02, 0.01] as const;

/** The live section: cut from the meshes of the pose whenever it changes, drawn on a flat canvas. Draws nothing while hidden. */
export function SectionPicture() {
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const caption = useRef<HTMLSpanElement>(null);
  const description = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const frame = figure.current;
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!frame || !element || !context) return;
    const model = createSectionModel();
    const painter = createSectionPainter();
    const plane = createSlicePlane();
    let request = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let labels: SectionLabel[] = [];
    let lastPlaced = Number.NEGATIVE_INFINITY;

    const measure = (text: string) => {
      context.font = labelFont;
      return context.measureText(text).width;
    };

    // a name in the picture would answer what is asked
    const findLabels = (parts: readonly SectionPart[], view: SectionView) =>
      quizStore.getState().isOn ? [] : placeSectionLabels(parts, view, measure);

    const draw = () => {
      request = 0;
      const snapshot = simulation.current();
      const { section, stage, side } = controlsStore.getState();
      const { clientWidth: width, clientHeight: height } = element;
      if (!snapshot || !section || width === 0 || height === 0) return;
      const ratio = Math.min(window.devicePixelRatio || 1, 2);
      if (element.width !== Math.round(width * ratio)) element.width = Math.round(width * ratio);
      if (element.height !== Math.round(height * ratio))
        element.height = Math.round(height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      // the preset's field fits whichever way the picture is longer
      const scale = Math.max(width, height * 1.2) / fieldWidths[section.plane];
      const view: SectionView = { width, height, scale, x: 0, y: 0 };
      writeSectionPlane(plane, snapshot, section);
      // the left hip is the mirror image, so its section is the right one seen from the other side
      if (side === 'left') turnPlane(plane);
      const parts = model.update(snapshot, plane, loadedParts.all);
      painter.paint(context, parts, view, stage);
      const now = performance.now();
      if (now - lastPlaced > placingTime) {
        lastPlaced = now;
        labels = findLabels(parts, view);
      }
      drawLabels(context, labels, stage);
      drawLetters(context, plane, side, view, stage);
      drawBar(context, view, stage);
      writeCaption(caption.current, parts);
      clearTimeout(rest);
      rest = setTimeout(() => {
        lastPlaced = Number.NEGATIVE_INFINITY;
        labels = findLabels(parts, view);
        painter.paint(context, parts, view, stage);
        drawLabels(context, labels, stage);
        drawLetters(context, plane, side, view, stage);
        drawBar(context, view, stage);
        if (description.current) {
          description.current.textContent = `${describeOrientation(plane, side)} ${listParts(parts, side)}`;
        }
      }, restTime);
    };
    const ask = () => {
      if (request === 0) request = requestAnimationFrame(draw);
    };
    // a page without any picture has loaded no bones
    if (statusStore.getState().graphics === 'missing') {
      for (const file of modelFiles) void loadModelFile(file).then(loadedParts.add);
    }
    const observer = new ResizeObserver(() => {
      lastPlaced = Number.NEGATIVE_INFINITY;
      ask();
    });
    observer.observe(frame);
    const stops = [
      simulation.subscribe(ask),
      loadedParts.subscribe(ask),
      controlsStore.subscribe((now, before) => {
        if (now.section?.plane !== before.section?.plane) lastPlaced = Number.NEGATIVE_INFINITY;
        if (
          now.section !== before.section ||
          now.stage !== before.stage ||
          now.side !== before.side
        )
          ask();
      }),
    ];
    stops.push(
      quizStore.subscribe(() => {
        lastPlaced = Number.NEGATIVE_INFINITY;
        ask();
      }),
    );
    void document.fonts?.ready.then(ask);
    ask();
    return () => {
      cancelAnimationFrame(request);
      clearTimeout(rest);
      observer.disconnect();
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <figure className="section-figure" ref={figure}>
      <canvas
        ref={canvas}
        className="section-canvas"
        role="img"
        aria-label={t('Section through the model')}
        aria-describedby="section-description"
      />
      <figcaption className="section-caption">
        <span ref={caption} />
        <p id="section-description" className="visually-hidden" ref={description} />
      </figcaption>
    </figure>
  );
}

const labelFont = '560 13px "Public Sans Variable", system-ui, sans-serif';
const inks = { dark: '#f2f5f7', light: '#151b21' } as const;

function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly SectionLabel[],
  stage: 'dark' | 'light',
): void {
  const { halo } = palettes[stage];
  context.font = labelFont;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { x, y, dotX, dotY, isInside, width } of labels) {
    if (isInside) continue;
    const side = Math.abs(dotX - x) > width / 2 ? Math.sign(dotX - x) : 0;
    const fromX = x + side * (width / 2 + 3);
    const fromY = side === 0 ? y + Math.sign(dotY - y) * (labelHeight / 2) : y;
    for (const [colour, thickness] of [
      [halo, 4],
      [inks[stage], 1.3],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = thickness;
      context.beginPath();
      context.moveTo(fromX, fromY);
      context.lineTo(dotX, dotY);
      context.stroke();
      context.beginPath();
      context.arc(dotX, dotY, thickness > 2 ? 4 : 2.6, 0, 2 * Math.PI);
      context.fillStyle = colour;
      context.fill();
    }
  }
  for (const { x, y, text } of labels) drawText(context, text, x, y, stage);
}

function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  stage: 'dark' | 'light',
): void {
  context.strokeStyle = palettes[stage].halo;
  context.lineWidth = 3.6;
  context.strokeText(text, x, y);
  context.fillStyle = inks[stage];
  context.fillText(text, x, y);
}

/** The same plane with its picture mirrored. */
function turnPlane({ right, normal }: ReturnType<typeof createSlicePlane>): void {
  for (let axis = 0; axis < 3; axis++) {
    right[axis] = -right[axis]!;
    normal[axis] = -normal[axis]!;
  }
}

function drawLetters(
  context: CanvasRenderingContext2D,
  plane: ReturnType<typeof createSlicePlane>,
  side: Side,
  { width, height }: SectionView,
  stage: 'dark' | 'light',
): void {
  context.font = labelFont;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  drawText(context, findOrientation(plane.up, 1, side).letters, width / 2, 11, stage);
  drawText(context, findOrientation(plane.up, -1, side).letters, width / 2, height - 11, stage);
  drawText(context, findOrientation(plane.right, 1, side).letters, width - 13, height / 2, stage);
  drawText(context, findOrientation(plane.right, -1, side).letters, 13, height / 2, stage);
}

function drawBar(
  context: CanvasRenderingContext2D,
  { scale, width, height }: SectionView,
  stage: 'dark' | 'light',
): void {
  const length = barLengths.find((metres) => metres * scale < width * 0.3) ?? barLengths[2];
  const x = 14;
  const y = height - 12;
  for (const [colour, thickness] of [
    [palettes[stage].halo, 5],
    [inks[stage], 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = thickness;
    context.beginPath();
    context.moveTo(x, y - 5);
    context.lineTo(x, y);
    context.lineTo(x + length * scale, y);
    context.lineTo(x + length * scale, y - 5);
    context.stroke();
  }
  context.textAlign = 'left';
  drawText(context, formatMillimetres(length), x + 5, y - 12, stage);
}

/** Cut more slantingly than this, a section says nothing of the nerve's own size: cosine of 35°. */
const slantLimit = 0.82;

/** From here on the enlarged flattening is seen; Pa (5 mmHg). */
const seenPressure = 667;

/** What is read off the section of the nerve; every strand that is cut. */
function writeCaption(element: HTMLElement | null, parts: readonly SectionPart[]): void {
  if (!element) return;
  const cut = parts.filter(({ id }) => id === 'sciatic-nerve');
  const sizes = cut.map(({ shape, fibres, thinning }) => {
    if (Math.abs(fibres[2]!) < slantLimit) return t('cut lengthwise here');
    const width = formatFineNumber(2 * shape.halfLength * thinning);
    const thickness = formatFineMillimetres((2 * shape.halfBreadth) / thinning);
    return `${width} × ${thickness}, ${formatMmHg(shape.value)}`;
  });
  const isPressed = cut.some(({ shape }) => shape.value > seenPressure);
  const note = isPressed ? ` ${t('(flattening drawn three times as strong)')}` : '';
  const text =
    sizes.length === 0
      ? t('The nerve does not pass here.')
      : `${t('Sciatic nerve')}: ${sizes.join('; ')}${note}`;
  if (element.textContent !== text) element.textContent = text;
}

function listParts(parts: readonly SectionPart[], side: Side): string {
  const names = [...new Set<StructureId>(parts.map(({ id }) => id))]
    .reverse()
    .map((id) => inSentence(t(findNameOnSide(findStructure(id).english, side))));
  return names.length > 0
    ? t('Cut here: {{names}}.', { names: names.join(', ') })
    : t('Nothing is cut here.');
}
