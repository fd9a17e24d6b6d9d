import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { goToView } from '#src/state/camera-commands.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { viewIds } from '#src/state/controls.ts';
import {
  deleteView,
  loadSavedViews,
  longestViewName,
  recallView,
  savedViewsStore,
  saveView,
} from '#src/state/saved-views.ts';
import { Dialog } from './Dialog.tsx';
import { useControls, useKeyboard, useStore } from './use-store.ts';
import { viewNames } from './words.ts';
import './views.css';

loadSavedViews();

function close(): void {
  keyboardStore.setState({ isViewsOpen: false });
}

/** Every named view, and those that somebody saved here. */
export function ViewsDialog() {
  const isOpen = useKeyboard(({ isViewsOpen }) => isViewsOpen);
  return (
    <Dialog title={t('Views')} isOpen={isOpen} onClose={close}>
      <NamedViews />
      <SavedViews />
    </Dialog>
  );
}

function NamedViews() {
  const view = useControls((controls) => controls.view);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of buttons is not a form's fieldset
    <div className="views-named" role="group" aria-label={t('Named views')}>
      {viewIds.map((id, index) => (
        <button
          key={id}
          type="button"
          className="view-button"
          aria-pressed={view === id}
          onClick={() => {
            goToView(id);
            close();
          }}
        >
          {t(viewNames[id])}
          <span className="key-hint" aria-hidden="true">
            {index + 1}
          </span>
        </button>
      ))}
    </div>
  );
}

function SavedViews() {
  const { views, isKept } = useStore(savedViewsStore, (saved) => saved);
  const [name, setName] = useState('');
  const isKnown = views.some((view) => view.name === name.trim());
  return (
    <section className="views-saved" aria-labelledby="views-saved-title">
      <h3 id="views-saved-title">{t('Saved views')}</h3>
      <p className="fine">
        {t('A saved view holds the camera, the layers and the pose, as they are now.')}
      </p>
      <form
        className="views-form"
        onSubmit={(event) => {
          event.preventDefault();
          saveView(name);
          setName('');
        }}
      >
        <input
          className="text-field"
          aria-label={t('Name of the view')}
          placeholder={t('Name of the view')}
          value={name}
          maxLength={longestViewName}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {isKnown ? t('Save it anew') : t('Save this view')}
        </button>
      </form>
      {views.length > 0 && (
        <ul className="views-list">
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className="views-recall"
                onClick={() => {
                  recallView(view);
                  close();
                }}
              >
                {view.name}
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('Delete {{name}}', { name: view.name })}
                title={t('Delete {{name}}', { name: view.name })}
                onClick={() => deleteView(view.name)}
              >
                <Trash2 aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="fine" role="status">
        {isKept
          ? t('Kept on this device only.')
          : t('This browser keeps nothing: saved views are gone once the page is closed.')}
      </p>
    </section>
  );
}
