import { Check } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { t } from '#src/i18n/t.ts';
import { findMovement, type MovementId, movements } from '#src/state/movements.ts';
import { chooseMovement } from '#src/state/player.ts';
import { Dialog } from './Dialog.tsx';
import { useControls } from './use-store.ts';
import { supportNames } from './words.ts';

/** Headings of the list, in the order of the library. */
const groups = [...new Set(movements.map(({ group }) => group))];

/** Finds a movement by a part of its name, its group or its support, and loads it. */
export function MovementDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('Choose a movement')} isOpen onClose={onClose}>
      <Movements onClose={onClose} />
    </Dialog>
  );
}

function Movements({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const movementId = useControls((controls) => controls.movementId);
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = groups
    .map((group) => ({
      group,
      members: movements.filter(({ group: own, id }) => own === group && fits(id, words)),
    }))
    .filter(({ members }) => members.length > 0);
  const choose = (id: MovementId) => {
    onClose();
    chooseMovement(id);
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('Name of a movement')} className="search-field">
        <Input className="search-input" placeholder={t('Name of a movement')} />
      </SearchField>
      {found.length === 0 && (
        <p className="search-none" role="status">
          {t('No movement is called “{{query}}”. Empty the field to see the whole list.', {
            query,
          })}
        </p>
      )}
      {/* the field steers the list; whoever goes on with Tab can still scroll it */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section className="search-scroll" aria-label={t('Movements found')} tabIndex={0}>
        <ListBox
          aria-label={t('Movements')}
          className="search-list"
          selectionMode="none"
          onAction={(key) => choose(key as MovementId)}
        >
          {found.map(({ group, members }) => (
            <ListBoxSection key={group} id={group}>
              <Header className="search-group">{t(group)}</Header>
              {members.map(({ id, name, support }) => (
                <ListBoxItem key={id} id={id} textValue={t(name)} className="search-item">
                  {id === movementId ? (
                    <Check className="search-mark" aria-label={t('Loaded now')} />
                  ) : (
                    <span className="search-mark" />
                  )}
                  <span className="search-name">{t(name)}</span>
                  <span className="search-latin">
                    {supportNames[support] === group ? '' : t(supportNames[support])}
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </section>
    </Autocomplete>
  );
}

/** Whether every word is part of what a movement is called, in the language of the page or in English. */
function fits(id: MovementId, words: readonly string[]): boolean {
  const { name, group, support } = findMovement(id);
  const text = fold(
    [name, t(name), t(group), t(supportNames[support]), id.replaceAll('-', ' ')].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Small letters without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
