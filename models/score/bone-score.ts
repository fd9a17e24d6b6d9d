import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import type { Field } from '#models/mesher/implicit.ts';
import {
  type BoneSize,
  femurSections,
  femurSizes,
  hipBoneSizes,
  sacrumSizes,
} from '#src/anatomy/bone-sizes.ts';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import {
  femurLandmarks,
  hipBoneLandmarks,
  type Landmark,
  sacrumLandmarks,
} from '#src/anatomy/landmarks.ts';
import { dot, norm, normalize, subtract, type Vec3 } from '#src/math/vec3.ts';
import { findSection } from './section.ts';
import { findChord, findSurfacePoint, fitSphere } from './surface.ts';

/** One line of the score: what the bone measures against what people measure. */
export interface ScoreLine {
  readonly bone: 'hip bone' | 'sacrum' | 'femur' | 'joints';
  readonly name: string;
  /** m or rad. */
  readonly value: number;
  readonly mean: number;
  /** Greatest difference allowed; same unit. */
  readonly tolerance: number;
  readonly unit: 'mm' | '°';
  readonly isWithin: boolean;
}

/** A length may differ by 5 mm or 1.5 standard deviations, whichever is more; an angle by 1.5. */
const leastTolerance = 0.005;
const spreads = 1.5;
/** Joint space of the hip; m. Assumed: cartilage of both sides at rest. */
const hipGap = [0.002, 0.005] as const;
const concentricity = 0.001;

type Landmarks = { readonly [name: string]: Landmark };

/** Measures the authored bones; takes some seconds. */
export function scoreBones(): readonly ScoreLine[] {
  const hip = createHipBoneField();
  const sacrum = createSacrumField();
  const femur = createFemurField();
  return [
    ...scoreLandmarks('hip bone', hip, hipBoneLandmarks),
    ...scoreHipBone(hip),
    ...scoreLandmarks('sacrum', sacrum, sacrumLandmarks),
    ...scoreSacrum(sacrum),
    ...scoreLandmarks('femur', femur, femurLandmarks),
    ...scoreFemur(femur),
    ...scoreHipJoint(hip, femur),
  ];
}

/** How far the surface passes from the mean place of every landmark. */
function scoreLandmarks(bone: ScoreLine['bone'], field: Field, landmarks: Landmarks): ScoreLine[] {
  return Object.entries(landmarks).map(([name, { position }]) => {
    const found = findSurfacePoint(field, position.value);
    const value = norm(subtract(found, position.value));
    return createLine(bone, name, value, 0, leastTolerance, 'mm');
  });
}

function scoreHipBone(field: Field): ScoreLine[] {
  const at = createPlaces(field, hipBoneLandmarks);
  const socket = fitSphere(field, [0, 0, 0], [0.34, -0.57, 0.72], -1, 0.025);
  const sizes = {
    acetabularRadius: socket.radius,
    thinnestWing: findThinnestWing(field),
    anteriorToPosteriorSuperiorSpine: at(
      'anteriorSuperiorIliacSpine',
      'posteriorSuperiorIliacSpine',
    ),
    height: at('iliacCrestTop', 'ischialTuberosityInferior'),
    anteriorSpineToTuberosity: at('anteriorSuperiorIliacSpine', 'ischialTuberosityInferior'),
    anteriorSpineToPubicTubercle: at('anteriorSuperiorIliacSpine', 'pubicTubercle'),
    betweenAnteriorSpines: at('anteriorSuperiorIliacSpine', 'anteriorInferiorIliacSpine'),
    posteriorToIschialSpine: at('posteriorSuperiorIliacSpine', 'ischialSpine'),
    ischialSpineToSymphysis: at('ischialSpine', 'symphysisSuperior'),
    greaterSciaticNotchDepth: at('greaterSciaticNotchApex', 'posteriorInferiorIliacSpine'),
    symphysisHeight: at('symphysisSuperior', 'symphysisInferior'),
  } satisfies { readonly [name in keyof typeof hipBoneSizes]: number };
  return scoreSizes('hip bone', sizes, hipBoneSizes);
}

