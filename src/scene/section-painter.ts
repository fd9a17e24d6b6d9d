import { Color } from 'three';
import type { StructureId } from '#src/anatomy/catalog.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import { findZDirectionOnSide, type Side } from '#src/anatomy/side.ts';
import type { SlicePlane } from '#src/deform/slice-mesh.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { createRampColours, venousThreshold, writeRampColour } from './nerve-ramp.ts';
import { type Palette, palettes } from './palette.ts';
import type { SectionPart } from './section-model.ts';
import { createSectionTextures, type SectionTextures, tileWidths } from './section-textures.ts';

/** Where the picture lies on the plane. */
export interface SectionView {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** CSS px per m. */
  readonly scale: number;
  /** Point of the plane in the middle of the picture; m along right and up. */
  readonly x: number;
  readonly y: number;
}

/** Draws the parts of a section like a slice of tissue. */
export interface SectionPainter {
  /**
   * Fills the picture.
   *
   * @param ground false leaves the space between the tissues clear.
   */
  paint(
    context: CanvasRenderingContext2D,
    parts: readonly SectionPart[],
    view: SectionView,
    stage: 'dark' | 'light',
    ground?: boolean,
  ): void;
}

/** Thickness of the dense outer layer of bone; m. From textbooks: thick in the shaft, thin over spongy bone. */
const cortex: { readonly [id in StructureId]?: number } = {
  'right-femur': 0.0032,
  'left-femur': 0.0032,
  sacrum: 0.0012,
};
const commonCortex = 0.0018;

/** Cut nearly along their fibres, bundles are drawn this many times longer than wide at most. */
const longestStretch = 9;

/** Ground between the tissues, as fat looks on either stage. */
const fatColours = { dark: '#2c261d', light: '#f3e8cf' } as const;

/** Places of fascicles in a round nerve of radius 1: rings of 1, 6 and 11, a little uneven. Number and size are a picture. */
const fascicles = createFascicles();

/** Creates a painter with its own tiles. */
export function createSectionPainter(): SectionPainter {
  const textures = createSectionTextures();
  return {
    paint(context, parts, view, stage, ground = true) {
      const palette = palettes[stage];
      const { width, height } = view;
      if (ground) {
        context.fillStyle = fatColours[stage];
        context.fillRect(0, 0, width, height);
        fillTile(context, textures, 'fat', view, { x: 0, y: 0, angle: 0, stretch: 1 });
      }
      context.lineJoin = 'round';
      for (const part of parts) {
        const path = createPath(part, view);
        context.save();
        paintPart(context, path, part, view, palette, stage, textures);
        context.restore();
      }
    },
  };
}

function paintPart(
  context: CanvasRenderingContext2D,
  path: Path2D,
  part: SectionPart,
  view: SectionView,
  palette: Palette,
  stage: 'dark' | 'light',
  textures: SectionTextures,
): void {
  const { tissue, shape } = part;
  const colour =
    tissue === 'nerve' ? findBandColour(shape.value, stage) : findColour(part, palette);
  context.fillStyle = colour;
  context.fill(path);
  context.save();
  context.clip(path);
  const place = { x: shape.x, y: shape.y, angle: 0, stretch: 1 };
  if (tissue === 'bone') {
    context.fillStyle = stage === 'dark' ? 'rgb(150 96 60 / 0.36)' : 'rgb(160 96 50 / 0.3)';
    context.fill(path);
    // the tile lies still on the bone; its middle moves when the plane does
    fillTile(context, textures, 'spongy', view, { ...place, x: 0, y: 0 });
    context.strokeStyle = colour;
    context.lineWidth = 2 * (cortex[part.id] ?? commonCortex) * view.scale;
    context.stroke(path);
  } else if (tissue === 'cartilage') {
    context.strokeStyle = 'rgb(255 255 255 / 0.35)';
    context.lineWidth = 3;
    context.stroke(path);
  } else if (tissue === 'ligament') {
    fillTile(context, textures, 'fibrous', view, { ...place, angle: shape.angle });
  } else if (tissue === 'nerve') {
    paintFascicles(context, part, view, stage);
  } else {
    const [right, up, out] = part.fibres as unknown as [number, number, number];
    const stretch = Math.min(1 / Math.max(Math.abs(out), 1e-3), longestStretch);
    const angle = Math.atan2(up, right);
    fillTile(context, textures, 'muscle', view, { ...place, angle, stretch });
    paintTendon(context, part, view, palette, textures);
    // the fascia of the muscle
    context.strokeStyle =
      tissue === 'piriformis' ? palette.piriformisRim : 'rgb(255 255 255 / 0.22)';
    context.lineWidth = tissue === 'piriformis' ? 4.4 : 3;
    context.stroke(path);
  }
  context.restore();
  context.strokeStyle = palette.outline;
  context.lineWidth = 1.3;
  if (tissue === 'nerve') {
    const isPressed = shape.value >= venousThreshold;
    context.lineWidth = isPressed ? 5 : 3.4;
    context.stroke(path);
    context.strokeStyle = isPressed ? palette.piriformisRim : palette.outline;
    context.lineWidth = isPressed ? 2.2 : 1.3;
  }
  context.stroke(path);
}

