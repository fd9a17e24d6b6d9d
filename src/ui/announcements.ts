import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import type { Controls } from '#src/state/controls.ts';
import { findMovement } from '#src/state/movements.ts';
import {
  type CompressionReading,
  findAction,
  findCompressionReading,
  findMuscle,
  type MuscleAction,
} from '#src/state/readings.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import {
  courseNames,
  describePeel,
  speakLayer,
  speakPose,
  speakReading,
  speakSection,
  speakSupport,
} from './words.ts';

/** What was last known to the listener, or is now. */
export interface Heard {
  readonly controls: Controls;
  readonly reading: CompressionReading | null;
  readonly rotation: MuscleAction['internalRotation'] | null;
}

/** What there is to hear now; numbers are copied out of the snapshot, which is written in place. */
export function listen(controls: Controls, snapshot: Snapshot | null): Heard {
  const piriformis = snapshot && findMuscle(snapshot, 'piriformis');
  return {
    controls,
    reading: snapshot && findCompressionReading(snapshot.nerve),
    rotation: piriformis ? findAction(piriformis.momentArms).internalRotation : null,
  };
}

/** Sentences for what changed between two moments of rest, most important first. */
export function findSentences(before: Heard, now: Heard): string[] {
  const sentences: string[] = [];
  const { controls: was } = before;
  const { controls: is } = now;
  if (is.side !== was.side) sentences.push(t(is.side === 'right' ? 'Right hip.' : 'Left hip.'));
  if (is.support !== was.support) sentences.push(speakSupport(is.support));
  if (is.movementId !== was.movementId) sentences.push(`${t(findMovement(is.movementId).name)}.`);
  if (is.variant !== was.variant)
    sentences.push(t('Nerve course {{course}}.', { course: t(courseNames[is.variant]) }));
  if (is.section?.plane !== was.section?.plane) {
    sentences.push(speakSection(is.section?.plane ?? null));
  }
  if (is.peel !== was.peel) sentences.push(`${describePeel(is.peel)}.`);
  else sentences.push(...findLayerSentences(was, is));
  if (now.reading && before.reading && now.reading.band !== before.reading.band) {
    sentences.push(speakReading(now.reading));
  }
  if (now.rotation && before.rotation !== null && now.rotation !== before.rotation) {
    sentences.push(
      t(
        now.rotation > 0
          ? 'Piriformis now turns the thigh inward.'
          : 'Piriformis now turns the thigh outward.',
      ),
    );
  }
  if (is.pose !== was.pose && is.movementId === was.movementId) sentences.push(speakPose(is.pose));
  return sentences;
}

function findLayerSentences(was: Controls, is: Controls): string[] {
  const changed = structures.filter(({ id }) => is.layers[id] !== was.layers[id]);
  const say = ({ id }: { readonly id: StructureId }) => speakLayer(id, is.layers[id], is.side);
  return changed.length > 2 ? [t('Several layers changed.')] : changed.map(say);
}
