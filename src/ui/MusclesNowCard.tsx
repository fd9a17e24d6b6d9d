import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import type { MuscleSnapshot } from '#src/biomechanics/snapshot.ts';
import { t } from '#src/i18n/t.ts';
import { subscribeReadings } from '#src/state/calm.ts';
import { simulation } from '#src/state/simulation.ts';
import { setColouredByWork, setWorking } from '#src/state/store.ts';
import { formatNumber } from '#src/units/format.ts';
import { useControls } from './use-store.ts';
import { contractionSigns, contractionWords } from './work-words.ts';

/** Muscles listed at once; piriformis always among them. */
const rowCount = 6;

/** Who works at this instant: the muscles that are tensed most, how they work, and with what force. */
export function MusclesNowCard() {
  const list = useRef<HTMLUListElement>(null);
  const summary = useRef<HTMLSpanElement>(null);
  const isColoured = useControls((controls) => controls.isColouredByWork);
  const isWorking = useControls((controls) => controls.isWorking);
  const hasInstant = useControls((controls) => controls.instant !== null);

  useEffect(() => {
    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot || !list.current) return;
      const ranked = rankMuscles(snapshot.muscles);
      for (const [index, row] of [...list.current.children].entries())
        writeRow(row as HTMLElement, ranked[index]);
      const working = snapshot.muscles.filter(
        ({ contraction }) => contraction !== 'resting',
      ).length;
      const text = working === 0 ? t('at rest') : t('{{count}} working', { count: working });
      if (summary.current && summary.current.textContent !== text)
        summary.current.textContent = text;
    };
    show();
    return subscribeReadings(show);
  }, []);

  return (
    <details className="section card muscles-now">
      <summary>
        <h2>{t('Muscles now')}</h2>
        <span ref={summary} className="card-short muscles-now-short" />
        <ChevronDown className="card-chevron" aria-hidden="true" />
      </summary>
      <ul ref={list} className="muscle-rows">
        {Array.from({ length: rowCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are places, filled anew at every instant
          <li key={index} className="muscle-row">
            <span className="muscle-row-name" />
            <span className="muscle-row-force" />
            <span className="muscle-row-bar" aria-hidden="true" />
            <span className="muscle-row-word" />
          </li>
        ))}
      </ul>
      {!hasInstant && (
        <p className="fine">
          {t(
            'In a pose set by hand nothing is asked of the muscles. Play or step through a movement to see who works.',
          )}
        </p>
      )}
      <label className="switch-field">
        {t('Colour muscles by activation')}
        <input
          type="checkbox"
          role="switch"
          className="switch"
          checked={isColoured}
          aria-checked={isColoured}
          onChange={(event) => setColouredByWork(event.target.checked)}
        />
      </label>
      <label className="switch-field">
        {t('Muscles work in movements')}
        <input
          type="checkbox"
          role="switch"
          className="switch"
          checked={isWorking}
          aria-checked={isWorking}
          onChange={(event) => setWorking(event.target.checked)}
        />
      </label>
      <p className="fine">
        {t(
          'Modelled: the least sum of squared activations that balances the moment at the hip at each instant. Real muscles often tense more, and together.',
        )}
      </p>
    </details>
  );
}

/** Most tensed first; piriformis keeps the last row when it is not among them. */
function rankMuscles(muscles: readonly MuscleSnapshot[]): MuscleSnapshot[] {
  const ranked = [...muscles].sort((a, b) => b.activation - a.activation).slice(0, rowCount);
  const piriformis = muscles.find(({ id }) => id === 'piriformis');
  if (piriformis && !ranked.includes(piriformis)) ranked[rowCount - 1] = piriformis;
  return ranked;
}

function writeRow(row: HTMLElement, muscle: MuscleSnapshot | undefined): void {
  row.hidden = !muscle;
  if (!muscle) return;
  const [name, force, bar, word] = row.children as unknown as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const [plain, term] = contractionWords[muscle.contraction];
  write(name, t(findStructure(muscle.id as StructureId).english));
  write(force, `${formatNumber(muscle.tension)}\u00a0N`);
  write(word, `${contractionSigns[muscle.contraction]} ${t(plain)} (${t(term)})`);
  bar.style.setProperty('--size', muscle.activation.toFixed(3));
  row.dataset.contraction = muscle.contraction;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
