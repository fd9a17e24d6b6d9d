import { useEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { subscribeReadings } from '#src/state/calm.ts';
import { followPeak, type MovementPeak } from '#src/state/movement-peak.ts';
import { playerStore } from '#src/state/player.ts';
import { findCompressionReading } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { askToSpeak, spokenReadingStore } from '#src/state/spoken-reading.ts';
import { controlsStore } from '#src/state/store.ts';
import { NerveGraph } from './NerveGraph.tsx';
import { NerveTools } from './NerveTools.tsx';
import { describeHeld, describePeak } from './reading-words.ts';
import { scaleEnd } from './words.ts';

/**
 * What a reading is worth: how long it lasts, what its band means for the nerve, and where along the nerve it is.
 * Brief and lasting are told apart: a movement has a peak, a posture is held.
 */
export function ReadingDetails({ scale }: { readonly scale: React.RefObject<HTMLElement | null> }) {
  const lasting = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    let peak: MovementPeak | null = null;
    let stopWork = () => {};

    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot || !lasting.current) return;
      const { band } = findCompressionReading(snapshot.nerve);
      const { instant } = controlsStore.getState();
      const isMoving = playerStore.getState().isPlaying || instant !== null;
      const shown = isMoving && peak && !peak.isHeld ? peak : null;
      const words = shown ? describePeak(shown) : describeHeld(band);
      write(lasting.current, words);
      if (spokenReadingStore.getState().lasting !== words) {
        spokenReadingStore.setState({ lasting: words });
      }
      if (!scale.current) return;
      scale.current.toggleAttribute('data-peak', shown !== null);
      if (shown) {
        const place = Math.min(shown.pressure / scaleEnd, 1);
        scale.current.style.setProperty('--peak', String(place));
      }
    };
    const follow = () => {
      stopWork();
      const controls = controlsStore.getState();
      if (controls.instant === null && !playerStore.getState().isPlaying) return;
      stopWork = followPeak(controls, (found) => {
        peak = found;
        show();
      });
    };
    const forget = () => {
      peak = null;
      follow();
      show();
    };
    const stops = [
      subscribeReadings(show),
      playerStore.subscribe(
        ({ isPlaying }) => isPlaying,
        (isPlaying) => {
          if (isPlaying && !peak) follow();
          show();
        },
      ),
      controlsStore.subscribe((now, before) => {
        const isOther =
          now.movementId !== before.movementId ||
          now.tightness !== before.tightness ||
          now.variant !== before.variant ||
          now.thickening !== before.thickening ||
          now.triggerPoint !== before.triggerPoint ||
          now.triggerPointSite !== before.triggerPointSite ||
          now.seated !== before.seated ||
          now.isWorking !== before.isWorking ||
          now.coContraction !== before.coContraction;
        if (isOther) forget();
        else if ((now.instant === null) !== (before.instant === null)) {
          if (peak) show();
          else follow();
        }
      }),
    ];
    forget();
    return () => {
      stopWork();
      for (const stop of stops) stop();
      scale.current?.removeAttribute('data-peak');
    };
  }, [scale]);

  return (
    <>
      <p className="reading-lasting" ref={lasting} />
      <button type="button" className="button say-button" onClick={askToSpeak}>
        {t('Say pose and reading')}
      </button>
      <NerveGraph />
      <NerveTools />
    </>
  );
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
