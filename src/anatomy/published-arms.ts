import type { PerAngle } from '#src/biomechanics/hip-joint.ts';
import type { MuscleId } from './catalog.ts';

/** Models whose geometry was published; each curve was worked out from theirs. Citations stand in ATTRIBUTION.md. */
export const publishedModels = {
  gait2392: 'gait2392 (Delp 1990)',
  rajagopal2016: 'Rajagopal 2016',
  tlem2: 'TLEM 2.0 (Carbone 2015)',
  dostal1981: 'Dostal and Andrews 1981',
} as const;

type ModelKey = keyof typeof publishedModels;

/** Flexion at which the arms below stand, with the hip neither abducted nor turned; degrees. */
const flexions = [-20, -10, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110] as const;

/**
 * Moment arms over flexion in published models; mm, positive in the named direction.
 * gait2392, Rajagopal and TLEM as evaluated from their attachment and via points by central difference of 0.25°; Dostal's are straight
 * lines. Rounded to a tenth.
 */
// biome-ignore format: tables of numbers
const arms: {
  readonly [id in MuscleId]?: {
    readonly [model in ModelKey]?: { readonly [axis in keyof PerAngle]: readonly number[] };
  };
} = {
  'piriformis': {
    gait2392: {
      flexion: [-6.3, -7.9, -9.1, -10, -10.5, -10.7, -10.6, -10.2, -9.5, -8.5, -7.3, -6, -4.5, -3],
      abduction: [10, 15.2, 19.8, 23.5, 26.3, 28.2, 29.1, 29.1, 28.3, 26.6, 24.3, 21.3, 17.8, 13.8],
      internalRotation: [-35.8, -33, -29.2, -24.7, -19.7, -14.5, -9.1, -3.7, 1.4, 6.3, 10.7, 14.7, 18.1, 20.8],
    },
    rajagopal2016: {
      flexion: [-7.9, -9.3, -10.3, -10.9, -11.2, -11.1, -10.7, -10, -9.1, -7.9, -6.6, -5.1, -3.4, -1.7],
      abduction: [15, 19.9, 23.9, 27.1, 29.2, 30.4, 30.6, 29.8, 28.3, 26, 23, 19.4, 15.4, 10.9],
      internalRotation: [-34.7, -30.9, -26.4, -21.3, -15.8, -10.2, -4.6, 0.8, 5.9, 10.7, 14.9, 18.5, 21.5, 23.8],
    },
    tlem2: {
      flexion: [2.9, 2.8, 2.7, 2.5, 2.3, 1.9, 1.5, 1.1, 0.6, 0.1, -0.5, -0.9, -1.4, -1.8],
      abduction: [12.7, 18.1, 23.1, 27.4, 31, 33.7, 35.5, 36.1, 35.8, 34.3, 31.9, 28.5, 24.3, 19.4],
      internalRotation: [-31.4, -29.1, -25.9, -21.8, -17, -11.7, -6, 0, 6, 11.8, 17.3, 22.3, 26.6, 30.1],
    },
    dostal1981: {
      flexion: [-0.8, -0.9, -0.9, -1, -0.9, -0.9, -0.8, -0.7, -0.6, -0.5, -0.3, -0.2, 0, 0.2],
      abduction: [9.5, 15.7, 21.3, 26.3, 30.5, 33.7, 35.9, 36.9, 36.9, 35.7, 33.5, 30.2, 26, 21],
      internalRotation: [-36.7, -34.4, -31.1, -26.8, -21.8, -16.1, -9.9, -3.5, 3, 9.4, 15.6, 21.2, 26.1, 30.3],
    },
  },
  'quadratus-femoris': {
    gait2392: {
      flexion: [19.7, 12.5, 4.3, -4.3, -12.5, -19.6, -25.3, -29.4, -32, -33.2, -33.3, -32.5, -30.9, -28.6],
      abduction: [-45.5, -44.7, -42, -37.7, -32, -25.5, -19, -12.8, -7.3, -2.6, 1.3, 4.4, 6.8, 8.5],
      internalRotation: [-28.2, -34.6, -40.2, -44.3, -46.6, -47.1, -46, -43.6, -40.4, -36.6, -32.6, -28.4, -24.3, -20.2],
    },
    tlem2: {
      flexion: [13.9, 10, 5.5, 0.6, -4.3, -8.8, -12.9, -16.2, -18.7, -20.4, -21.4, -21.6, -21.2, -20.2],
      abduction: [-41.8, -41.9, -40.7, -38, -34, -29, -23.3, -17.4, -11.6, -6.1, -1.1, 3.3, 7, 10],
      internalRotation: [-9.8, -15.7, -21.4, -26.6, -31, -34.2, -36.1, -36.8, -36.3, -34.8, -32.5, -29.5, -26.1, -22.4],
    },
    dostal1981: {
      flexion: [13.7, 6.3, -1.7, -9.5, -16.5, -22.1, -26.3, -29, -30.5, -30.9, -30.3, -29, -27, -24.5],
      abduction: [-49.5, -47.9, -44.1, -38.2, -31.1, -23.5, -15.9, -8.8, -2.6, 2.8, 7.3, 11, 13.8, 15.9],
      internalRotation: [-19.8, -27.4, -33.9, -38.9, -41.9, -43, -42.4, -40.5, -37.7, -34.2, -30.3, -26.1, -21.7, -17.3],
    },
  },
  'obturator-internus': {
    tlem2: {
      flexion: [-1, -1.2, -1.3, -1.4, -1.4, -1.4, -1.3, -1.2, -1.1, -0.9, -0.7, -0.5, -0.3, -0.1],
      abduction: [-17.6, -14.1, -10.2, -6.1, -1.9, 2.4, 6.5, 10.4, 13.9, 17, 19.6, 21.4, 22.7, 23.2],
      internalRotation: [-18.3, -20.9, -22.8, -24, -24.5, -24.2, -23.2, -21.5, -19.2, -16.3, -12.9, -9.2, -5.2, -1],
    },
    dostal1981: {
      flexion: [-0.7, -1.6, -2.5, -3.2, -3.9, -4.4, -4.7, -4.9, -5, -4.9, -4.7, -4.3, -3.8, -3.2],
      abduction: [-17.9, -12.9, -7.5, -2.1, 3.4, 8.6, 13.4, 17.7, 21.3, 24.2, 26.3, 27.5, 27.9, 27.4],
      internalRotation: [-28.4, -30.9, -32.3, -32.8, -32.2, -30.7, -28.3, -25.1, -21.2, -16.9, -12.1, -7.2, -2.1, 2.9],
    },
  },
  'tensor-fasciae-latae': {
    gait2392: {
      flexion: [17.9, 26.4, 34.6, 42.5, 50.2, 57.4, 64.1, 70.3, 75.9, 80.8, 85, 88.1, 89.9, 89.4],
      abduction: [49.4, 49.6, 49.2, 48.3, 46.9, 45, 42.5, 39.4, 35.7, 31.3, 26, 19.6, 11.5, 0.6],
      internalRotation: [-3.8, 1.2, 6.2, 11.2, 16.2, 21.1, 25.9, 30.6, 35, 39.3, 43.3, 47.1, 50.5, 53.5],
    },
    rajagopal2016: {
      flexion: [9.5, 18.4, 27.2, 35.8, 44.1, 52, 59.6, 66.7, 73.2, 79.2, 84.5, 89.1, 92.9, 95.7],
      abduction: [52.2, 53, 53.2, 52.9, 52, 50.7, 48.8, 46.4, 43.4, 39.9, 35.6, 30.6, 24.6, 17.1],
      internalRotation: [-9.7, -4.6, 0.6, 5.9, 11.1, 16.2, 21.3, 26.3, 31.1, 35.7, 40.2, 44.4, 48.5, 52.4],
    },
  },
};

/** Least and greatest arm of the published models at each flexion; `flexions` in degrees, arms in m. */
export interface PublishedBand {
  readonly flexions: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** The models, as they are cited. */
  readonly models: readonly string[];
}

/** The band of a muscle's published arms over flexion, or null when fewer than two models have them. */
export function findPublishedBand(id: MuscleId, axis: keyof PerAngle): PublishedBand | null {
  const models = Object.entries(arms[id] ?? {}) as [
    ModelKey,
    { readonly [axis in keyof PerAngle]: readonly number[] },
  ][];
  if (models.length < 2) return null;
  const at = (pick: (...values: number[]) => number) =>
    flexions.map((_, index) => pick(...models.map(([, curves]) => curves[axis][index]!)) / 1000);
  return {
    flexions,
    low: at(Math.min),
    high: at(Math.max),
    models: models.map(([key]) => publishedModels[key]),
  };
}
