import type { Primitive } from '#models/mesher/implicit.ts';

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

/** Anterior gluteal line, between gluteus medius and minimus; 0.5 mm high. */
// biome-ignore format: a table of control points
const anteriorGlutealLine: Primitive = {
  type: 'sheet',
  name: 'anterior gluteal line',
  grid: [
    [[  20.0,   96.0,   39.3, 1.5], [  20.5,   94.5,   38.6, 1.5]],
    [[   5.0,   98.0,   35.1, 1.5], [   5.5,   96.5,   34.1, 1.5]],
    [[ -10.0,   93.0,   25.2, 1.5], [  -9.5,   91.5,   24.6, 1.5]],
    [[ -23.0,   84.0,    9.2, 1.5], [ -22.5,   82.5,    9.0, 1.5]],
    [[ -33.0,   72.0,   -3.4, 1.5], [ -32.5,   70.5,   -3.4, 1.5]],
    [[ -38.0,   58.0,   -7.4, 1.5], [ -37.5,   56.5,   -7.3, 1.5]],
    [[ -37.0,   47.0,   -9.3, 1.5], [ -36.5,   45.5,   -9.2, 1.5]],
  ],
};

/** Posterior gluteal line, between gluteus maximus and medius. */
// biome-ignore format: a table of control points
const posteriorGlutealLine: Primitive = {
  type: 'sheet',
  name: 'posterior gluteal line',
  grid: [
    [[ -64.0,  116.0,  -11.8, 1.5], [ -65.5,  116.0,  -12.7, 1.5]],
    [[ -62.0,  104.0,  -13.9, 1.5], [ -63.5,  104.0,  -14.8, 1.5]],
    [[ -61.0,   92.0,  -15.9, 1.5], [ -62.5,   92.0,  -16.8, 1.5]],
    [[ -59.0,   80.0,  -16.3, 1.5], [ -60.5,   80.0,  -17.1, 1.5]],
    [[ -56.0,   68.0,  -15.6, 1.5], [ -57.5,   68.0,  -16.3, 1.5]],
    [[ -51.0,   57.0,  -14.8, 1.5], [ -52.5,   57.0,  -15.5, 1.5]],
  ],
};

/** Inferior gluteal line, the lower limit of gluteus minimus. */
// biome-ignore format: a table of control points
const inferiorGlutealLine: Primitive = {
  type: 'sheet',
  name: 'inferior gluteal line',
  grid: [
    [[  18.0,   50.0,   15.3, 0.4], [  18.0,   48.5,   14.8, 0.4]],
    [[   6.0,   49.0,   14.3, 1.1], [   6.0,   47.5,   14.0, 1.1]],
    [[  -8.0,   49.0,   10.6, 1.1], [  -8.0,   47.5,   10.4, 1.1]],
    [[ -20.0,   47.0,    3.5, 1.1], [ -20.0,   45.5,    3.6, 1.1]],
    [[ -30.0,   43.0,   -4.4, 0.6], [ -30.0,   41.5,   -4.3, 0.6]],
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

/** Added with a narrow blend, so that their edges show. */
export const hipBoneDetails: readonly Primitive[] = [
  foramenMargin,
  pubicTubercle,
  iliacTubercle,
  tuberosityFacets,
];

/** Low relief on the surface of the bone. */
export const hipBoneRelief: readonly Primitive[] = [
  anteriorGlutealLine,
  posteriorGlutealLine,
  inferiorGlutealLine,
  auricularSurface,
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
