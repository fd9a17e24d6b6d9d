import type { GuidedSheet } from './guide.ts';
import type { CompressionBand, MuscleSnapshot, NerveSnapshot } from './snapshot.ts';

/** 1 mmHg in Pa. Exact by convention. */
export const millimetreOfMercury = 133.322;

/**
 * Upper limits of the bands; Pa.
 * Source: nerve.json `compression_thresholds_mmHg`: venular flow impaired at 20 to 30 mmHg, no flow at
 * 60 to 80 mmHg (Rydevik 1981, rabbit tibial nerve); human median nerve 30 to 60 mmHg (Lundborg 1982).
 */
export const bandLimits = {
  normal: 20 * millimetreOfMercury,
  venous: 30 * millimetreOfMercury,
  reduced: 60 * millimetreOfMercury,
} as const;

/** What is constant about the nerve. */
export interface NerveModel extends GuidedSheet {
  readonly id: string;
  /** First number of the nerve in the model's flat arrays. */
  readonly offset: number;
  /** `(nodeCount)`, m: half axes of the section, unloaded. */
  readonly restHalfWidth: Float64Array;
  readonly restHalfThickness: Float64Array;
  /** `(nodeCount)`, Pa: resistance of what lies behind the nerve, per unit of displacement over width. */
  readonly bedStiffness: Float64Array;
  /** Length of the unloaded course, hip neutral; m. */
  readonly restLength: number;
}

/** Stations between two baked nodes. */
export const stationsPerNode = 2;

/** Material and contact figures of the nerve model: engineering values, not measurements. */
export const contactFigures = {
  /** Muscle across its fibres, relaxed, and what each newton of pull adds; Pa, Pa/N. Assumed. */
  muscleModulus: 12e3,
  muscleModulusPerNewton: 1.2e3,
  /** Thickness of muscle that is indented; m. */
  muscleDepth: 0.01,
  /** Nerve across its axis; Pa. Source: nerve.json transverse 15 to 70 kPa (from memory), upper end for a pressed nerve. */
  nerveModulus: 60e3,
  /** Fat and sheath between them; m and Pa. Assumed. */
  fatDepth: 0.001,
  fatModulus: 6e3,
  /** Span and contact area over which the taut muscle deflects; m, m². Nerve width 15.5 mm × muscle edge 25 mm. */
  bandSpan: 0.11,
  bandArea: 4e-4,
  /** Share of the overlap that the loose tissue in between takes up before contact; m. Calibrated: neutral relaxed ≈ 6 mmHg. */
  clearance: 0,
  /** Softness of the onset of contact; m. */
  onset: 0.0008,
  /** Softness with which the muscle's surface is rounded; m. */
  rounding: 0.0015,
} as const;

// the muscle as rounded balls on a refined sheet
const alongFactor = 3;
const acrossFactor = 2;
const scratchBalls = new Float64Array(4 * 64 * 16);
const scratchNormals = new Float64Array(3 * 256);
const scratchOverlap = new Float64Array(256);
const scratchCompliance = new Float64Array(256);
const scratchShift = new Float64Array(256);
const scratchDiagonal = new Float64Array(256);
const scratchRight = new Float64Array(256);

/** Fills the refined balls `(x, y, z, r)` of a muscle sheet and returns their number. */
function writeBalls(out: Float64Array, muscle: MuscleSnapshot): number {
  const { bundleCount, nodeCount, nodes, halfThickness } = muscle;
  const across = (bundleCount - 1) * acrossFactor + 1;
  const along = (nodeCount - 1) * alongFactor + 1;
  let count = 0;
  for (let j = 0; j < across; j++) {
    const bundle = Math.min(Math.floor(j / acrossFactor), bundleCount - 2);
    const v = j / acrossFactor - bundle;
    for (let i = 0; i < along; i++) {
      const node = Math.min(Math.floor(i / alongFactor), nodeCount - 2);
      const u = i / alongFactor - node;
      const a = bundle * nodeCount + node;
      const b = a + nodeCount;
      const wa = (1 - u) * (1 - v);
      const wb = u * (1 - v);
      const wc = (1 - u) * v;
      const wd = u * v;
      for (let axis = 0; axis < 3; axis++) {
        out[count * 4 + axis] =
          wa * nodes[a * 3 + axis]! +
          wb * nodes[a * 3 + 3 + axis]! +
          wc * nodes[b * 3 + axis]! +
          wd * nodes[b * 3 + 3 + axis]!;
      }
      out[count * 4 + 3] =
        wa * halfThickness[a]! +
        wb * halfThickness[a + 1]! +
        wc * halfThickness[b]! +
        wd * halfThickness[b + 1]!;
      count++;
    }
  }
  return count;
}

