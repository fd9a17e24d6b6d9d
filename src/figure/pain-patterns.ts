import { transformDirection, transformPoint } from '#src/math/transform.ts';
import { normalize, type Vec3 } from '#src/math/vec3.ts';
import { type BodySegment, bindFrames, findSegmentIndex } from './body-joints.ts';

/** How strongly a region belongs to a pattern. */
export type PainStrength = 'essential' | 'spillover';

/** A region of the skin: what lies round a line and faces a way, in the frame of a segment; mm. */
interface PainRegion {
  readonly name: string;
  readonly strength: PainStrength;
  readonly on: Extract<BodySegment, 'pelvis' | 'right-femur' | 'right-shank' | 'right-foot'>;
  readonly from: Vec3;
  readonly to: Vec3;
  readonly radius: number;
  readonly facing: Vec3;
}

/** Where a pattern lies and what is said of it. */
export interface PainPicture {
  readonly id: 'trigger-point' | 'entrapment' | 'groin';
  readonly name: string;
  /** What the two strengths stand for; null where the pattern has one. */
  readonly strong: string;
  readonly light: string | null;
  readonly words: string;
  /** What is not agreed upon. */
  readonly contested: string;
  readonly source: string;
  readonly regions: readonly PainRegion[];
}

const back: Vec3 = [-1, 0.1, 0];

/** Patterns of pain, painted on the treated side. Borders are drawn after the texts, rounded to a finger's breadth. */
// biome-ignore format: tables of regions
export const painPictures: readonly PainPicture[] = [
  {
    id: 'trigger-point',
    name: 'Referred from a trigger point in piriformis',
    strong: 'Essential zone: sacro-iliac region, buttock, back of the hip',
    light: 'Spillover: upper two thirds of the back of the thigh',
    words: 'Both trigger points share one pattern. It ends above the knee.',
    contested: 'Contested: how often a trigger point is the cause, and how surely hands can find it.',
    source: 'Travell JG, Simons DG. Myofascial Pain and Dysfunction, vol. 2, 1992.',
    regions: [
      { name: 'sacro-iliac region', strength: 'essential', on: 'pelvis', from: [-112, 98, -52], to: [-132, 34, -50], radius: 34, facing: back },
      { name: 'buttock', strength: 'essential', on: 'pelvis', from: [-142, 18, -38], to: [-116, 4, 42], radius: 46, facing: back },
      { name: 'back of the hip', strength: 'essential', on: 'pelvis', from: [-112, -6, 44], to: [-66, -14, 84], radius: 42, facing: [-1, 0, 0.8] },
      { name: 'lower buttock', strength: 'spillover', on: 'pelvis', from: [-140, -38, -30], to: [-112, -52, 36], radius: 44, facing: back },
      { name: 'back of the thigh', strength: 'spillover', on: 'right-femur', from: [-92, -80, 0], to: [-80, -232, 2], radius: 52, facing: back },
    ],
  },
  {
    id: 'entrapment',
    name: 'From the nerve itself, when it is pressed',
    strong: 'Back of the thigh, calf behind and outside, back and sole of the foot',
    light: null,
    words: 'Pain, tingling or numbness along the nerve. Below the knee it points to the nerve or to a root, not to a trigger point.',
    contested: 'Contested: how often piriformis presses the nerve; a disc can feel the same.',
    source: 'National Association of Myofascial Trigger Point Therapists, symptom checker.',
    regions: [
      { name: 'back of the thigh', strength: 'essential', on: 'right-femur', from: [-96, -84, 0], to: [-60, -392, 0], radius: 42, facing: back },
      { name: 'calf', strength: 'essential', on: 'right-shank', from: [-70, 0, 0], to: [-42, -372, 4], radius: 50, facing: back },
      { name: 'outside of the leg', strength: 'essential', on: 'right-shank', from: [-20, -50, 56], to: [-6, -384, 42], radius: 30, facing: [0, 0, 1] },
      { name: 'back of the foot', strength: 'essential', on: 'right-foot', from: [28, 12, 6], to: [158, -36, 26], radius: 44, facing: [0, 1, 0.15] },
      { name: 'sole', strength: 'essential', on: 'right-foot', from: [-48, -66, 0], to: [168, -64, 24], radius: 46, facing: [0, -1, 0] },
    ],
  },
  {
    id: 'groin',
    name: 'Groin, as some report it',
    strong: 'Fold of the groin and the inside of the upper thigh',
    light: null,
    words: 'Some people name the groin. It is not part of the textbook pattern of piriformis.',
    contested: 'Contested: pain in the groin comes first of all from the hip joint; have that looked at.',
    source: 'The author’s experience as a massage therapist; not measured.',
    regions: [
      { name: 'fold of the groin', strength: 'essential', on: 'pelvis', from: [78, 64, 36], to: [82, -22, -48], radius: 30, facing: [1, -0.1, 0] },
      { name: 'inside of the upper thigh', strength: 'essential', on: 'right-femur', from: [58, -62, -48], to: [36, -128, -72], radius: 28, facing: [0.7, 0, -1] },
    ],
  },
];