function findColour({ tissue, id }: SectionPart, palette: Palette): string {
  return {
    skin: palette.skin,
    bone: palette.bone,
    cartilage: palette.cartilage,
    ligament: palette.ligament,
    nerve: palette.nerve,
    piriformis: palette.piriformis,
    'deep-muscle': palette.muscleDeep,
    'superficial-muscle': id === 'iliotibial-tract' ? palette.tendon : palette.muscleSuperficial,
  }[tissue];
}

const scratchColour = new Color();
const ramps = { dark: createRampColours(palettes.dark), light: createRampColours(palettes.light) };

/** Colour of the compression ramp at a pressure; Pa. */
export function findBandColour(pressure: number, stage: 'dark' | 'light'): string {
  return `#${writeRampColour(scratchColour, pressure, ramps[stage]).getHexString()}`;
}

function createPath({ slice }: SectionPart, view: SectionView): Path2D {
  const path = new Path2D();
  const { points, starts, loopCount } = slice;
  for (let loop = 0; loop < loopCount; loop++) {
    const end = starts[loop + 1]!;
    for (let i = starts[loop]!; i < end; i++) {
      const x = toX(points[i * 2]!, view);
      const y = toY(points[i * 2 + 1]!, view);
      if (i === starts[loop]) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

/** Place of a point of the plane in the picture; CSS px. */
export function toX(x: number, view: SectionView): number {
  return view.width / 2 + (x - view.x) * view.scale;
}
export function toY(y: number, view: SectionView): number {
  return view.height / 2 - (y - view.y) * view.scale;
}

/** Fills all that is clipped with a tile that is fixed to a point of the plane. */
function fillTile(
  context: CanvasRenderingContext2D,
  textures: SectionTextures,
  name: keyof SectionTextures,
  view: SectionView,
  place: {
    readonly x: number;
    readonly y: number;
    readonly angle: number;
    readonly stretch: number;
  },
): void {
  const tile = textures[name];
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return;
  const scale = (tileWidths[name] * view.scale) / tile.width;
  pattern.setTransform(
    new DOMMatrix()
      .translate(toX(place.x, view), toY(place.y, view))
      .rotate((-place.angle * 180) / Math.PI)
      .scale(scale * place.stretch, scale),
  );
  context.fillStyle = pattern;
  context.fillRect(0, 0, view.width, view.height);
}

/** Where the fibres have ended, the section shows tendon. */
function paintTendon(
  context: CanvasRenderingContext2D,
  part: SectionPart,
  view: SectionView,
  palette: Palette,
  textures: SectionTextures,
): void {
  const figures = muscleFigures[part.id as keyof typeof muscleFigures] as
    | { readonly belly: readonly [number, number] }
    | undefined;
  if (!figures) return;
  const [from, to] = figures.belly;
  for (const [limit, side] of [
    [from, -1],
    [to, 1],
  ] as const) {
    if (limit <= 0 || limit >= 1) continue;
    const path = createPartPath(part, view, limit, side);
    if (!path) continue;
    context.save();
    context.fillStyle = palette.tendon;
    context.fill(path);
    context.clip(path);
    fillTile(context, textures, 'fibrous', view, {
      x: part.shape.x,
      y: part.shape.y,
      angle: Math.atan2(part.fibres[1]!, part.fibres[0]!),
      stretch: 1,
    });
    context.restore();
  }
}

/** The part of the outlines where the carried number lies beyond a limit, closed by straight lines; null when there is none. */
function createPartPath(
  { slice }: SectionPart,
  view: SectionView,
  limit: number,
  side: 1 | -1,
): Path2D | null {
  const path = new Path2D();
  const { points, values, starts, loopCount } = slice;
  let isEmpty = true;
  for (let loop = 0; loop < loopCount; loop++) {
    const begin = starts[loop]!;
    const end = starts[loop + 1]!;
    let isBegun = false;
    const draw = (x: number, y: number) => {
      if (isBegun) path.lineTo(toX(x, view), toY(y, view));
      else path.moveTo(toX(x, view), toY(y, view));
      isBegun = true;
    };
    for (let i = begin; i < end; i++) {
      const j = i + 1 < end ? i + 1 : begin;
      const here = side * (values[i]! - limit);
      const next = side * (values[j]! - limit);
      if (here > 0) draw(points[i * 2]!, points[i * 2 + 1]!);
      if (here > 0 !== next > 0) {
        const t = here / (here - next);
        draw(
          points[i * 2]! + t * (points[j * 2]! - points[i * 2]!),
          points[i * 2 + 1]! + t * (points[j * 2 + 1]! - points[i * 2 + 1]!),
        );
      }
    }
    if (isBegun) {
      path.closePath();
      isEmpty = false;
    }
  }
  return isEmpty ? null : path;
}

/** Bundles of the nerve, flattened as its section is. */
function paintFascicles(
  context: CanvasRenderingContext2D,
  { shape }: SectionPart,
  view: SectionView,
  stage: 'dark' | 'light',
): void {
  const { halfLength, halfBreadth } = shape;
  // the axis keeps its side from frame to frame: towards the right of the picture
  const angle = Math.cos(shape.angle) < 0 ? shape.angle + Math.PI : shape.angle;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  for (const [u, v, radius] of fascicles) {
    const x = shape.x + u * halfLength * c - v * halfBreadth * s;
    const y = shape.y + u * halfLength * s + v * halfBreadth * c;
    context.beginPath();
    context.ellipse(
      toX(x, view),
      toY(y, view),
      radius * halfLength * view.scale,
      radius * halfBreadth * view.scale,
      -angle,
      0,
      2 * Math.PI,
    );
    context.fillStyle = stage === 'dark' ? 'rgb(14 18 24 / 0.5)' : 'rgb(30 20 10 / 0.42)';
    context.fill();
    context.strokeStyle = 'rgb(255 255 255 / 0.5)';
    context.lineWidth = 0.8;
    context.stroke();
  }
}

function createFascicles(): readonly (readonly [u: number, v: number, radius: number])[] {
  const places: [number, number, number][] = [[0.04, -0.02, 0.15]];
  for (const [count, ring, radius] of [
    [6, 0.4, 0.14],
    [12, 0.76, 0.125],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const wobble = Math.sin(i * 2.4 + count);
      const angle = (2 * Math.PI * (i + 0.12 * wobble)) / count + count;
      const away = ring + 0.03 * wobble;
      places.push([away * Math.cos(angle), away * Math.sin(angle), radius * (1 + 0.22 * wobble)]);
    }
  }
  return places;
}

const words = phrases({
  front: 'front',
  back: 'back',
  up: 'up',
  down: 'down',
  right: 'right',
  left: 'left',
});

/** Names of the body's directions along an axis of the picture: `P`, or two letters where it runs between them. */
export function findOrientation(
  axis: ArrayLike<number>,
  end: 1 | -1,
  side: Side = 'right',
): { readonly letters: string; readonly words: string } {
  const z = findZDirectionOnSide(axis[2]!, side);
  const directions = [
    [end * axis[0]!, 'A', words.front],
    [-end * axis[0]!, 'P', words.back],
    [end * axis[1]!, 'S', words.up],
    [-end * axis[1]!, 'I', words.down],
    [end * z, 'R', words.right],
    [-end * z, 'L', words.left],
  ] as const;
  const met = directions
    .filter(([x]) => x > 0.45)
    .toSorted((a, b) => b[0] - a[0])
    .slice(0, 2);
  return {
    letters: met.map(([, letter]) => letter).join(''),
    words: met.map(([, , word]) => t(word)).join(', '),
  };
}

/** Orientation of the whole picture in words, for those who do not see the letters. */
export function describeOrientation(plane: SlicePlane, side: Side): string {
  const top = findOrientation(plane.up, 1, side).words;
  const right = findOrientation(plane.right, 1, side).words;
  return t('At the top of the picture: {{top}}. At its right: {{right}}.', { top, right });
}
