import type { Primitive } from '#models/mesher/implicit.ts';
import type { Roughness } from '#models/mesher/roughness.ts';
import { createFacet } from './authored.ts';

// What the average of six people blurs, authored by hand after textbook anatomy on top of it; never fitted.
// Frame and units of hip-bone.ts: mm, ISB pelvis axes, origin right hip joint centre.

/** Rounds the corner of the pubic body where the average juts into the obturator foramen. */
// biome-ignore format: a table of control points
const foramenMargin: Primitive = {
  type: 'sheet',
  name: 'medial margin of the obturator foramen',
  grid: [
    [[  29,   -8,  -55, 4.0], [  31,   -9,  -59, 4.0]],
    [[  25,  -15,  -60, 4.0], [  28,  -16,  -64, 4.0]],
    [[  21,  -22,  -64, 3.8], [  23,  -23,  -68, 4.0]],
    [[  16,  -30,  -65, 3.5], [  17,  -32,  -69, 3.5]],
  ],
};

/** Pubic tubercle, to its landmark. */
const pubicTubercle: Primitive = {
  type: 'ball',
  name: 'pubic tubercle',
  centre: [46.5, -8.5, -66],
  radius: 3.5,
};

/** Thickening of the crest at the iliac tubercle, to its landmark. */
// biome-ignore format: a table of control points
const iliacTubercle: Primitive = {
  type: 'sheet',
  name: 'iliac tubercle',
  grid: [
    [[  15,  104,   37, 5.5], [  14,  102,   36, 5.0]],
    [[   4,  107,   42, 6.5], [   3,  105,   40, 5.5]],
    [[  -8,  116,   38, 6.5], [  -8,  113,   37, 5.5]],
  ],
};

/** Ischial tuberosity: the broad back of it, flattened, to its landmarks. */
// biome-ignore format: a table of control points
const tuberosityFacets: Primitive = {
  type: 'sheet',
  name: 'facets of the ischial tuberosity',
  grid: [
    [[ -39,  -36,  -17, 7.0], [ -37,  -36,  -25, 7.0]], // upper facet
    [[ -41,  -45,  -19, 7.5], [ -39,  -46,  -28, 7.0]],
    [[ -36,  -54,  -25, 8.0], [ -34,  -55,  -34, 6.5]], // lower facet
    [[ -26,  -59,  -31, 7.5], [ -24,  -60,  -39, 6.0]],
  ],
};

/** Anterior gluteal line, between gluteus medius and minimus; up to 0.3 mm high, and uneven. */
// biome-ignore format: a table of control points
const anteriorGlutealLine: Primitive = {
  type: 'sheet',
  name: 'anterior gluteal line',
  grid: [
    [[  20.0,   96.0,   39.3, 0.9], [  20.5,   94.5,   38.6, 0.9]],
    [[   5.0,   98.0,   35.1, 1.2], [   5.5,   96.5,   34.1, 1.2]],
    [[ -10.0,   93.0,   25.2, 1.1], [  -9.5,   91.5,   24.6, 1.1]],
    [[ -23.0,   84.0,    9.2, 1.3], [ -22.5,   82.5,    9.0, 1.3]],
    [[ -33.0,   72.0,   -3.4, 1.1], [ -32.5,   70.5,   -3.4, 1.1]],
    [[ -38.0,   58.0,   -7.4, 1.25], [ -37.5,   56.5,   -7.3, 1.25]],
    [[ -37.0,   47.0,   -9.3, 0.8], [ -36.5,   45.5,   -9.2, 0.8]],
  ],
};

/** Posterior gluteal line, between gluteus maximus and medius. */
// biome-ignore format: a table of control points
const posteriorGlutealLine: Primitive = {
  type: 'sheet',
  name: 'posterior gluteal line',
  grid: [
    [[ -64.0,  116.0,  -11.8, 0.9], [ -65.5,  116.0,  -12.7, 0.9]],
    [[ -62.0,  104.0,  -13.9, 1.05], [ -63.5,  104.0,  -14.8, 1.05]],
    [[ -61.0,   92.0,  -15.9, 0.95], [ -62.5,   92.0,  -16.8, 0.95]],
    [[ -59.0,   80.0,  -16.3, 1.1], [ -60.5,   80.0,  -17.1, 0.9]],
    [[ -56.0,   68.0,  -15.6, 1.1], [ -57.5,   68.0,  -16.3, 0.9]],
    [[ -51.0,   57.0,  -14.8, 0.9], [ -52.5,   57.0,  -15.5, 0.9]],
  ],
};

