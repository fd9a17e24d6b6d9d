import { Eye, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { findPosture, stopRules, stretchRule } from '#src/figure/postures.ts';
import { getLanguage, t } from '#src/i18n/t.ts';
import {
  firstPlan,
  keepPlan,
  type PlanDays,
  type PlanItem,
  planItems,
  readPlan,
  toggleDay,
} from '#src/lessons/weekly-plan.ts';
import { chooseMovement } from '#src/state/player.ts';
import { HealthButton } from './LessonList.tsx';
import { LessonsHeader } from './LessonsHeader.tsx';
import './handout.css';

/** Monday first; any week will do for the names of the days. */
const days = [0, 1, 2, 3, 4, 5, 6] as const;

function nameDay(day: number, style: 'short' | 'long'): string {
  // 1 January 2024 was a Monday
  return new Intl.DateTimeFormat(getLanguage(), { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + day),
  );
}

/** A plan for a week: what, on which days, shown on the model and printed to be ticked off. */
export function WeeklyPlan() {
  const [plan, setPlan] = useState<PlanDays>(readPlan);
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    if (!isPrinting) return;
    const clear = () => setPrinting(false);
    window.addEventListener('afterprint', clear);
    window.print();
    return () => window.removeEventListener('afterprint', clear);
  }, [isPrinting]);

  const change = (next: PlanDays) => {
    setPlan(next);
    keepPlan(next);
  };
  return (
    <>
      <LessonsHeader title={t('Plan for a week')} />
      <div className="lesson-body">
        <p>{t('A little, often. Choose the days, then print the plan.')}</p>
        <ul className="plan-list">
          {planItems.map((item) => (
            <li key={item.id}>
              <div className="plan-head">
                <strong>{t(item.name)}</strong>
                {item.movementId && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('Show it: {{name}}', { name: t(item.name) })}
                    title={t('Show it: {{name}}', { name: t(item.name) })}
                    onClick={() => item.movementId && chooseMovement(item.movementId)}
                  >
                    <Eye aria-hidden="true" />
                  </button>
                )}
              </div>
              <p className="fine">{findDose(item)}</p>
              <fieldset className="plan-days">
                <legend className="visually-hidden">
                  {t('Days: {{name}}', { name: t(item.name) })}
                </legend>
                {days.map((day) => (
                  <label key={day}>
                    <input
                      type="checkbox"
                      aria-label={nameDay(day, 'long')}
                      checked={plan[item.id]?.includes(day) ?? false}
                      onChange={() => change(toggleDay(plan, item.id, day))}
                    />
                    <span aria-hidden="true">{nameDay(day, 'short')}</span>
                  </label>
                ))}
              </fieldset>
            </li>
          ))}
        </ul>
        <div className="lesson-row">
          <button type="button" className="button" onClick={() => setPrinting(true)}>
            <Printer aria-hidden="true" />
            {t('Print the plan')}
          </button>
          <button type="button" className="button" onClick={() => change(firstPlan)}>
            {t('As it was')}
          </button>
        </div>
        <p className="fine">{t(stretchRule)}</p>
        <HealthButton />
      </div>
      {isPrinting && createPortal(<PrintedPlan plan={plan} />, document.body)}
    </>
  );
}

/** How long and how often, in words. */
function findDose({ dose, movementId }: PlanItem): string {
  if (dose) return t(dose);
  const own = movementId && findPosture(movementId)?.dose;
  return own ? `${t(own.hold)}. ${t(own.repeats)}.` : '';
}

function findSource({ source, movementId }: PlanItem): string {
  return source ?? (movementId && findPosture(movementId)?.dose.source) ?? '';
}

/** The page that is printed: a table to be ticked off, and when to stop. */
function PrintedPlan({ plan }: { readonly plan: PlanDays }) {
  const used = planItems.filter(({ id }) => (plan[id]?.length ?? 0) > 0);
  return (
    <article className="handout handout-plan">
      <header>
        <h1>{t('A week of care for the hip')}</h1>
        <p>Deep Six</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('What')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {nameDay(day, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {t(item.name)}
                <small>{findDose(item)}</small>
              </th>
              {days.map((day) => (
                <td key={day}>{plan[item.id]?.includes(day) ? '☐' : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('When to stop')}</h2>
      <ul>
        <li>{t(stretchRule)}</li>
        {stopRules.map(({ text }) => (
          <li key={text}>{t(text)}</li>
        ))}
      </ul>
      <footer>
        <div>
          <h2>{t('Sources')}</h2>
          <p>{[...new Set(used.map(findSource))].filter(Boolean).join(' ')}</p>
          <p>
            {t(
              'For self-care and for teaching. It is no treatment plan, and no substitute for being seen.',
            )}
          </p>
        </div>
      </footer>
    </article>
  );
}
