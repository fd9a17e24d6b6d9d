import { t } from '#src/i18n/t.ts';
import { playerStore } from '#src/state/player.ts';
import { controlsStore, setLoop, setPlayRange } from '#src/state/store.ts';
import { formatPercent } from '#src/units/format.ts';
import { useControls } from './use-store.ts';

/** Plays a part of the movement over and over: from here (A), to here (B). */
export function LoopRange() {
  const range = useControls((controls) => controls.playRange);
  const from = range?.[0] ?? 0;
  const to = range?.[1] ?? 1;
  const mark = (next: readonly [number, number]) => {
    setPlayRange(next[0] === 0 && next[1] === 1 ? null : next);
    if (controlsStore.getState().playRange) setLoop(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of buttons is not a form's fieldset
    <span className="loop-range" role="group" aria-label={t('Part that is played')}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Loop from here')}
        title={
          from > 0
            ? t('Loop from {{place}}; press to take it back', { place: formatPercent(from) })
            : t('Loop from here')
        }
        aria-pressed={from > 0}
        onClick={() => mark([from > 0 ? 0 : playerStore.getState().progress, to])}
      >
        A
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Loop to here')}
        title={
          to < 1
            ? t('Loop to {{place}}; press to take it back', { place: formatPercent(to) })
            : t('Loop to here')
        }
        aria-pressed={to < 1}
        onClick={() => mark([from, to < 1 ? 1 : playerStore.getState().progress])}
      >
        B
      </button>
    </span>
  );
}
