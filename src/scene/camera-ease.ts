/**
 * Share of a movement done at a share of its time: the page's ease, cubic-bezier(.2, 0, 0, 1).
 *
 *   x(s) = 3(1−s)²s·0.2 + s³,  y(s) = 3(1−s)s² + s³
 *
 * @param time 0 to 1.
 */
export function findEase(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  // x(s) grows steadily, so halving the interval finds s
  let low = 0;
  let high = 1;
  for (let step = 0; step < 24; step++) {
    const s = (low + high) / 2;
    const x = 3 * (1 - s) * (1 - s) * s * 0.2 + s * s * s;
    if (x < time) low = s;
    else high = s;
  }
  const s = (low + high) / 2;
  return 3 * (1 - s) * s * s + s * s * s;
}
