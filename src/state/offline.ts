import { createStore } from 'zustand/vanilla';
import { isEmbedded } from './address.ts';
import { statusStore } from './loading.ts';

interface OfflineState {
  /** A newer version of the page is on this device and waits to take over. */
  readonly waiting: ServiceWorker | null;
}

export const offlineStore = createStore<OfflineState>()(() => ({ waiting: null }));

/** After the first picture the page rests this long before its files are fetched to be kept; ms. */
const restTime = 3000;

/**
 * Keeps the page on this device once its first picture is drawn, so that it opens without a network. Not in a frame of another
 * page, not for a user who saves data, and not where browsers forbid it.
 */
export function connectOffline(): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (!import.meta.env.PROD || !/^https?:$/.test(location.protocol)) return;
  if (!('serviceWorker' in navigator) || isEmbedded() || connection?.saveData) return;
  const start = () => setTimeout(() => void register(), restTime);
  if (statusStore.getState().isReady) {
    start();
    return;
  }
  const stop = statusStore.subscribe(({ isReady }) => {
    if (!isReady) return;
    stop();
    start();
  });
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(
      `${import.meta.env.BASE_URL}sw.js`,
      // the list of files is never taken from a cache of the browser
      { updateViaCache: 'none' },
    );
    const tell = () => {
      // without a controller this is the first version: nothing to be replaced
      if (registration.waiting && navigator.serviceWorker.controller) {
        offlineStore.setState({ waiting: registration.waiting });
      }
    };
    tell();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tell);
    });
  } catch {
    // forbidden, or storage is full: the page works from the network as before
  }
}

/** Lets the new version take over; the page is loaded anew and opens with what was shown. */
export function takeNewVersion(): void {
  const { waiting } = offlineStore.getState();
  if (!waiting) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take over');
}
