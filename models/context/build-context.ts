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
import { neutralPose } from '#src/biomechanics/hip-joint.ts';
import { type ViaSegment, viaSegments } from '#src/biomechanics/via-path.ts';
import type { Transform } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { authoredContext } from './all.ts';
import type { AuthoredRow, AuthoredThreads, AuthoredWrap, ContextBone } from './authored-thread.ts';
import { createPose, findDrawnVolume, findNodes } from './drawn-volume.ts';

const defaultNodeCount = 17;
/** An attachment farther than this from its bone was authored wrongly; m. */
const farthestAttachment = 0.012;
/** Depth of an attachment below the surface, so that no gap shows; m. */
const attachmentDepth = 0.0005;
const volumeTolerance = 0.005;
/** How far flesh may press into bone at neutral, and the least half thickness; m. */
const sink = 0.001;
const thinnest = 0.0015;
/** Beyond this the authored profile asks for a shape that bone does not leave room for. */
const greatestScale = 3;

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
    const turned = { ...shape, outward: findOutward(shape, bones) };
    return scaleToVolume(turned, authored, findRoom(turned, bones));
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
    const height = row.lift === undefined ? -attachmentDepth : row.lift * 1e-3;
    const point = moveTo(start, bones[row.onto], height);
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

/** The segment that carries a bone. */
const segmentsOfBones: { readonly [bone in ContextBone]: ViaSegment } = {
  'hip-bone': 'pelvis',
  sacrum: 'pelvis',
  'fourth-lumbar-vertebra': 'pelvis',
  femur: 'femur',
  patella: 'patella',
  tibia: 'shank',
  fibula: 'shank',
};

/** Poses in which flesh must find room between its path and the bones: flexion, abduction, internal rotation, knee; degrees. */
const roomPoses = [
  [0, 0, 0, 0],
  [50, 0, 0, 0],
  [100, 0, 0, 90],
  [0, 35, 0, 0],
  [-15, 0, 30, 0],
  [0, -15, -30, 0],
] as const;

/** Half thickness that every node has room for towards the bones over these poses; m. `[bundle][node]` */
function findRoom(
  shape: ContextMuscleFile,
  bones: { readonly [bone in ContextBone]: Field },
): number[][] {
  const thin = shape.points.map(() => new Array<number>(shape.nodeCount).fill(1e-3));
  const room = shape.points.map(() => new Array<number>(shape.nodeCount).fill(Infinity));
  const names = Object.keys(bones) as ContextBone[];
  const resting = findNodes({ ...shape, halfThickness: thin }, createPose(neutralPose));
  const restLengths = thin.map((_, bundle) => findNodeLength(resting, shape.nodeCount, bundle));
  for (const [flexion, abduction, internalRotation, knee] of roomPoses) {
    const pose = createPose({
      flexion: deg(flexion),
      abduction: deg(abduction),
      internalRotation: deg(internalRotation),
      kneeFlexion: deg(knee),
    });
    const nodes = findNodes({ ...shape, halfThickness: thin }, pose);
    room.forEach((row, bundle) => {
      // a belly that shortens thickens by about the root of it
      const swelling = Math.sqrt(
        Math.max(restLengths[bundle]! / findNodeLength(nodes, shape.nodeCount, bundle), 1),
      );
      for (let node = 0; node < shape.nodeCount; node++) {
        const at = (bundle * shape.nodeCount + node) * 3;
        for (const name of names) {
          const t = pose.transforms[viaSegments.indexOf(segmentsOfBones[name])]!;
          const point = toSegment(t, nodes[at]!, nodes[at + 1]!, nodes[at + 2]!);
          const free = bones[name].distance(...point);
          row[node] = Math.min(row[node]!, (free + sink) / swelling);
        }
      }
    });
  }
  return room;
}

function findNodeLength(nodes: Float64Array, nodeCount: number, bundle: number): number {
  let length = 0;
  for (let node = 1; node < nodeCount; node++) {
    const at = (bundle * nodeCount + node) * 3;
    length += Math.hypot(...[0, 1, 2].map((axis) => nodes[at + axis]! - nodes[at + axis - 3]!));
  }
  return length;
}

