import { useEffect, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { type RankedStretch, rankStretches } from '#src/lessons/stretch-adviser.ts';
import { chooseMovement, scrub } from '#src/state/player.ts';
import { controlsStore } from '#src/state/store.ts';
import { formatDegrees, formatMmHg, formatPercent } from '#src/units/format.ts';
import { LessonsHeader } from './LessonsHeader.tsx';
import { useControls, useStatus } from './use-store.ts';
import { courseNames } from './words.ts';

/** The stretches side by side, longest first, as the model has them. */
export function StretchList() {
  const variant = useControls((controls) => controls.variant);
  const movementId = useControls((controls) => controls.movementId);
  const isReady = useStatus(({ modelStatus }) => modelStatus === 'ready');
  const [ranked, setRanked] = useState<readonly RankedStretch[] | null>(null);

  useEffect(() => {
    if (!isReady) return;
    let isCurrent = true;
    void rankStretches({ ...controlsStore.getState(), variant }).then((found) => {
      if (isCurrent) setRanked(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [variant, isReady]);

  const longest = ranked?.[0]?.lengthening ?? 1;
  return (
    <>
      <LessonsHeader title={t('Stretches compared')} />
      <div className="lesson-body">
        <p>
          {t('How much longer than in standing each makes piriformis. Nerve course: {{course}}.', {
            course: t(courseNames[variant]),
          })}
        </p>
        {!ranked && <p role="status">{t('Working it out')}</p>}
        <ol className="stretch-list">
          {ranked?.map((stretch) => (
            <li
              key={stretch.movementId}
              data-chosen={stretch.movementId === movementId || undefined}
            >
              <button type="button" onClick={() => show(stretch)}>
                <strong>{t(stretch.name)}</strong>
                <span className="stretch-figure">
                  {t('{{percent}} longer', { percent: formatPercent(stretch.lengthening) })}
                </span>
                <span
                  className="stretch-bar"
                  aria-hidden="true"
                  style={
                    { '--size': Math.max(0, stretch.lengthening / longest) } as React.CSSProperties
                  }
                />
                <span className="fine">{explain(stretch)}</span>
              </button>
            </li>
          ))}
        </ol>
        <p className="fine">
          {t(
            'Modelled, for comparison. A longer muscle is not a better stretch for everyone: to slight discomfort, not pain, and stop at tingling down the leg.',
          )}
        </p>
      </div>
    </>
  );
}

/** Shows the stretch where piriformis is longest in it. */
function show({ movementId, at }: RankedStretch): void {
  chooseMovement(movementId);
  scrub(at);
}

/** Why rotation helps in this pose, and what the nerve feels of it. */
function explain({ drawnBy, flexion, pressure }: RankedStretch): string {
  const values = { flexion: formatDegrees(flexion), pressure: formatMmHg(pressure) };
  if (drawnBy === 'outward') {
    return t(
      'At {{flexion}} of flexion, above its reversal, piriformis turns the thigh inward, so outward rotation stretches it. On the nerve: {{pressure}}.',
      values,
    );
  }
  if (drawnBy === 'inward') {
    return t(
      'At {{flexion}} of flexion, below its reversal, piriformis turns the thigh outward, so inward rotation stretches it. On the nerve: {{pressure}}.',
      values,
    );
  }
  return t(
    'At {{flexion}} of flexion, near its reversal, rotation hardly counts; bending and crossing over stretch it. On the nerve: {{pressure}}.',
    values,
  );
}
