import { normalize, type Vec3 } from '#src/math/vec3.ts';
import type { BodySurface } from './body-surface.ts';

/**
 * The line of piriformis as it is felt through the skin: from where its upper border crosses the edge of the sacrum to just above the
 * greater trochanter; m, pelvis frame, standing. Source: Travell and Simons 1992, chapter 10 (line), the bones as authored (places).
 */
const sacralEnd: Vec3 = [-0.09, 0.062, -0.055];
const trochanterEnd: Vec3 = [-0.03, 0.02, 0.085];

/** Part of the line that ball, thumb and elbow work on: outside its middle, where the nerve leaves. */
export const workedPart = { from: 0.47, to: 0.64 } as const;

/** Where along the line one works at an instant: to and fro twice a cycle. */
export function findWorkedFraction(instant: number): number {
  const { from, to } = workedPart;
  return from + ((to - from) * (1 - Math.cos(4 * Math.PI * instant))) / 2;
}

/** A place of the skin and the way it faces; m, pelvis frame. */
export interface SkinSite {
  readonly point: Vec3;
  readonly normal: Vec3;
}

/**
 * The skin behind a place of the line, as it is posed now: a mean of the skin around it.
 *
 * @param fraction  0 at the sacrum, 1 at the trochanter.
 * @param positions `(vertexCount, 3)`, m, pelvis frame; `normals` likewise.
 * @param lower     so far below the line, where one sits on the ball; m.
 */
export function findSkinSite(
  surface: BodySurface,
  positions: Float32Array,
  normals: Float32Array,
  fraction: number,
  lower = 0,
): SkinSite {
  const y = sacralEnd[1] + (trochanterEnd[1] - sacralEnd[1]) * fraction - lower;
  const z = sacralEnd[2] + (trochanterEnd[2] - sacralEnd[2]) * fraction;
  const point = [0, 0, 0];
  const normal = [0, 0, 0];
  let sum = 0;
  for (let v = 0; v < surface.vertexCount; v++) {
    const at = v * 3;
    const dy = positions[at + 1]! - y;
    const dz = positions[at + 2]! - z;
    const square = dy * dy + dz * dz;
    // the back of the body alone
    if (square > siteReach * siteReach * 9 || positions[at]! > -0.04 || normals[at]! > 0) continue;
    const weight = Math.exp(-square / (2 * siteReach * siteReach));
    sum += weight;
    for (let k = 0; k < 3; k++) {
      point[k]! += weight * positions[at + k]!;
      normal[k]! += weight * normals[at + k]!;
    }
  }
  if (sum === 0) return { point: [-0.13, y, z], normal: [-1, 0, 0] };
  return {
    point: [point[0]! / sum, y, z],
    normal: normalize([normal[0]!, normal[1]!, normal[2]!]),
  };
}

/** Half width of the mean; m. */
const siteReach = 0.012;

/** A tennis ball is 67 mm wide; the buttock gives way under it by so much; m. Source: ITF rules; depth assumed. */
export const ballRadius = 0.0335;
export const ballDepth = 0.014;

/** Middle of the ball; m, pelvis frame. */
export function findBallCentre({ point, normal }: SkinSite): Vec3 {
  const out = ballRadius - ballDepth;
  return [point[0] + normal[0] * out, point[1] + normal[1] * out, point[2] + normal[2] * out];
}
