import type { Primitive } from '#models/mesher/implicit.ts';
import type { Roughness } from '#models/mesher/roughness.ts';

// What the average of three people blurs, authored by hand after textbook anatomy on top of it; never fitted.
// Frame and units of sacrum.ts: mm, ISB pelvis axes, z from the midline; only z ≥ 0 is written.

/** Median crest: four spinous tubercles, each of its own size, with saddles between. Heights to the landmark median_crest. */
// biome-ignore format: a table of control points
const spinousTubercles: Primitive = {
  type: 'sheet',
  name: 'spinous tubercles',
  grid: [
    [[ -70,  93, 0, 1.6], [ -69,  93, 1.5, 1.4]], // upper edge of S1
    [[ -81,  85, 0, 3.6], [ -78,  86, 1.5, 3.2]], // S1, the highest
    [[ -82,  77, 0, 1.3], [ -80,  77, 1.0, 1.3]],
    [[ -89,  71, 0, 3.0], [ -87,  71, 1.5, 2.6]], // S2
    [[ -91,  62, 0, 1.7], [ -89,  62, 1.0, 1.7]],
    [[ -94,  54, 0, 2.6], [ -92,  54, 1.5, 2.2]], // S3, running on into S4
    [[ -94,  46, 0, 1.7], [ -93,  46, 1.0, 1.6]],
    [[ -95,  39, 0, 2.0], [ -93,  39, 1.0, 1.8]], // S4
    [[ -92,  32, 0, 0.8], [ -91,  32, 1.0, 0.8]], // roof of the hiatus
  ],
};

/** Intermediate crest: fused articular processes between the median crest and the foramina, ending in the cornu. */
// biome-ignore format: a table of control points
const intermediateCrest: Primitive = {
  type: 'sheet',
  name: 'intermediate crest',
  grid: [
    [[ -72,  86, 12.5, 0.2], [ -71,  86, 14.5, 0.2]], // S1
    [[ -77,  74, 12.0, 2.6], [ -76,  73, 14.0, 2.3]], // S1-S2
    [[ -80,  65, 11.5, 0.4], [ -80,  65, 13.5, 0.4]],
    [[ -86,  55, 11.0, 2.3], [ -85,  54, 13.0, 1.9]], // S2-S3
    [[ -88,  45, 10.5, 0.6], [ -87,  44, 12.5, 0.6]],
    [[ -91,  35, 10.0, 2.2], [ -90,  34, 12.0, 1.8]], // S3-S4
    [[ -91,  25,  9.5, 1.4], [ -91,  25, 11.0, 1.3]],
    [[ -92,  15,  8.5, 2.4], [ -91,  15, 10.0, 1.9]], // S5
    [[ -90,   9,  8.0, 1.5], [ -90,   9,  9.0, 1.4]], // sacral cornu
  ],
};

/** Lateral crest: transverse tubercles outside the dorsal foramina, hardly joined. */
// biome-ignore format: a table of control points
const lateralCrest: Primitive = {
  type: 'sheet',
  name: 'lateral crest',
  grid: [
    [[ -69,  96, 31, 0.6], [ -68,  96, 34, 0.6]],
    [[ -73,  88, 30, 3.2], [ -72,  87, 33, 2.7]], // S1
    [[ -78,  78, 28, 0.7], [ -77,  78, 31, 0.7]],
    [[ -84,  68, 27, 3.4], [ -83,  67, 30, 2.9]], // S2
    [[ -84,  57, 25, 0.8], [ -83,  56, 28, 0.8]],
    [[ -88,  46, 24, 2.7], [ -87,  45, 27, 2.3]], // S3
    [[ -86,  36, 22, 1.0], [ -85,  36, 25, 1.0]],
    [[ -88,  27, 22, 2.3], [ -87,  26, 25, 1.9]], // S4
    [[ -84,  15, 23, 2.0], [ -83,  15, 26, 2.0]], // inferior lateral angle
  ],
};

/** Below the front edge of the endplate: no groove between the promontory and the body. */
// biome-ignore format: a table of control points
const promontory: Primitive = {
  type: 'sheet',
  name: 'promontory',
  grid: [
    [[ -35,  88, 0, 5.0], [ -36,  88, 12, 4.5], [ -41,  89, 20, 3.5]],
    [[ -45,  81, 0, 7.0], [ -45,  81, 12, 6.0], [ -48,  82, 19, 5.0]],
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

export const sacrumDetails: readonly Primitive[] = [
  spinousTubercles,
  intermediateCrest,
  lateralCrest,
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
