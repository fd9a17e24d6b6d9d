import { createStore } from 'zustand/vanilla';
import { findAddress } from './address.ts';

/** Something that went wrong although it never should: what the page says of it, and what can be sent to its makers. */
export interface Trouble {
  /** What failed, for the sentence: "the layer list". */
  readonly place: string;
  readonly report: string;
}

interface TroubleState {
  /** The last one that has not been dismissed; null when all is well. */
  readonly latest: Trouble | null;
  /** Troubles since the page was opened. */
  readonly count: number;
}

export const troubleStore = createStore<TroubleState>()(() => ({ latest: null, count: 0 }));

/** Version of the page as it was built. */
export const version: string = import.meta.env?.APP_VERSION ?? 'unbuilt';

/**
 * What can be copied: version, place, error, the link of what was shown, and the browser. Nothing of the person; nothing is
 * sent anywhere.
 */
export function formatReport(place: string, error: unknown, parts = ''): string {
  const [name, stack] =
    error instanceof Error ? [`${error.name}: ${error.message}`, error.stack ?? ''] : [error, ''];
  return [
    `Deep Six ${version}`,
    `Failed: ${place}`,
    `Error: ${String(name)}`,
    `Shown: ${findShown()}`,
    `Browser: ${typeof navigator === 'undefined' ? '' : navigator.userAgent}`,
    stack,
    parts.trim() && `In:\n${parts.trim()}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Notes a trouble and tells the page of it, once at a time. Returns the report. */
export function reportTrouble(place: string, error: unknown, parts?: string): string {
  const report = formatReport(place, error, parts);
  troubleStore.setState(({ count }) => ({ latest: { place, report }, count: count + 1 }));
  return report;
}

export function dismissTrouble(): void {
  troubleStore.setState({ latest: null });
}

/** Hears of errors that nothing has caught; the page goes on, and says so. */
export function connectTrouble(target: Window = window): () => void {
  const onError = (event: ErrorEvent) => {
    // browsers say this when an observer has to wait for the next frame; nothing is wrong
    if (event.message.startsWith('ResizeObserver loop')) return;
    reportTrouble('the page', event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => {
    reportTrouble('the page', event.reason);
  };
  target.addEventListener('error', onError);
  target.addEventListener('unhandledrejection', onRejection);
  return () => {
    target.removeEventListener('error', onError);
    target.removeEventListener('unhandledrejection', onRejection);
  };
}

function findShown(): string {
  try {
    return findAddress();
  } catch {
    return 'unknown';
  }
}
