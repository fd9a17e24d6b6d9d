import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';

/** A modal dialog: native, so that Esc, focus and the ground behind it are the browser's. */
export function Dialog({
  title,
  isOpen,
  onClose,
  headerExtra,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly headerExtra?: ReactNode;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // a press that begins inside and ends on the ground, because the dialog changed its size meanwhile, closes nothing
  const isPressedOutside = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) {
      element.showModal();
      // the browser puts the focus on the first button, which only closes
      element.querySelector<HTMLElement>('input[type=search]')?.focus();
    }
    if (!isOpen && element.open) element.close();
  }, [isOpen]);

  // taken away while it is open, it would take the focus with it: closing gives that back to what opened it
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      if (element?.open) element.close();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a native dialog; the click is the ground behind it
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        isPressedOutside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && isPressedOutside.current) onClose();
      }}
    >
      {isOpen && (
        <div className="dialog-body">
          <header className="dialog-header">
            <h2 id={titleId}>{title}</h2>
            {headerExtra}
            <button type="button" className="icon-button" aria-label={t('Close')} onClick={onClose}>
              <X aria-hidden="true" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
