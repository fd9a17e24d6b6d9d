import { type AuthoredThreads, roundShaft } from './authored-thread.ts';

/** Pectineus: from the pecten of the pubis to the pectineal line of the femur. */
export const pectineus: AuthoredThreads = {
  id: 'pectineus',
  source: 'ends between the gait2392 and TLEM 2.0 paths',
  // columns from lateral to medial above, from top to bottom below
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      // in abduction it lies on the head and the neck
      round: { kind: 'sphere', segment: 'pelvis', centre: [0, 0, 0], radius: 29 },
      points: [
        [36, 3, -38],
        [42, -5, -49],
        [46, -10, -58],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      points: [
        [-17, -72, 25],
        [-14, -87, 28],
        [-12, -102, 30],
      ],
    },
  ],
  profile: [
    [0, 2],
    [0.12, 4],
    [0.4, 8],
    [0.65, 7],
    [0.85, 4],
    [1, 2],
  ],
  volume: 62,
  nodeCount: 13,
};

/** Adductor longus: from the front of the body of the pubis to the middle of the linea aspera. */
export const adductorLongus: AuthoredThreads = {
  id: 'adductor-longus',
  source: 'ends between the gait2392, Rajagopal 2016 and TLEM 2.0 paths',
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      round: [
        roundShaft(12, -185, 24, 13),
        roundShaft(15, -212, 21, 13),
        roundShaft(17, -240, 18, 13),
      ],
      points: [
        [49, -20, -62],
        [47, -24, -66],
        [44, -27, -69],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      points: [
        [-1, -185, 20],
        [2, -212, 17],
        [4, -240, 14],
      ],
    },
  ],
  profile: [
    [0, 4],
    [0.15, 9],
    [0.4, 10],
    [0.7, 8.5],
    [0.9, 4],
    [1, 1.8],
  ],
  volume: 155,
  nodeCount: 15,
};

/** Adductor brevis: from the body and lower ramus of the pubis to the upper linea aspera. */
export const adductorBrevis: AuthoredThreads = {
  id: 'adductor-brevis',
  source: 'ends between the gait2392, Rajagopal 2016 and TLEM 2.0 paths',
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      round: [
        roundShaft(-1, -98, 31, 13),
        roundShaft(3, -122, 30, 13),
        roundShaft(8, -146, 28, 13),
      ],
      points: [
        [35, -25, -65],
        [30, -32, -72],
        [25, -37, -78],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      points: [
        [-11, -98, 25],
        [-5, -122, 19],
        [1, -146, 14],
      ],
    },
  ],
  profile: [
    [0, 3],
    [0.2, 8],
    [0.45, 9.5],
    [0.7, 7],
    [0.9, 3],
    [1, 1.8],
  ],
  volume: 100,
  nodeCount: 13,
};

/** Adductor magnus, adductor part: from the lower rami to the linea aspera. */
export const adductorMagnus: AuthoredThreads = {
  id: 'adductor-magnus',
  source: 'ends after the Rajagopal 2016 paths of its upper three portions',
  // columns: superior, middle and inferior portion
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      round: [
        roundShaft(-4, -92, 32, 13),
        roundShaft(9, -165, 27, 13),
        roundShaft(16, -240, 19, 13),
      ],
      points: [
        [14, -40, -74],
        [-4, -50, -62],
        [-24, -60, -46],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      points: [
        [-16, -90, 31],
        [-5, -160, 26],
        [3, -240, 17],
      ],
    },
  ],
  profile: [
    [0, 2.5],
    [0.2, 9],
    [0.45, 12],
    [0.7, 9],
    [0.9, 3.5],
    [1, 2],
  ],
  volume: 350,
  nodeCount: 17,
};

/** Adductor magnus, hamstring part: from the ischial tuberosity to the adductor tubercle. */
export const adductorMagnusHamstringPart: AuthoredThreads = {
  id: 'adductor-magnus-hamstring-part',
  source: 'ends after the Rajagopal 2016 path of its ischial portion',
  // columns from medial to lateral
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      points: [
        [-40, -60, -37],
        [-43, -59, -33],
        [-46, -57, -29],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      points: [
        [-3, -372, -40],
        [-5, -373, -37],
        [-8, -374, -34],
      ],
    },
  ],
  profile: [
    [0, 2],
    [0.06, 5],
    [0.3, 12],
    [0.5, 10],
    [0.66, 4.5],
    [0.76, 2.5],
    [1, 1.5],
  ],
  volume: 140,
  nodeCount: 17,
};

/** Gracilis: from the body and lower ramus of the pubis down the inner side of the thigh to the shin. */
export const gracilis: AuthoredThreads = {
  id: 'gracilis',
  source: 'course after the Rajagopal 2016 path',
  // columns from front to back
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      points: [
        [22, -40, -78],
        [13, -44, -75],
        [4, -48, -70],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'tibia', distance: 5 },
      points: [
        [-10, -36, -46],
        [-16, -38, -44],
        [-22, -40, -41],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'tibia', distance: 4 },
      points: [
        [3, -62, -34],
        [0, -66, -33],
        [-3, -70, -31],
      ],
    },
    {
      segment: 'shank',
      onto: 'tibia',
      points: [
        [16, -72, -19],
        [15, -77, -18],
        [14, -82, -17],
      ],
    },
  ],
  profile: [
    [0, 2.5],
    [0.1, 5],
    [0.3, 8],
    [0.5, 6.5],
    [0.64, 3],
    [0.72, 2],
    [1, 1.4],
  ],
  volume: 100,
  nodeCount: 21,
};