/** Inferior gluteal line, the lower limit of gluteus minimus. */
// biome-ignore format: a table of control points
const inferiorGlutealLine: Primitive = {
  type: 'sheet',
  name: 'inferior gluteal line',
  grid: [
    [[  18.0,   50.0,   15.3, 0.3], [  18.0,   48.5,   14.8, 0.3]],
    [[   6.0,   49.0,   14.3, 0.9], [   6.0,   47.5,   14.0, 0.9]],
    [[  -8.0,   49.0,   10.6, 0.8], [  -8.0,   47.5,   10.4, 0.8]],
    [[ -20.0,   47.0,    3.5, 0.9], [ -20.0,   45.5,    3.6, 0.9]],
    [[ -30.0,   43.0,   -4.4, 0.4], [ -30.0,   41.5,   -4.3, 0.4]],
  ],
};

/** Auricular surface: an ear, convex towards the pelvic brim, raised by 1 mm; columns from its convex to its concave edge. */
// biome-ignore format: a table of control points
const auricularSurface: Primitive = {
  type: 'sheet',
  name: 'auricular surface',
  grid: [
    [[ -50.0,   95.0,  -24.9, 1.5], [ -55.5,   97.0,  -27.2, 1.5], [ -61.0,   99.0,  -29.9, 1.5]], // end of the short limb
    [[ -44.0,   83.0,  -26.3, 1.5], [ -51.0,   85.0,  -28.7, 1.5], [ -58.0,   87.0,  -31.6, 1.5]], // 
    [[ -41.0,   70.0,  -28.8, 1.5], [ -48.5,   72.5,  -30.3, 1.5], [ -56.0,   75.0,  -32.4, 1.5]], // knee of the ear
    [[ -45.0,   60.0,  -31.9, 1.5], [ -52.0,   64.0,  -32.9, 1.5], [ -59.0,   68.0,  -34.1, 1.5]], // 
    [[ -56.0,   54.0,  -35.2, 1.5], [ -61.0,   60.0,  -35.3, 1.5], [ -66.0,   66.0,  -35.7, 1.5]], // 
    [[ -67.0,   50.0,  -38.3, 1.5], [ -70.5,   56.0,  -37.1, 1.5], [ -74.0,   62.0,  -37.0, 1.5]], // 
    [[ -74.0,   49.5,  -38.1, 1.2], [ -77.0,   53.0,  -37.2, 1.3], [ -79.0,   57.0,  -37.1, 1.2]], // end of the long limb
  ],
};

/** Iliopubic eminence, where ilium and pubis have fused; to its landmark. */
const iliopubicEminence: Primitive = {
  type: 'ball',
  name: 'iliopubic eminence',
  centre: [12.4, 19.6, -24.1],
  radius: 7,
};

/** Posterior inferior spine: the small spur at its landmark. */
const posteriorInferiorSpine: Primitive = {
  type: 'ball',
  name: 'posterior inferior iliac spine',
  centre: [-77.9, 45.7, -35.6],
  radius: 3.2,
};

/** Pecten of the pubis: the sharp upper edge of the ramus, from the eminence to the tubercle; 1 mm high. */
// biome-ignore format: a table of control points
const pecten: Primitive = {
  type: 'sheet',
  name: 'pecten pubis',
  grid: [
    [[  15.4,   23.2,  -27.0, 1.0], [  15.9,   22.9,  -26.4, 1.0]],
    [[  19.9,   15.8,  -33.9, 1.6], [  20.5,   15.5,  -33.3, 1.6]],
    [[  25.6,    7.4,  -41.7, 1.6], [  26.2,    7.1,  -41.1, 1.6]],
    [[  32.7,    0.4,  -49.9, 1.6], [  33.3,    0.1,  -49.3, 1.6]],
    [[  39.1,   -3.9,  -57.0, 1.6], [  39.7,   -4.2,  -56.4, 1.6]],
    [[  44.9,   -5.2,  -62.3, 1.2], [  45.4,   -5.5,  -61.8, 1.2]],
  ],
};

