import { findStructure, peelStops, type StructureId } from '#src/anatomy/catalog.ts';
import { findNameOnSide, type Side } from '#src/anatomy/side.ts';
import { inSentence, phrases, t } from '#src/i18n/t.ts';
import type {
  HipPose,
  LayerState,
  NerveVariant,
  SectionPlaneId,
  Support,
  ViewId,
} from '#src/state/controls.ts';
import type {
  CompressionBand,
  CompressionReading,
  Direction,
  MuscleAction,
} from '#src/state/readings.ts';
import { toDegrees } from '#src/units/angle.ts';
import {
  formatLongDegrees,
  formatMmHg,
  formatMmHgNumber,
  formatSpokenNumber,
  pascalsPerMmHg,
} from '#src/units/format.ts';

/** The sentences of the page that depend on values. Units are printed by `format.ts`. */

export const bandNames: Readonly<Record<CompressionBand, string>> = phrases({
  normal: 'Normal',
  venous: 'Venous flow affected',
  reduced: 'Blood supply reduced',
  blocked: 'Blood supply blocked',
});

/** End of the drawn scale; Pa. */
export const scaleEnd = 90 * pascalsPerMmHg;

/** Limits of the bands as ticks of the scale; mmHg. Source: figures of nerve blood flow, see `about-reading.ts`. */
export const scaleTicks: readonly number[] = [20, 30, 60];

export const supportNames: Readonly<Record<Support, string>> = phrases({
  'non-weight-bearing': 'Non-weight-bearing',
  'weight-bearing': 'Weight-bearing',
});

export const supportSentences: Readonly<Record<Support, string>> = phrases({
  'non-weight-bearing': 'Foot free: the pelvis stays, the thigh moves.',
  'weight-bearing': 'Foot loaded: the foot stays, the pelvis moves over the thigh.',
});

/** Names of the courses after Beaton and Anson, for the chip and the picture menu. */
export const courseNames: Readonly<Record<NerveVariant, string>> = phrases({
  A: 'A · Below',
  B: 'B · Split: through and below',
  C: 'C · Split: above and below',
  D: 'D · Through',
  E: 'E · Split: above and through',
  F: 'F · Above',
});

/** Planes of the live section. */
export const sectionNames: Readonly<Record<SectionPlaneId, string>> = phrases({
  infrapiriform: 'Infrapiriform foramen, across the nerve',
  axial: 'Axial, through the femoral head',
  sagittal: 'Sagittal, along the nerve',
  piriformis: 'Along piriformis',
});

/** The section as it is spoken when it opens, changes its plane or closes. */
export function speakSection(plane: SectionPlaneId | null): string {
  return plane
    ? t('Section: {{plane}}.', { plane: inSentence(t(sectionNames[plane])) })
    : t('Section closed.');
}

export const viewNames: Readonly<Record<ViewId, string>> = phrases({
  posterior: 'Posterior',
  lateral: 'Lateral',
  anterior: 'Anterior',
  medial: 'Medial',
  superior: 'Superior',
  inferior: 'Inferior',
  nerve: 'Nerve close-up',
});

/** Names of the pose sliders; fixed, because help and tests rely on them. */
export const angleNames: Readonly<Record<keyof HipPose, string>> = phrases({
  flexion: 'Flexion',
  abduction: 'Abduction',
  internalRotation: 'Internal rotation',
  kneeFlexion: 'Knee bend',
});

/** Words for the two directions of each pose slider. */
export const poseWords: Readonly<Record<keyof HipPose, readonly [below: string, above: string]>> =
  phrases({
    flexion: ['extended', 'flexed'],
    abduction: ['adducted', 'abducted'],
    internalRotation: ['turned outward', 'turned inward'],
    kneeFlexion: ['bent', 'bent'],
  });

/** Direction word of an angle; empty at zero. */
export function findPoseWord(angle: keyof HipPose, value: number): string {
  const degrees = Math.round(toDegrees(value));
  if (degrees === 0) return '';
  return t(poseWords[angle][degrees > 0 ? 1 : 0]);
}

/** Value text of a pose slider: `−25 degrees, adducted`. */
export function describeAngle(angle: keyof HipPose, value: number): string {
  const word = findPoseWord(angle, value);
  return word ? `${formatLongDegrees(value)}, ${word}` : formatLongDegrees(value);
}

/** Below this the reading says that nothing presses; Pa. Half of the last printed digit. */
const noPressure = 0.5 * pascalsPerMmHg;

