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
    [-33,  80, -56, 4.0, 2.4],
    [-35,  64, -50, 5.5, 2.6],
    [-39,  48, -43, 7.0, 2.7],
    [-45,  32, -37, 7.6, 2.75],
    [-52,  16, -32, 7.8, 2.75],
    [-58,   1, -27, 7.7, 2.75],
    [-61, -14, -21, 7.2, 2.8],
    [-60, -30, -15, 6.6, 2.85],
    [-58, -46, -10, 5.9, 2.95],
    [-55, -64,  -7, 5.4, 3.05],
    [-51, -88,  -4, 4.9, 3.1],
    [-48, -116, -2, 4.6, 3.1],
    [-45, -150,  0, 4.4, 3.1],
    [-42, -190,  1, 4.2, 3.1],
    [-39, -240,  2, 4.1, 3.1],
    [-38, -290,  3, 4.0, 3.1],
    [-40, -330,  4, 3.8, 3.0],
  ],
  /**
   * Resistance of what lies behind the nerve, by fraction of the course; Pa.
   * Assumed: soft pelvic contents, then ischial spine, sacrospinous ligament and superior gemellus
   * close behind, the other short rotators, the loose fat of the thigh.
   */
  bed: [
    [0, 8e3],
    [0.1, 10e3],
    [0.17, 45e3],
    [0.26, 40e3],
    [0.36, 20e3],
    [0.5, 8e3],
    [1, 5e3],
  ],
  /** Nodes at even spacing along the course; about 9 mm. */
  nodeCount: 48,
  /** Fractions of the course over which it passes from the pelvis to the thigh. */
  guideWindow: [0.16, 0.62],
  /** How many times stronger the nerve is held at the foramen than in the thigh, and where that fades. Assumed. */
  foramenHold: { factor: 10, from: 0.2, to: 0.42 },
  /**
   * The ischial tuberosity with the hamstring tendons and the sacrotuberous ligament keep the nerve on their
   * lateral side: room towards the midline, mm, over these fractions; it widens down the thigh until `end`.
   * Without it the relaxed nerve slips round the tuberosity in flexion with external rotation.
   */
  tuberosityWall: { room: 8, from: 0.22, to: 0.34, end: 0.5 },
  /** Fraction up to which it is held by the sacrum and the foramen. */
  pinnedFraction: 0.1,
} as const;
