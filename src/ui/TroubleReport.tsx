import { useState } from 'react';
import { t } from '#src/i18n/t.ts';

/** A report that can be copied, also where the browser keeps its clipboard closed: then it is shown to be marked. */
export function TroubleReport({ report }: { readonly report: string }) {
  const [state, setState] = useState<'closed' | 'copied' | 'shown'>('closed');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {state === 'copied' ? t('Copied') : t('Copy report')}
      </button>
      {state === 'shown' && (
        <textarea
          className="trouble-text"
          aria-label={t('Report')}
          readOnly
          rows={6}
          value={report}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
