import type { Primitive } from '#models/mesher/implicit.ts';

// What the average of three people blurs, authored by hand after textbook anatomy on top of it; never fitted.
// Frame and units of sacrum.ts: mm, ISB pelvis axes, z from the midline; only z ≥ 0 is written.

/** Median crest: the four spinous tubercles with saddles between. Heights to the landmark median_crest. */
// biome-ignore format: a table of control points
const spinousTubercles: Primitive = {
  type: 'sheet',
  name: 'spinous tubercles',
  grid: [
    [[ -72,  93, 0, 2.5], [ -71,  93, 1.5, 2.0]], // upper edge of S1
    [[ -80,  86, 0, 3.5], [ -78,  86, 1.5, 3.0]], // S1
    [[ -82,  78, 0, 2.0], [ -80,  78, 1.0, 2.0]],
    [[ -89,  70, 0, 3.5], [ -87,  70, 1.5, 3.0]], // S2
    [[ -89,  61, 0, 2.0], [ -87,  61, 1.0, 2.0]],
    [[ -94,  53, 0, 3.0], [ -92,  53, 1.5, 2.5]], // S3
    [[ -92,  45, 0, 1.5], [ -91,  45, 1.0, 1.5]],
    [[ -95,  38, 0, 2.5], [ -93,  38, 1.0, 2.0]], // S4
    [[ -92,  31, 0, 1.0], [ -91,  31, 1.0, 1.0]], // roof of the hiatus
  ],
};

/** Intermediate crest: fused articular processes between the median crest and the foramina, ending in the cornu. */
// biome-ignore format: a table of control points
const intermediateCrest: Primitive = {
  type: 'sheet',
  name: 'intermediate crest',
  grid: [
    [[ -73,  86, 12.5, 0.5], [ -72,  86, 14.5, 0.5]], // S1
    [[ -78,  73, 12.0, 3.0], [ -77,  73, 14.0, 2.5]], // S1-S2
    [[ -81,  65, 11.5, 1.5], [ -81,  65, 13.5, 1.5]],
    [[ -87,  54, 11.0, 2.5], [ -86,  54, 13.0, 2.0]], // S2-S3
    [[ -89,  44, 10.5, 1.5], [ -88,  44, 12.5, 1.5]],
    [[ -92,  34, 10.0, 2.5], [ -91,  34, 12.0, 2.0]], // S3-S4
    [[ -91,  25,  9.5, 1.8], [ -91,  25, 11.0, 1.5]],
    [[ -92,  15,  8.5, 2.5], [ -91,  15, 10.0, 2.0]], // S5
    [[ -90,   7,  8.0, 2.0], [ -90,   7,  9.0, 1.8]], // sacral cornu
  ],
};

/** Lateral crest: transverse tubercles outside the dorsal foramina. */
// biome-ignore format: a table of control points
const lateralCrest: Primitive = {
  type: 'sheet',
  name: 'lateral crest',
  grid: [
    [[ -69,  95, 31, 1.5], [ -68,  95, 34, 1.0]],
    [[ -73,  88, 30, 3.0], [ -72,  88, 33, 2.5]], // S1
    [[ -79,  77, 28, 2.0], [ -78,  77, 31, 2.0]],
    [[ -84,  67, 27, 3.5], [ -83,  67, 30, 3.0]], // S2
    [[ -85,  56, 25, 2.0], [ -84,  56, 28, 2.0]],
    [[ -88,  46, 24, 3.0], [ -87,  46, 27, 2.5]], // S3
    [[ -87,  36, 22, 2.0], [ -86,  36, 25, 2.0]],
    [[ -88,  26, 22, 2.5], [ -87,  26, 25, 2.0]], // S4
    [[ -84,  15, 23, 2.0], [ -83,  15, 26, 2.0]], // inferior lateral angle
  ],
};

/** Transverse ridges of the pelvic face, where the bodies have fused. */
// biome-ignore format: a table of control points
const transverseRidges: readonly Primitive[] = [
  { type: 'sheet', name: 'transverse ridge S1-S2', grid: [[[ -53.1, 66.5, 0, 1.5], [ -51.6, 68, 0, 1.5]], [[ -55.1, 66, 13, 1.5], [ -53.6, 67.5, 13, 1.5]]] },
  { type: 'sheet', name: 'transverse ridge S2-S3', grid: [[[ -68.1, 50, 0, 1.5], [ -67.1, 51.5, 0, 1.5]], [[ -70.1, 49.5, 12, 1.5], [ -69.1, 51, 12, 1.5]]] },
  { type: 'sheet', name: 'transverse ridge S3-S4', grid: [[[ -77.1, 32, 0, 1.5], [ -76.6, 33.5, 0, 1.5]], [[ -78.1, 31.5, 11, 1.5], [ -77.6, 33, 11, 1.5]]] },
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
    [[ -77.5,  -4.5, 0, 3.5], [ -77.5,  -4.5,  4.0, 2.0]], // sacrococcygeal joint
    [[ -75.5, -10.0, 0, 4.5], [ -76.5,  -9.0, 10.0, 2.2]], // first segment with its transverse processes
    [[ -73.0, -15.0, 0, 2.8], [ -73.0, -15.0,  3.5, 1.5]], // joint
    [[ -70.5, -19.0, 0, 4.0], [ -70.5, -19.0,  5.0, 2.0]], // second segment
    [[ -67.5, -22.5, 0, 2.3], [ -67.5, -22.5,  2.5, 1.5]], // joint
    [[ -64.5, -25.5, 0, 3.4], [ -64.5, -25.5,  3.0, 2.0]], // third segment
    [[ -61.0, -28.0, 0, 2.0], [ -61.0, -28.0,  2.0, 1.5]], // joint
    [[ -57.5, -29.5, 0, 2.8], [ -57.5, -29.5,  1.5, 2.0]], // fourth segment
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
  lowerBorder,
  coccyx,
  coccygealCornu,
];
