/** What the browser keeps for this page on this device. Browsers may forbid it: the page then simply forgets. */

/** The browser's own storage; null where it is forbidden, or throws at its mere mention. */
export function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The text that was kept under a name; null when there is none. */
export function readEntry(storage: Storage | null, name: string): string | null {
  try {
    return storage?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text under a name; false when it is full or forbidden, and the text is only known until the page is closed. */
export function writeEntry(storage: Storage | null, name: string, text: string): boolean {
  try {
    storage?.setItem(name, text);
    return storage !== null;
  } catch {
    return false;
  }
}
