import { type Side, sides } from '#src/anatomy/side.ts';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import type { HipInputs, NerveVariant, TriggerPointSite } from '#src/biomechanics/snapshot.ts';
import { restingInputs } from '#src/biomechanics/solve.ts';
import { deg, toDegrees } from '#src/units/angle.ts';

/** A pose that cannot be read; the message is one plain sentence for the user. */
export class PoseError extends Error {}

const variants: readonly NerveVariant[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const angles = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;
const sites: readonly TriggerPointSite[] = ['TrP1', 'TrP2'];
const fields = [
  ...angles,
  'support',
  'tightness',
  'thickening',
  'variant',
  'activation',
  'triggerPoint',
  'triggerPointSite',
  'seated',
  'side',
] as const;

/** What is asked for: inputs of the kernel, and the side on which they are drawn and reported. */
export interface PoseRequest {
  readonly inputs: HipInputs;
  readonly side: Side;
}

/**
 * Reads one pose: a JSON object with angles in degrees; every field has a default.
 * @throws PoseError naming the field that is wrong.
 */
export function parsePoseRequest(text: string): PoseRequest {
  const record = parseRecord(text);
  const side = record.side ?? 'right';
  if (!sides.includes(side as Side)) {
    throw new PoseError('The field "side" must be "right" or "left".');
  }
  return { inputs: parseInputs(record), side: side as Side };
}

/** The inputs of the kernel in a pose; the same on both sides. */
export function parsePoseJson(text: string): HipInputs {
  return parsePoseRequest(text).inputs;
}

type Fields = { readonly [field: string]: unknown };

function parseRecord(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PoseError('The pose is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PoseError('The pose must be a JSON object, such as {"flexion":90}.');
  }
  const record = value as Fields;
  for (const name of Object.keys(record)) {
    if (!(fields as readonly string[]).includes(name)) {
      throw new PoseError(
        `The pose has an unknown field "${name}"; known are ${fields.join(', ')}.`,
      );
    }
  }
  return record;
}

function parseInputs(record: Fields): HipInputs {
  const [flexion, abduction, internalRotation, kneeFlexion] = angles.map((name) =>
    parseAngle(record, name),
  ) as [number, number, number, number];
  const support = record.support ?? 'non-weight-bearing';
  if (support !== 'non-weight-bearing' && support !== 'weight-bearing') {
    throw new PoseError('The field "support" must be "non-weight-bearing" or "weight-bearing".');
  }
  const variant = record.variant ?? 'A';
  if (!variants.includes(variant as NerveVariant)) {
    throw new PoseError('The field "variant" must be one of A, B, C, D, E, F.');
  }
  const triggerPointSite = record.triggerPointSite ?? restingInputs.triggerPointSite;
  if (!sites.includes(triggerPointSite as TriggerPointSite)) {
    throw new PoseError('The field "triggerPointSite" must be "TrP1" or "TrP2".');
  }
  return {
    flexion,
    abduction,
    internalRotation,
    kneeFlexion,
    support,
    tightness: parseShare(record, 'tightness'),
    thickening: parseShare(record, 'thickening'),
    variant: variant as NerveVariant,
    triggerPoint: parseShare(record, 'triggerPoint'),
    triggerPointSite: triggerPointSite as TriggerPointSite,
    seated: parseShare(record, 'seated'),
    ...(record.activation === undefined ? {} : { activation: parseShare(record, 'activation') }),
  };
}

function parseShare(
  record: { readonly [field: string]: unknown },
  name: 'tightness' | 'thickening' | 'triggerPoint' | 'seated' | 'activation',
): number {
  const value = record[name] ?? 0;
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
    throw new PoseError(`The field "${name}" must be a number from 0 to 1.`);
  }
  return value;
}

function parseAngle(
  record: { readonly [field: string]: unknown },
  name: (typeof angles)[number],
): number {
  const value = record[name] ?? 0;
  const [min, max] = poseLimits[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new PoseError(`The field "${name}" must be a number of degrees.`);
  }
  const angle = deg(value);
  // a hair of slack, so that a limit written in degrees is inside
  if (angle < min - 1e-9 || angle > max + 1e-9) {
    throw new PoseError(
      `The field "${name}" must lie between ${Math.round(toDegrees(min))} and ${Math.round(toDegrees(max))} degrees, got ${value}.`,
    );
  }
  return Math.min(Math.max(angle, min), max);
}
