import { type BranchPoint as AuthoredPoint, nerveBranches } from '#models/nerves/nerve-branches.ts';
import type { BranchPoint, NerveBranchModel } from '#src/biomechanics/nerve-model.ts';
import { type DistanceGrid, writeDistance } from './distance-grid.ts';

/** Room that a branch keeps from bone beyond its own half width; m. */
const room = 0.0005;
const pushCount = 12;

/** Roots and companions as the kernel reads them: in metres, and out of the bones beside which they run. */
export function createBranchModels(pelvis: DistanceGrid): readonly NerveBranchModel[] {
  return nerveBranches.map(({ id, points }) => ({
    id,
    points: points.map((point) => placePoint(point, pelvis)),
  }));
}

function placePoint(point: AuthoredPoint, pelvis: DistanceGrid): BranchPoint {
  const on = point[0];
  const mm = (value: number) => round(value * 1e-3);
  if (on === 'nerve') {
    const [, fraction, x, y, z, turn, r] = point as Extract<
      AuthoredPoint,
      readonly ['nerve', ...unknown[]]
    >;
    return ['nerve', fraction, mm(x), mm(y), mm(z), turn, mm(r)];
  }
  if (on === 'pelvis' || on === 'foramen') {
    const [, x, y, z, r] = point as Extract<
      AuthoredPoint,
      readonly ['pelvis' | 'foramen', ...unknown[]]
    >;
    const place = [x * 1e-3, y * 1e-3, z * 1e-3];
    if (on === 'pelvis') pushOut(place, r * 1e-3 + room, pelvis);
    return ['pelvis', round(place[0]!), round(place[1]!), round(place[2]!), mm(r)];
  }
  const [, bundle, node, share, lift, r] = point as readonly [
    string,
    number,
    number,
    number,
    number,
    number,
  ];
  return [`on ${on}`, bundle, node, share, mm(lift), mm(r)];
}

const scratchDistance = new Float64Array(4);

function pushOut(place: number[], wanted: number, grid: DistanceGrid): void {
  for (let k = 0; k < pushCount; k++) {
    writeDistance(scratchDistance, grid, place[0]!, place[1]!, place[2]!);
    const lack = wanted - scratchDistance[0]!;
    if (lack <= 0) return;
    for (let axis = 0; axis < 3; axis++) place[axis]! += lack * scratchDistance[axis + 1]!;
  }
}

/** To a hundredth of a millimetre. */
function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
