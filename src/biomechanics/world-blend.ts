import {
  createIdentity,
  type Transform,
  writeBetween,
  writeInverse,
  writeProduct,
} from '#src/math/transform.ts';
import type { WorldTransforms } from './world-transforms.ts';

/** Every segment after the one it hangs on; the pelvis hangs on the world. */
const chain = [
  ['worldFromFemur', 'worldFromPelvis'],
  ['worldFromPatella', 'worldFromFemur'],
  ['worldFromShank', 'worldFromFemur'],
  ['worldFromFoot', 'worldFromShank'],
  ['worldFromLeftFemur', 'worldFromPelvis'],
  ['worldFromLeftPatella', 'worldFromLeftFemur'],
  ['worldFromLeftShank', 'worldFromLeftFemur'],
  ['worldFromLeftFoot', 'worldFromLeftShank'],
] as const;

const names = ['worldFromPelvis', ...chain.map(([name]) => name)] as const;

/** A place to keep where everything stood. */
export function createWorldTransforms(): WorldTransforms {
  return Object.fromEntries(names.map((name) => [name, createIdentity()])) as {
    [name in keyof WorldTransforms]: Transform;
  };
}

export function copyWorldTransforms(out: WorldTransforms, from: WorldTransforms): void {
  for (const name of names) out[name].set(from[name]);
}

/**
 * Moves where the segments stand towards where they stood before, joint by joint, so that nothing comes apart on the way.
 * The pose of the right femur in the pelvis is that of `world`: only the picture is on its way, not the hip.
 *
 * @param world overwritten.
 * @param t 0 gives `before`, 1 leaves `world` as it is.
 */
export function writeWorldBlend(world: WorldTransforms, before: WorldTransforms, t: number): void {
  if (t >= 1) return;
  // joints as they are now, before the chain is written over
  chain.forEach(([name, parent], index) => {
    writeInverse(scratchInverse, world[parent]);
    writeProduct(joints[index]!, scratchInverse, world[name]);
    if (name === 'worldFromFemur') return;
    writeInverse(scratchInverse, before[parent]);
    writeProduct(scratchJoint, scratchInverse, before[name]);
    writeBetween(joints[index]!, scratchJoint, joints[index]!, t);
  });
  writeBetween(world.worldFromPelvis, before.worldFromPelvis, world.worldFromPelvis, t);
  chain.forEach(([name, parent], index) => {
    writeProduct(world[name], world[parent], joints[index]!);
  });
}

const joints = chain.map(() => createIdentity());
const scratchJoint = createIdentity();
const scratchInverse = createIdentity();