/** Arcuate line, from the auricular surface to the eminence; 0.5 mm high. */
// biome-ignore format: a table of control points
const arcuateLine: Primitive = {
  type: 'sheet',
  name: 'arcuate line',
  grid: [
    [[ -22.2,   55.1,  -18.9, 1.4], [ -21.4,   54.4,  -18.9, 1.4]],
    [[ -12.2,   45.4,  -20.5, 2.0], [ -11.4,   44.7,  -20.5, 2.0]],
    [[  -5.6,   38.0,  -20.9, 2.0], [  -4.8,   37.3,  -21.2, 2.0]],
    [[  -1.2,   31.3,  -25.6, 2.0], [  -0.4,   30.6,  -26.0, 2.0]],
    [[   8.2,   19.6,  -31.4, 1.2], [   8.8,   19.1,  -31.4, 1.2]],
  ],
};

/** Ridge across the ischial tuberosity, between the upper and the lower facet; 0.8 mm high. */
// biome-ignore format: a table of control points
const tuberosityRidge: Primitive = {
  type: 'sheet',
  name: 'transverse ridge of the ischial tuberosity',
  grid: [
    [[ -43.8,  -49.5,  -15.6, 1.6], [ -43.6,  -50.4,  -15.6, 1.6]],
    [[ -45.8,  -52.6,  -24.1, 2.0], [ -45.5,  -53.5,  -24.1, 2.0]],
    [[ -39.4,  -52.1,  -36.6, 1.6], [ -39.2,  -53.0,  -36.6, 1.6]],
  ],
};

/**
 * The four areas of the ischial tuberosity, planed flat; what is left between them are its ridges. Above the transverse ridge an
 * oblique one parts the area of semimembranosus (lateral) from that of biceps and semitendinosus (medial); below it a longitudinal
 * one parts adductor magnus (lateral) from the sacrotuberous ligament and its fat (medial). The corners lie about 1 mm outside the plane through the rim of each area.
 */
export const tuberosityPlanes: readonly Primitive[] = [
  createFacet(
    'facet of semimembranosus',
    [
      [-42.1, -27.1, -11.1],
      [-45.1, -27.1, -24.6],
      [-48.6, -46.1, -16.1],
      [-47.1, -44.6, -11.6],
    ],
    [-73, -28, -9],
  ),
  createFacet(
    'facet of biceps and semitendinosus',
    [
      [-44.1, -33, -27.8],
      [-41.1, -36.5, -33.8],
      [-42.6, -50.5, -35.3],
      [-50.1, -49.5, -19.3],
    ],
    [-71, -39, -42],
  ),
  createFacet(
    'facet of adductor magnus',
    [
      [-43.5, -57, -15.5],
      [-47, -56, -25],
      [-28, -68, -37.5],
      [-27.5, -67, -28],
    ],
    [-50, -87, -24],
  ),
  createFacet(
    'facet of the sacrotuberous ligament',
    [
      [-46, -56.5, -29],
      [-36.5, -55.5, -41],
      [-25, -63, -46],
      [-26.5, -66.5, -40.5],
    ],
    [-51, -77, -55],
  ),
];

/** Added with a narrow blend, so that their edges show. */
export const hipBoneDetails: readonly Primitive[] = [
  foramenMargin,
  pubicTubercle,
  iliacTubercle,
  tuberosityFacets,
  iliopubicEminence,
  posteriorInferiorSpine,
];

/** Low relief on the surface of the bone. */
export const hipBoneRelief: readonly Primitive[] = [
  anteriorGlutealLine,
  posteriorGlutealLine,
  inferiorGlutealLine,
  auricularSurface,
  pecten,
  arcuateLine,
  tuberosityRidge,
];

