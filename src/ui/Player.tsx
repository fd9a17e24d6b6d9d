import { ChevronDown, Pause, Play, Repeat, SkipBack, SkipForward } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { type Speed, speeds } from '#src/state/controls.ts';
import { findMovement } from '#src/state/movements.ts';
import { stepPhase, togglePlaying } from '#src/state/player.ts';
import { setLoop, setSpeed } from '#src/state/store.ts';
import { LoopRange } from './LoopRange.tsx';
import { Scrubber } from './Scrubber.tsx';
import { StudyButtons } from './StudyButtons.tsx';
import { useControls, usePlayer } from './use-store.ts';
import { supportNames } from './words.ts';

const MovementDialog = lazy(async () => ({
  default: (await import('./MovementDialog.tsx')).MovementDialog,
}));

/** Plays the loaded movement. On phones it is the top edge of the sheet; `children` are its stop buttons. */
export function Player({ children }: { readonly children?: ReactNode }) {
  const movementId = useControls((controls) => controls.movementId);
  const loop = useControls((controls) => controls.loop);
  const speed = useControls((controls) => controls.speed);
  const isPlaying = usePlayer((player) => player.isPlaying);
  const [isPicking, setPicking] = useState(false);
  const movement = findMovement(movementId);
  return (
    <section className="float player" id="player" aria-label={t('Movement')}>
      <Scrubber movementId={movementId} />
      <div className="player-row">
        <button
          type="button"
          className="play-button"
          aria-label={isPlaying ? t('Pause') : t('Play')}
          title={isPlaying ? t('Pause (Space)') : t('Play (Space)')}
          onClick={togglePlaying}
        >
          {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <span className="player-steps">
          <button
            type="button"
            className="icon-button"
            aria-label={t('Previous phase')}
            title={t('Previous phase (,)')}
            onClick={() => stepPhase(-1)}
          >
            <SkipBack aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('Next phase')}
            title={t('Next phase (.)')}
            onClick={() => stepPhase(1)}
          >
            <SkipForward aria-hidden="true" />
          </button>
        </span>
        <button
          type="button"
          className="movement-picker"
          aria-haspopup="dialog"
          title={t('Choose a movement')}
          onClick={() => setPicking(true)}
        >
          <span className="visually-hidden">{t('Movement:')} </span>
          <span className="movement-name">
            <span>{t(movement.name)}</span>
            <ChevronDown aria-hidden="true" />
          </span>
          <span className="movement-group">{t(supportNames[movement.support])}</span>
        </button>
        {isPicking && (
          <Suspense>
            <MovementDialog onClose={() => setPicking(false)} />
          </Suspense>
        )}
        <p className="watch-for">
          <span>{t('Watch for')}</span> {t(movement.watchFor)}
        </p>
        <select
          className="chip-select speed"
          aria-label={t('Speed')}
          title={t('Speed (< and >)')}
          value={speed}
          onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
        >
          {speeds.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
        <button
          type="button"
          className="icon-button loop"
          aria-label={t('Loop')}
          title={t('Loop')}
          aria-pressed={loop}
          onClick={() => setLoop(!loop)}
        >
          <Repeat aria-hidden="true" />
        </button>
        <LoopRange />
        <StudyButtons />
        {children}
      </div>
    </section>
  );
}
