import { type ReactNode, useState } from 'react';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { getLanguage, t } from '#src/i18n/t.ts';
import { hipAngles } from '#src/state/controls.ts';
import { findMovement } from '#src/state/movements.ts';
import { findNotes } from '#src/state/notes-channel.ts';
import { findCompressionReading } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { QrCode } from './QrCode.tsx';
import { bandMeanings, bandSources } from './reading-words.ts';
import { useNameOnSide } from './use-store.ts';
import {
  angleNames,
  courseNames,
  describeAngle,
  describeReading,
  supportNames,
  supportSentences,
} from './words.ts';
import './handout.css';

/** What a handout is made of, as it was when it was asked for. */
export interface HandoutContent {
  readonly title: string;
  /** Address of the picture; null where there is none. */
  readonly picture: string | null;
  /** What is named in the picture; null leaves lines to write the names on. */
  readonly named: readonly StructureId[] | null;
  readonly address: string;
}

/** Empty lines of a handout without names: as many as there are names in a picture at most. */
const emptyLines = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** One page on paper: the picture, what is set, what is read, the names, and the way back to the model. */
export function Handout({ title, picture, named, address }: HandoutContent) {
  // paper does not follow the sliders
  const [controls] = useState(() => controlsStore.getState());
  const [reading] = useState(() => {
    const snapshot = simulation.current();
    return snapshot && findCompressionReading(snapshot.nerve);
  });
  const nameOnSide = useNameOnSide();
  const { pose, support, movementId, instant, tightness, variant } = controls;
  const words = reading && describeReading(reading);
  return (
    <article className="handout">
      <header>
        <h1>{title}</h1>
        <p>
          {t('Deep Six, {{date}}', {
            date: new Intl.DateTimeFormat(getLanguage(), { dateStyle: 'long' }).format(),
          })}
        </p>
      </header>
      {picture && <img src={picture} alt={t('The model as it was shown')} />}
      <div className="handout-columns">
        <section>
          <h2>{nameOnSide('Right hip')}</h2>
          <dl>
            <Row name={t('Movement')}>
              {instant === null
                ? t('A pose set by hand')
                : t('{{movement}}: {{phase}}', {
                    movement: t(findMovement(movementId).name),
                    phase: t(findNotes().phase),
                  })}
            </Row>
            <Row name={t('Load')}>
              {t(supportNames[support])}. {t(supportSentences[support])}
            </Row>
            {[...hipAngles, 'kneeFlexion' as const].map((angle) => (
              <Row key={angle} name={t(angleNames[angle])}>
                {describeAngle(angle, pose[angle])}
              </Row>
            ))}
            <Row name={t('Piriformis tightness')}>{formatPercent(tightness)}</Row>
            <Row name={t('Nerve course')}>{t(courseNames[variant])}</Row>
          </dl>
        </section>
        <section>
          <h2>{t('Nerve compression')}</h2>
          {words && (
            <p>
              <strong>{words.band}.</strong> {words.lead}
              <strong>{words.figure}</strong>
              {words.range}.
            </p>
          )}
          {reading?.band && <p>{t(bandMeanings[reading.band].long)}</p>}
          <p>{t('Modelled, not measured. Not a diagnosis.')}</p>
          <h2>{named ? t('Names in the picture') : t('Name what you see')}</h2>
          {named ? (
            <ul>
              {named.map((id) => (
                <li key={id}>
                  {nameOnSide(findStructure(id).english)},{' '}
                  <i lang="la">{nameOnSide(findStructure(id).latin)}</i>
                </li>
              ))}
            </ul>
          ) : (
            <ol className="handout-lines">
              {emptyLines.map((line) => (
                <li key={line} />
              ))}
            </ol>
          )}
        </section>
      </div>
      <footer>
        <div>
          <h2>{t('Sources')}</h2>
          <p>
            {t('Names: Terminologia Anatomica.')} {bandSources.join(' ')}
          </p>
          <p className="handout-link">{address}</p>
        </div>
        <QrCode text={address} name={t('The link as a code for phones')} />
      </footer>
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
