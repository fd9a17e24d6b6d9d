import { useEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { findMovement, type MovementId } from '#src/state/movements.ts';
import { pause, playerStore, scrub } from '#src/state/player.ts';
import { formatPercent } from '#src/units/format.ts';
import { writeSliderFill } from './slider-fill.ts';
import { useControls } from './use-store.ts';

/** The place in the movement, with its phases as marks and names. */
export function Scrubber({ movementId }: { readonly movementId: MovementId }) {
  const slider = useRef<HTMLInputElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const range = useControls((controls) => controls.playRange);
  const { phases } = findMovement(movementId);
  const allMarks = [...phases, { at: 1, name: phases[0].name }];

  const crowded = findCrowded(allMarks.map(({ at }) => at));

  useEffect(() => {
    let current = -1;
    const ends = findMovement(movementId).phases.map(({ at }) => at);
    const show = (progress: number) => {
      if (!slider.current || !marks.current) return;
      slider.current.value = String(progress);
      writeSliderFill(slider.current, 0, progress);
      const phase = findPhaseIndex([...ends, 1], progress);
      const name = marks.current.children[phase]?.textContent ?? '';
      slider.current.setAttribute('aria-valuetext', `${formatPercent(progress)}, ${name}`);
      if (phase === current) return;
      marks.current.children[current]?.removeAttribute('data-current');
      marks.current.children[phase]?.setAttribute('data-current', '');
      current = phase;
    };
    return playerStore.subscribe(({ progress }) => progress, show, { fireImmediately: true });
  }, [movementId]);

  return (
    <div className="scrubber">
      <div ref={marks} className="scrubber-marks" aria-hidden="true" key={movementId}>
        {allMarks.map(({ at, name }, index) => (
          <span
            key={at}
            data-crowded={crowded[index] || undefined}
            style={{ '--at': at } as React.CSSProperties}
            data-edge={at === 0 ? 'start' : at === 1 ? 'end' : undefined}
          >
            {t(name)}
          </span>
        ))}
      </div>
      {range && (
        <span
          className="scrubber-range"
          aria-hidden="true"
          style={{ '--from': range[0], '--to': range[1] } as React.CSSProperties}
        />
      )}
      <input
        ref={slider}
        className="slider"
        type="range"
        aria-label={t('Position in the movement')}
        min={0}
        max={1}
        step={0.005}
        onPointerDown={pause}
        onInput={(event) => {
          pause();
          scrub(event.currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}

/** Names closer together than this, as fractions of the movement, would run into each other. */
const nameRoom = 0.09;

/** Which marks have no room for their name; they show it while they are the present one. */
function findCrowded(marks: readonly number[]): boolean[] {
  let last = Number.NEGATIVE_INFINITY;
  return marks.map((at, index) => {
    const isEnd = index === marks.length - 1;
    const isCrowded = at - last < nameRoom || (!isEnd && 1 - at < nameRoom);
    if (!isCrowded || isEnd) last = at;
    return isCrowded && !isEnd;
  });
}

/** The mark nearest to `progress`. */
function findPhaseIndex(marks: readonly number[], progress: number): number {
  let nearest = 0;
  for (const [index, mark] of marks.entries()) {
    if (Math.abs(mark - progress) < Math.abs(marks[nearest]! - progress)) nearest = index;
  }
  return nearest;
}
