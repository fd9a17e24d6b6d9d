import type { AuthoredLigament } from './authored-ligament.ts';

/** Obturator membrane: across the obturator foramen from the ischium to the pubis; its upper edge is free and leaves the obturator canal open. */
export const obturatorMembrane: AuthoredLigament = {
  id: 'obturator-membrane',
  source:
    'ends: border of the obturator foramen as authored; obturator canal about 8 mm high; thickness 1 to 1.5 mm assumed',
  stations: [0, 0.5, 1],
  // rows from ischium to pubis; one [x, y, z, half thickness] per bundle (superior to inferior); mm
  // biome-ignore format: a table is read by columns
  grid: [
    [[-15, -21, -31, 0.6], [-20, -29, -33, 0.6], [-23, -36, -35, 0.6], [-23, -40, -39, 0.6]],
    [[ -1, -22, -46, 0.6], [ -6, -30, -48, 0.6], [-11, -37, -48, 0.6], [-13, -42, -49, 0.6]],
    [[ 16, -22, -62, 0.6], [  9, -30, -65, 0.6], [  3, -36, -61, 0.6], [ -4, -40, -57, 0.6]],
  ],
  attachments: [['hip-bone'], ['hip-bone']],
  hasAttachedBorder: true,
  smoothing: 0,
};
