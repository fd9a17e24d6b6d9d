import { findWeightedSheetArea } from './belly.ts';
import type { MuscleModel } from './hip-model.ts';
import type { MuscleSnapshot } from './snapshot.ts';

// shares of the flesh volume that grow with the thickness and with its square
let flat = 0;
let round = 0;
let scratchWeights = new Float64Array(256);

/** Greatest swelling of a belly that is drawn shorter than its fibres can be. */
const greatestSwelling = 0.7;

/**
 * Flesh of a round-edged belly at its resting thickness in this pose, as a flat sheet between the bundles and a rod round them.
 *
 *   V = Σ 2 r W ds + Σ π r² ds
 */
export function findRoundVolume(muscle: MuscleModel, state: MuscleSnapshot): number {
  const { bundleCount, nodeCount, lengthEnd, restHalfThickness, bellyFrom, bellyTo } = muscle;
  const count = bundleCount * nodeCount;
  if (scratchWeights.length < count) scratchWeights = new Float64Array(count);
  const { nodes } = state;
  round = 0;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 0; node <= lengthEnd; node++) {
      const at = bundle * nodeCount + node;
      const s = node / lengthEnd;
      const isFlesh = s >= bellyFrom && s <= bellyTo;
      const r = isFlesh ? restHalfThickness[at]! : 0;
      scratchWeights[at] = r;
      if (!isFlesh || node === 0) continue;
      const x = nodes[at * 3]! - nodes[at * 3 - 3]!;
      const y = nodes[at * 3 + 1]! - nodes[at * 3 - 2]!;
      const z = nodes[at * 3 + 2]! - nodes[at * 3 - 1]!;
      round += (Math.PI * r * r * Math.sqrt(x * x + y * y + z * z)) / bundleCount;
    }
  }
  flat = 2 * findWeightedSheetArea(nodes, scratchWeights, bundleCount, nodeCount, lengthEnd);
  return flat + round;
}

/**
 * How much thicker the flesh must be than at rest to keep its volume.   k² V_round + k V_flat = V_rest
 * @param restVolume `findRoundVolume` at neutral; m³.
 * Softly bounded above, as in sheets: a belly drawn shorter than its fibres can be folds up in truth.
 */
export function findRoundFactor(
  muscle: MuscleModel,
  state: MuscleSnapshot,
  restVolume: number,
): number {
  findRoundVolume(muscle, state);
  const factor =
    (-flat + Math.sqrt(flat * flat + 4 * round * restVolume)) / Math.max(2 * round, 1e-12);
  return factor > 1 ? 1 + greatestSwelling * Math.tanh((factor - 1) / greatestSwelling) : factor;
}