/** Least thickness of the wing between its fossae, over a patch around the middle of the iliac fossa. */
function findThinnestWing(field: Field): number {
  const { anteriorSuperiorIliacSpine, iliacCrestTop, greaterSciaticNotchApex } = hipBoneLandmarks;
  const corners = [anteriorSuperiorIliacSpine, iliacCrestTop, greaterSciaticNotchApex].map(
    ({ position }) => position.value,
  );
  let least = Infinity;
  for (let i = 2; i <= 6; i++) {
    for (let j = 2; i + j <= 8; j++) {
      const weights = [i / 10, j / 10, 1 - (i + j) / 10];
      const point = [0, 1, 2].map((axis) =>
        corners.reduce((sum, corner, k) => sum + weights[k]! * corner[axis]!, 0),
      ) as [number, number, number];
      least = Math.min(least, findChord(field, point));
    }
  }
  return least;
}

function scoreSacrum(field: Field): ScoreLine[] {
  const at = createPlaces(field, sacrumLandmarks);
  const { bounds } = field;
  // width between the ears, where the alae are widest; a cut through them is level with the promontory
  const ala = sacrumLandmarks.alaLateral.position.value;
  const low = findFirst(field, [ala[0], ala[1] - 0.01, bounds[2]], [0, 0, 1]);
  const sizes = {
    width: 2 * (-halfHipSeparation - low),
    promontoryToApex: at('promontory', 'sacralApex'),
    ...findEndplate(field),
  } satisfies { readonly [name in keyof typeof sacrumSizes]: number };
  return scoreSizes('sacrum', sizes, sacrumSizes);
}

/** Width and depth of the upper endplate of S1: a cut 3 mm below its middle, along its slope. */
function findEndplate(field: Field): { endplateWidth: number; endplateDepth: number } {
  const front = findSurfacePoint(field, sacrumLandmarks.promontory.position.value);
  const top = findFirst(field, [front[0] - 0.015, 0.14, -halfHipSeparation], [0, -1, 0]);
  const middle: Vec3 = [front[0] - 0.015, top - 0.003, -halfHipSeparation];
  const along = normalize(subtract([front[0], front[1], -halfHipSeparation], middle));
  const section = findSection(field, middle, [-along[1], along[0], 0]);
  const depth = findSpan(field, middle, along);
  // the alae begin beside the body: its width is taken at the front third
  const third: Vec3 = [middle[0] + 0.005 * along[0], middle[1] + 0.005 * along[1], middle[2]];
  const width = Math.min(findSpan(field, third, [0, 0, 1]), section.extent[2]);
  return { endplateWidth: width, endplateDepth: depth };
}

function scoreFemur(field: Field): ScoreLine[] {
  const at = createPlaces(field, femurLandmarks);
  const head = fitSphere(field, [0, 0, 0], [0.15, 0.68, -0.71], 1, 0.0215);
  const neck = findNeck(field);
  const cuts = femurSections.map(({ level, middle: [x, z] }) =>
    findSection(field, [x, -level, z], [0, 1, 0]),
  );
  const axis = normalize(subtract(cuts[1]!.centre, cuts[0]!.centre));
  const medial = findSurfacePoint(field, femurLandmarks.medialCondyleDistal.position.value);
  const sizes = {
    headRadius: head.radius,
    headToDistal: -medial[1],
    neckShaftAngle: Math.acos(-dot(neck.axis, axis)),
    anteversionAngle: Math.atan2(-neck.axis[0], neck.axis[2]),
    neckLeastDiameter: neck.leastDiameter,
    neckGreatestDiameter: neck.greatestDiameter,
    epicondylarWidth: at('medialEpicondyle', 'lateralEpicondyle'),
    trochanterDepth: at('greaterTrochanterAnterior', 'greaterTrochanterPosterior'),
    betweenTrochanters: at('greaterTrochanterTip', 'lesserTrochanterTip'),
    anteriorBow: findBow(cuts.map(({ centre }) => centre)),
  } satisfies { readonly [name in keyof typeof femurSizes]: number };
  const sections = femurSections.flatMap(({ level, depth, width }, index) => {
    const mm = Math.round(level * 1e3);
    const [x, , z] = cuts[index]!.extent;
    return [
      createSizeLine('femur', `shaft ${mm} mm down, depth`, x, depth),
      createSizeLine('femur', `shaft ${mm} mm down, width`, z, width),
    ];
  });
  return [...scoreSizes('femur', sizes, femurSizes), ...sections];
}

