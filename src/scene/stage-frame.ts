import type { StageFrame } from './views.ts';

/** From this width on a fitted view leaves room for label columns; px. */
const wideStage = 800;
const labelColumn = 150;

/** Most of a side that a bar may cover; a fraction of the stage. */
const mostCovered = 0.64;

/** Free parts higher than this many times their width are narrow: a phone held upright. */
const narrowProportion = 1.25;

/** True where the shown hip is worth more of the stage than the other one. */
export function isNarrowFrame({ width, height, top, right, bottom, left }: StageFrame): boolean {
  return height - top - bottom > narrowProportion * (width - left - right);
}

/** The frame for fitting the model: on a wide stage the label columns stay free too. */
export function findFitFrame(frame: StageFrame): StageFrame {
  if (frame.width < wideStage) return frame;
  return {
    ...frame,
    left: Math.max(frame.left, labelColumn),
    right: Math.max(frame.right, labelColumn),
  };
}

/** Room for the facts under each half of the side-by-side view, and for the words over it; px. */
const halfTop = 60;
const halfBottom = 64;

/** One half of the stage, as wide as each picture of the side-by-side view. */
export function findHalfFrame(frame: StageFrame): StageFrame {
  return {
    width: frame.width / 2,
    height: frame.height,
    top: Math.min(frame.top + halfTop, frame.height / 4),
    bottom: Math.min(frame.bottom + halfBottom, frame.height / 3),
    left: 16,
    right: 16,
  };
}

/**
 * Size of the stage and the strips of it that lie under bars. The page sets the strips as lengths in
 * pixels: `--stage-inset-top`, `-right`, `-bottom`, `-left`; a missing or unreadable one counts as none.
 */
export function readStageFrame(stage: HTMLElement, width: number, height: number): StageFrame {
  const style = getComputedStyle(stage);
  const read = (side: string, whole: number) => {
    const value = Number.parseFloat(style.getPropertyValue(`--stage-inset-${side}`));
    return Number.isFinite(value) ? Math.min(Math.max(value, 0), whole * mostCovered) : 0;
  };
  return {
    width,
    height,
    top: read('top', height),
    right: read('right', width),
    bottom: read('bottom', height),
    left: read('left', width),
  };
}
