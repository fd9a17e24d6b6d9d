import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { findStructures } from '#src/anatomy/find-structures.ts';
import { findNameOnSide } from '#src/anatomy/side.ts';
import { t } from '#src/i18n/t.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { controlsStore, select, setLayer } from '#src/state/store.ts';
import { Dialog } from './Dialog.tsx';
import { Swatch } from './Swatch.tsx';
import { useControls, useKeyboard, useNameOnSide } from './use-store.ts';

/** Finds a structure by its English, Latin or everyday name and opens its card. */
export function SearchDialog() {
  const isOpen = useKeyboard(({ isSearchOpen }) => isSearchOpen);
  return (
    <Dialog title={t('Find a structure')} isOpen={isOpen} onClose={close}>
      <Search />
    </Dialog>
  );
}

function close(): void {
  keyboardStore.setState({ isSearchOpen: false });
}

function Search() {
  const [query, setQuery] = useState('');
  const nameOnSide = useNameOnSide();
  const side = useControls((controls) => controls.side);
  // on the left, who asks for the left femur means the bone that the model calls the right one
  const { found, isNear } = findStructures(findNameOnSide(query, side));
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('Name in English or Latin')} className="search-field">
        <Input className="search-input" placeholder={t('Name in English or Latin')} />
      </SearchField>
      {found.length === 0 && (
        <p className="search-none" role="status">
          {t('Nothing here is called “{{query}}”. Empty the field to see the whole list.', {
            query,
          })}
        </p>
      )}
      {isNear && <p className="search-none">{t('Did you mean one of these?')}</p>}
      {/* the field steers the list; whoever goes on with Tab can still scroll it */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section className="search-scroll" aria-label={t('Structures found')} tabIndex={0}>
        <ListBox
          aria-label={t('Structures')}
          className="search-list"
          selectionMode="none"
          items={found}
          onAction={(key) => choose(key as StructureId)}
        >
          {({ id, matched: matchedName }) => {
            const matched = matchedName && nameOnSide(matchedName);
            const { tissue, ...names } = findStructure(id);
            const [english, latin] = [nameOnSide(names.english), nameOnSide(names.latin)];
            return (
              <ListBoxItem id={id} textValue={english} className="search-item">
                <Swatch tissue={tissue} />
                <span className="search-name">{english}</span>
                <span className="search-latin">
                  {matched && matched !== latin ? `${matched} · ` : ''}
                  <i>{latin}</i>
                </span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </section>
    </Autocomplete>
  );
}

/** Opens the card of a structure and makes sure that it can be seen. */
function choose(id: StructureId): void {
  close();
  if (controlsStore.getState().layers[id] !== 'on') setLayer(id, 'on');
  select(id);
  cameraCommands.emit({ type: 'focus', id });
}
