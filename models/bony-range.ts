import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { projectOntoField } from '#models/mesher/relax.ts';
import { createSurfaceNet } from '#models/mesher/surface-nets.ts';
import { createContactProbe } from '#models/score/bone-contact.ts';
import { inwardTable, outwardTable } from '#src/biomechanics/bony-range.ts';
import { neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createIdentity } from '#src/math/transform.ts';
import { deg } from '#src/units/angle.ts';

// `npm run bony-range`: the two tables of src/biomechanics/bony-range.ts, measured anew on the bones as authored.

/** Distance that the bones keep at the ends of the range; m. */
const clearance = 0.0008;
/** Rotations are sought up to here, beyond the limits of the joint, so that the tables run on smoothly; degrees. */
const outermost = 60;
const searchStep = 2.5;
/** Below this height, femur frame, no bone of the pelvis is in reach; m. */
const reach = -0.13;
/** Nearer to its centre than this lies the ball of the head; m. */
const headReach = 0.0228;

/** Least distance of the right femur from the right hip bone at flexion, abduction and rotation in degrees; m. */
function createHipProbe(): (flexion: number, abduction: number, rotation: number) => number {
  const femur = createFemurField();
  const [minX, , minZ, maxX, maxY, maxZ] = femur.bounds;
  const mesh = createSurfaceNet(
    {
      distance: (x, y, z) => Math.max(femur.distance(x, y, z), reach - y),
      bounds: [minX, reach, minZ, maxX, maxY, maxZ],
    },
    0.002,
  );
  projectOntoField(mesh, femur, 2, 0.001);
  const points = dropHead(mesh.positions);
  const probe = createContactProbe(createHipBoneField());
  const pelvisFromFemur = createIdentity();
  return (flexion, abduction, rotation) =>
    probe(
      points,
      writePelvisFromFemur(pelvisFromFemur, {
        ...neutralPose,
        flexion: deg(flexion),
        abduction: deg(abduction),
        internalRotation: deg(rotation),
      }),
    );
}

/** Without the ball of the head, which turns in place. */
function dropHead(positions: Float64Array): Float64Array {
  const isKept = (v: number) =>
    Math.hypot(positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!) > headReach;
  const kept: number[] = [];
  for (let v = 0; v < positions.length / 3; v++) {
    if (isKept(v)) kept.push(positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!);
  }
  return Float64Array.from(kept);
}

/** The end (−1 outward, 1 inward) of the free rotations; whole degrees on the safe side. */
function findEnd(isFree: (rotation: number) => boolean, sign: -1 | 1): number {
  const start = [0, -10, 10, -20, 20, -30, 30, -40, 40].find(isFree);
  if (start === undefined) throw new RangeError('bony-range: no rotation is free');
  let free = start;
  while (free * sign < outermost && isFree(free + sign * searchStep)) free += sign * searchStep;
  if (free * sign >= outermost) return sign * outermost;
  let blocked = free + sign * searchStep;
  for (let i = 0; i < 4; i++) {
    const middle = (free + blocked) / 2;
    if (isFree(middle)) free = middle;
    else blocked = middle;
  }
  return sign > 0 ? Math.floor(free) : Math.ceil(free);
}

function printTable(name: string, table: typeof inwardTable, sign: -1 | 1): void {
  console.log(`${name}, degrees; a row a flexion, a column an abduction`);
  for (const flexion of table.flexions) {
    const row = table.abductions.map((abduction) =>
      String(findEnd((rotation) => gap(flexion, abduction, rotation) > clearance, sign)).padStart(
        4,
      ),
    );
    console.log(`    [${row.join(',')}], // ${flexion}`);
  }
}

const gap = createHipProbe();
printTable('outward', outwardTable, -1);
printTable('inward', inwardTable, 1);
