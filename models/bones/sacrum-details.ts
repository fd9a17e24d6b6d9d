import type { Primitive } from '#models/mesher/implicit.ts';
import type { Roughness } from '#models/mesher/roughness.ts';

// What the average of three people blurs, authored by hand after textbook anatomy on top of it; never fitted.
// Frame and units of sacrum.ts: mm, ISB pelvis axes, z from the midline; only z ≥ 0 is written.

/**
 * Median crest: a tubercle of S1 by itself, those of S2 and S3 run together, a small one of S4; none quite in the midline.
 * Columns run from the left lamina over the crest to the right one, so that it rises from a broad foot. Heights to the landmark median_crest.
 */
// biome-ignore format: a table of control points
const spinousTubercles: Primitive = {
  type: 'sheet',
  name: 'spinous tubercles',
  grid: [
    [[ -66.5,  92, -5.5, 1.0], [ -68.5,  93.5,  0.5, 1.2], [ -66.5,  93,  6.0, 1.0]], // upper edge of S1, notched
    [[ -71.5,  86, -6.5, 1.6], [ -81.5,  84.5,  1.4, 2.2], [ -71.5,  87,  7.5, 1.6]], // S1, turned to the right
    [[ -75.0,  79, -5.5, 1.4], [ -79.5,  79.0,  0.8, 1.5], [ -75.0,  80,  6.0, 1.4]], // saddle
    [[ -79.0,  72, -7.0, 1.9], [ -91.0,  69.0, -1.2, 2.2], [ -79.0,  73,  6.0, 1.9]], // S2, the highest
    [[ -82.5,  64, -6.0, 1.8], [ -91.5,  62.5, -0.3, 1.6], [ -82.5,  65,  5.5, 1.6]],
    [[ -86.0,  55, -5.5, 1.7], [ -94.8,  54.5,  0.9, 1.9], [ -86.0,  57,  6.5, 1.9]], // S3, run together with S2
    [[ -88.5,  47, -5.0, 1.4], [ -91.5,  47.0,  0.4, 1.4], [ -88.5,  48,  5.0, 1.4]], // saddle
    [[ -91.0,  40, -4.5, 1.3], [ -95.0,  40.0, -1.3, 1.6], [ -91.0,  40,  4.0, 1.3]], // S4, small
    [[ -91.5,  33, -3.5, 0.8], [ -92.0,  34.0, -0.8, 0.8], [ -91.5,  32,  3.5, 0.8]], // roof of the hiatus
  ],
};

/** Intermediate crests: fused articular processes between the median crest and the foramina, ending in the cornua. Right, then left. */
// biome-ignore format: tables of control points
const intermediateCrests: readonly Primitive[] = [
  {
    type: 'sheet',
    name: 'right intermediate crest',
    grid: [
      [[ -72.0,  87.0, 12.5, 0.2], [ -71.0,  87.0, 14.5, 0.2]], // S1
      [[ -77.3,  75.0, 12.0, 2.3], [ -76.3,  73.5, 14.2, 2.1]], // S1-S2
      [[ -80.0,  66.0, 11.5, 0.4], [ -80.0,  66.0, 13.5, 0.4]],
      [[ -85.5,  56.5, 11.0, 1.9], [ -84.5,  55.5, 13.0, 1.7]], // S2-S3
      [[ -88.0,  46.0, 10.5, 0.4], [ -87.0,  45.0, 12.5, 0.4]],
      [[ -90.0,  36.5, 10.3, 1.6], [ -89.0,  35.5, 12.3, 1.5]], // S3-S4
      [[ -91.0,  27.0,  9.3, 1.1], [ -91.0,  27.0, 10.9, 1.0]],
      [[ -91.8,  17.0,  8.4, 2.2], [ -91.0,  16.5, 10.4, 1.9]], // S5
      [[ -90.8,   8.5,  7.2, 1.0], [ -90.2,   8.5,  8.2, 0.9]], // cornu
    ],
  },
  {
    type: 'sheet',
    name: 'left intermediate crest',
    grid: [
      [[ -72.0,  88.5, -13.0, 0.2], [ -71.0,  88.5, -15.0, 0.2]], // S1
      [[ -76.8,  72.0, -12.3, 2.8], [ -75.8,  71.0, -14.5, 2.3]], // S1-S2
      [[ -80.5,  63.5, -12.0, 0.4], [ -80.5,  63.5, -13.8, 0.4]],
      [[ -86.3,  52.5, -11.0, 2.4], [ -85.3,  51.5, -13.0, 1.9]], // S2-S3
      [[ -88.0,  43.0, -10.5, 0.5], [ -87.0,  42.5, -12.3, 0.5]],
      [[ -90.8,  33.0,  -9.7, 2.2], [ -89.8,  32.0, -12.0, 1.8]], // S3-S4
      [[ -90.7,  24.0,  -9.6, 1.0], [ -90.7,  24.0, -11.0, 1.0]],
      [[ -91.6,  15.5,  -9.2, 1.9], [ -90.8,  15.0, -11.0, 1.6]], // S5
      [[ -89.8,  11.0,  -8.4, 1.1], [ -89.4,  11.0,  -9.4, 1.0]], // cornu, blunter
    ],
  },
];

