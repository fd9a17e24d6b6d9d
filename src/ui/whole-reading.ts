import { t } from '#src/i18n/t.ts';
import { type Controls, findShownInstant } from '#src/state/controls.ts';
import { findMovement } from '#src/state/movements.ts';
import { findCompressionReading } from '#src/state/readings.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { toDegrees } from '#src/units/angle.ts';
import { formatNumber, formatSpokenNumber } from '#src/units/format.ts';
import { courseNames, speakPose, speakReading, speakSupport } from './words.ts';

/**
 * Pose, state of piriformis, reading and how long it lasts, in words: what somebody who does not see the page asks for.
 *
 * @param lasting the sentence that tells brief from held, as the panel shows it.
 */
export function speakWholeReading(
  controls: Controls,
  snapshot: Snapshot | null,
  lasting: string,
): string {
  const { pose, tightness, thickening, variant, triggerPoint, seated, side, support } = controls;
  const percent = (share: number) => formatNumber(share * 100);
  const sentences = [t(side === 'right' ? 'Right hip.' : 'Left hip.'), speakSupport(support)];
  const instant = findShownInstant(controls);
  if (instant && controls.instant !== null) {
    sentences.push(
      t('{{movement}}, {{count}} per cent.', {
        movement: t(findMovement(controls.movementId).name),
        count: percent(controls.instant),
      }),
    );
  }
  sentences.push(
    speakPose(pose),
    t('Knee bent by {{angle}} degrees.', {
      angle: formatSpokenNumber(toDegrees(pose.kneeFlexion)),
    }),
    t('Piriformis tightness {{count}} per cent.', { count: percent(tightness) }),
  );
  if (thickening > 0) {
    sentences.push(t('Piriformis thickening {{count}} per cent.', { count: percent(thickening) }));
  }
  if (triggerPoint > 0) {
    sentences.push(t('Trigger point {{count}} per cent.', { count: percent(triggerPoint) }));
  }
  if (Math.max(seated, instant?.seated ?? 0) > 0.5) sentences.push(t('Sitting on this buttock.'));
  sentences.push(t('Nerve course {{course}}.', { course: t(courseNames[variant]) }));
  sentences.push(
    snapshot ? speakReading(findCompressionReading(snapshot.nerve)) : t('There is no reading yet.'),
    lasting,
  );
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