/**
 * Solves how piriformis presses on the nerve and writes displacement, pressure and flattening.
 *
 * At each station the muscle's surface overlaps the nerve by δ. The overlap is shared in series by
 * fat, muscle tissue, the taut muscle as a band (4 T / span), the nerve itself, and the bed behind
 * it. The nerve's own tension spreads the displacement w along its course:
 *
 *   p = s(δ − w) / C(T),   s(x) = (x + √(x² + e²)) / 2
 *   minimise Σ 2a ∫ p + ½ k w² + ½ Tₙ (Δw / l)²
 *
 * The energy is strictly convex in w, so the answer is unique and has no history.
 *
 * @param nerve   nodes and section axes are read as guided and written as displaced; m, pelvis frame.
 * @param muscle  piriformis in this pose, already thickened; m, pelvis frame.
 * @param pull    T, tension of the muscle; N, > 0.
 * @param nervePull Tₙ; N, > 0.
 * @param bed     `(stationCount)`, Pa.
 *
 * Assumes that the nerve moves straight away from the muscle, that the bed is elastic and bone
 * never lets it through, and that friction is nil. Moduli are engineering values; the pressure is
 * known within a factor of two at best. See README of this folder.
 * Source: own formulation; scale checked against p = T κ / w of nerve.json `contact_pressure`.
 */
export function solveNerveContact(
  nerve: NerveSnapshot,
  muscle: MuscleSnapshot,
  pull: number,
  nervePull: number,
  bed: Float64Array,
): NerveSnapshot {
  const figures = contactFigures;
  const count = nerve.stationCount;
  const ballCount = writeBalls(scratchBalls, muscle);
  const muscleModulus = figures.muscleModulus + figures.muscleModulusPerNewton * pull;
  const seriesCompliance =
    figures.fatDepth / figures.fatModulus +
    figures.muscleDepth / muscleModulus +
    (figures.bandArea * figures.bandSpan) / (4 * pull);
  let spacing = 0;
  for (let i = 0; i < count; i++) {
    const x = nerve.nodes[i * 3]!;
    const y = nerve.nodes[i * 3 + 1]!;
    const z = nerve.nodes[i * 3 + 2]!;
    writeMuscleDistance(x, y, z, ballCount);
    const nx = scratchProbe[1]!;
    const ny = scratchProbe[2]!;
    const nz = scratchProbe[3]!;
    // the nerve's own reach towards the muscle: support of its elliptical section
    const t = nerve.halfThickness[i]!;
    const w = nerve.halfWidth[i]!;
    const c =
      nx * nerve.thicknessAxes[i * 3]! +
      ny * nerve.thicknessAxes[i * 3 + 1]! +
      nz * nerve.thicknessAxes[i * 3 + 2]!;
    const reach = Math.sqrt(t * t * c * c + w * w * (1 - Math.min(c * c, 1)) * 0.25);
    scratchOverlap[i] = reach - scratchProbe[0]! - figures.clearance;
    scratchNormals[i * 3] = nx;
    scratchNormals[i * 3 + 1] = ny;
    scratchNormals[i * 3 + 2] = nz;
    scratchCompliance[i] = seriesCompliance + t / figures.nerveModulus;
    scratchShift[i] = 0;
    if (i > 0) {
      spacing += Math.hypot(
        x - nerve.nodes[i * 3 - 3]!,
        y - nerve.nodes[i * 3 - 2]!,
        z - nerve.nodes[i * 3 - 1]!,
      );
    }
  }
  spacing /= count - 1;
  const coupling = nervePull / (spacing * spacing);
  // newton with a tridiagonal matrix; ends do not move
  let residual = Infinity;
  let sweeps = 0;
  for (; sweeps < 12 && residual > 1e-4; sweeps++) {
    residual = 0;
    for (let i = 1; i < count - 1; i++) {
      const d = scratchOverlap[i]! - scratchShift[i]!;
      const root = Math.sqrt(d * d + figures.onset * figures.onset);
      const width = 2 * nerve.halfWidth[i]!;
      const pressure = (d + root) / (2 * scratchCompliance[i]!);
      const slope = (1 + d / root) / (2 * scratchCompliance[i]!);
      const stiffness = bed[i]!;
      const force =
        width * pressure -
        stiffness * scratchShift[i]! -
        coupling * (2 * scratchShift[i]! - scratchShift[i - 1]! - scratchShift[i + 1]!);
      residual = Math.max(residual, Math.abs(force) * spacing);
      scratchRight[i] = force;
      scratchDiagonal[i] = width * slope + stiffness + 2 * coupling;
    }
    for (let i = 2; i < count - 1; i++) {
      const m = -coupling / scratchDiagonal[i - 1]!;
      scratchDiagonal[i]! += m * coupling;
      scratchRight[i]! -= m * scratchRight[i - 1]!;
    }
    let next = 0;
    for (let i = count - 2; i >= 1; i--) {
      next = (scratchRight[i]! + coupling * next) / scratchDiagonal[i]!;
      scratchShift[i]! += next;
    }
  }
  writeResult(nerve, spacing);
  nerve.converged = residual <= 1e-4;
  nerve.residual = residual;
  return nerve;
}

