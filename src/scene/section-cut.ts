import { type PerspectiveCamera, Vector3 } from 'three';
import { findZOnSide } from '#src/anatomy/side.ts';
import { createSlicePlane } from '#src/deform/slice-mesh.ts';
import { t } from '#src/i18n/t.ts';
import { transformPoint } from '#src/math/transform.ts';
import { add, scale, type Vec3 } from '#src/math/vec3.ts';
import type { Section } from '#src/state/controls.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { controlsStore, setSection } from '#src/state/store.ts';
import { fieldWidths, writeSectionPlane } from './section-plane.ts';
import type { StageFrame } from './views.ts';
import './section-cut.css';

/** The section's plane as it is seen on the stage: an outline, a line, and a handle at each end. */
export interface SectionCut {
  follow(camera: PerspectiveCamera, snapshot: Snapshot | null, frame: StageFrame): void;
  dispose(): void;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** One press of an arrow key at a handle; m. */
const keyStep = 0.001;
/** Below this many pixels for a centimetre the plane is seen face on, and a drag cannot mean anything. */
const leastSlope = 6;

/** Creates the line inside `labels`, which nobody hears of, and the handles inside the stage, where keys reach them. */
export function createSectionCut(labels: HTMLElement, stage: HTMLElement): SectionCut {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.classList.add('label-leaders');
  svg.innerHTML =
    '<polygon class="cut-face"/><polyline class="cut-halo"/><polyline class="cut-line"/>';
  labels.append(svg);
  const face = svg.querySelector('polygon') as SVGPolygonElement;
  const lines = [...svg.querySelectorAll('polyline')];
  const plane = createSlicePlane();
  const projected = new Vector3();
  /** Screen direction of one centimetre along the plane's normal at each handle; px. */
  const slopes: [number, number][] = [
    [0, 0],
    [0, 0],
  ];

  const handles = ([-1, 1] as const).map((side, index) => {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'cut-handle';
    handle.setAttribute(
      'aria-label',
      t(
        side < 0
          ? 'First end of the section: arrow keys move it by 1 millimetre'
          : 'Second end of the section: arrow keys move it by 1 millimetre',
      ),
    );
    handle.addEventListener('keydown', (event) => {
      const step = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
      const { section } = controlsStore.getState();
      if (step === undefined || !section) return;
      event.preventDefault();
      event.stopPropagation();
      moveEnd(section, side, step * keyStep);
    });
    handle.addEventListener('pointerdown', (event) => {
      const { section } = controlsStore.getState();
      const [sx, sy] = slopes[index]!;
      const length = Math.hypot(sx, sy);
      if (!section || length < leastSlope) return;
      event.stopPropagation();
      handle.setPointerCapture(event.pointerId);
      const drag = (move: PointerEvent) => {
        const along = (move.clientX - event.clientX) * sx + (move.clientY - event.clientY) * sy;
        moveEnd(section, side, (0.01 * along) / (length * length));
      };
      const stop = () => {
        handle.removeEventListener('pointermove', drag);
        handle.removeEventListener('pointerup', stop);
        handle.removeEventListener('pointercancel', stop);
      };
      handle.addEventListener('pointermove', drag);
      handle.addEventListener('pointerup', stop);
      handle.addEventListener('pointercancel', stop);
    });
    stage.append(handle);
    return handle;
  });

  return {
    follow(camera, snapshot, frame) {
      const { section, side } = controlsStore.getState();
      if (!snapshot || !section) return;
      // the cut face itself is shown then
      svg.classList.toggle('is-open', section.isOpen);
      writeSectionPlane(plane, snapshot, section);
      const half = fieldWidths[section.plane] / 2;
      const [origin, right, up] = [plane.origin, plane.right, plane.up].map(
        (vector) => Array.from(vector) as unknown as Vec3,
      ) as [Vec3, Vec3, Vec3];
      const upward = findUpward(Array.from(plane.normal) as unknown as Vec3, section);
      const toStage = (point: Vec3): [number, number] => {
        const [px, py, pz] = transformPoint(snapshot.worldFromPelvis, point);
        projected.set(px, py, findZOnSide(pz, side));
        projected.project(camera);
        return [((projected.x + 1) / 2) * frame.width, ((1 - projected.y) / 2) * frame.height];
      };
      const corner = (x: number, y: number) =>
        toStage(add(origin, add(scale(right, x * half), scale(up, y * half * 0.8))));
      face.setAttribute(
        'points',
        list([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]),
      );
      const ends = ([-1, 1] as const).map((side) => add(origin, scale(right, side * half)));
      const places = ends.map(toStage);
      for (const line of lines) line.setAttribute('points', list(places));
      handles.forEach((handle, index) => {
        const [x, y] = places[index]!;
        const [ux, uy] = toStage(add(ends[index]!, scale(upward, 0.01)));
        slopes[index] = [ux - x, uy - y];
        handle.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
        handle.classList.toggle('is-still', Math.hypot(ux - x, uy - y) < leastSlope);
      });
    },
    dispose() {
      svg.remove();
      for (const handle of handles) handle.remove();
    },
  };
}

function list(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** Where a positive offset moves the plane. */
function findUpward(normal: Vec3, { plane }: Section): Vec3 {
  return plane === 'sagittal' ? normal : scale(normal, -1);
}

/**
 * Moves one end of the plane along its normal and leaves the other where it is.
 *
 * An end at ± R moved by d: the middle moves by d / 2, and the plane turns by atan(d / 2R). A positive turn lifts the right end
 * in planes seen from below, and lowers it in the sagittal one.
 */
function moveEnd(from: Section, side: 1 | -1, distance: number): void {
  const reach = fieldWidths[from.plane];
  const sense = from.plane === 'sagittal' ? -1 : 1;
  setSection({
    offset: from.offset + distance / 2,
    turn: from.turn + sense * side * Math.atan2(distance, reach),
  });
}
