/**
 * Coarser pictures while something moves on a machine that cannot keep up; full ones at rest.
 *
 * Frames that follow each other closely are motion. When their running mean stays above `slowFrame`
 * (a mean, because a graphics process takes several frames at once and then none for a while), motion
 * is drawn with fewer pixels; when that is not enough, with fewer still. When it stays below `quickFrame`, one step is
 * tried back; a step that had to be taken back makes the next try wait twice as long, so that nothing pumps.
 * What has been learned is kept, so that the next motion starts at the right step.
 */
export interface MotionQuality {
  /**
   * To be told of every frame; returns the share of full resolution, 0 to 1, to draw it with. `isLight` asks for the
   * coarsest while something moves.
   */
  findScale(now: number, isLight?: boolean): number;
  /** To be told when nothing has moved for a while; returns true when a full picture is still owed. */
  rest(): boolean;
}

/** Shares of the full resolution along each side: each draws about two thirds of the pixels of the one before. */
const scales = [1, 0.8, 0.6, 0.4] as const;

/** A frame longer than this makes motion hard to follow; ms. */
const slowFrame = 50;

/** Frames shorter than this leave room for more pixels; ms. A screen shows one every 17. */
const quickFrame = 21;

/** Frames farther apart than this are single pictures, not motion; ms. */
const motionGap = 2500;

/** Weight of the newest frame in the mean, and frames before the mean is believed. */
const newest = 0.3;
const trialFrames = 4;

/** Quick frames in a row before a finer step is tried, at first and at most. */
const firstPatience = 30;
const mostPatience = 1000;

/** Share of the full resolution that a machine without a graphics card begins with. */
const softwareStep = scales.indexOf(0.6);

/**
 * Creates the judge of one stage.
 *
 * @param isSoftware the picture is drawn by the processor: motion starts coarse instead of finding out.
 */
export function createMotionQuality(isSoftware = false): MotionQuality {
  let step = isSoftware ? softwareStep : 0;
  let mean = 0;
  let frameCount = 0;
  let patience = firstPatience;
  /** Frames since a finer step was tried. */
  let sinceTry = Number.POSITIVE_INFINITY;
  let before = Number.NEGATIVE_INFINITY;
  let shown = 1;

  const judge = () => {
    if (frameCount >= trialFrames && mean > slowFrame && step < scales.length - 1) {
      // far too slow: two steps at once
      step = Math.min(step + (mean > 4 * slowFrame ? 2 : 1), scales.length - 1);
      if (sinceTry < 2 * patience) patience = Math.min(2 * patience, mostPatience);
      sinceTry = Number.POSITIVE_INFINITY;
      frameCount = 0;
    } else if (frameCount >= patience && mean < quickFrame && step > 0) {
      step--;
      sinceTry = 0;
      frameCount = 0;
    }
  };

  return {
    findScale(now, isLight = false) {
      const gap = now - before;
      before = now;
      const isMotion = gap < motionGap;
      frameCount = isMotion ? frameCount + 1 : 0;
      mean = frameCount > 1 ? mean + newest * (gap - mean) : gap;
      sinceTry++;
      judge();
      shown = isMotion ? scales[isLight ? scales.length - 1 : step]! : 1;
      return shown;
    },
    rest() {
      before = Number.NEGATIVE_INFINITY;
      frameCount = 0;
      return shown < 1;
    },
  };
}

/** Whether a WebGL context is drawn by the processor; false when the browser does not tell. */
export function isSoftwareRenderer(gl: WebGL2RenderingContext | WebGLRenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|softpipe|basic render|software/i.test(name);
}
