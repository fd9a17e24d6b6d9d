import { Bookmark } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { goToView } from '#src/state/camera-commands.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { type ViewId, viewIds } from '#src/state/controls.ts';
import { useControls } from './use-store.ts';
import { viewNames } from './words.ts';

const barViews: readonly ViewId[] = ['posterior', 'lateral', 'anterior', 'medial', 'superior'];

/** The named views with their keys. */
export function ViewBar() {
  const view = useControls((controls) => controls.view);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of buttons is not a form's fieldset
    <div className="float view-bar" role="group" aria-label={t('Views')}>
      {barViews.map((id) => (
        <button
          key={id}
          type="button"
          className="view-button"
          aria-pressed={view === id}
          aria-keyshortcuts={String(viewIds.indexOf(id) + 1)}
          onClick={() => goToView(id)}
        >
          {t(viewNames[id])}
          <span className="key-hint" aria-hidden="true">
            {viewIds.indexOf(id) + 1}
          </span>
        </button>
      ))}
      <button
        type="button"
        className="view-button view-more"
        aria-haspopup="dialog"
        aria-label={t('More views, and saved ones')}
        title={t('More views, and saved ones (Shift + V)')}
        onClick={() => keyboardStore.setState({ isViewsOpen: true })}
      >
        <Bookmark aria-hidden="true" />
        <span>{t('More')}</span>
      </button>
      <button
        type="button"
        className="view-button view-reset"
        onClick={() => goToView('posterior')}
      >
        {t('Reset view')}
      </button>
    </div>
  );
}
