import { ChevronDown } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { FootprintSwitch } from './FootprintSwitch.tsx';
import { MuscleReadings } from './MuscleReadings.tsx';
import { Swatch } from './Swatch.tsx';

/** The card of the muscle that this page is about, open while no other structure is chosen. */
export function PiriformisCard() {
  const short = useRef<HTMLSpanElement>(null);
  const writeShort = useCallback((turn: string) => {
    if (short.current && short.current.textContent !== turn) short.current.textContent = turn;
  }, []);

  return (
    <details className="section card" open={isRoomy()}>
      <summary>
        <Swatch tissue="piriformis" />
        <h2>{t('Piriformis')}</h2>
        <span ref={short} className="card-short" />
        <ChevronDown className="card-chevron" aria-hidden="true" />
      </summary>
      <MuscleReadings id="piriformis" onTurn={writeShort} />
      <FootprintSwitch id="piriformis" />
    </details>
  );
}

/** Folded to one line where the panel has little height or width. */
function isRoomy(): boolean {
  return window.matchMedia('(min-width: 1440px) and (min-height: 860px), (max-width: 1023px)')
    .matches;
}
