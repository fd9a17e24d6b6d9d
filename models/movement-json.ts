import type { PerAngle } from '#src/biomechanics/hip-joint.ts';
import { findMovement, type MovementId, movements } from '#src/movements/library.ts';
import type { Movement } from '#src/movements/movement.ts';
import { findSpread } from '#src/movements/spread.ts';
import type { InstantRecord, TraceOptions } from '#src/movements/trace.ts';
import { toDegrees } from '#src/units/angle.ts';
import { PoseError, parsePoseJson } from './pose-json.ts';

/** What `npm run movement` was asked for: the list, or one movement instant by instant. */
export type MovementRequest =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'trace';
      readonly id: MovementId;
      readonly steps: number;
      readonly options: TraceOptions;
    };

const usage = `usage: movement --list, or movement ID [--steps 101] [--with '{"tightness":0.5}']`;
const fewestSteps = 2;
const mostSteps = 10001;
/** Fields of a pose that a movement leaves open. */
const poseFields = [
  'tightness',
  'thickening',
  'variant',
  'triggerPoint',
  'triggerPointSite',
  'seated',
] as const;
const mostCoContraction = 0.5;

/**
 * Reads the command line.
 * @throws PoseError with one plain sentence when it cannot be followed.
 */
export function parseMovementArguments(words: readonly string[]): MovementRequest {
  const [first, ...rest] = words;
  if (first === undefined) throw new PoseError(`Name a movement; ${usage}.`);
  if (first === '--list') {
    if (rest.length > 0) throw new PoseError('The option --list stands alone.');
    return { kind: 'list' };
  }
  const movement = movements.find(({ id }) => id === first);
  if (!movement) {
    throw new PoseError(
      `There is no movement "${first}"; known are ${movements.map(({ id }) => id).join(', ')}.`,
    );
  }
  const options = new Map<string, string>();
  for (let i = 0; i < rest.length; i += 2) {
    const [name, value] = [rest[i]!, rest[i + 1]];
    if (name !== '--steps' && name !== '--with') {
      throw new PoseError(`There is no option "${name}"; ${usage}.`);
    }
    if (value === undefined) throw new PoseError(`The option ${name} needs a value; ${usage}.`);
    if (options.has(name)) throw new PoseError(`The option ${name} is given twice.`);
    options.set(name, value);
  }
  return {
    kind: 'trace',
    id: movement.id,
    steps: parseSteps(options.get('--steps') ?? '101'),
    options: parseOptions(options.get('--with') ?? '{}'),
  };
}

function parseSteps(text: string): number {
  const steps = Number(text);
  if (!/^\d+$/.test(text) || steps < fewestSteps || steps > mostSteps) {
    throw new PoseError(
      `The option --steps must be a whole number from ${fewestSteps} to ${mostSteps}, got "${text}".`,
    );
  }
  return steps;
}

/** The user's part of the inputs: the open fields of a pose, and two of the muscles. */
function parseOptions(text: string): TraceOptions {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PoseError('The option --with is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PoseError('The option --with must be a JSON object, such as {"tightness":0.5}.');
  }
  const { isWorking = true, coContraction, ...rest } = value as Record<string, unknown>;
  for (const name of Object.keys(rest)) {
    if (!(poseFields as readonly string[]).includes(name)) {
      throw new PoseError(
        `The option --with has an unknown field "${name}"; known are ${[...poseFields, 'isWorking', 'coContraction'].join(', ')}.`,
      );
    }
  }
  if (typeof isWorking !== 'boolean') {
    throw new PoseError('The field "isWorking" must be true or false.');
  }
  const isShare =
    typeof coContraction === 'number' && coContraction >= 0 && coContraction <= mostCoContraction;
  if (coContraction !== undefined && !isShare) {
    throw new PoseError(
      `The field "coContraction" must be a number from 0 to ${mostCoContraction}.`,
    );
  }
  const { tightness, thickening, variant, triggerPoint, triggerPointSite, seated } = parsePoseJson(
    JSON.stringify(rest),
  );
  return {
    tightness,
    thickening,
    variant,
    triggerPoint,
    triggerPointSite,
    seated,
    isWorking,
    ...(isShare ? { coContraction } : {}),
  };
}

/** The library as `--list` prints it. */
export function describeLibrary(): object[] {
  return movements.map(({ id }) => {
    const movement: Movement = findMovement(id);
    const { name, group, support, duration, slowMotion, phases, effort } = movement;
    const { posture, base, watchFor, source, counterpart, camera, layers } = movement;
    return {
      id,
      name,
      group,
      support,
      duration,
      slowMotion: slowMotion ?? 1,
      phases,
      posture: posture ?? 'upright',
      base,
      effort,
      watchFor,
      source,
      counterpart,
      camera,
      layers,
    };
  });
}

/** One line of a traced movement: angles in degrees, everything else SI; arms and moments positive in the named direction. */
export function describeInstant(id: MovementId, record: InstantRecord): object {
  const { pose, instant, nerve, moments } = record;
  return {
    movement: id,
    percent: round(record.fraction * 100),
    time: round(record.time),
    pose: {
      flexion: round(toDegrees(pose.flexion)),
      abduction: round(toDegrees(pose.abduction)),
      internalRotation: round(toDegrees(pose.internalRotation)),
      kneeFlexion: round(toDegrees(pose.kneeFlexion)),
    },
    ...describeSpread(id, record.fraction),
    support: instant.grounding >= 0.5 ? 'weight-bearing' : 'non-weight-bearing',
    load: round(instant.load),
    seated: round(instant.seated),
    moments: {
      wanted: roundAngles(moments.wanted),
      given: roundAngles(moments.given),
      reserve: roundAngles(moments.reserve),
    },
    muscles: Object.fromEntries(
      record.muscles.map((muscle) => [
        muscle.id,
        {
          length: round(muscle.length),
          momentArms: roundAngles(muscle.momentArms),
          activation: round(muscle.activation),
          force: round(muscle.force),
          speed: round(muscle.speed),
          power: round(muscle.power),
          contraction: muscle.contraction,
        },
      ]),
    ),
    nerve: { pressure: round(nerve.pressure), band: nerve.band, converged: nerve.converged },
  };
}

/** Where the curves were measured: one standard deviation to either side, and what other sources give; degrees. */
function describeSpread(id: MovementId, fraction: number): object {
  const rows = hipAngles.flatMap((angle) => {
    const spread = findSpread(id, angle, fraction);
    if (!spread) return [];
    const { low, high, others } = spread;
    const otherValues = others.map(({ source, value }) => [source, round(toDegrees(value))]);
    const band = { low: round(toDegrees(low)), high: round(toDegrees(high)) };
    return [[angle, { ...band, others: Object.fromEntries(otherValues) }]];
  });
  return rows.length > 0 ? { spread: Object.fromEntries(rows) } : {};
}

const hipAngles = ['flexion', 'abduction', 'internalRotation'] as const;

function roundAngles(values: PerAngle): object {
  return {
    flexion: round(values.flexion),
    abduction: round(values.abduction),
    internalRotation: round(values.internalRotation),
  };
}

/** Six significant digits, and nothing below a millionth: past the model's meaning, short enough to read. */
function round(value: number): number {
  return Math.abs(value) < 1e-6 ? 0 : Number(value.toPrecision(6));
}
