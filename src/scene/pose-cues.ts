import { type PerspectiveCamera, Vector3 } from 'three';
import { findZOnSide } from '#src/anatomy/side.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { HipAngle, HipPose, Side, Support } from '#src/state/controls.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { formatDegrees } from '#src/units/format.ts';
import { findPoseArc, writeArcPoints } from './pose-arc.ts';
import type { StageFrame } from './views.ts';

/** Signs about the pose: an anchor on the bone that stays, and the arc of the angle that moves. */
export interface PoseCues {
  /** To be told of every pose; the angle that changed most shows its arc for a moment. */
  note(pose: HipPose): void;
  follow(
    camera: PerspectiveCamera,
    snapshot: Snapshot | null,
    support: Support,
    side: Side,
    frame: StageFrame,
  ): void;
  dispose(): void;
}

/** The arc stays this long after the last change; ms. */
const arcTime = 1200;
const arcRadius = 0.13;
const pointCount = 25;

const names: { readonly [angle in HipAngle]: string } = phrases({
  flexion: 'Flexion',
  abduction: 'Abduction',
  internalRotation: 'Internal rotation',
});

/** Where the anchor sits: on the crest of the right hip bone, or on the shaft of the right femur. m, bone frames. */
const anchorOnPelvis: Vec3 = [-0.03, 0.134, -0.004];
const anchorOnFemur: Vec3 = [0, -0.2, 0.05];

const anchorPath = 'M0-8a2.2 2.2 0 1 0 .01 0ZM0-3.4V8M-7 2a7 6 0 0 0 14 0M-4-1H4';
const svgNamespace = 'http://www.w3.org/2000/svg';

/** Creates the signs inside `root`. */
export function createPoseCues(root: HTMLElement): PoseCues {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.classList.add('label-leaders');
  svg.innerHTML = `<g class="cue-anchor"><circle r="13"/><path d="${anchorPath}"/><text x="19">${t('stays')}</text></g>
    <g class="cue-arc"><polyline class="cue-arc-halo"/><polyline class="cue-arc-line"/><polyline class="cue-arc-spokes"/><text/></g>`;
  root.append(svg);
  const anchor = svg.querySelector('.cue-anchor') as SVGGElement;
  const arc = svg.querySelector('.cue-arc') as SVGGElement;
  const [halo, line, spokes] = arc.querySelectorAll('polyline');
  const text = arc.querySelector('text') as SVGTextElement;
  const points = new Float64Array(pointCount * 3);
  let before: HipPose | null = null;
  let moving: HipAngle | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  arc.style.display = 'none';
  anchor.style.display = 'none';

  const drawArc = (
    angle: HipAngle,
    pose: HipPose,
    snapshot: Snapshot,
    project: (point: Vec3) => [number, number],
  ) => {
    const shape = findPoseArc(angle, snapshot.pelvisFromFemur);
    writeArcPoints(points, shape, arcRadius, pointCount);
    const toStage = (x: number, y: number, z: number) =>
      project(transformPoint(snapshot.worldFromPelvis, [x, y, z]));
    const stage: [number, number][] = [];
    for (let i = 0; i < pointCount * 3; i += 3) {
      stage.push(toStage(points[i]!, points[i + 1]!, points[i + 2]!));
    }
    const centre = toStage(...shape.centre);
    const list = (all: [number, number][]) =>
      all.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
    halo?.setAttribute('points', list(stage));
    line?.setAttribute('points', list(stage));
    spokes?.setAttribute('points', list([stage[0]!, centre, stage[pointCount - 1]!]));
    const [x, y] = stage[pointCount - 1]!;
    const away = Math.hypot(x - centre[0], y - centre[1]) || 1;
    text.textContent = `${t(names[angle])} ${formatDegrees(pose[angle])}`;
    text.setAttribute('x', (x + ((x - centre[0]) / away) * 16).toFixed(1));
    text.setAttribute('y', (y + ((y - centre[1]) / away) * 20 + 5).toFixed(1));
    text.setAttribute('text-anchor', x < centre[0] ? 'end' : 'start');
  };

  return {
    note(pose) {
      const last = before;
      before = pose;
      if (!last) return;
      let most = 1e-6;
      for (const angle of Object.keys(names) as HipAngle[]) {
        const change = Math.abs(pose[angle] - last[angle]);
        if (change <= most) continue;
        most = change;
        moving = angle;
      }
      if (most <= 1e-6) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        moving = null;
        arc.style.display = 'none';
      }, arcTime);
    },
    follow(camera, snapshot, support, side, frame) {
      const project = ([pointX, pointY, pointZ]: Vec3): [number, number] => {
        scratchPoint.set(pointX, pointY, findZOnSide(pointZ, side)).project(camera);
        return [
          ((scratchPoint.x + 1) / 2) * frame.width,
          ((1 - scratchPoint.y) / 2) * frame.height,
        ];
      };
      anchor.style.display = snapshot ? '' : 'none';
      arc.style.display = snapshot && moving ? '' : 'none';
      if (!snapshot) return;
      const held =
        support === 'weight-bearing'
          ? transformPoint(snapshot.worldFromFemur, anchorOnFemur)
          : transformPoint(snapshot.worldFromPelvis, anchorOnPelvis);
      const [x, y] = project(held);
      anchor.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      if (moving && before) drawArc(moving, before, snapshot, project);
    },
    dispose() {
      clearTimeout(timer);
      svg.remove();
    },
  };
}

const scratchPoint = new Vector3();
