import { createFemurField } from '#models/bones/femur.ts';
import { createFibulaField } from '#models/bones/fibula.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createVertebraField } from '#models/bones/lumbar.ts';
import { createPatellaField } from '#models/bones/patella.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { createTibiaField } from '#models/bones/tibia.ts';
import type { Field } from '#models/mesher/implicit.ts';
import { findMonotoneValue } from '#models/muscles/authored-sheet.ts';
import type { ContextFile, ContextMuscleFile, StoredWrap } from '#src/anatomy/context-file.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { authoredContext } from './all.ts';
import type { AuthoredRow, AuthoredThreads, AuthoredWrap, ContextBone } from './authored-thread.ts';
import { findDrawnVolume } from './drawn-volume.ts';

const defaultNodeCount = 17;
/** An attachment farther than this from its bone was authored wrongly; m. */
const farthestAttachment = 0.012;
/** Depth of an attachment below the surface, so that no gap shows; m. */
const attachmentDepth = 0.0005;
const volumeTolerance = 0.005;

export interface BuiltContext {
  readonly text: string;
  readonly report: string;
}

/** Lays the threads on the bones, gives the bellies their volumes and writes `context-paths.json`. */
export function buildContext(): BuiltContext {
  const bones: { readonly [bone in ContextBone]: Field } = {
    'hip-bone': createHipBoneField(),
    sacrum: createSacrumField(),
    'fourth-lumbar-vertebra': createVertebraField('fourth-lumbar-vertebra'),
    femur: createFemurField(),
    patella: createPatellaField(),
    tibia: createTibiaField(),
    fibula: createFibulaField(),
  };
  let farthest = { distance: 0, id: '' };
  const muscles = authoredContext.map((authored): ContextMuscleFile => {
    const rows = authored.rows.map((row, index) =>
      row.points.map((point) => {
        const placed = placePoint(row, point, bones);
        if (row.onto && placed.distance > farthest.distance) {
          farthest = { distance: placed.distance, id: `${authored.id}, row ${index + 1}` };
        }
        return placed.point;
      }),
    );
    const bundleCount = rows[0]!.length;
    const shape: ContextMuscleFile = {
      id: authored.id,
      nodeCount: authored.nodeCount ?? defaultNodeCount,
      outward: 1,
      smoothing: authored.smoothing ?? 1,
      segments: authored.rows.map(({ segment }) => segment),
      points: Array.from({ length: bundleCount }, (_, bundle) =>
        rows.map((row) => row[bundle]!.map((value) => round(value)) as unknown as Vec3),
      ),
      wraps: Array.from({ length: bundleCount }, (_, bundle) =>
        authored.rows.slice(0, -1).map(({ round: wrap }) => storeWrap(wrap, bundle)),
      ),
      halfThickness: [],
    };
    return scaleToVolume(shape, authored);
  });
  if (farthest.distance > farthestAttachment) {
    throw new Error(
      `context: ${farthest.id} lies ${(farthest.distance * 1e3).toFixed(1)} mm from its bone`,
    );
  }
  const file: ContextFile = { version: 1, muscles };
  const text = JSON.stringify(file);
  return {
    text,
    report: `context paths: ${(text.length / 1e3).toFixed(0)} kB, farthest attachment ${(farthest.distance * 1e3).toFixed(1)} mm (${farthest.id})`,
  };
}

function placePoint(
  row: AuthoredRow,
  millimetres: Vec3,
  bones: { readonly [bone in ContextBone]: Field },
): { point: Vec3; distance: number } {
  const start = millimetres.map((value) => value * 1e-3) as unknown as Vec3;
  if (row.onto) {
    const point = moveTo(start, bones[row.onto], -attachmentDepth);
    return { point, distance: Math.hypot(...point.map((value, i) => value - start[i]!)) };
  }
  if (!row.clear) return { point: start, distance: 0 };
  const wanted = row.clear.distance * 1e-3;
  const field = bones[row.clear.bone];
  const isNear = field.distance(...start) < wanted;
  return { point: isNear ? moveTo(start, field, wanted) : start, distance: 0 };
}

/** Carries a point along the slope of a bone's distance to where it has the wanted value. */
function moveTo(start: Vec3, field: Field, wanted: number): Vec3 {
  let [x, y, z] = start;
  const h = 2e-4;
  for (let step = 0; step < 20; step++) {
    const off = field.distance(x, y, z) - wanted;
    if (Math.abs(off) < 2e-5) break;
    const gx = field.distance(x + h, y, z) - field.distance(x - h, y, z);
    const gy = field.distance(x, y + h, z) - field.distance(x, y - h, z);
    const gz = field.distance(x, y, z + h) - field.distance(x, y, z - h);
    const length = Math.hypot(gx, gy, gz) || 1;
    x -= (off * gx) / length;
    y -= (off * gy) / length;
    z -= (off * gz) / length;
  }
  return [x, y, z];
}

function storeWrap(round_: AuthoredRow['round'], bundle: number): StoredWrap | null {
  if (!round_) return null;
  const wrap: AuthoredWrap = Array.isArray(round_) ? round_[bundle] : round_;
  const isBar = wrap.kind === 'cylinder';
  return {
    kind: wrap.kind,
    segment: wrap.segment,
    centre: wrap.centre.map((value) => round(value * 1e-3)) as unknown as Vec3,
    axis: isBar ? wrap.axis : [0, 0, 1],
    radius: round(wrap.radius * 1e-3),
    sense: isBar ? wrap.sense : 1,
  };
}

/** Thickens the flesh until the drawn belly has the authored volume; tendon keeps its size. */
function scaleToVolume(shape: ContextMuscleFile, authored: AuthoredThreads): ContextMuscleFile {
  const [from, to] = muscleFigures[shape.id].belly;
  const stations = authored.profile.map(([s]) => s);
  const radii = authored.profile.map(([, r]) => r * 1e-3);
  const withScale = (scale: number): ContextMuscleFile => ({
    ...shape,
    halfThickness: shape.points.map(() =>
      Array.from({ length: shape.nodeCount }, (_, node) => {
        const s = node / (shape.nodeCount - 1);
        const t = Math.min(Math.max((s - from) / (to - from), 0), 1);
        const flesh = Math.min(1, 6 * t * (1 - t));
        return round(findMonotoneValue(stations, radii, s) * (1 + (scale - 1) * flesh));
      }),
    ),
  });
  let scale = 1;
  for (let turn = 0; turn < 12; turn++) {
    const volume = findDrawnVolume(withScale(scale)) * 1e6;
    if (Math.abs(volume / authored.volume - 1) < volumeTolerance) break;
    // between the square of a round belly and the first power of a flat one
    scale *= (authored.volume / volume) ** 0.6;
  }
  return withScale(scale);
}

/** To a hundredth of a millimetre. */
function round(metres: number): number {
  return Math.round(metres * 1e5) / 1e5 + 0;
}
