import { useEffect, useRef } from 'react';
import { painPictures } from '#src/figure/pain-patterns.ts';
import { findPosture, stopRules, stretchRule } from '#src/figure/postures.ts';
import { t } from '#src/i18n/t.ts';
import { findMuscle, findStretch } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { formatPercent } from '#src/units/format.ts';
import { useControls } from './use-store.ts';
import './body-notes.css';

/** What is said of the painted pattern, and how the posture that is shown is done; over the lower left of the stage. */
export function BodyNotes() {
  const pain = useControls((controls) => controls.pain);
  const movementId = useControls((controls) => controls.movementId);
  const isShown = useControls(({ figure, instant }) => figure && instant !== null);
  const picture = painPictures.find(({ id }) => id === pain);
  const posture = isShown ? findPosture(movementId) : null;
  if (!picture && !posture) return null;
  return (
    <aside className="body-notes" aria-label={t('Notes on the body')}>
      {picture && (
        <section>
          <h3>{t(picture.name)}</h3>
          <p className="pain-key">
            <span className="pain-swatch" data-pain={picture.id} aria-hidden="true" />
            {t(picture.strong)}
          </p>
          {picture.light && (
            <p className="pain-key">
              <span className="pain-swatch" data-pain="spillover" aria-hidden="true" />
              {t(picture.light)}
            </p>
          )}
          <p>{t(picture.words)}</p>
          <p className="fine">{t(picture.contested)}</p>
          <p className="fine">
            {t('Source:')} {picture.source}
          </p>
        </section>
      )}
      {posture && (
        <section>
          <PiriformisLength />
          <details>
            <summary>{t('How it is done')}</summary>
            <ol>
              {posture.steps.map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
            <p>
              {t(posture.dose.hold)}, {t(posture.dose.repeats)}. {t(stretchRule)}
            </p>
            <ul>
              {stopRules.map(({ text }) => (
                <li key={text}>{t(text)}</li>
              ))}
            </ul>
            <p className="fine">
              {t('Source:')} {posture.dose.source}
            </p>
          </details>
        </section>
      )}
    </aside>
  );
}

/** Length of piriformis against standing, live; written without React while it moves. */
function PiriformisLength() {
  const value = useRef<HTMLElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const snapshot = simulation.current();
      const muscle = snapshot && findMuscle(snapshot, 'piriformis');
      if (!muscle || !value.current) return;
      const stretch = findStretch(muscle);
      const percent = formatPercent(Math.abs(Math.round(stretch * 100)) / 100);
      const text = t(stretch < 0 ? '{{percent}} shorter' : '{{percent}} longer', { percent });
      if (value.current.textContent !== text) value.current.textContent = text;
      bar.current?.style.setProperty('--size', String(Math.min(Math.max(stretch / longest, 0), 1)));
    };
    show();
    return simulation.subscribe(show);
  }, []);
  return (
    <p className="posture-length">
      <span>{t('Piriformis, against standing:')}</span> <strong ref={value} />
      <span className="posture-bar" ref={bar} aria-hidden="true" />
    </p>
  );
}

/** End of the bar: a little more than the longest stretch in the model. */
const longest = 0.3;
