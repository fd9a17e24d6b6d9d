import { Link2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { inSentence, t } from '#src/i18n/t.ts';
import type { Support } from '#src/state/controls.ts';
import { findCompressionReading, findMuscle } from '#src/state/readings.ts';
import { type Snapshot, simulation } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import { twin } from '#src/state/twin.ts';
import { formatDegrees, formatNumber } from '#src/units/format.ts';
import { Meter, writeMeter } from './Meter.tsx';
import { describeReading, supportNames, supportSentences } from './words.ts';
import { contractionWords } from './work-words.ts';
import './side-by-side.css';

/** Foot free stands at the left. */
const sides: readonly Support[] = ['non-weight-bearing', 'weight-bearing'];

/** What stands over the two pictures: which foot is held, the angle they share, and what piriformis and nerve do in each. */
export function SideBySideCaptions() {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const show = () => {
      const own = simulation.current();
      const other = twin.current();
      const element = box.current;
      if (!element || !own || !other) return;
      const { support, pose } = controlsStore.getState();
      const angles = element.querySelector('.side-angles');
      if (angles) {
        angles.textContent = t(
          '{{flexion}} flexion, {{abduction}} abduction, {{rotation}} inward',
          {
            flexion: formatDegrees(pose.flexion),
            abduction: formatDegrees(pose.abduction),
            rotation: formatDegrees(pose.internalRotation),
          },
        );
      }
      sides.forEach((side, index) => {
        const half = element.querySelectorAll<HTMLElement>('.side-half')[index];
        if (half) writeHalf(half, side === support ? own : other);
      });
    };
    show();
    const stops = [simulation.subscribe(show), twin.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <div ref={box} className="side-by-side">
      <p className="float side-shared">
        <Link2 aria-hidden="true" />
        <span>
          {t('Same hip angles:')} <strong className="side-angles" />
        </span>
      </p>
      {sides.map((side) => (
        <section key={side} className="side-half" aria-label={t(supportNames[side])}>
          <header className="float side-head">
            <strong>{t(supportNames[side])}</strong>
            <span>{t(supportSentences[side])}</span>
          </header>
          <dl className="float side-facts">
            <div>
              <dt>{t('Piriformis')}</dt>
              <dd data-fact="contraction" />
            </div>
            <div>
              <dt>{t('Pull')}</dt>
              <dd data-fact="force" />
            </div>
            <div>
              <dt>{t('Nerve compression')}</dt>
              <dd>
                <Meter />
                <span data-fact="reading" />
              </dd>
            </div>
          </dl>
        </section>
      ))}
    </div>
  );
}

function writeHalf(half: HTMLElement, snapshot: Snapshot): void {
  const write = (name: string, text: string) => {
    const target = half.querySelector(`[data-fact="${name}"]`);
    if (target && target.textContent !== text) target.textContent = text;
  };
  const piriformis = findMuscle(snapshot, 'piriformis');
  if (piriformis) {
    const [plain, term] = contractionWords[piriformis.contraction];
    write('contraction', `${t(plain)} (${t(term)})`);
    write('force', `${formatNumber(piriformis.tension)}\u00a0N`);
  }
  const reading = findCompressionReading(snapshot.nerve);
  const words = describeReading(reading);
  write('reading', `${words.band}, ${inSentence(words.lead)}${words.figure}`);
  writeMeter(half.querySelector('.meter'), reading.band);
}
