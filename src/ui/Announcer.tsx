import { useEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { findMovement } from '#src/state/movements.ts';
import { playerStore } from '#src/state/player.ts';
import { simulation } from '#src/state/simulation.ts';
import { spokenReadingStore } from '#src/state/spoken-reading.ts';
import { controlsStore } from '#src/state/store.ts';
import { formatNumber } from '#src/units/format.ts';
import { findSentences, type Heard, listen } from './announcements.ts';

/** Rest before something is said; ms. */
const restTime = 600;
/** Shortest time between two sentences; ms. */
const shortestPause = 2000;
/** Faster movements are not accompanied. */
const fastestSpoken = 0.5;

/** Speaks one sentence at rest, never while something moves: a polite live region. */
export function Announcer() {
  const region = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let heard: Heard = listen(controlsStore.getState(), simulation.current());
    let phase = -1;
    let lastSpoken = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const say = (sentence: string) => {
      lastSpoken = performance.now();
      if (region.current) region.current.textContent = sentence;
    };
    const speak = () => {
      const now = listen(controlsStore.getState(), simulation.current());
      const [first] = findSentences(heard, now);
      heard = now;
      if (first) say(first);
    };
    const wait = () => {
      clearTimeout(timer);
      if (playerStore.getState().isPlaying) return;
      const pause = Math.max(restTime, lastSpoken + shortestPause - performance.now());
      timer = setTimeout(speak, pause);
    };
    const followPhase = (progress: number) => {
      const { movementId, speed } = controlsStore.getState();
      const { phases } = findMovement(movementId);
      const index = phases.findLastIndex(({ at }) => at <= progress + 1e-3);
      if (index === phase) return;
      phase = index;
      const { isPlaying } = playerStore.getState();
      if (!isPlaying || speed > fastestSpoken) return;
      if (performance.now() - lastSpoken < shortestPause) return;
      say(
        t('{{phase}}, {{count}} per cent.', {
          phase: t(phases[index]?.name ?? ''),
          count: formatNumber(progress * 100),
        }),
      );
    };

    // what was asked for is said at once, also while something moves
    const answer = async () => {
      const { speakWholeReading } = await import('./whole-reading.ts');
      const { lasting } = spokenReadingStore.getState();
      const words = speakWholeReading(controlsStore.getState(), simulation.current(), lasting);
      // the same words again are a change only with something that nobody hears
      say(region.current?.textContent === words ? `${words}\u00a0` : words);
    };

    const stops = [
      spokenReadingStore.subscribe(({ asked }, before) => {
        if (asked !== before.asked) void answer();
      }),
      controlsStore.subscribe(wait),
      playerStore.subscribe(({ isPlaying }) => isPlaying, wait),
      playerStore.subscribe(({ progress }) => progress, followPhase),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);

  return <div ref={region} className="visually-hidden" aria-live="polite" />;
}
