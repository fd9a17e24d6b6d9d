import { neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { type WorldTransforms, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createIdentity, type Transform } from '#src/math/transform.ts';
import type { SegmentId } from './catalog.ts';
import { leftHipCentre } from './frames.ts';

const transformNames = {
  pelvis: 'worldFromPelvis',
  femur: 'worldFromFemur',
  patella: 'worldFromPatella',
  shank: 'worldFromShank',
  foot: 'worldFromFoot',
  'left-femur': 'worldFromLeftFemur',
  'left-patella': 'worldFromLeftPatella',
  'left-shank': 'worldFromLeftShank',
  'left-foot': 'worldFromLeftFoot',
} as const satisfies { readonly [id in SegmentId]: keyof WorldTransforms };

export const segmentIds = Object.keys(transformNames) as readonly SegmentId[];

/** Where a segment stands in a snapshot; world from segment. */
export function findSegmentTransform(world: WorldTransforms, id: SegmentId): Transform {
  return world[transformNames[id]];
}

/** Every segment in the unloaded stance. */
export function createNeutralTransforms(): WorldTransforms {
  const world = Object.fromEntries(
    Object.values(transformNames).map((name) => [name, createIdentity()]),
  ) as { [name in keyof WorldTransforms]: Transform };
  const pelvisFromFemur = writePelvisFromFemur(createIdentity(), neutralPose);
  writeWorldTransforms(world, pelvisFromFemur, neutralPose, 'non-weight-bearing', leftHipCentre);
  return world;
}
