import { keyboardStore, runKey } from '#src/state/commands.ts';

/** Elements that take letters for themselves. */
const textFields =
  'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])';
/** Elements that take Space for themselves. */
const pressables = 'button, summary, a[href], input[type=checkbox], input[type=radio]';
/** Commands that a held key must not repeat. */
const singlePresses: ReadonlySet<string> = new Set([
  'Space',
  'KeyW',
  'KeyL',
  'KeyR',
  'KeyC',
  'KeyV',
  'KeyN',
]);

/** Listens for the single-key commands of the page; returns the remover. */
export function connectKeyboard(): () => void {
  const listen = (event: KeyboardEvent) => {
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || event.altKey) return;
    if (!keyboardStore.getState().isEnabled && !hasControl) return;
    if (document.querySelector('dialog[open]')) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(textFields)) return;
    if (event.code === 'Space' && target?.closest(pressables)) return;
    if (event.repeat && singlePresses.has(event.code)) return;
    const isStageFocused = target?.closest('[data-stage-surface]') != null;
    const { code, key, shiftKey } = event;
    if (runKey({ code, key, shiftKey, ctrlKey: hasControl }, isStageFocused))
      event.preventDefault();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
