import type { AuthoredFootprint } from './authored-footprint.ts';

// Outlines drawn on the bones after textbooks, where nothing was measured or where contact with a neighbouring muscle had
// widened what was. Corners in the frame of the bone, in order round the area; mm.

// biome-ignore format: a table is read by columns
export const textbookFootprints: readonly AuthoredFootprint[] = [
  {
    id: 'gluteus-maximus-origin-right-hip-bone',
    source: 'textbook: ilium between the posterior gluteal line and the crest; outer corners as measured (bodyparts3d)',
    outline: [
      [-55, 120, -19], [-64, 112, -22], [-70, 104, -26], [-75, 96, -28], [-79, 88, -33], [-80, 81, -40], [-74, 71, -38],
      [-68, 68, -35], [-68, 78, -27], [-66, 90, -24], [-60, 103, -21], [-54, 112, -18],
    ],
    areaMm2: [500, 1240],
  },
  {
    id: 'gluteus-minimus-origin-right-hip-bone',
    source: 'textbook: between the anterior and the inferior gluteal line; lower border as measured (bodyparts3d), upper border along the area of gluteus medius',
    outline: [
      [20, 87, 30], [21, 70, 23], [21, 53, 18], [8, 40, 13], [-10, 29, 11], [-19, 29, 6],
      [-29, 44, -13], [-35, 55, -12], [-31, 60, -9], [-20, 66, -3], [-5, 74, 9], [8, 81, 21],
    ],
    areaMm2: [2200, 3600],
  },
  {
    id: 'gluteus-minimus-insertion-right-femur',
    source: 'textbook: anterior facet of the greater trochanter',
    outline: [
      [0, -6, 47], [4, -14, 48], [5, -22, 50], [4, -28, 54], [1, -28, 60], [-2, -20, 61], [-3, -12, 57], [-4, -6, 53],
    ],
    areaMm2: [160, 360],
  },
  {
    id: 'superior-gemellus-insertion-right-femur',
    source: 'textbook: medial face of the greater trochanter, above the tendon of obturator internus',
    outline: [[-5, -6, 42], [-8, -5, 43], [-11, -4, 42], [-13, -6, 40], [-10, -8, 38], [-6, -8, 39]],
    areaMm2: [20, 80],
  },
  {
    id: 'obturator-internus-insertion-right-femur',
    source: 'textbook: medial face of the greater trochanter in front of the trochanteric fossa',
    outline: [
      [-7, -9, 38], [-10, -8, 39], [-14, -6, 40], [-18, -8, 39], [-18, -12, 38], [-14, -13, 36], [-10, -11, 35], [-7, -10, 36],
    ],
    areaMm2: [50, 140],
  },
  {
    id: 'inferior-gemellus-insertion-right-femur',
    source: 'textbook: medial face of the greater trochanter, below the tendon of obturator internus',
    outline: [[-9, -12, 34], [-13, -14, 36], [-17, -13, 37], [-18, -15, 36], [-14, -16, 34], [-9, -13, 32]],
    areaMm2: [15, 70],
  },
  {
    id: 'obturator-externus-origin-right-hip-bone',
    source: 'textbook: outer border of the obturator foramen on pubis and ischial ramus; ends of TLEM 2.0',
    outline: [
      [21, -11, -53], [17, -21, -60], [10, -30, -62], [3, -37, -58], [-5, -43, -53], [-3, -48, -57],
      [8, -44, -65], [18, -34, -71], [26, -23, -68], [28, -13, -59],
    ],
    areaMm2: [350, 900],
  },
  {
    id: 'obturator-externus-insertion-right-femur',
    source: 'textbook: trochanteric fossa',
    outline: [[-15, -17, 30], [-16, -16, 34], [-20, -17, 36], [-24, -18, 36], [-25, -21, 33], [-22, -24, 29], [-18, -21, 28]],
    areaMm2: [40, 160],
  },
  {
    id: 'tensor-fasciae-latae-origin-right-hip-bone',
    source: 'textbook: outer lip of the crest from the anterior superior spine to the tubercle',
    outline: [
      [56, 67, 28], [56, 73, 31], [50, 84, 36], [43, 95, 41], [38, 98, 41], [40, 90, 38], [46, 78, 33], [52, 68, 28],
    ],
    areaMm2: [150, 450],
  },
];
