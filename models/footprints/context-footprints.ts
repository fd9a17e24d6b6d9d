import type { Vec3 } from '#src/math/vec3.ts';
import type { AuthoredFootprint } from './authored-footprint.ts';

// Areas of the muscles for context, drawn after textbooks about the ends of their paths. Corners in the frame of the bone,
// in order round the area; mm.

/** A band of even width along a line on the bone; `half` leads from the line to one of its borders. */
function band(line: readonly Vec3[], half: Vec3): Vec3[] {
  const shift = (sign: 1 | -1) =>
    line.map(([x, y, z]): Vec3 => [x + sign * half[0], y + sign * half[1], z + sign * half[2]]);
  return [...shift(1), ...shift(-1).reverse()];
}

/** An oval about a point of the bone; `a` and `b` lead from its middle to its border. */
function oval([x, y, z]: Vec3, a: Vec3, b: Vec3): Vec3[] {
  return Array.from({ length: 8 }, (_, i): Vec3 => {
    const [c, s] = [Math.cos((Math.PI * i) / 4), Math.sin((Math.PI * i) / 4)];
    return [x + c * a[0] + s * b[0], y + c * a[1] + s * b[1], z + c * a[2] + s * b[2]];
  });
}

function textbook(
  id: AuthoredFootprint['id'],
  where: string,
  areaMm2: AuthoredFootprint['areaMm2'],
  outline: readonly Vec3[],
): AuthoredFootprint {
  return { id, source: `textbook: ${where}`, outline, areaMm2 };
}

