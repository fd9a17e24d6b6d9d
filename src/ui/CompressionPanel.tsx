import { Info } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { subscribeReadings } from '#src/state/calm.ts';
import { findCompressionReading } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { Meter, writeMeter } from './Meter.tsx';
import { useStatus } from './use-store.ts';
import { describeReading, scaleEnd, scaleTicks } from './words.ts';

const AboutReadingDialog = lazy(async () => ({
  default: (await import('./AboutReadingDialog.tsx')).AboutReadingDialog,
}));
const ReadingDetails = lazy(async () => ({
  default: (await import('./ReadingDetails.tsx')).ReadingDetails,
}));

/** The modelled pressure on the nerve: meter, band in words, figure with its range, and the scale. */
export function CompressionPanel() {
  const [isAboutOpen, setAboutOpen] = useState(false);
  const status = useStatus(({ modelStatus }) => modelStatus);
  const meter = useRef<HTMLSpanElement>(null);
  const band = useRef<HTMLElement>(null);
  const lead = useRef<HTMLSpanElement>(null);
  const figure = useRef<HTMLElement>(null);
  const range = useRef<HTMLSpanElement>(null);
  const scale = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot || !band.current || !lead.current || !figure.current || !range.current) return;
      const reading = findCompressionReading(snapshot.nerve);
      const words = describeReading(reading);
      band.current.textContent = words.band;
      lead.current.textContent = words.lead;
      figure.current.textContent = words.figure;
      range.current.textContent = words.range;
      writeMeter(meter.current, reading.band);
      if (!scale.current) return;
      scale.current.dataset.band = reading.band ?? 'none';
      for (const key of ['pressure', 'low', 'high'] as const) {
        const fraction = Math.min(1, Math.max(0, reading[key] / scaleEnd));
        scale.current.style.setProperty(`--${key}`, String(fraction));
      }
      scale.current.toggleAttribute('data-beyond', reading.high > scaleEnd);
    };
    show();
    return subscribeReadings(show);
  }, []);

  return (
    <section className="section section-reading" id="reading" aria-labelledby="reading-title">
      <header className="section-header">
        <h2 id="reading-title">{t('Nerve compression')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('About this value')}
          title={t('About this value')}
          onClick={() => setAboutOpen(true)}
        >
          <Info aria-hidden="true" />
        </button>
      </header>
      <output className="reading" aria-label={t('Nerve compression')} aria-live="off">
        <span className="reading-band">
          <Meter meterRef={meter} />
          <strong ref={band}>{status === 'failed' ? t('No reading') : t('Working it out')}</strong>
        </span>{' '}
        <span className="reading-figure">
          <span ref={lead} />
          <strong ref={figure} />
          <span ref={range} />
        </span>
      </output>
      <div ref={scale} className="scale" aria-hidden="true">
        <div className="scale-range" />
        <div className="scale-pointer" />
        <div className="scale-peak" />
        <div className="scale-bands">
          <i data-band="normal" />
          <i data-band="venous" />
          <i data-band="reduced" />
          <i data-band="blocked" />
        </div>
        <div className="scale-ticks">
          {[0, ...scaleTicks].map((tick) => (
            <span key={tick} style={{ '--at': tick / 90 } as React.CSSProperties}>
              {tick}
            </span>
          ))}
          <span className="scale-unit">{t('mmHg')}</span>
        </div>
      </div>
      <p className="fine">
        {status === 'failed'
          ? t('The readings need a file that did not load.')
          : t('Modelled, not measured. Not a diagnosis.')}
      </p>
      <Suspense>
        {status === 'ready' && <ReadingDetails scale={scale} />}
        {isAboutOpen && <AboutReadingDialog isOpen onClose={() => setAboutOpen(false)} />}
      </Suspense>
    </section>
  );
}
