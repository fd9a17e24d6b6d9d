import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { phrases, t } from '#src/i18n/t.ts';
import { dismissGuidance } from '#src/state/guidance.ts';
import './first-run.css';

/** The tips: the control each points at, and the side of that control it stands on. */
const tips = [
  { id: 'peel', anchor: '.peel-handle', side: 'right' },
  { id: 'play', anchor: '.movement-picker', side: 'above' },
  { id: 'tighten', anchor: '.slider-piriformis', side: 'left' },
] as const;

const titles = phrases({
  peel: 'Lift muscles off',
  play: 'Play a movement',
  tighten: 'Tighten piriformis',
});

const texts = phrases({
  peel: 'Drag the handle down to lift muscle after muscle off the nerve. Press an eye to hide one alone, gluteus maximus for instance.',
  play: 'Press its name to choose one, such as the loaded foot strike in walking. Then press play.',
  tighten: 'Drag this to the right. Watch it press the nerve, and read below what that means.',
});

/** Where panels are folded away there is nothing to point at: the tips say where to press. */
const foldedTexts = phrases({
  peel: 'Open the layers, and press the eye of a muscle, gluteus maximus for instance.',
  play: 'Press the name of the movement to choose one, such as the loaded foot strike in walking. Then press play.',
  tighten:
    'Open the pose, and drag piriformis tightness to the right. Read what it does to the nerve.',
});

const foldedWidth = '(max-width: 1023px)';

/** Anything with a use of its own; using it ends the first help. */
const controls = 'button, input, select, summary, label, a[href], textarea, [role=slider]';

/**
 * The one screen of first help: three tips beside the real controls and a line on turning the model.
 * It covers nothing that can be pressed, and the first thing somebody uses dismisses it for good.
 */
export function FirstRun() {
  const box = useRef<HTMLElement>(null);
  const [isFolded] = useState(() => window.matchMedia(foldedWidth).matches);

  useEffect(() => {
    // what was used acts first: a render in the middle of its event would take the change from a switch
    let timer: ReturnType<typeof setTimeout> | undefined;
    const dismiss = () => {
      timer ??= setTimeout(() => dismissGuidance());
    };
    const press = ({ target }: Event) => {
      if (target instanceof Element && target.closest(controls)) dismiss();
    };
    const key = ({ key }: KeyboardEvent) => {
      // moving the focus about, and reading with it, is not yet a use
      if (!/^(Tab|Shift|Control|Alt|Meta)$/.test(key)) dismiss();
    };
    window.addEventListener('click', press, true);
    window.addEventListener('input', dismiss, true);
    window.addEventListener('keydown', key, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('click', press, true);
      window.removeEventListener('input', dismiss, true);
      window.removeEventListener('keydown', key, true);
    };
  }, []);

  useLayoutEffect(() => {
    if (isFolded) return;
    const place = () => {
      for (const tip of box.current?.querySelectorAll<HTMLElement>('.tip') ?? []) placeTip(tip);
    };
    place();
    // the lines beside the peel handle, and the player, find their places after the first layout
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    for (const { anchor } of tips) {
      const target = document.querySelector(anchor);
      if (target?.parentElement) observer.observe(target.parentElement);
    }
    return () => observer.disconnect();
  }, [isFolded]);

  return (
    <aside
      ref={box}
      className="first-run"
      data-folded={isFolded || undefined}
      aria-label={t('First steps')}
    >
      <div className="first-run-start">
        <p>{t('Drag the model to turn it; scroll or pinch to come closer.')}</p>
        <button type="button" className="button first-run-button" onClick={() => dismissGuidance()}>
          {t('Start')}
        </button>
      </div>
      <ol className="first-run-tips">
        {tips.map(({ id, anchor, side }, index) => (
          <li key={id} className="tip" data-anchor={anchor} data-side={side}>
            <span className="tip-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <strong>{t(titles[id])}</strong>
              <p>{t(isFolded ? foldedTexts[id] : texts[id])}</p>
            </div>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Space between a tip and the control it points at; px. */
const tipGap = 18;

/** Puts a tip beside its control, inside the window, with its point at the middle of the control. */
function placeTip(tip: HTMLElement): void {
  const target = document.querySelector(tip.dataset.anchor ?? '')?.getBoundingClientRect();
  tip.hidden = !target || target.width === 0;
  if (!target || tip.hidden) return;
  const { offsetWidth: width, offsetHeight: height } = tip;
  const middle = { x: target.left + target.width / 2, y: target.top + target.height / 2 };
  const stage = document.querySelector('.stage-area')?.getBoundingClientRect();
  let left = middle.x - 130;
  const player = document.querySelector('.player')?.getBoundingClientRect();
  let top = (player?.top ?? target.top) - height - tipGap;
  if (tip.dataset.side === 'right')
    [left, top] = [(stage?.left ?? target.right) + tipGap, middle.y - 34];
  if (tip.dataset.side === 'left')
    [left, top] = [(stage?.right ?? target.left) - width - tipGap, middle.y - 34];
  const x = Math.min(Math.max(left, 8), window.innerWidth - width - 8);
  const y = Math.min(Math.max(top, 8), window.innerHeight - height - 8);
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  const point = tip.dataset.side === 'above' ? middle.x - x : middle.y - y;
  tip.style.setProperty('--point', `${Math.round(point)}px`);
}
