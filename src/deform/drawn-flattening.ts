/** How many times as strong as it is worked out the flattening of the nerve is drawn: a twentieth of its thickness could not be seen. */
export const flatteningScale = 3;
/** The drawn nerve never loses more of its thickness than this. */
const mostDrawn = 0.6;

/**
 * Factor on the half thickness of a flattened section, and divisor of its half width, that shows the flattening enlarged.
 *
 *   (1 − 0.6 tanh(3 f / 0.6)) / (1 − f)
 *
 * @param flattening f, loss of thickness as worked out, 0…1; it is in the section already.
 * A matter of the picture: no number of the model is read from here.
 */
export function findDrawnThinning(flattening: number): number {
  if (flattening === 0) return 1;
  const drawn = mostDrawn * Math.tanh((flatteningScale * flattening) / mostDrawn);
  return (1 - drawn) / (1 - flattening);
}