/** Section of the neck with the least area, across the line from the head's centre to its own. */
function findNeck(field: Field) {
  let axis = normalize([-0.15, -0.68, 0.71]);
  let best = { area: Infinity, leastDiameter: 0, greatestDiameter: 0 };
  for (let round = 0; round < 2; round++) {
    best = { area: Infinity, leastDiameter: 0, greatestDiameter: 0 };
    let centre: Vec3 = [0, 0, 0];
    for (let distance = 0.016; distance <= 0.03; distance += 0.002) {
      const point: Vec3 = [axis[0] * distance, axis[1] * distance, axis[2] * distance];
      const section = findSection(field, point, axis);
      if (section.area >= best.area) continue;
      best = section;
      ({ centre } = section);
    }
    axis = normalize(centre);
  }
  return { ...best, axis };
}

/** Greatest distance of the shaft's centres forwards from the line between the first and the last. */
function findBow(centres: readonly Vec3[]): number {
  const [first, last] = [centres[0]!, centres.at(-1)!];
  return Math.max(
    ...centres.map((c) => {
      const share = (c[1] - first[1]) / (last[1] - first[1]);
      return c[0] - (first[0] + share * (last[0] - first[0]));
    }),
  );
}

function scoreHipJoint(hip: Field, femur: Field): ScoreLine[] {
  const socket = fitSphere(hip, [0, 0, 0], [0.34, -0.57, 0.72], -1, 0.025);
  const head = fitSphere(femur, [0, 0, 0], [0.15, 0.68, -0.71], 1, 0.0215);
  const apart = norm(subtract(socket.centre, head.centre));
  const [least, most] = hipGap;
  return [
    createLine('joints', 'head and socket, centres apart', apart, 0, concentricity, 'mm'),
    createLine(
      'joints',
      'hip joint space',
      socket.radius - head.radius,
      (least + most) / 2,
      (most - least) / 2,
      'mm',
    ),
  ];
}

function scoreSizes<Name extends string>(
  bone: ScoreLine['bone'],
  values: { readonly [name in Name]: number },
  sizes: { readonly [name in Name]: BoneSize },
): ScoreLine[] {
  return (Object.keys(sizes) as Name[]).map((name) =>
    createSizeLine(bone, name, values[name], sizes[name]),
  );
}

function createSizeLine(
  bone: ScoreLine['bone'],
  name: string,
  value: number,
  size: BoneSize,
): ScoreLine {
  const isAngle = name.endsWith('Angle');
  const tolerance = Math.max(isAngle ? 0 : leastTolerance, spreads * size.spread);
  return createLine(bone, name, value, size.mean.value, tolerance, isAngle ? '°' : 'mm');
}

function createLine(
  bone: ScoreLine['bone'],
  name: string,
  value: number,
  mean: number,
  tolerance: number,
  unit: ScoreLine['unit'],
): ScoreLine {
  const isWithin = Math.abs(value - mean) <= tolerance;
  return { bone, name, value, mean, tolerance, unit, isWithin };
}

/** Distance between the surface points nearest to two landmarks. */
function createPlaces<Name extends string>(
  field: Field,
  landmarks: { readonly [name in Name]: Landmark },
): (from: Name, to: Name) => number {
  const find = (name: Name) => findSurfacePoint(field, landmarks[name].position.value);
  return (from, to) => norm(subtract(find(from), find(to)));
}

/** Coordinate along an axis-parallel direction at which a line from outside first meets the bone. */
function findFirst(field: Field, from: Vec3, direction: Vec3): number {
  const axis = direction.findIndex((value) => value !== 0);
  for (let s = 0; s < 0.2; s += 0.0002) {
    const p: Vec3 = [
      from[0] + s * direction[0],
      from[1] + s * direction[1],
      from[2] + s * direction[2],
    ];
    if (field.distance(...p) < 0) return p[axis]!;
  }
  throw new RangeError('score: the line misses the bone');
}

/** Length of bone along a line through a point inside it, both ways; m. */
function findSpan(field: Field, point: Vec3, direction: Vec3): number {
  let length = 0;
  for (const side of [1, -1]) {
    for (let s = 0; s < 0.1; s += 0.0002) {
      const t = side * s;
      const p: Vec3 = [
        point[0] + t * direction[0],
        point[1] + t * direction[1],
        point[2] + t * direction[2],
      ];
      if (field.distance(...p) > 0) break;
      length = Math.max(length, 0) + 0.0002;
    }
  }
  return length;
}