export interface ReadingWords {
  readonly band: string;
  /** Before the emphasised number, the number with its unit, and the range after it. */
  readonly lead: string;
  readonly figure: string;
  readonly range: string;
}

/** The reading in words: band, modelled figure, likely range. */
export function describeReading({ band, pressure, low, high }: CompressionReading): ReadingWords {
  if (!band) return { band: t('No steady answer in this pose'), lead: '', figure: '', range: '' };
  const name = t(bandNames[band]);
  if (pressure < noPressure) {
    return {
      band: name,
      lead: '',
      figure: formatMmHg(0),
      range: t(', piriformis does not press the nerve'),
    };
  }
  const range =
    high > scaleEnd
      ? t(', likely {{low}} or more', { low: formatMmHgNumber(low) })
      : t(', likely between {{low}} and {{high}}', {
          low: formatMmHgNumber(low),
          high: formatMmHgNumber(high),
        });
  return { band: name, lead: `${t('About')} `, figure: formatMmHg(pressure), range };
}

/** The reading as it is spoken when its band changes. */
export function speakReading(reading: CompressionReading): string {
  if (!reading.band) return t('Nerve compression: no steady answer in this pose.');
  const band = inSentence(t(bandNames[reading.band]));
  if (reading.pressure < noPressure)
    return t('Nerve compression: {{band}}, nothing presses the nerve, modelled.', { band });
  const likely =
    reading.high > scaleEnd
      ? t('likely {{low}} or more', { low: formatMmHgNumber(reading.low) })
      : t('likely {{low}} to {{high}}', {
          low: formatMmHgNumber(reading.low),
          high: formatMmHgNumber(reading.high),
        });
  return t(
    'Nerve compression: {{band}}, about {{pressure}}, {{likely}} millimetres of mercury, modelled.',
    { band, pressure: formatMmHgNumber(reading.pressure), likely },
  );
}

const rotationWords: Readonly<Record<Direction, string>> = phrases({
  [-1]: 'turns the thigh outward',
  0: 'turns the thigh neither way',
  1: 'turns the thigh inward',
});
const abductionWords: Readonly<Record<Direction, string>> = phrases({
  [-1]: 'draws it in',
  0: '',
  1: 'draws it away',
});

/** What a muscle does, in two verbs; the second is empty when it draws the thigh neither way. */
export function describeAction(action: MuscleAction): {
  turn: string;
  joint: string;
  draw: string;
} {
  const draw = t(abductionWords[action.abduction]);
  const joint = draw === '' ? '' : ` ${t(action.internalRotation === 0 ? 'but' : 'and')} `;
  return { turn: t(rotationWords[action.internalRotation]), joint, draw };
}

const armNames: Readonly<Record<keyof MuscleAction, readonly [below: string, above: string]>> =
  phrases({
    internalRotation: ['Outward rotation', 'Inward rotation'],
    abduction: ['Adduction', 'Abduction'],
    flexion: ['Extension', 'Flexion'],
  });

/** One row of the moment arms: the name follows the sign, the size is printed without it. */
export function findArmName(axis: keyof MuscleAction, arm: number): string {
  return t(armNames[axis][arm < 0 ? 0 : 1]);
}

/** Pose as one spoken sentence. */
export function speakPose(pose: HipPose): string {
  const say = (angle: keyof HipPose) => formatSpokenNumber(toDegrees(pose[angle]));
  return t(
    'Flexion {{flexion}} degrees, abduction {{abduction}}, internal rotation {{internalRotation}}.',
    {
      flexion: say('flexion'),
      abduction: say('abduction'),
      internalRotation: say('internalRotation'),
    },
  );
}

export function speakSupport(support: Support): string {
  return support === 'weight-bearing'
    ? t('Weight-bearing. The foot stays, the pelvis moves.')
    : t('Non-weight-bearing. The pelvis stays, the thigh moves.');
}

/** Value text of the peel slider. */
export function describePeel(stop: number): string {
  if (stop < 0) return t('The skin is on');
  return stop === 0
    ? t('Nothing peeled off')
    : `${t('Peeled down to')} ${t(peelStops[stop]!.label)}`;
}

const layerWords: Readonly<Record<LayerState, string>> = phrases({
  on: '{{name}} shown.',
  ghost: '{{name}} translucent.',
  off: '{{name}} hidden.',
});

export function speakLayer(id: StructureId, state: LayerState, side: Side): string {
  const name = t(findNameOnSide(findStructure(id).english, side));
  return t(layerWords[state], { name });
}
