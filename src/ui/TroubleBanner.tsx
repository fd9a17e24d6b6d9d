import { X } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { dismissTrouble, troubleStore } from '#src/state/trouble.ts';
import { TroubleReport } from './TroubleReport.tsx';
import { useStore } from './use-store.ts';

/** Says that something failed that nothing had caught, and that the page goes on. */
export function TroubleBanner() {
  const latest = useStore(troubleStore, (state) => state.latest);
  if (!latest) return null;
  return (
    <div className="float banner" role="alert">
      <p>
        <strong>{t('Something went wrong.')}</strong> {t('The page goes on with what you set.')}
      </p>
      <TroubleReport key={latest.report} report={latest.report} />
      <button
        type="button"
        className="icon-button"
        aria-label={t('Dismiss')}
        onClick={dismissTrouble}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
