import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import type { SectionPart } from './section-model.ts';
import { type SectionView, toX, toY } from './section-painter.ts';

/** A name in the picture: where its text stands, and the point of the tissue that a line leads to. */
export interface SectionLabel {
  readonly id: StructureId;
  readonly text: string;
  /** Middle of the text; CSS px. */
  x: number;
  y: number;
  /** In the tissue; the text itself when it fits there. */
  readonly dotX: number;
  readonly dotY: number;
  readonly isInside: boolean;
  readonly width: number;
}

export const labelHeight = 18;

/** Names wanted first; the rest by the area that is seen. */
const first: readonly StructureId[] = ['sciatic-nerve', 'piriformis'];

/** Fewer names on a small picture. */
function findMost(view: SectionView): number {
  return view.width < 340 ? 6 : view.width < 460 ? 8 : 10;
}

/**
 * Places the names: in the middle of a tissue's visible part where the text fits, else beside it with a line. Names that
 * find no room are left out, the smallest tissues first.
 *
 * @param measure width of a text; CSS px.
 */
export function placeSectionLabels(
  parts: readonly SectionPart[],
  view: SectionView,
  measure: (text: string) => number,
): SectionLabel[] {
  const spots = parts
    .map((part) => ({ part, spot: findSpot(part, view) }))
    .filter(({ spot }) => spot !== null) as { part: SectionPart; spot: Spot }[];
  const rank = ({ part, spot }: (typeof spots)[number]) => {
    const place = first.indexOf(part.id);
    return place >= 0 ? 1e9 - place : spot.count;
  };
  spots.sort((a, b) => rank(b) - rank(a));
  const placed: SectionLabel[] = [];
  const named = new Set<StructureId>();
  for (const { part, spot } of spots) {
    if (placed.length >= findMost(view)) break;
    // the two parts of a divided nerve are one name
    if (named.has(part.id)) continue;
    const label = place(part, spot, view, measure, placed, spots);
    if (!label) continue;
    placed.push(label);
    named.add(part.id);
  }
  return placed;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Distance to the nearest outline or to the picture's border; CSS px. */
  readonly room: number;
  /** Points of the grid inside: a measure of what is seen. */
  readonly count: number;
}

/** Area of one point of the count, px²; and points looked at along either side of a tissue's box at most. */
const cell = 49;
const mostPoints = 13;

/** The point of a fine grid that lies deepest inside the visible part. */
function findSpot({ slice }: SectionPart, view: SectionView): Spot | null {
  const { points, starts, loopCount } = slice;
  const pointCount = starts[loopCount]!;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const px = new Float64Array(pointCount);
  const py = new Float64Array(pointCount);
  for (let i = 0; i < pointCount; i++) {
    px[i] = toX(points[i * 2]!, view);
    py[i] = toY(points[i * 2 + 1]!, view);
    left = Math.min(left, px[i]!);
    right = Math.max(right, px[i]!);
    top = Math.min(top, py[i]!);
    bottom = Math.max(bottom, py[i]!);
  }
  left = Math.max(left, margin);
  top = Math.max(top, margin);
  right = Math.min(right, view.width - margin);
  bottom = Math.min(bottom, view.height - margin);
  if (left >= right || top >= bottom) return null;
  const stepX = Math.max(Math.min(7, (right - left) / 3), (right - left) / mostPoints);
  const stepY = Math.max(Math.min(7, (bottom - top) / 3), (bottom - top) / mostPoints);
  let best: { x: number; y: number; room: number } | null = null;
  let count = 0;
  for (let y = top + stepY / 2; y < bottom; y += stepY) {
    for (let x = left + stepX / 2; x < right; x += stepX) {
      let isInside = false;
      const border = Math.min(x - margin / 2, view.width - x - margin / 2, y, view.height - y);
      let nearest = border * border;
      for (let loop = 0; loop < loopCount; loop++) {
        const end = starts[loop + 1]!;
        let j = end - 1;
        for (let i = starts[loop]!; i < end; i++) {
          const below = py[i]! > y;
          if (below !== py[j]! > y) {
            const cross = px[i]! + ((y - py[i]!) / (py[j]! - py[i]!)) * (px[j]! - px[i]!);
            if (x < cross) isInside = !isInside;
          }
          // names are wide: room to the sides counts for less
          const dx = (px[i]! - x) * 0.45;
          const dy = py[i]! - y;
          nearest = Math.min(nearest, dx * dx + dy * dy);
          j = i;
        }
      }
      if (!isInside) continue;
      count += (stepX * stepY) / cell;
      const room = Math.sqrt(nearest);
      if (!best || room > best.room) best = { x, y, room };
    }
  }
  return best && { ...best, count };
}

/** Kept free at the border, where the letters of orientation stand; CSS px. */
const margin = 16;

function place(
  part: SectionPart,
  spot: Spot,
  view: SectionView,
  measure: (text: string) => number,
  placed: readonly SectionLabel[],
  spots: readonly { readonly part: SectionPart; readonly spot: Spot }[],
): SectionLabel | null {
  // the section shows one side only
  const { english } = findStructure(part.id);
  const text = t(english.replace(/^Right (.)/, (_, first: string) => first.toUpperCase()));
  const width = measure(text);
  const label = (x: number, y: number, isInside: boolean): SectionLabel => ({
    id: part.id,
    text,
    x,
    y,
    dotX: spot.x,
    dotY: spot.y,
    isInside,
    width,
  });
  const isFree = ({ x, y }: SectionLabel) =>
    x - width / 2 > margin &&
    x + width / 2 < view.width - margin &&
    y > margin &&
    y < view.height - margin - 8 &&
    // the scale bar stands in the lower left corner
    (y < view.height - 48 || x - width / 2 > 0.36 * view.width) &&
    // and the step buttons in the upper right one
    (y > 92 || x + width / 2 < view.width - 52) &&
    placed.every(
      (other) =>
        Math.abs(other.x - x) > (other.width + width) / 2 + 6 ||
        Math.abs(other.y - y) > labelHeight + 2,
    );
  if (spot.room > labelHeight / 2 + 2 && spot.room > (width / 2) * 0.4) {
    const x = Math.min(
      Math.max(spot.x, margin + width / 2 + 1),
      view.width - margin - width / 2 - 1,
    );
    const inside = label(x, spot.y, true);
    if (isFree(inside)) return inside;
  }
  // small tissues whose name does not fit only count when they are what the picture is about
  if (!first.includes(part.id) && spot.count < 6) return null;
  for (const away of [30, 48, 70, 96]) {
    for (const [dx, dy] of directions) {
      const candidate = label(spot.x + dx * (away + width / 2), spot.y + dy * away * 0.9, false);
      if (!isFree(candidate)) continue;
      // the text must not hide a small neighbour that is named itself
      const isHiding = spots.some(
        ({ part: other, spot: at }) =>
          other !== part &&
          first.includes(other.id) &&
          Math.abs(at.x - candidate.x) < width / 2 + 4 &&
          Math.abs(at.y - candidate.y) < labelHeight,
      );
      if (!isHiding) return candidate;
    }
  }
  return null;
}

const directions: readonly (readonly [x: number, y: number])[] = [
  [1, 0.35],
  [-1, 0.35],
  [1, -0.35],
  [-1, -0.35],
  [0.4, 1],
  [-0.4, 1],
  [0.4, -1],
  [-0.4, -1],
];
