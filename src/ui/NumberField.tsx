import { type RefObject, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { formatNumber, parseNumber } from '#src/units/format.ts';

/**
 * A small text field for a typed value beside a slider. The owner writes its text while the value
 * changes (never while the field has focus); the field reports numbers and complains in one sentence.
 */
export function NumberField({
  inputRef,
  label,
  min,
  max,
  unit,
  onCommit,
  onStep,
}: {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Word behind the limits in the sentence about a bad value. */
  readonly unit: string;
  /** A number was typed; the owner clamps it and writes the text anew. */
  readonly onCommit: (value: number | null) => void;
  /** Arrow keys; Shift makes ten of one. */
  readonly onStep: (steps: number) => void;
}) {
  const hint = useRef<HTMLParagraphElement>(null);

  function commit(text: string): void {
    const value = parseNumber(text);
    const limits = { min: formatNumber(min), max: formatNumber(max), unit };
    const sentence =
      value === null
        ? t('Type a number from {{min}} to {{max}} {{unit}}.', limits)
        : value < min || value > max
          ? t('It goes from {{min}} to {{max}} {{unit}}.', limits)
          : '';
    if (hint.current) hint.current.textContent = sentence;
    inputRef.current?.toggleAttribute('data-invalid', sentence !== '');
    onCommit(value);
  }

  return (
    <>
      <input
        ref={inputRef}
        className="number"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            commit(event.currentTarget.value);
            event.currentTarget.select();
          }
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (direction !== 0) {
            event.preventDefault();
            onStep(direction * (event.shiftKey ? 10 : 1));
          }
        }}
      />
      <p ref={hint} className="field-hint" role="alert" />
    </>
  );
}
