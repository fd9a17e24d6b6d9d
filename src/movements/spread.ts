import type { HipAngle } from '#src/biomechanics/hip-joint.ts';
import { createSplineCurve, findValue, type PeriodicCurve } from '#src/math/periodic-curve.ts';
import { deg, type Radians } from '#src/units/angle.ts';
import { findChannel } from './instant.ts';
import type { MovementId } from './library.ts';
import { findMovement } from './library.ts';

// How much measured curves of the hip differ: tenths of a degree at steps of 2 %. Walking: standard deviation of Schwartz 2008, and the means of
// the two services of Pinzone 2014 and of one adult (OpenSim subject01), all in the signs of this model; hip flexion of the services less 10.8° as in
// `walking.ts`. Running: standard deviation over the strides of the one runner of Hamner 2010, which says nothing of other runners.

interface Spread {
  /** Standard deviation about the curve of the movement. */
  readonly deviation: Readonly<Record<HipAngle, readonly number[]>>;
  readonly others: readonly {
    readonly source: string;
    readonly curves: Readonly<Record<HipAngle, readonly number[]>>;
  }[];
}

// biome-ignore format: tables of samples
const spreads: { readonly [id in MovementId]?: Spread } = {
  walking: {
    deviation: {
      flexion: [54, 55, 56, 58, 59, 60, 60, 60, 60, 60, 60, 60, 59, 59, 60, 60, 61, 63, 64, 66, 67, 68, 68, 68, 68, 68, 68, 68, 67, 68, 68, 67, 66, 65, 63, 62, 60, 59, 57, 56, 55, 54, 54, 54, 54, 55, 55, 55, 55, 55],
      abduction: [35, 35, 35, 36, 35, 35, 34, 34, 34, 34, 33, 33, 33, 32, 32, 31, 31, 30, 30, 30, 30, 30, 30, 30, 30, 31, 31, 32, 32, 33, 33, 32, 31, 30, 29, 28, 28, 28, 28, 28, 28, 28, 28, 29, 29, 30, 31, 32, 33, 34],
      internalRotation: [90, 90, 91, 92, 94, 96, 98, 99, 99, 99, 99, 99, 99, 98, 98, 97, 97, 96, 96, 96, 96, 96, 95, 95, 95, 95, 95, 94, 95, 95, 94, 94, 93, 93, 93, 95, 98, 100, 101, 101, 101, 99, 96, 94, 92, 90, 90, 90, 90, 90],
    },
    others: [
      {
        source: 'Pinzone 2014, first service',
        curves: {
          flexion: [256, 254, 253, 249, 239, 225, 207, 187, 165, 144, 122, 101, 79, 56, 34, 13, -8, -29, -48, -67, -85, -103, -119, -134, -146, -156, -161, -160, -152, -136, -111, -78, -39, 3, 43, 82, 117, 149, 177, 201, 221, 238, 251, 260, 265, 267, 264, 260, 256, 253],
          abduction: [15, 9, -1, -13, -26, -37, -46, -51, -54, -55, -53, -50, -46, -42, -37, -33, -30, -28, -26, -25, -25, -24, -22, -19, -14, -7, 1, 11, 24, 39, 53, 64, 71, 72, 70, 64, 57, 50, 43, 37, 31, 27, 24, 22, 22, 22, 23, 24, 24, 21],
          internalRotation: [-31, -29, -25, -15, -2, 5, 4, 0, -2, -4, -6, -9, -12, -15, -17, -17, -16, -16, -17, -17, -19, -20, -22, -24, -27, -31, -36, -41, -45, -48, -50, -52, -53, -51, -46, -38, -27, -15, -4, 6, 12, 14, 9, 0, -13, -26, -35, -38, -37, -34],
        },
      },
      {
        source: 'Pinzone 2014, second service',
        curves: {
          flexion: [259, 258, 255, 248, 236, 220, 200, 177, 152, 126, 100, 75, 51, 27, 4, -19, -41, -62, -82, -101, -120, -137, -153, -166, -175, -180, -179, -170, -153, -128, -95, -57, -15, 27, 69, 108, 143, 174, 201, 222, 240, 253, 261, 265, 266, 264, 261, 257, 254, 253],
          abduction: [12, 0, -14, -29, -43, -55, -64, -70, -72, -72, -70, -66, -61, -55, -50, -46, -42, -38, -36, -33, -29, -25, -20, -13, -5, 5, 17, 30, 43, 56, 67, 74, 77, 76, 72, 66, 59, 51, 45, 40, 37, 35, 33, 33, 33, 33, 32, 29, 24, 16],
          internalRotation: [-20, -9, 7, 26, 43, 54, 57, 56, 52, 48, 45, 43, 42, 42, 43, 45, 48, 50, 50, 49, 46, 42, 36, 31, 27, 24, 23, 23, 24, 25, 24, 21, 16, 12, 13, 21, 35, 53, 70, 84, 92, 91, 80, 61, 38, 14, -4, -15, -19, -18],
        },
      },
      {
        source: 'One adult, OpenSim subject01',
        curves: {
          flexion: [192, 203, 213, 217, 211, 202, 189, 171, 147, 120, 92, 64, 37, 14, -6, -31, -52, -75, -95, -114, -132, -149, -169, -187, -201, -212, -216, -212, -207, -193, -169, -131, -89, -46, -7, 29, 64, 96, 128, 153, 174, 194, 204, 209, 207, 202, 195, 186, 184, 184],
          abduction: [50, 48, 48, 46, 42, 36, 26, 9, -11, -24, -31, -34, -33, -31, -28, -26, -26, -31, -38, -43, -49, -54, -57, -56, -54, -48, -39, -36, -28, -18, -5, 16, 42, 68, 80, 81, 76, 69, 61, 53, 48, 46, 48, 50, 48, 46, 44, 44, 45, 44],
          internalRotation: [-81, -88, -91, -92, -93, -95, -100, -103, -106, -105, -100, -95, -90, -81, -74, -68, -65, -63, -59, -52, -44, -33, -24, -16, -10, -3, 2, 6, 8, 3, -13, -37, -60, -69, -73, -74, -78, -81, -84, -89, -93, -100, -111, -126, -137, -136, -119, -98, -79, -71],
        },
      },
    ],
  },
  running: {
    deviation: {
      flexion: [16, 17, 21, 23, 22, 22, 25, 27, 35, 38, 39, 37, 37, 43, 41, 38, 32, 24, 21, 16, 12, 12, 13, 16, 18, 17, 18, 20, 22, 24, 25, 23, 29, 32, 28, 27, 25, 22, 18, 18, 14, 14, 15, 18, 24, 24, 23, 21, 17, 14],
      abduction: [10, 10, 9, 8, 8, 8, 8, 9, 10, 11, 11, 12, 13, 15, 15, 15, 14, 12, 10, 9, 7, 5, 5, 7, 9, 14, 16, 14, 14, 12, 11, 10, 9, 10, 11, 12, 13, 14, 15, 18, 17, 17, 17, 16, 12, 15, 12, 10, 10, 10],
      internalRotation: [15, 14, 17, 14, 11, 10, 11, 9, 11, 12, 12, 13, 14, 15, 15, 16, 18, 16, 16, 19, 20, 21, 20, 19, 17, 14, 13, 10, 11, 9, 11, 12, 12, 16, 14, 13, 13, 12, 11, 11, 10, 9, 9, 9, 11, 11, 10, 10, 11, 12],
    },
    others: [],
  },
};

const compiled = new WeakMap<readonly number[], PeriodicCurve>();

function read(samples: readonly number[], fraction: number): Radians {
  const curve = compiled.get(samples) ?? createSplineCurve(samples);
  compiled.set(samples, curve);
  return deg(findValue(curve, fraction) / 10);
}

/** The band of one standard deviation about a measured curve, and what other sources give; null where nothing is known. */
export function findSpread(
  id: MovementId,
  angle: HipAngle,
  fraction: number,
): {
  readonly low: Radians;
  readonly high: Radians;
  readonly others: readonly { readonly source: string; readonly value: Radians }[];
} | null {
  const spread = spreads[id];
  if (!spread) return null;
  const value = deg(findChannel(findMovement(id), angle, fraction));
  const deviation = read(spread.deviation[angle], fraction);
  return {
    low: value - deviation,
    high: value + deviation,
    others: spread.others.map(({ source, curves }) => ({
      source,
      value: read(curves[angle], fraction),
    })),
  };
}
