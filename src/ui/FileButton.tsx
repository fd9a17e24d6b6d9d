import { type ReactNode, useRef } from 'react';

/** A button that opens a text file of the user's. */
export function FileButton({
  name,
  accept,
  onFile,
  children,
}: {
  readonly name: string;
  readonly accept: string;
  readonly onFile: (text: string) => void;
  /** An icon before the name. */
  readonly children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {children}
        {name}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={name}
        hidden
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          // the same file may be chosen again after it was changed
          if (file) onFile(await file.text());
          target.value = '';
        }}
      />
    </>
  );
}
