import { useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { contested } from '#src/lessons/contested.ts';
import { findSentences, type Step } from '#src/lessons/lesson.ts';
import { confidenceWords, isSourceId, lessonSources, type SourceId } from '#src/lessons/sources.ts';

/** The text of a step, its sources by number, and both views where experts disagree. */
export function LessonText({ step }: { readonly step: Step }) {
  const sentences = typeof step.text === 'string' ? null : findSentences(step);
  const ids = findSourceIds(step);
  const points = [
    ...new Set((sentences ?? []).flatMap(({ contested: point }) => (point ? [point] : []))),
  ].filter((point) => Object.hasOwn(contested, point));
  return (
    <>
      <p className="lesson-text">
        {sentences
          ? sentences.map(({ say, sources }) => (
              <span key={say}>
                {t(say)}
                <Numbers sources={sources} all={ids} />{' '}
              </span>
            ))
          : t(step.text as string)}
      </p>
      {points.map((point) => (
        <ContestedPoint key={point} id={point} />
      ))}
      {ids.length > 0 && <Sources ids={ids} />}
    </>
  );
}

/** Every source of a step once, in the order met. */
function findSourceIds(step: Step): SourceId[] {
  const named = findSentences(step).flatMap(({ sources }) => sources);
  return [...new Set([...named, ...step.sources])].filter(isSourceId);
}

function Numbers({
  sources,
  all,
}: {
  readonly sources: readonly string[];
  readonly all: readonly SourceId[];
}) {
  const numbers = sources.filter(isSourceId).map((id) => all.indexOf(id) + 1);
  if (numbers.length === 0) return null;
  return <sup className="lesson-number">{numbers.join(', ')}</sup>;
}

function Sources({ ids }: { readonly ids: readonly SourceId[] }) {
  return (
    <details className="lesson-sources">
      <summary>{t('Sources ({{count}})', { count: ids.length })}</summary>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            {t(lessonSources[id].text)}{' '}
            <em>({t(confidenceWords[lessonSources[id].confidence])})</em>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The chip of a point on which experts disagree, and what they say. */
function ContestedPoint({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  const point = contested[id];
  if (!point) return null;
  return (
    <div className="lesson-contested">
      <button
        type="button"
        className="chip-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('Experts disagree')}
      </button>
      {isOpen && (
        <>
          <p>
            <strong>{t(point.question)}</strong>
          </p>
          <ul>
            {point.views.map(({ text, sources }) => (
              <li key={text}>
                {t(text)}
                <span className="fine">
                  {' '}
                  {sources
                    .map((source) => lessonSources[source])
                    .map(
                      ({ text: work, confidence }) =>
                        `${t(work)} (${t(confidenceWords[confidence])})`,
                    )
                    .join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