/** Lateral crests: transverse tubercles outside the dorsal foramina, hardly joined. Right, then left. */
// biome-ignore format: tables of control points
const lateralCrests: readonly Primitive[] = [
  {
    type: 'sheet',
    name: 'right lateral crest',
    grid: [
      [[ -69.0,  96.0, 31.0, 0.6], [ -68.0,  96.0, 34.0, 0.6]],
      [[ -73.3,  89.5, 30.0, 2.8], [ -72.0,  88.5, 33.5, 2.8]], // S1
      [[ -78.0,  79.0, 28.5, 0.4], [ -77.0,  79.0, 31.0, 0.4]],
      [[ -83.5,  70.0, 26.5, 2.9], [ -82.0,  68.5, 30.5, 3.0]], // S2
      [[ -83.5,  58.0, 25.0, 0.4], [ -82.5,  57.0, 28.0, 0.4]],
      [[ -87.8,  48.0, 24.0, 2.7], [ -86.3,  47.0, 26.5, 2.4]], // S3
      [[ -86.0,  37.0, 22.3, 0.6], [ -86.0,  37.0, 25.0, 0.6]],
      [[ -87.3,  28.5, 22.3, 1.8], [ -86.3,  27.5, 25.2, 1.7]], // S4
      [[ -84.0,  15.0, 23.0, 2.0], [ -83.0,  15.0, 26.0, 2.0]], // inferior lateral angle
    ],
  },
  {
    type: 'sheet',
    name: 'left lateral crest',
    grid: [
      [[ -68.5,  97.0, -31.5, 0.6], [ -67.5,  97.0, -34.0, 0.6]],
      [[ -72.8,  86.5, -29.5, 3.4], [ -71.5,  85.0, -32.5, 2.8]], // S1
      [[ -78.0,  77.0, -28.0, 0.9], [ -77.0,  77.0, -31.0, 0.8]],
      [[ -83.8,  66.5, -26.8, 3.5], [ -82.8,  65.5, -29.8, 2.7]], // S2
      [[ -84.0,  55.5, -25.0, 0.4], [ -83.0,  55.0, -27.8, 0.4]],
      [[ -87.3,  44.5, -23.5, 2.3], [ -86.5,  43.0, -26.5, 2.2]], // S3
      [[ -86.0,  35.0, -22.0, 0.6], [ -86.0,  35.0, -24.5, 0.6]],
      [[ -88.0,  25.5, -21.5, 2.5], [ -87.0,  24.5, -24.3, 2.0]], // S4
      [[ -84.0,  15.0, -23.0, 2.0], [ -83.0,  15.0, -26.0, 2.0]], // inferior lateral angle
    ],
  },
];