// biome-ignore format: a table is read by columns
export const contextFootprints: readonly AuthoredFootprint[] = [
  textbook('iliacus-origin-right-hip-bone', 'upper two thirds of the iliac fossa', [2000, 4200], [
    [48, 80, 24], [38, 101, 30], [22, 116, 29], [4, 122, 20], [-12, 121, 6], [-18, 104, -5],
    [-14, 87, -10], [-4, 74, -6], [10, 66, 2], [26, 64, 11], [42, 69, 18],
  ]),
  textbook('iliacus-insertion-right-femur', 'lesser trochanter and the shaft before it', [40, 220], [
    [-12, -63, 21], [-13, -71, 23], [-17, -71, 20], [-21, -68, 17], [-23, -62, 14], [-17, -60, 17],
  ]),
  textbook('psoas-major-origin-fourth-lumbar-vertebra', 'side of the lumbar bodies, of which L4 is shown', [150, 700], [
    [1, 183, -65], [-8, 184, -61], [-18, 182, -60], [-24, 175, -61], [-22, 163, -62], [-12, 159, -61], [-2, 161, -65],
  ]),
  textbook('psoas-major-insertion-right-femur', 'tip of the lesser trochanter', [25, 140], [
    [-26, -48, 10], [-26, -52, 8], [-25, -57, 10], [-24, -60, 14], [-26, -54, 15], [-27, -49, 13],
  ]),
  textbook('rectus-femoris-origin-right-hip-bone', 'anterior inferior iliac spine', [50, 220], [
    [36, 27, 3], [39, 31, 6], [38, 39, 10], [34, 44, 14], [30, 42, 14], [33, 32, 10],
  ]),
  textbook('rectus-femoris-insertion-right-tibia', 'tuberosity of the tibia, through patella and patellar ligament', [60, 320],
    oval([27, -69, 2], [-1, -6, 0], [0, 0, 5])),
  textbook('sartorius-origin-right-hip-bone', 'anterior superior iliac spine', [30, 180], [
    [51, 63, 25], [52, 66, 30], [52, 71, 32], [54, 74, 31], [56, 71, 28], [54, 67, 24],
  ]),
  textbook('sartorius-insertion-right-tibia', 'pes anserinus, in front', [40, 260],
    band([[15, -64, -16], [14, -75, -14], [12, -86, -11]], [2.5, 0, 2])),
  textbook('semitendinosus-origin-right-hip-bone', 'ischial tuberosity, medial part of the upper half', [80, 320], [
    [-52, -35, -33], [-55, -34, -29], [-57, -38, -26], [-55, -46, -27], [-52, -49, -31], [-51, -43, -35],
  ]),
  textbook('semitendinosus-insertion-right-tibia', 'pes anserinus, behind and below', [30, 200],
    band([[12, -76, -18], [11, -83, -17], [10, -90, -16]], [2, 0, 0.5])),
  textbook('semimembranosus-origin-right-hip-bone', 'ischial tuberosity, upper lateral facet', [50, 240], [
    [-49, -21, -22], [-49, -21, -18], [-52, -28, -15], [-54, -34, -17], [-55, -33, -22], [-53, -27, -24],
  ]),
  textbook('semimembranosus-insertion-right-tibia', 'back of the medial condyle', [40, 240],
    oval([-21, -37, -26], [0, 0, 6], [0, -3, 0])),
  textbook('biceps-femoris-long-head-origin-right-hip-bone', 'ischial tuberosity, with semitendinosus', [40, 200], [
    [-55, -32, -27], [-56, -33, -22], [-57, -38, -20], [-56, -44, -22], [-56, -46, -25], [-57, -39, -26],
  ]),
  textbook('biceps-femoris-long-head-insertion-right-fibula', 'head of the fibula', [25, 180],
    oval([-19, -46, 42], [2, -4, 2], [-3, -1, 3])),
  textbook('biceps-femoris-short-head-origin-right-femur', 'lateral lip of the linea aspera', [300, 900],
    band([[2, -185, 25], [4, -215, 24], [6, -245, 22], [7, -275, 21], [7, -292, 20]], [0, 0, 2.5])),
  textbook('biceps-femoris-short-head-insertion-right-fibula', 'head of the fibula, in front of the long head', [15, 140],
    oval([-13, -48, 44], [3, -5, 0], [-3, 2, 1])),
  textbook('pectineus-origin-right-hip-bone', 'pecten of the pubis', [80, 420],
    band([[28, 4, -34], [32, -3, -43], [37, -10, -52], [42, -13.5, -58.5]], [0.5, -3, -1])),
  textbook('pectineus-insertion-right-femur', 'pectineal line', [100, 420],
    band([[-18, -69, 26], [-15, -85, 28], [-12, -103, 30]], [0, 0, 3])),
  textbook('adductor-longus-origin-right-hip-bone', 'body of the pubis below the crest', [30, 180],
    oval([45, -22, -67], [-2, -3, -4], [1, 2.5, -2.5])),
  textbook('adductor-longus-insertion-right-femur', 'middle third of the linea aspera', [160, 560],
    band([[-1, -180, 20], [2, -212, 18], [4, -245, 16]], [0, 0, 2])),
  textbook('adductor-brevis-origin-right-hip-bone', 'body and lower ramus of the pubis', [70, 380],
    band([[37, -26, -70], [30, -32, -73], [22, -37, -74]], [-1, 2, 4])),
  textbook('adductor-brevis-insertion-right-femur', 'upper part of the linea aspera', [140, 520],
    band([[-11, -95, 22], [-6, -122, 20], [-2, -150, 18]], [0, 0, 2.5])),
  textbook('adductor-magnus-origin-right-hip-bone', 'ramus of pubis and ischium', [200, 1000],
    band([[14, -40, -74], [-3, -49, -63], [-22, -59, -47]], [-1, 3, -4])),
  textbook('adductor-magnus-insertion-right-femur', 'linea aspera from the gluteal tuberosity downwards', [400, 1300],
    band([[-15, -92, 33], [-9, -125, 29], [-2, -165, 25], [2, -215, 20], [5, -268, 16]], [0, 0, 2.2])),
  textbook('adductor-magnus-hamstring-part-origin-right-hip-bone', 'lower inner part of the ischial tuberosity', [40, 400],
    band([[-36, -61, -37], [-40, -60, -34], [-44, -58, -30]], [-1, 3, -4])),
  textbook('adductor-magnus-hamstring-part-insertion-right-femur', 'adductor tubercle', [15, 140],
    oval([-2, -378, -36], [3, 0, 0.5], [0, 4, 0])),
  textbook('gracilis-origin-right-hip-bone', 'lower edge of the body and ramus of the pubis', [60, 360],
    band([[22, -39, -78], [13, -42.5, -75], [4, -46, -69]], [0.5, 1, 2])),
  textbook('gracilis-insertion-right-tibia', 'pes anserinus, between the others', [25, 180],
    band([[16, -71, -19], [15, -77, -18], [14, -83, -17]], [1.5, 0, 0.7])),
];
