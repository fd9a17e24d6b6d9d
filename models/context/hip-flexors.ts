import type { AuthoredThreads, AuthoredWrap } from './authored-thread.ts';

/** Head of the femur with its capsule and half the muscle that lies on it. */
function roundHead(radius: number): AuthoredWrap {
  return { kind: 'sphere', segment: 'pelvis', centre: [0, 0, 0], radius };
}

/** Iliacus: from the iliac fossa over the brim and the front of the joint to the femur below the lesser trochanter. */
export const iliacus: AuthoredThreads = {
  id: 'iliacus',
  source:
    'course after the Rajagopal 2016 path; origin over the upper two thirds of the fossa (textbook)',
  // columns from front to back
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      lift: 2.5,
      points: [
        [51, 68, 20],
        [38, 98, 31],
        [13, 124, 29],
        [-17, 130, 9],
        [-27, 112, -10],
      ],
    },
    {
      segment: 'pelvis',
      clear: { bone: 'hip-bone', distance: 6 },
      points: [
        [50, 62, 15],
        [38, 84, 20],
        [19, 102, 18],
        [-5, 106, -4],
        [-13, 92, -24],
      ],
    },
    {
      segment: 'pelvis',
      clear: { bone: 'hip-bone', distance: 11 },
      points: [
        [49, 52, 10],
        [37, 66, 11],
        [24, 74, 6],
        [10, 76, -6],
        [2, 69, -19],
      ],
    },
    {
      segment: 'pelvis',
      clear: { bone: 'hip-bone', distance: 11 },
      round: roundHead(35),
      points: [
        [50, 30, 5],
        [49, 29.5, 1.5],
        [47, 28, -2],
        [46, 25, -6.5],
        [45, 22, -11],
      ],
    },
    {
      segment: 'femur',
      clear: { bone: 'femur', distance: 5 },
      points: [
        [1, -53, 17],
        [0, -55, 14],
        [-2, -56, 12],
        [-4, -57, 10],
        [-6, -58, 7],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      lift: 1.5,
      points: [
        [-11, -74, 21],
        [-14, -71, 19],
        [-17, -68, 17],
        [-19, -65, 16],
        [-21, -62, 14],
      ],
    },
  ],
  profile: [
    [0, 2.5],
    [0.15, 6],
    [0.35, 9],
    [0.55, 8],
    [0.68, 5.5],
    [0.8, 3.5],
    [1, 2],
  ],
  volume: 145,
  nodeCount: 19,
  smoothing: 2,
};

/** Psoas major: from the side of the fourth lumbar vertebra along the brim and over the front of the joint to the lesser trochanter. */
export const psoasMajor: AuthoredThreads = {
  id: 'psoas-major',
  source:
    'course after the Rajagopal 2016 path; cut at the upper end of L4, above which no bone is drawn',
  // columns from medial to lateral
  rows: [
    {
      segment: 'pelvis',
      clear: { bone: 'fourth-lumbar-vertebra', distance: 9 },
      points: [
        [2, 186, -58],
        [-8, 187, -50],
        [-18, 186, -44],
      ],
    },
    {
      segment: 'pelvis',
      clear: { bone: 'hip-bone', distance: 8 },
      round: roundHead(33),
      points: [
        [40, 13, -20],
        [41, 16, -14],
        [42, 18, -9],
      ],
    },
    {
      segment: 'femur',
      clear: { bone: 'femur', distance: 5 },
      points: [
        [-8, -48, 1],
        [-8, -49, 3],
        [-7, -50, 5],
      ],
    },
    {
      segment: 'femur',
      onto: 'femur',
      lift: 2,
      points: [
        [-26, -51, 9],
        [-26, -53, 11],
        [-25, -56, 13],
      ],
    },
  ],
  profile: [
    [0, 10],
    [0.25, 14],
    [0.5, 11],
    [0.68, 7],
    [0.82, 3.5],
    [0.9, 2.2],
    [1, 1.5],
  ],
  volume: 150,
  nodeCount: 17,
};

/** Rectus femoris: from the anterior inferior iliac spine over the patella to the tuberosity of the tibia. */
export const rectusFemoris: AuthoredThreads = {
  id: 'rectus-femoris',
  source: 'origin and patellar course of the Rajagopal 2016 path; held to the thigh above the knee',
  // columns from medial to lateral
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      round: roundHead(35),
      points: [
        [41, 31, 0],
        [41, 35, 7],
        [40, 39, 14],
      ],
    },
    {
      segment: 'femur',
      round: {
        kind: 'cylinder',
        segment: 'femur',
        centre: [11, -385, 0],
        axis: [0, 0, 1],
        radius: 31,
        sense: -1,
      },
      points: [
        [52, -300, -3],
        [53, -300, 6],
        [52, -300, 15],
      ],
    },
    {
      segment: 'patella',
      clear: { bone: 'patella', distance: 2 },
      points: [
        [54, -363, -8],
        [56, -362, 4],
        [54, -363, 16],
      ],
    },
    {
      segment: 'patella',
      clear: { bone: 'patella', distance: 2.5 },
      points: [
        [61, -384, -8],
        [63, -384, 4],
        [61, -384, 16],
      ],
    },
    {
      segment: 'patella',
      clear: { bone: 'patella', distance: 2 },
      points: [
        [57, -405, -3],
        [58, -406, 4],
        [57, -405, 11],
      ],
    },
    {
      segment: 'shank',
      onto: 'tibia',
      points: [
        [34, -70, -4],
        [35, -71, 2],
        [34, -70, 8],
      ],
    },
  ],
  profile: [
    [0, 3],
    [0.08, 5],
    [0.2, 11],
    [0.38, 14],
    [0.55, 10],
    [0.68, 4.5],
    [0.78, 2.5],
    [1, 2.5],
  ],
  volume: 275,
  nodeCount: 21,
};

/** Sartorius: from the anterior superior iliac spine across the thigh and behind the inner side of the knee to the tibia. */
export const sartorius: AuthoredThreads = {
  id: 'sartorius',
  source:
    'ends and inner side of the knee after the gait2392 path; held to the thigh by fascia (textbook)',
  // columns from front to back
  rows: [
    {
      segment: 'pelvis',
      onto: 'hip-bone',
      points: [
        [57, 64, 31],
        [57, 66, 27],
        [56, 69, 23],
      ],
    },
    {
      segment: 'femur',
      points: [
        [38, -180, -14],
        [33, -184, -21],
        [27, -188, -27],
      ],
    },
    {
      segment: 'femur',
      clear: { bone: 'femur', distance: 6 },
      points: [
        [-8, -352, -46],
        [-16, -356, -45],
        [-24, -360, -42],
      ],
    },
    {
      segment: 'shank',
      clear: { bone: 'tibia', distance: 5 },
      points: [
        [6, -40, -44],
        [-3, -46, -42],
        [-11, -52, -38],
      ],
    },
    {
      segment: 'shank',
      onto: 'tibia',
      points: [
        [20, -66, -20],
        [18, -76, -17],
        [16, -86, -14],
      ],
    },
  ],
  profile: [
    [0, 2.5],
    [0.08, 5],
    [0.3, 6.5],
    [0.6, 6.5],
    [0.8, 4.5],
    [0.9, 2],
    [1, 1.3],
  ],
  volume: 165,
  nodeCount: 25,
  smoothing: 2,
};