/** Below the front edge of the endplate: no groove between the promontory and the body. */
// biome-ignore format: a table of control points
const promontory: Primitive = {
  type: 'sheet',
  name: 'promontory',
  grid: [
    [[ -31.5,  91.0, 0, 5.0], [ -32.5,  91.5, 11, 4.5], [ -38,  93.0, 19, 4.0]],
    [[ -36.0,  86.5, 0, 5.5], [ -37.0,  86.5, 12, 5.0], [ -42,  88.0, 19, 4.0]],
    [[ -45.0,  80.5, 0, 7.0], [ -45.0,  80.5, 12, 6.0], [ -48,  81.5, 19, 5.0]],
  ],
};

/** Transverse ridges of the pelvic face, where the bodies have fused. */
// biome-ignore format: a table of control points
const transverseRidges: readonly Primitive[] = [
  { type: 'sheet', name: 'transverse ridge S1-S2', grid: [[[ -53.1, 66.5, 0, 1.5], [ -51.6, 68, 0, 1.5]], [[ -54.9, 66, 11, 1.3], [ -53.4, 67.5, 11, 1.3]], [[ -58, 65, 17, 0.2], [ -56.5, 66.5, 17, 0.2]]] },
  { type: 'sheet', name: 'transverse ridge S2-S3', grid: [[[ -68.1, 50, 0, 1.5], [ -67.1, 51.5, 0, 1.5]], [[ -69.9, 49.5, 10, 1.2], [ -68.9, 51, 10, 1.2]], [[ -73, 49, 16, 0.2], [ -72, 50.5, 16, 0.2]]] },
  { type: 'sheet', name: 'transverse ridge S3-S4', grid: [[[ -77.1, 32, 0, 1.5], [ -76.6, 33.5, 0, 1.5]], [[ -77.9, 31.5, 9, 1.1], [ -77.4, 33, 9, 1.1]], [[ -80.5, 31, 14.5, 0.2], [ -80, 32.5, 14.5, 0.2]]] },
];

/** Border below the inferior lateral angle, sloping in to the apex. */
// biome-ignore format: a table of control points
const lowerBorder: Primitive = {
  type: 'sheet',
  name: 'lower border',
  grid: [
    [[ -79,  14, 24, 2.5], [ -81,  15, 20, 2.0]], // inferior lateral angle
    [[ -80,   7, 20, 3.0], [ -81,   9, 16, 2.0]],
    [[ -80,   2, 13, 3.0], [ -81,   4, 10, 2.0]],
    [[ -79,   0,  7, 3.0], [ -80,   2,  5, 2.0]], // apex
  ],
};

/** Coccyx: four segments, the first with transverse processes, turned forwards; 38 mm along the curve. */
// biome-ignore format: a table of control points
const coccyx: Primitive = {
  type: 'sheet',
  name: 'coccyx',
  grid: [
    [[ -79.0,   1.0, 0, 4.5], [ -79.5,   1.0,  6.0, 3.0]], // in the apex
    [[ -77.5,  -4.5, 0, 3.8], [ -77.5,  -4.5,  5.0, 2.4]], // sacrococcygeal joint
    [[ -75.5, -10.0, 0, 4.4], [ -76.5,  -8.5, 12.0, 2.1]], // first segment with its transverse processes
    [[ -73.0, -15.0, 0, 3.3], [ -73.0, -15.0,  4.5, 1.9]], // joint
    [[ -70.5, -19.0, 0, 3.8], [ -70.5, -18.6,  6.5, 2.0]], // second segment
    [[ -67.5, -22.5, 0, 2.8], [ -67.5, -22.5,  3.5, 1.8]], // joint
    [[ -64.5, -25.5, 0, 3.2], [ -64.5, -25.3,  4.2, 2.0]], // third segment
    [[ -61.0, -28.0, 0, 2.5], [ -61.0, -28.0,  2.5, 1.7]], // joint
    [[ -57.5, -29.5, 0, 2.8], [ -57.5, -29.5,  1.8, 2.0]], // fourth segment
  ],
};

