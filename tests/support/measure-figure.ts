import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelsFolder } from '#models/build.ts';
import { createLimbFields, type LimbField } from '#models/figure/limb-fields.ts';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import { readGlb } from '#models/files/read-glb.ts';
import { leftHipCentre } from '#src/anatomy/frames.ts';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { writeBodyFrames } from '#src/figure/body-frames.ts';
import {
  type BodyFrames,
  type BodySegment,
  bindFrames,
  bodySegmentIds,
  createBodyFrames,
} from '#src/figure/body-joints.ts';
import { type BodySurface, createBodySurface, writeBodySurface } from '#src/figure/body-surface.ts';
import { findFigurePose } from '#src/figure/find-figure-pose.ts';
import { findBallCentre, findSkinSite, findWorkedFraction } from '#src/figure/release-site.ts';
import {
  createIdentity,
  type Transform,
  transformPoint,
  writeInverse,
  writeProduct,
} from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { findInstant } from '#src/movements/instant.ts';
import type { Movement } from '#src/movements/movement.ts';

/** The body of the page at an instant of a movement: every point of its skin in the world. */
export interface PosedBody {
  readonly surface: BodySurface;
  /** `(vertexCount, 3)`, m, world. */
  readonly positions: Float32Array;
  /** The same in the pelvis, and the way it faces. */
  readonly inPelvis: Float32Array;
  readonly normals: Float32Array;
  readonly worldFromPelvis: Transform;
  readonly frames: BodyFrames;
  /** How far the hands miss what they hold, right and left; m. */
  readonly missing: readonly [number, number];
}

/** Skin and figure as built, as one surface. */
export async function loadBodySurface(): Promise<BodySurface> {
  const read = async (name: string) =>
    (await readGlb(Uint8Array.from(readFileSync(join(modelsFolder, `${name}.glb`)))))[0]!;
  const parts: readonly NamedMesh[] = [await read('skin'), await read('figure')];
  return createBodySurface(
    Float32Array.from(parts.flatMap(({ positions }) => [...positions])),
    Float32Array.from(parts.flatMap(({ normals }) => [...normals])),
  );
}

export function poseBody(surface: BodySurface, movement: Movement, fraction: number): PosedBody {
  const { pose, body } = findInstant(movement, fraction);
  const world = createWorldTransforms();
  const pelvisFromFemur = writePelvisFromFemur(createIdentity(), pose);
  writeWorldTransforms(
    world,
    pelvisFromFemur,
    pose,
    movement.support,
    leftHipCentre,
    body ?? undefined,
  );
  const frames = createBodyFrames();
  const missing = writeBodyFrames(frames, world, findFigurePose(movement, fraction, body, pose));
  const positions = new Float32Array(surface.vertexCount * 3);
  const normals = new Float32Array(positions.length);
  writeBodySurface(positions, normals, surface, frames);
  const inPelvis = positions.slice();
  const t = world.worldFromPelvis;
  for (let i = 0; i < positions.length; i += 3) {
    const p = transformPoint(t, [positions[i]!, positions[i + 1]!, positions[i + 2]!]);
    positions.set(p, i);
  }
  return { surface, positions, inPelvis, normals, worldFromPelvis: t, frames, missing };
}

/** Least coordinate of the skin that follows some segments wholly; m, world. */
export function findLeast(
  body: PosedBody,
  segments: readonly BodySegment[],
  axis: 0 | 1 | 2,
): number {
  let least = Infinity;
  const wanted = new Set(segments.map((id) => bodySegmentIds.indexOf(id)));
  for (let v = 0; v < body.surface.vertexCount; v++) {
    if (!wanted.has(body.surface.segments[v]!)) continue;
    least = Math.min(least, body.positions[v * 3 + axis]!);
  }
  return least;
}

/** Middle of the ball where one works at an instant; m, world. */
export function findBall(body: PosedBody, instant: number, lower = 0): Vec3 {
  const fraction = findWorkedFraction(instant);
  const site = findSkinSite(body.surface, body.inPelvis, body.normals, fraction, lower);
  return transformPoint(body.worldFromPelvis, findBallCentre(site));
}

const fields: readonly LimbField[] = createLimbFields();

/** How near the skin of one segment comes to the flesh of another; m, negative inside it. */
export function findNearness(
  body: PosedBody,
  of: BodySegment,
  to: BodySegment,
): { distance: number; at: Vec3 } {
  const field = fields.find(({ segment }) => segment === to)!;
  const index = bodySegmentIds.indexOf(to);
  // world to the binding pose of the other segment
  const worldFrom = createIdentity();
  writeProduct(worldFrom, body.worldFromPelvis, body.frames[index]!);
  const fromWorld = writeInverse(createIdentity(), worldFrom);
  const bind = writeProduct(createIdentity(), bindFrames[index]!, fromWorld);
  const own = bodySegmentIds.indexOf(of);
  let least = Infinity;
  let at: Vec3 = [0, 0, 0];
  for (let v = 0; v < body.surface.vertexCount; v++) {
    if (body.surface.segments[v] !== own) continue;
    const p: Vec3 = [
      body.positions[v * 3]!,
      body.positions[v * 3 + 1]!,
      body.positions[v * 3 + 2]!,
    ];
    const distance = field.distance(...transformPoint(bind, p));
    if (distance < least) {
      least = distance;
      at = p;
    }
  }
  return { distance: least, at };
}
