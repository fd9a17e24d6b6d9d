// Moments of the muscles at the hip in running, thousandths of N·m per kg at steps of 2 %: inverse dynamics of the curves in `running.ts` with the
// measured vertical force; the method and what it assumes stand in `models/movements/running-moments.ts`, and a test computes them anew.
// For comparison, at 2.9 m/s in the loading response: abduction 1.8 (0.4), internal rotation 0.6 (0.2), Heiderscheit BC et al. 2011, Med Sci Sports Exerc 43:296.
// biome-ignore format: a table of samples
export const runningMoments = {
  flexion: [-1317, -1670, -1758, -1582, -1265, -934, -639, -344, -22, 288, 488, 517, 412, 293, 273, 382, 575, 787, 989, 1185, 1358, 1454, 1414, 1237, 1003, 824, 763, 793, 823, 769, 608, 380, 143, -56, -201, -288, -322, -315, -294, -305, -389, -555, -753, -893, -888, -724, -496, -370, -486, -850],
  abduction: [37, 310, 639, 892, 1006, 1028, 1050, 1113, 1174, 1169, 1083, 968, 874, 789, 648, 409, 106, -160, -294, -267, -122, 64, 217, 282, 240, 114, -29, -113, -110, -63, -46, -92, -156, -166, -97, -7, 20, -37, -118, -137, -71, 21, 62, 38, -6, -22, -17, -37, -84, -90],
  internalRotation: [6, 60, 149, 249, 337, 400, 441, 463, 464, 438, 382, 302, 214, 134, 71, 29, 4, -12, -22, -26, -18, 6, 36, 50, 34, -8, -52, -70, -59, -39, -39, -63, -91, -96, -72, -40, -27, -39, -54, -45, -7, 36, 55, 42, 15, -4, -8, -6, -9, -12],
} as const;