function writeResult(nerve: NerveSnapshot, spacing: number): void {
  const { nerveModulus, onset } = contactFigures;
  let peak = 0;
  let peakStation = 0;
  let pressed = 0;
  for (let i = 0; i < nerve.stationCount; i++) {
    const d = scratchOverlap[i]! - scratchShift[i]!;
    const pressure =
      i === 0 || i === nerve.stationCount - 1
        ? 0
        : (d + Math.sqrt(d * d + onset * onset)) / (2 * scratchCompliance[i]!);
    nerve.pressure[i] = pressure;
    // flattening of a soft body that stiffens as it is squeezed
    const flattening = Math.log(1 + (3 * pressure) / nerveModulus) / 3;
    nerve.flattening[i] = flattening;
    nerve.halfThickness[i]! *= 1 - flattening;
    nerve.halfWidth[i]! /= 1 - flattening;
    for (let axis = 0; axis < 3; axis++) {
      nerve.nodes[i * 3 + axis]! += scratchShift[i]! * scratchNormals[i * 3 + axis]!;
    }
    if (pressure > peak) {
      peak = pressure;
      peakStation = i;
    }
    if (pressure > bandLimits.normal) pressed += spacing;
  }
  nerve.peakPressure = peak;
  nerve.peakStation = peakStation;
  nerve.peakFlattening = nerve.flattening[peakStation]!;
  nerve.pressedLength = pressed;
  nerve.band = findBand(peak);
  for (let axis = 0; axis < 3; axis++) {
    nerve.peakPoint[axis] = nerve.nodes[peakStation * 3 + axis]!;
  }
}

/** The band a pressure falls into; limits in `bandLimits`. */
export function findBand(pressure: number): CompressionBand {
  if (pressure < bandLimits.normal) return 'normal';
  if (pressure < bandLimits.venous) return 'venous';
  return pressure <= bandLimits.reduced ? 'reduced' : 'blocked';
}

const scratchProbe = new Float64Array(4);

/** Distance (m) from the rounded muscle and the direction away from it, into `scratchProbe`. */
function writeMuscleDistance(x: number, y: number, z: number, ballCount: number): void {
  let nearest = Infinity;
  for (let b = 0; b < ballCount; b++) {
    const dx = x - scratchBalls[b * 4]!;
    const dy = y - scratchBalls[b * 4 + 1]!;
    const dz = z - scratchBalls[b * 4 + 2]!;
    nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy + dz * dz) - scratchBalls[b * 4 + 3]!);
  }
  // soft minimum around the nearest ball: value and gradient
  const k = 1 / contactFigures.rounding;
  let sum = 0;
  let gx = 0;
  let gy = 0;
  let gz = 0;
  for (let b = 0; b < ballCount; b++) {
    const dx = x - scratchBalls[b * 4]!;
    const dy = y - scratchBalls[b * 4 + 1]!;
    const dz = z - scratchBalls[b * 4 + 2]!;
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
    const excess = (distance - scratchBalls[b * 4 + 3]! - nearest) * k;
    if (excess > 12) continue;
    const weight = Math.exp(-excess);
    sum += weight;
    gx += (weight * dx) / distance;
    gy += (weight * dy) / distance;
    gz += (weight * dz) / distance;
  }
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-12;
  scratchProbe[0] = nearest - Math.log(sum) / k + contactFigures.rounding * Math.log(4);
  scratchProbe[1] = gx / length;
  scratchProbe[2] = gy / length;
  scratchProbe[3] = gz / length;
}
