import { type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { HipPose } from './hip-joint.ts';

/** Which end of the limb is held: the pelvis (foot free) or the foot and femur (foot loaded). */
export type Support = 'non-weight-bearing' | 'weight-bearing';

/**
 * Fills the three world transforms of the bones from the relative pose.
 *
 * Foot free:   world from pelvis = 1,  world from femur = T.
 * Foot loaded: world from femur  = 1,  world from pelvis = T⁻¹, with T = pelvis from femur.
 *
 * The left thigh follows its hip centre. Foot free it stands still. Foot loaded it turns with the
 * pelvis about the vertical and otherwise hangs straight down: T⁻¹ = Ry(−rot) Rx(abd) Rz(−flex), so
 * the turn about the vertical is exactly −internal rotation.
 *
 * @param leftHipCentre in the pelvis frame; m.
 * Assumes the grounded femur does not move; ankle and knee play come with the gait curves.
 */
export function writeWorldTransforms(
  worldFromPelvis: Transform,
  worldFromFemur: Transform,
  worldFromLeftFemur: Transform,
  pelvisFromFemur: Transform,
  pose: HipPose,
  support: Support,
  leftHipCentre: Vec3,
): void {
  if (support === 'non-weight-bearing') {
    writeIdentity(worldFromPelvis);
    worldFromFemur.set(pelvisFromFemur);
    writeIdentity(worldFromLeftFemur);
  } else {
    writeInverse(worldFromPelvis, pelvisFromFemur);
    writeIdentity(worldFromFemur);
    const c = Math.cos(-pose.internalRotation);
    const s = Math.sin(-pose.internalRotation);
    writeIdentity(worldFromLeftFemur);
    worldFromLeftFemur[0] = c;
    worldFromLeftFemur[2] = s;
    worldFromLeftFemur[6] = -s;
    worldFromLeftFemur[8] = c;
  }
  const [x, y, z] = leftHipCentre;
  const p = worldFromPelvis;
  for (let row = 0; row < 3; row++) {
    worldFromLeftFemur[9 + row] =
      p[row * 3]! * x + p[row * 3 + 1]! * y + p[row * 3 + 2]! * z + p[9 + row]!;
  }
}

/** The relative pose that two world transforms imply; used to show that support does not change it. */
export function writeRelativePose(
  out: Transform,
  worldFromPelvis: Transform,
  worldFromFemur: Transform,
): Transform {
  writeInverse(scratchInverse, worldFromPelvis);
  return writeProduct(out, scratchInverse, worldFromFemur);
}

const scratchInverse = new Float64Array(12);

function writeIdentity(out: Transform): void {
  out.fill(0);
  out[0] = 1;
  out[4] = 1;
  out[8] = 1;
}
