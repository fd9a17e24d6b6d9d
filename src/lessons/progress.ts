import { createStore } from 'zustand/vanilla';

/** Steps of each lesson that were seen on this device, by number. Nothing of it leaves the device. */
export interface Progress {
  readonly seen: { readonly [lesson: string]: readonly number[] };
}

const entry = 'deep-six-lessons';

export const progressStore = createStore<Progress>()(() => ({ seen: readSeen() }));

export function markSeen(lesson: string, step: number): void {
  const { seen } = progressStore.getState();
  const steps = seen[lesson] ?? [];
  if (steps.includes(step)) return;
  progressStore.setState({ seen: { ...seen, [lesson]: [...steps, step].sort((a, b) => a - b) } });
  try {
    localStorage.setItem(entry, JSON.stringify(progressStore.getState().seen));
  } catch {
    // full or forbidden: the marks hold until the page is closed
  }
}

export function forgetProgress(): void {
  progressStore.setState({ seen: {} });
  try {
    localStorage.removeItem(entry);
  } catch {
    // nothing was kept
  }
}

function readSeen(): Progress['seen'] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(entry) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        ([, steps]) => Array.isArray(steps) && steps.every((step) => Number.isInteger(step)),
      ),
    );
  } catch {
    return {};
  }
}
