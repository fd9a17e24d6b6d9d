import { X } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { offlineStore, takeNewVersion } from '#src/state/offline.ts';
import { useStore } from './use-store.ts';

/** Says that a newer version is ready; what is shown is kept when it takes over. */
export function UpdateBanner() {
  const isWaiting = useStore(offlineStore, ({ waiting }) => waiting !== null);
  if (!isWaiting) return null;
  return (
    <div className="float banner" role="status">
      <p>{t('A new version of Deep Six is ready.')}</p>
      <button type="button" className="button" onClick={takeNewVersion}>
        {t('Use it now')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Dismiss')}
        onClick={() => offlineStore.setState({ waiting: null })}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
