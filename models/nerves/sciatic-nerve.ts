import { courseFigures } from '#src/biomechanics/contact-figures.ts';

/**
 * Sciatic nerve, the common course: from the front of piriformis out through the infrapiriform part of the greater
 * sciatic foramen, over the ischium and the short rotators, between ischial tuberosity and greater
 * trochanter, down behind the thigh.
 *
 * Course: authored on the average bones after measured nerves: it crosses the lower border of
 * piriformis in its medial half (Guvencer 2008), lies between tuberosity and trochanter, and makes
 * about 66° with the transverse plane. Sections: width 15.55 mm at the lower border of piriformis
 * (Tomaszewski 2016), 11.0 mm at the lesser trochanter (Guvencer 2008), thickness 5.5 mm under the
 * buttock (MRI reference values), 33 to 53 mm² at the gluteal fold (Chen 2018; Czech series 2020).
 */
export const sciaticNerve = {
  id: 'sciatic-nerve',
  // [x, y, z, half width, half thickness]; mm, pelvis frame, neutral
  // biome-ignore format: a table is read by columns
  course: [
    [-27,    81, -51,    3.2, 2.3],
    [-31,    70, -49,    4.6, 2.5],
    [-35,    58, -46,    6.0, 2.6],
    [-38.5,  45, -42,    7.2, 2.7],
    [-43,    30.5, -36.6, 7.7, 2.75],
    [-49,    16, -30.5,  7.8, 2.75],
    [-57,     2, -26,    7.7, 2.75],
    [-59,   -13, -20,    7.2, 2.8],
    [-55.5, -28, -11.5,  6.6, 2.85],
    [-49,   -42,  -4.5,  5.9, 2.95],
    [-45,   -56,  -0.5,  5.4, 3.05],
    [-42,   -74,   2.5,  5.1, 3.1],
    [-38.5,-100,   5.5,  4.8, 3.1],
    [-34.5,-135,   8,    4.5, 3.1],
    [-30.5,-175,  10,    4.3, 3.1],
    [-28,  -215,  10.5,  4.2, 3.1],
    [-27,  -255,   9.5,  4.1, 3.1],
    [-28,  -295,   7.5,  4.0, 3.1],
    [-31,  -330,   5.5,  3.8, 3.0],
  ],
  /** Nodes at even spacing along the course; about 9 mm. */
  nodeCount: 48,
  ...courseFigures,
} as const;