/** Where muscles, ligaments and cartilage leave the bone rough, and how much. Assumed; after textbook anatomy. */
// biome-ignore format: tables of places
export const hipBoneRoughness: readonly Roughness[] = [
  { name: 'everywhere but in the socket', height: 0.2, grain: 9, except: [[0, 0, 0, 40]] },
  { name: 'auricular surface', height: 0.35, grain: 4.5, places: [[-55.5, 93, -28, 11], [-51, 84, -29, 12], [-48.5, 72.5, -30, 13], [-53, 64, -33, 12], [-61, 60, -35, 11], [-70, 56, -37, 9]] },
  { name: 'iliac tuberosity', height: 0.8, grain: 7, places: [[-66, 88, -33, 14], [-75, 99, -31, 15], [-85, 89, -37, 13], [-72, 77, -35, 11], [-85, 77, -41, 10]] },
  { name: 'iliac crest', height: 0.3, grain: 5, places: [[38, 84, 29, 9], [21, 105, 36, 12], [3, 119, 38, 12], [-17, 130, 31, 11], [-30, 133, 24, 11], [-42, 134, 14, 11], [-55, 133, 2, 11], [-67, 129, -10, 11], [-78, 121, -20, 11], [-88, 110, -28, 11], [-96, 92, -34, 11], [-100, 80, -39, 10]] },
  { name: 'anterior inferior spine', height: 0.35, grain: 4.5, places: [[28, 40, 7, 9]] },
  { name: 'ischial tuberosity', height: 0.28, grain: 4.5, places: [[-46, -38, -20, 14], [-48, -46, -23, 15], [-43, -56, -28, 15], [-31, -63, -35, 13]] },
  { name: 'ischiopubic ramus, lower border', height: 0.3, grain: 5, places: [[-12, -62, -44, 10], [4, -52, -56, 10], [18, -40, -70, 10]] },
  { name: 'face of the symphysis', height: 0.35, grain: 4, places: [[40, -13, -79, 10], [33, -22, -80, 10], [26, -31, -80, 9]] },
  { name: 'pubic crest and tubercle', height: 0.3, grain: 4.5, places: [[46, -8, -68, 9]] },
  { name: 'floor of the acetabular fossa', height: 0.4, grain: 4, places: [[-6, 0, -26, 12], [0, -12, -23, 12]] },
  { name: 'above the acetabular rim', height: 0.3, grain: 5, places: [[4, 34, 10, 12], [-14, 33, 10, 12]] },
];

/** Acetabular fossa: a 3 mm step below the horseshoe of the lunate surface, from its upper end to the notch; points lie on a sphere of 26 mm about the socket. */
// biome-ignore format: a table of control points
export const acetabularFossa: Primitive = {
  type: 'sheet',
  name: 'acetabular fossa',
  grid: [
    [[ -15.5,    6.4,  -19.9, 1.4], [ -12.0,    8.1,  -21.6, 2.2], [  -8.0,    9.4,  -22.9, 2.4], [  -4.0,   10.1,  -23.6, 2.2], [   0.1,    9.3,  -24.3, 1.4]], // upper end
    [[ -16.5,   -3.4,  -19.8, 1.6], [ -12.0,   -1.2,  -23.0, 2.4], [  -6.8,    0.6,  -25.1, 2.6], [  -1.7,    1.5,  -25.9, 2.4], [   4.0,    1.6,  -25.6, 1.6]], // floor
    [[ -13.5,  -12.3,  -18.1, 2.2], [  -8.7,  -11.1,  -21.6, 2.2], [  -3.4,   -9.2,  -23.9, 2.2], [   2.2,   -6.7,  -24.9, 2.2], [   7.6,   -3.9,  -24.5, 2.2]], // 
    [[  -7.9,  -19.9,  -14.1, 2.2], [  -3.2,  -19.2,  -16.7, 2.2], [   1.7,  -17.7,  -18.5, 2.2], [   6.5,  -15.3,  -19.6, 2.2], [  11.0,  -12.3,  -19.8, 2.2]], // 
    [[  -3.6,  -23.9,   -8.2, 2.2], [   1.0,  -23.4,  -10.1, 2.2], [   5.5,  -22.1,  -11.6, 2.2], [   9.8,  -19.9,  -12.8, 2.2], [  13.8,  -17.0,  -13.4, 2.2]], // notch
  ],
};
