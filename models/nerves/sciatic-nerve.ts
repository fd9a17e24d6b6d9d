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
  guideWindow: [0.16, 0.5],
  /**
   * How firmly its surroundings hold the nerve to its guide, by fraction of the course, against the tether of the bake:
   * sacrum and foramen, then the loose tissue over the short rotators, in which it is drawn straight, then the sheath between
   * adductor magnus and the hamstrings. Assumed.
   */
  hold: [
    [0, 10],
    [0.2, 10],
    [0.3, 0.8],
    [0.42, 0.8],
    [0.65, 6],
    [1, 10],
  ],
  /** Room kept over the femur, by fraction of the course; m. Below the rotators adductor magnus lies between. Assumed. */
  femurRoom: [
    [0, 0.002],
    [0.34, 0.003],
    [0.5, 0.014],
    [1, 0.016],
  ],
  /** Room beyond its own size that the nerve keeps over bone, ligament and the short rotators: sheath and a little fat; m. Assumed. */
  room: 0.0006,
  /**
   * The ischial tuberosity with the hamstring tendons and the sacrotuberous ligament keep the nerve on their
   * lateral side: room towards the midline, mm, over these fractions; it widens down the thigh until `end`.
   * Without it the relaxed nerve slips round the tuberosity in flexion with external rotation.
   */
  tuberosityWall: { room: 8, from: 0.22, to: 0.34, end: 0.5 },
  /** Fraction up to which it is held by the sacrum and the foramen. */
  pinnedFraction: 0.1,
} as const;
