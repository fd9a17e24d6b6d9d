import {
  type Controls,
  defaultControls,
  findControlsAt,
  neutralPose,
} from '#src/state/controls.ts';
import { type MovementId, movements } from '#src/state/movements.ts';
import { findMuscle } from '#src/state/readings.ts';
import { type Snapshot, simulation } from '#src/state/simulation.ts';
import type { Radians } from '#src/units/angle.ts';

/** What a stretch does to piriformis and to the nerve, in the model. */
export interface RankedStretch {
  readonly movementId: MovementId;
  readonly name: string;
  /** Where in the movement piriformis is longest; fraction of the cycle. */
  readonly at: number;
  /** Change of length against standing, as a fraction. */
  readonly lengthening: number;
  /** On the nerve in that instant, with the course and the tightness that are set; Pa. */
  readonly pressure: number;
  readonly flexion: Radians;
  readonly internalRotation: Radians;
  /** Rotation about the thigh that draws piriformis longer in that pose; null where rotation hardly counts. */
  readonly drawnBy: 'inward' | 'outward' | null;
}

/** Instants of a cycle that are looked at. */
const sampleCount = 40;
/** Below this rotation arm rotation hardly changes the length; m. */
const smallArm = 0.002;

/** The movements that are stretches. */
export function listStretches() {
  return movements.filter(({ id }) => id.startsWith('stretch-'));
}

/**
 * Ranks the stretches by how much longer than in standing they make piriformis, with the variant and tightness that are set.
 *
 * Rotation lengthens the muscle against its own action: where its arm turns the thigh inward (above the reversal), outward
 * rotation draws it long, and the other way round.
 *
 * @returns the longest first; empty before a model is loaded.
 */
export async function rankStretches(
  controls: Controls,
  solve: (controls: Controls) => Snapshot | null = simulation.solveAside,
  pausing: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<readonly RankedStretch[]> {
  const set = {
    ...defaultControls,
    variant: controls.variant,
    tightness: controls.tightness,
    triggerPoint: controls.triggerPoint,
    triggerPointSite: controls.triggerPointSite,
  };
  const standing = solve({ ...set, pose: neutralPose, instant: null });
  const standingLength = standing && findMuscle(standing, 'piriformis')?.length;
  if (!standingLength) return [];
  const ranked: RankedStretch[] = [];
  for (const { id, name, support } of listStretches()) {
    let best: RankedStretch | null = null;
    for (let index = 0; index < sampleCount; index++) {
      const at = index / sampleCount;
      const instant = findControlsAt({ ...set, movementId: id, support }, at);
      const snapshot = solve(instant);
      const piriformis = snapshot && findMuscle(snapshot, 'piriformis');
      if (!snapshot || !piriformis) continue;
      const lengthening = piriformis.length / standingLength - 1;
      if (best && lengthening <= best.lengthening) continue;
      const arm = piriformis.momentArms.internalRotation;
      best = {
        movementId: id,
        name,
        at,
        lengthening,
        pressure: snapshot.nerve.peakPressure,
        flexion: instant.pose.flexion,
        internalRotation: instant.pose.internalRotation,
        drawnBy: Math.abs(arm) < smallArm ? null : arm > 0 ? 'outward' : 'inward',
      };
    }
    if (best) ranked.push(best);
    await pausing();
  }
  return ranked.sort((a, b) => b.lengthening - a.lengthening);
}
