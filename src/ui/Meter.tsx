import type { RefObject } from 'react';
import { type CompressionBand, compressionBands } from '#src/state/readings.ts';

/** Four bars, one more for each band; hatched while there is no steady answer. */
export function Meter({ meterRef }: { readonly meterRef?: RefObject<HTMLSpanElement | null> }) {
  return (
    <span ref={meterRef} className="meter" data-band="none" aria-hidden="true">
      {compressionBands.map((band) => (
        <i key={band} />
      ))}
    </span>
  );
}

export function writeMeter(meter: HTMLElement | null, band: CompressionBand | null): void {
  if (meter) meter.dataset.band = band ?? 'none';
}