/** Sign that makes the sheet's normal (across × along) look away from the bones at neutral, by majority of its cells. */
function findOutward(
  shape: ContextMuscleFile,
  bones: { readonly [bone in ContextBone]: Field },
): 1 | -1 {
  const { nodeCount, points } = shape;
  const thin = points.map(() => new Array<number>(nodeCount).fill(1e-3));
  const pose = createPose(neutralPose);
  const nodes = findNodes({ ...shape, halfThickness: thin }, pose);
  const names = Object.keys(bones) as ContextBone[];
  const distance = (x: number, y: number, z: number): number =>
    Math.min(
      ...names.map((name) => {
        const t = pose.transforms[viaSegments.indexOf(segmentsOfBones[name])]!;
        return bones[name].distance(...toSegment(t, x, y, z));
      }),
    );
  const h = 1e-3;
  let votes = 0;
  for (let bundle = 0; bundle < points.length - 1; bundle++) {
    for (let node = 1; node < nodeCount - 1; node += 2) {
      const a = (bundle * nodeCount + node) * 3;
      const b = a + nodeCount * 3;
      const [x, y, z] = [nodes[a]!, nodes[a + 1]!, nodes[a + 2]!];
      const u = [nodes[b]! - x, nodes[b + 1]! - y, nodes[b + 2]! - z] as const;
      const v = [nodes[a + 3]! - x, nodes[a + 4]! - y, nodes[a + 5]! - z] as const;
      votes +=
        (u[1] * v[2] - u[2] * v[1]) * (distance(x + h, y, z) - distance(x - h, y, z)) +
        (u[2] * v[0] - u[0] * v[2]) * (distance(x, y + h, z) - distance(x, y - h, z)) +
        (u[0] * v[1] - u[1] * v[0]) * (distance(x, y, z + h) - distance(x, y, z - h));
    }
  }
  return votes >= 0 ? 1 : -1;
}

/** A point of the pelvis in the frame of a segment. */
function toSegment(t: Transform, px: number, py: number, pz: number): Vec3 {
  const x = px - t[9]!;
  const y = py - t[10]!;
  const z = pz - t[11]!;
  return [
    t[0]! * x + t[3]! * y + t[6]! * z,
    t[1]! * x + t[4]! * y + t[7]! * z,
    t[2]! * x + t[5]! * y + t[8]! * z,
  ];
}

/** Thickens the flesh until the drawn belly has the authored volume; tendon keeps its size, and no bone is entered by more than `sink`. */
function scaleToVolume(
  shape: ContextMuscleFile,
  authored: AuthoredThreads,
  room: readonly (readonly number[])[],
): ContextMuscleFile {
  const {
    belly: [from, to],
    deepShare,
  } = muscleFigures[shape.id];
  const stations = authored.profile.map(([s]) => s);
  const radii = authored.profile.map(([, r]) => r * 1e-3);
  const withScale = (scale: number): ContextMuscleFile => ({
    ...shape,
    halfThickness: room.map((row) =>
      row.map((free, node) => {
        const s = node / (shape.nodeCount - 1);
        const t = Math.min(Math.max((s - from) / (to - from), 0), 1);
        const flesh = Math.min(1, 6 * t * (1 - t));
        const wanted = findMonotoneValue(stations, radii, s) * (1 + (scale - 1) * flesh);
        // the deep side alone lies towards the bone
        const most = free / (2 * deepShare);
        return round(Math.min(wanted, Math.max(most, thinnest)));
      }),
    ),
  });
  let scale = 1;
  for (let turn = 0; turn < 20; turn++) {
    const volume = findDrawnVolume(withScale(scale)) * 1e6;
    if (Math.abs(volume / authored.volume - 1) < volumeTolerance) break;
    // between the square of a round belly and the first power of a flat one
    scale = Math.min(scale * (authored.volume / volume) ** 0.6, greatestScale);
  }
  return withScale(scale);
}

/** To a hundredth of a millimetre. */
function round(metres: number): number {
  return Math.round(metres * 1e5) / 1e5 + 0;
}
