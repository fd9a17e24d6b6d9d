import { useEffect, useRef } from 'react';
import { inSentence, t } from '#src/i18n/t.ts';
import { subscribeReadings } from '#src/state/calm.ts';
import { findCompressionReading } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { Meter, writeMeter } from './Meter.tsx';
import { describeReading } from './words.ts';

/** The reading in brief, in the corner of the stage, where the panel with the full one is folded away. */
export function PhoneReading() {
  const meter = useRef<HTMLSpanElement>(null);
  const band = useRef<HTMLElement>(null);
  const figure = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot || !band.current || !figure.current) return;
      const reading = findCompressionReading(snapshot.nerve);
      const words = describeReading(reading);
      band.current.textContent = words.band;
      figure.current.textContent = reading.band
        ? t('{{reading}}, modelled', { reading: `${inSentence(words.lead)}${words.figure}` })
        : '';
      writeMeter(meter.current, reading.band);
    };
    show();
    return subscribeReadings(show);
  }, []);

  return (
    <div className="float phone-reading">
      <span className="visually-hidden">{t('Nerve compression:')}</span>
      <Meter meterRef={meter} />
      <span>
        <strong ref={band} />
        <span ref={figure} />
      </span>
    </div>
  );
}
