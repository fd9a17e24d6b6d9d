import type { NerveCourse } from '#src/biomechanics/snapshot.ts';

/** A course that leaves the common one at the front of piriformis and joins it again further down. */
export interface VariantCourse {
  /** Rows `[fraction of the common course, x, y, z]`; mm, pelvis frame, neutral. */
  readonly rows: readonly (readonly [fraction: number, x: number, y: number, z: number])[];
  /** Fractions between which it differs from the common course. */
  readonly leaves: number;
  readonly joins: number;
}

/**
 * The rarer courses after Beaton and Anson 1937, for a whole nerve or for one of its divisions.
 *
 * `through`: between the two heads of piriformis, where the common course lies before the muscle,
 * and down over the back of the lower head. `above`: through the suprapiriform part of the greater
 * sciatic foramen, between the upper border of the muscle and the roof of the notch, and down over
 * the back of the muscle.
 *
 * Authored on the settled muscle, so that the centre line keeps the half thickness of the nerve off
 * its surface where it can; the foramen is held by the pelvis, so that these rows hardly move.
 */
export const variantCourses: { readonly [course in Exclude<NerveCourse, 'below'>]: VariantCourse } =
  {
    through: {
      leaves: 0.03,
      joins: 0.31,
      // biome-ignore format: a table is read by columns
      rows: [
        [0.053, -34.7, 59, -46.5],
        [0.075, -38, 50.7, -44.1],
        [0.098, -43.6, 44.3, -41.2],
        [0.116, -48.6, 41.5, -37.7],
        [0.128, -51.7, 41.2, -35.6],
        [0.14, -55.4, 40.6, -32.4],
        [0.16, -60.9, 37.8, -28.2],
        [0.185, -67.2, 30, -25.7],
        [0.215, -71.5, 17.6, -24.3],
        [0.25, -71.8, 1, -20.9],
      ],
    },
    above: {
      leaves: 0.01,
      joins: 0.28,
      // biome-ignore format: a table is read by columns
      rows: [
        [0.045, -34, 68, -46],
        [0.08,  -39, 57, -37.5],
        [0.11,  -51, 55.5, -34],
        [0.14,  -61, 48, -31],
        [0.175, -67, 34, -29],
        [0.21,  -65, 10, -28],
        [0.25,  -61.5, -13, -19.5],
      ],
    },
  };
