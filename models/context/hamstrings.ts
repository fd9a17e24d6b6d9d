import type { AuthoredThreads, AuthoredWrap } from './authored-thread.ts';

/** Ischial tuberosity: in flexion the tendons lie on its lower end. */
const roundTuberosity: AuthoredWrap = {
  kind: 'cylinder',
  segment: 'pelvis',
  centre: [-37, -40, 0],
  axis: [0, 0, 1],
  radius: 21.5,
  sense: 1,
};

/** Semitendinosus: from the back of the ischial tuberosity to the inner side of the shin. */
export const semitendinosus: AuthoredThreads = {
  id: 'semitendinosus',
  source: 'course after the Rajagopal 2016 path',
  // columns from medial to lateral
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      lift: 1,
      round: roundTuberosity,
      points: [
        [-56, -42, -33],
        [-57, -41, -29],
        [-58, -40, -25],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'tibia', distance: 5 },
      points: [
        [-26, -50, -34],
        [-28, -52, -30],
        [-29, -54, -26],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'tibia', distance: 4 },
      points: [
        [-4, -66, -34],
        [-6, -70, -32],
        [-8, -74, -30],
      ],
    },
    {
      segment: 'shank',
      onto: 'tibia',
      points: [
        [12, -78, -18],
        [11, -83, -17],
        [10, -88, -16],
      ],
    },
  ],
  profile: [
    [0, 1.2],
    [0.03, 4],
    [0.08, 7],
    [0.25, 14],
    [0.42, 12],
    [0.56, 5],
    [0.64, 2.6],
    [0.9, 2.2],
    [1, 1.3],
  ],
  volume: 185,
  nodeCount: 21,
};

/** Semimembranosus: from the upper outer tuberosity, at first a flat tendon, to the back of the inner tibial condyle. */
export const semimembranosus: AuthoredThreads = {
  id: 'semimembranosus',
  source: 'course after the Rajagopal 2016 path',
  // columns from medial to lateral
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      round: { ...roundTuberosity, radius: 15 },
      points: [
        [-52, -34, -24],
        [-52, -32, -19],
        [-51, -30, -14],
      ],
    },
    {
      segment: 'shank',
      onto: 'tibia',
      points: [
        [-24, -38, -36],
        [-28, -40, -28],
        [-29, -42, -20],
      ],
    },
  ],
  profile: [
    [0, 2.5],
    [0.22, 3.5],
    [0.4, 10],
    [0.62, 15],
    [0.8, 11],
    [0.9, 4.5],
    [1, 2.5],
  ],
  volume: 245,
  nodeCount: 19,
};

/** Biceps femoris, long head: from the back of the tuberosity, over the sciatic nerve, to the head of the fibula. */
export const bicepsFemorisLongHead: AuthoredThreads = {
  id: 'biceps-femoris-long-head',
  source: 'course after the Rajagopal 2016 path',
  // columns from medial to lateral
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      lift: 1,
      round: roundTuberosity,
      points: [
        [-57, -39, -24],
        [-57, -37, -20],
        [-56, -35, -16],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'fibula', distance: 5 },
      points: [
        [-28, -37, 34],
        [-27, -38, 38],
        [-25, -39, 42],
      ],
    },
    {
      segment: 'shank',
      onto: 'fibula',
      points: [
        [-21, -44, 38],
        [-19, -46, 42],
        [-15, -48, 44],
      ],
    },
  ],
  profile: [
    [0, 1.2],
    [0.04, 4],
    [0.12, 5.5],
    [0.3, 11],
    [0.52, 14],
    [0.72, 9],
    [0.84, 3.5],
    [0.94, 2.2],
    [1, 1],
  ],
  volume: 205,
  nodeCount: 19,
};

/** Biceps femoris, short head: from the outer lip of the linea aspera to the tendon of the long head at the fibula. */
export const bicepsFemorisShortHead: AuthoredThreads = {
  id: 'biceps-femoris-short-head',
  source: 'origin along the lower linea aspera (textbook), end as the long head',
  // columns from top to bottom
  rows: [
    {
      segment: 'femur',
      onto: 'femur',
      // with the knee straight it lies on the lateral condyle
      round: {
        kind: 'cylinder',
        segment: 'femur',
        centre: [-1, -396, 0],
        axis: [0, 0, 1],
        radius: 26,
        sense: 1,
      },
      points: [
        [3, -228, 17],
        [5, -240, 22],
        [7, -252, 27],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'fibula', distance: 5 },
      points: [
        [-25, -36, 36],
        [-24, -38, 40],
        [-22, -40, 43],
      ],
    },
    {
      segment: 'shank',
      onto: 'fibula',
      points: [
        [-18, -45, 41],
        [-16, -47, 44],
        [-12, -49, 45],
      ],
    },
  ],
  profile: [
    [0, 3],
    [0.15, 6],
    [0.5, 8],
    [0.75, 7],
    [0.88, 4],
    [1, 2],
  ],
  volume: 95,
  nodeCount: 15,
};
