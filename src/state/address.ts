import { createStore } from 'zustand/vanilla';
import { defaultControls } from './controls.ts';
import { clearHistory } from './history.ts';
import { closeLessons, formatLesson, learnStore, parseLesson } from './learn.ts';
import { settlePlayer } from './player.ts';
import { formatLink, type LinkProblem, parseLink } from './share.ts';
import { controlsStore, setControls } from './store.ts';

/** What the address says about the page itself rather than about the hip. */
export interface AddressState {
  /** False hides all panels, for pictures. */
  readonly hasChrome: boolean;
  /** Fields of the opened link that were left out. */
  readonly problems: readonly LinkProblem[];
}

export const addressStore = createStore<AddressState>()(
  (): AddressState => ({ hasChrome: true, problems: [] }),
);

/** Rest before the address follows the controls; ms. */
const restTime = 600;

/** Opens the link in the address and from then on keeps the address in step, never while something moves. */
export function connectAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    if (location.hash.length < 2) return;
    const { controls, hasChrome, problems } = parseLink(location.hash);
    addressStore.setState({ hasChrome, problems });
    setControls(controls);
    settlePlayer();
    const lesson = parseLesson(location.hash);
    if (lesson) learnStore.setState({ view: 'lesson', ...lesson });
    else if (learnStore.getState().view === 'lesson') closeLessons();
    clearHistory();
    clearTimeout(timer);
  };
  open();
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(history.state, '', findAddress()), restTime);
  };
  const stops = [controlsStore.subscribe(follow), learnStore.subscribe(follow)];
  window.addEventListener('hashchange', open);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    window.removeEventListener('hashchange', open);
  };
}

/** Address of the page as it is now; what "Copy link" copies. */
export function findAddress(): string {
  const learn = learnStore.getState();
  const controls = controlsStore.getState();
  const { hasChrome } = addressStore.getState();
  // a step sets the state: its address need not say it again
  const isStep = learn.lesson !== null && !learn.isLeft;
  const state = formatLink(
    isStep ? { ...defaultControls, stage: controls.stage } : controls,
    hasChrome,
  );
  const hash = [state, formatLesson(learn)].filter(Boolean).join('&');
  // not put together from its parts: a page opened from a disk has no origin
  return `${location.href.split('#')[0]}#${hash}`;
}

export function dismissProblems(): void {
  addressStore.setState({ problems: [] });
}

/** Whether this page stands in a frame of another one, with the model alone. */
export function isEmbedded(search: string = location.search): boolean {
  return new URLSearchParams(search).has('embed');
}