/** Most regions a pattern has. */
export const mostRegions = 8;

/**
 * A pattern as numbers for the shader, three times four a region: start and radius; end and 1 where essential; the way it faces.
 * m, binding pose. `(mostRegions, 12)`, zero radius where there is none.
 */
export function createPainTable(id: PainPicture['id']): Float32Array {
  const table = new Float32Array(mostRegions * 12);
  const picture = painPictures.find((one) => one.id === id)!;
  picture.regions.forEach(({ on, from, to, radius, strength, facing }, i) => {
    const frame = bindFrames[findSegmentIndex(on)]!;
    const move = ([x, y, z]: Vec3): Vec3 => transformPoint(frame, [x / 1000, y / 1000, z / 1000]);
    const isEssential = strength === 'essential' ? 1 : 0;
    table.set(
      [
        ...move(from),
        radius / 1000,
        ...move(to),
        isEssential,
        ...normalize(transformDirection(frame, facing)),
        0,
      ],
      i * 12,
    );
  });
  return table;
}

/** Softness of the border of a region; m. */
export const painEdge = 0.016;

/** Share of each strength at a place of the skin; the same sum as the shader's. m, binding pose. */
export function findPain(
  table: Float32Array,
  [x, y, z]: Vec3,
  normal: Vec3,
): { essential: number; spillover: number } {
  const found = { essential: 0, spillover: 0 };
  for (let i = 0; i < table.length; i += 12) {
    const radius = table[i + 3]!;
    if (radius === 0) continue;
    const d: Vec3 = [
      table[i + 4]! - table[i]!,
      table[i + 5]! - table[i + 1]!,
      table[i + 6]! - table[i + 2]!,
    ];
    const p: Vec3 = [x - table[i]!, y - table[i + 1]!, z - table[i + 2]!];
    const t = Math.min(
      Math.max((p[0] * d[0] + p[1] * d[1] + p[2] * d[2]) / (d[0] ** 2 + d[1] ** 2 + d[2] ** 2), 0),
      1,
    );
    const away = Math.hypot(p[0] - t * d[0], p[1] - t * d[1], p[2] - t * d[2]);
    const faces =
      normal[0] * table[i + 8]! + normal[1] * table[i + 9]! + normal[2] * table[i + 10]!;
    const share = (1 - rise(away, radius - painEdge, radius + painEdge)) * rise(faces, -0.15, 0.35);
    if (table[i + 7]! > 0.5) found.essential = Math.max(found.essential, share);
    else found.spillover = Math.max(found.spillover, share);
  }
  return found;
}

function rise(value: number, from: number, to: number): number {
  const t = Math.min(Math.max((value - from) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}
