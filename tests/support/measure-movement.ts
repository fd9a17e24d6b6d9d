import { standingBody } from '#src/biomechanics/body-pose.ts';
import { neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createIdentity } from '#src/math/transform.ts';
import { findChannel } from '#src/movements/instant.ts';
import { findMovement } from '#src/movements/library.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import type { MovementQuantity } from './published.ts';

/** Instants looked at; a fifth of a per cent of the cycle. */
const instantCount = 501;

/** A number of a movement's curves, in the sign of the tables; degrees or per cent of the cycle. */
export function measureMovement(quantity: MovementQuantity): number {
  if (quantity.kind === 'tibialTurn') return measureTibialTurn(quantity.eversion);
  const { movement, channel, find } = quantity;
  const [from, to] = quantity.between ?? [0, 100];
  const sign = channel === 'adduction' ? -1 : 1;
  const read = (percent: number) =>
    sign *
    findChannel(
      findMovement(movement),
      channel === 'adduction' ? 'abduction' : channel,
      percent / 100,
    );
  if (find === 'change') return read(to) - read(from);
  const percents = Array.from(
    { length: instantCount },
    (_, i) => from + ((to - from) * i) / (instantCount - 1),
  );
  const values = percents.map(read);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  switch (find) {
    case 'least':
      return least;
    case 'greatest':
      return greatest;
    case 'range':
      return greatest - least;
    case 'placeOfLeast':
      return percents[values.indexOf(least)]!;
    case 'placeOfGreatest':
      return percents[values.indexOf(greatest)]!;
  }
}

/** How far the shank turns inwards about its length when the heel of the planted foot turns outwards; degrees. */
function measureTibialTurn(eversion: number): number {
  const world = createWorldTransforms();
  const pelvisFromFemur = writePelvisFromFemur(createIdentity(), neutralPose);
  writeWorldTransforms(world, pelvisFromFemur, neutralPose, 'weight-bearing', [0, 0, -0.171], {
    ...standingBody,
    eversion: deg(eversion),
    footRoll: deg(eversion),
  });
  const shank = world.worldFromShank;
  return toDegrees(Math.atan2(shank[2]!, shank[8]!));
}
