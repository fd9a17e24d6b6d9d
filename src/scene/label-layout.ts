/** A structure that wants a label: where its dot is on the stage and how wide its name runs; px. */
export interface LabelRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The larger, the sooner it gets a place. */
  readonly priority: number;
}

/** A placed label: text box from `x`, middle at `y`; the leader runs edge → bend → dot. */
export interface LabelPlace {
  readonly id: string;
  readonly side: 'left' | 'right';
  /** Left edge of the text; px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly edgeX: number;
  readonly bendX: number;
}

/** Free part of the stage and the silhouette of what is drawn in it; px. */
export interface LabelArea {
  readonly left: number;
  readonly right: number;
  /** Ends of the left column. */
  readonly top: number;
  readonly bottomLeft: number;
  /** Ends of the right column, which starts below the orientation marker. */
  readonly topRight: number;
  readonly bottom: number;
  /** Height of a line of text: large in front of a class. */
  readonly labelHeight: number;
  readonly silhouetteLeft: number;
  readonly silhouetteRight: number;
}

/** Least distance of a label's text to its neighbour; px. */
export const labelGap = 8;

const stubLength = 22;
const textGap = 7;
const silhouetteGap = 34;

/**
 * Places labels in two columns beside the silhouette.
 *
 * The dots are split by their x, so leaders of different columns never meet; inside a column places are
 * exchanged until no two leaders cross (every exchange shortens them, so it ends). Labels that find no
 * room are left out, least important first.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: LabelArea,
  maximum: number,
): LabelPlace[] {
  const step = area.labelHeight + labelGap;
  const capacity = Math.max(
    0,
    Math.floor((Math.min(area.bottom, area.bottomLeft) - Math.max(area.top, area.topRight)) / step),
  );
  const chosen = [...requests]
    .sort((a, b) => b.priority - a.priority)
    .slice(0, Math.min(maximum, 2 * capacity))
    .sort((a, b) => a.x - b.x);
  const fitsAt = (split: number) => [
    chosen
      .slice(0, split)
      .every((label) => isReached(label, findEdge(chosen, area, 'left'), 'left')),
    chosen
      .slice(split)
      .every((label) => isReached(label, findEdge(chosen, area, 'right'), 'right')),
  ];
  let split = findSplit(chosen, (area.silhouetteLeft + area.silhouetteRight) / 2, capacity);
  const [isLeftClear, isRightClear] = fitsAt(split);
  // a narrow stage has no room beside the model: a column whose text would cover its dots gives way to the other
  if (!isRightClear && fitsAt(chosen.length)[0] && chosen.length <= capacity) split = chosen.length;
  else if (!isLeftClear && fitsAt(0)[1] && chosen.length <= capacity) split = 0;
  const column = (labels: readonly LabelRequest[], side: 'left' | 'right') =>
    placeColumn(
      labels.filter((label) => isReached(label, findEdge(chosen, area, side), side)),
      area,
      findEdge(chosen, area, side),
      side,
    );
  return [...column(chosen.slice(0, split), 'left'), ...column(chosen.slice(split), 'right')];
}

/** Edge of a column's text that faces the model: beside the silhouette, but never beyond the stage. */
function findEdge(
  labels: readonly LabelRequest[],
  area: LabelArea,
  side: 'left' | 'right',
): number {
  const widest = Math.max(0, ...labels.map((label) => label.width));
  return side === 'left'
    ? Math.max(area.silhouetteLeft - silhouetteGap, area.left + widest)
    : Math.min(area.silhouetteRight + silhouetteGap, area.right - widest);
}

/** Whether a dot lies on the model's side of a column, with room for the level piece of its leader. */
function isReached(label: LabelRequest, edge: number, side: 'left' | 'right'): boolean {
  const room = side === 'left' ? label.x - edge : edge - label.x;
  return room > textGap + stubLength;
}

/** How many of the labels, sorted by x, go left: as the middle says, but no column with more than three quarters of them. */
function findSplit(sorted: readonly LabelRequest[], middle: number, capacity: number): number {
  const natural = sorted.filter((label) => label.x < middle).length;
  const most = Math.min(capacity, Math.ceil(sorted.length * 0.75));
  return Math.min(Math.max(natural, sorted.length - most), most);
}

function placeColumn(
  labels: readonly LabelRequest[],
  area: LabelArea,
  edge: number,
  side: 'left' | 'right',
): LabelPlace[] {
  const sign = side === 'left' ? -1 : 1;
  const edgeX = edge - sign * textGap;
  const bendX = edgeX - sign * stubLength;
  const order = [...labels].sort((a, b) => a.y - b.y);
  const { labelHeight } = area;
  const heights = findHeights(
    order.map((label) => label.y),
    (side === 'left' ? area.top : area.topRight) + labelHeight / 2,
    (side === 'left' ? area.bottomLeft : area.bottom) - labelHeight / 2,
    labelHeight + labelGap,
  );
  removeCrossings(order, heights, bendX);
  return order.map((label, index) => ({
    id: label.id,
    side,
    x: side === 'left' ? edge - label.width : edge,
    y: heights[index]!,
    width: label.width,
    edgeX,
    bendX,
  }));
}

/** Heights nearest to the wanted ones (least squares) that keep order, distance and limits. */
function findHeights(
  wanted: readonly number[],
  top: number,
  bottom: number,
  step: number,
): number[] {
  // with the step taken out, order and distance become "never falling": pool neighbours that fall
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((y, index) => {
    blocks.push({ sum: y - index * step, count: 1 });
    while (blocks.length > 1) {
      const last = blocks[blocks.length - 1]!;
      const before = blocks[blocks.length - 2]!;
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  const highest = bottom - (wanted.length - 1) * step;
  return blocks
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((y, index) => Math.min(Math.max(y, top), Math.max(highest, top)) + index * step);
}

/** Exchanges the places of labels whose leaders cross. */
function removeCrossings(order: LabelRequest[], heights: readonly number[], bendX: number): void {
  for (let round = 0; round < order.length * order.length; round++) {
    let isClear = true;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < order.length; j++) {
        const a = order[i]!;
        const b = order[j]!;
        if (!doSegmentsCross(bendX, heights[i]!, a.x, a.y, bendX, heights[j]!, b.x, b.y)) continue;
        order[i] = b;
        order[j] = a;
        isClear = false;
      }
    }
    if (isClear) return;
  }
}

/** Whether two line segments have a point in common; each is given by its two ends. */
export function doSegmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const turn = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
    turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0
  );
}