/** Coccygeal cornu, reaching up towards the sacral one. */
// biome-ignore format: a table of control points
const coccygealCornu: Primitive = {
  type: 'sheet',
  name: 'coccygeal cornu',
  grid: [
    [[ -79.0,  -7.0, 4.5, 2.5], [ -79.0,  -7.0, 6.0, 2.0]],
    [[ -84.5,  -1.0, 5.5, 1.6], [ -84.5,  -1.0, 7.0, 1.4]],
  ],
};

/** What is unlike on the two sides of a bone: the crests of the back. */
export const sacrumCrests: readonly Primitive[] = [
  spinousTubercles,
  ...intermediateCrests,
  ...lateralCrests,
];

/** Upper face of S1, planed to a shallow dish inside its rim; rows from the front to the back edge. */
// biome-ignore format: a table of control points
export const endplateFace: Primitive = {
  type: 'sheet',
  name: 'upper face of S1',
  grid: [
    [[ -26.4, 104.1, 0, 7.0], [ -27.4, 104.3, 10, 7.0], [ -31.4, 106.0, 17.0, 6.5]],
    [[ -35.9, 107.1, 0, 7.0], [ -35.9, 107.3, 11, 7.0], [ -37.0, 107.6, 19.0, 6.5]],
    [[ -43.4, 109.8, 0, 7.0], [ -43.4, 110.0, 11, 7.0], [ -42.5, 109.8, 17.5, 6.5]],
  ],
};

/** Hollows round the dorsal foramina and above the hiatus, so that they open as funnels and not as bores; uneven. */
// biome-ignore format: tables of balls
export const sacrumHollows: readonly Primitive[] = [
  { type: 'ball', name: 'right dorsal foramen of S1', centre: [-77.5, 84, 21.5], radius: 4.6 },
  { type: 'ball', name: 'left dorsal foramen of S1', centre: [-77.0, 85.5, -22], radius: 4.2 },
  { type: 'ball', name: 'right dorsal foramen of S2', centre: [-87, 61, 19.5], radius: 3.8 },
  { type: 'ball', name: 'left dorsal foramen of S2', centre: [-87.5, 62, -18.5], radius: 4.4 },
  { type: 'ball', name: 'right dorsal foramen of S3', centre: [-92, 40.5, 17], radius: 3.6 },
  { type: 'ball', name: 'left dorsal foramen of S3', centre: [-92, 38, -17.5], radius: 3.9 },
  { type: 'ball', name: 'hiatus', centre: [-95, 32, 1.2], radius: 3.4 },
];

export const sacrumDetails: readonly Primitive[] = [
  ...transverseRidges,
  promontory,
  lowerBorder,
  coccyx,
  coccygealCornu,
];

/** Where ligaments and muscles leave the bone rough, and how much. Assumed; after textbook anatomy. The auricular surface has what the hip bone has. */
// biome-ignore format: tables of places
export const sacrumRoughness: readonly Roughness[] = [
  { name: 'everywhere', height: 0.2, grain: 8 },
  { name: 'dorsal face', height: 0.45, grain: 5, places: [[-80, 86, 0, 13], [-91, 70, 0, 13], [-96, 53, 0, 12], [-95, 39, 0, 11], [-74, 90, 34, 14], [-85, 67, 31, 14], [-90, 47, 28, 13], [-88, 28, 26, 12], [-78, 74, 15, 12], [-88, 54, 13, 11]] },
  { name: 'behind the auricular surface', height: 0.8, grain: 6.5, places: [[-63, 99, 47, 14], [-66, 92, 42, 14], [-74, 80, 39, 13], [-79, 69, 37, 12]] },
  { name: 'inferior lateral angle and cornua', height: 0.3, grain: 4.5, places: [[-84, 17, 27, 10], [-91, 12, 9, 8]] },
  { name: 'coccyx', height: 0.35, grain: 4, places: [[-77, -8, 0, 18], [-66, -23, 0, 15]] },
];
