import { pelvicLigaments } from '#models/ligaments/all.ts';
import { findMeshHealth, type Mesh } from '#models/mesher/mesh.ts';
import { createNearestPoint } from '#models/mesher/nearest-point.ts';
import { findExportName, type StructureId } from '#src/anatomy/catalog.ts';
import {
  femurLandmarks,
  hipBoneLandmarks,
  type Landmark,
  sacrumLandmarks,
} from '#src/anatomy/landmarks.ts';

/** Volume of each bone and what people differ by; m³. */
interface BoneExpectation {
  readonly volume: readonly [least: number, most: number];
  readonly landmarks: { readonly [name: string]: Landmark };
}

/**
 * Source of the volumes: hip bone 275 cm³ averaged over six people; femur and sacrum 457 and 186 cm³ as authored from
 * averages, sacrum with coccyx 198 cm³ in BodyParts3D. Bands ± 15 %: what people differ by.
 */
const expectations = {
  'right-hip-bone': { volume: [234e-6, 316e-6], landmarks: hipBoneLandmarks },
  sacrum: { volume: [160e-6, 215e-6], landmarks: sacrumLandmarks },
  'right-femur': { volume: [390e-6, 526e-6], landmarks: femurLandmarks },
} as const satisfies { readonly [id in StructureId]?: BoneExpectation };

/** Greatest distance of an averaged landmark from the authored surface; m. People differ by 8 to 25 mm. */
const landmarkTolerance = 0.004;

/** Closed pieces of which a node is made: the nerve has two strands. */
export function findPieces(name: string): number {
  if (name === findExportName('sciatic-nerve')) return 2;
  return Math.max(1, pelvicLigaments.filter(({ id }) => findExportName(id) === name).length);
}

/** Complaints about a closed surface of so many pieces, empty when it is sound. */
export function checkClosed(name: string, mesh: Mesh, pieces = 1): string[] {
  const health = findMeshHealth(mesh);
  const complaints: string[] = [];
  if (health.openEdges > 0) complaints.push(`${name}: ${health.openEdges} open edges`);
  if (health.badEdges > 0) complaints.push(`${name}: ${health.badEdges} non-manifold edges`);
  if (health.degenerateTriangles > 0) {
    complaints.push(`${name}: ${health.degenerateTriangles} degenerate triangles`);
  }
  if (health.components !== pieces) {
    complaints.push(`${name}: ${health.components} pieces, expected ${pieces}`);
  }
  if (health.volume <= 0) complaints.push(`${name}: faces inwards`);
  return complaints;
}

/** Complaints about a bone: closed, of the right volume, and near its landmarks. */
export function checkBone(id: keyof typeof expectations, mesh: Mesh): string[] {
  const name = findExportName(id);
  const complaints = checkClosed(name, mesh);
  const expectation: BoneExpectation = expectations[id];
  const { volume } = findMeshHealth(mesh);
  const [least, most] = expectation.volume;
  if (volume < least || volume > most) {
    const cm3 = (value: number): string => (value * 1e6).toFixed(0);
    complaints.push(
      `${name}: volume ${cm3(volume)} cm³, expected ${cm3(least)} to ${cm3(most)} cm³`,
    );
  }
  const nearest = createNearestPoint(mesh);
  for (const [landmark, { position }] of Object.entries(expectation.landmarks)) {
    const distance = nearest.findDistance(position.value);
    if (distance > landmarkTolerance) {
      complaints.push(
        `${name}: ${landmark} lies ${(distance * 1e3).toFixed(1)} mm from the surface, at most ${landmarkTolerance * 1e3} mm expected`,
      );
    }
  }
  return complaints;
}

/** Complaints about two bones that must not touch: the least gap, vertices of one against the surface of the other. */
export function checkGap(
  name: string,
  a: Mesh,
  b: Mesh,
  [least, most]: readonly [number, number],
): string[] {
  const gap = findGap(a, b);
  const mm = (value: number): string => (value * 1e3).toFixed(1);
  return gap < least || gap > most
    ? [`${name}: least gap ${mm(gap)} mm, expected ${mm(least)} to ${mm(most)} mm`]
    : [];
}

/** Least distance of the vertices of `a` from the surface of `b`, negative where one is inside. */
export function findGap(a: Mesh, b: Mesh): number {
  const nearest = createNearestPoint(b);
  let least = Infinity;
  for (let v = 0; v < a.positions.length; v += 3) {
    const point = [a.positions[v]!, a.positions[v + 1]!, a.positions[v + 2]!] as const;
    least = Math.min(least, nearest.findSignedDistance(point));
  }
  return least;
}
