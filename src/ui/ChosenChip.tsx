import { ChevronRight } from 'lucide-react';
import { findStructure } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { isNamed, quizStore } from '#src/state/quiz.ts';
import { useControls, useNameOnSide, useStore } from './use-store.ts';

/** Where the panel with its card is folded away: the chosen structure by name, and the way to the card. */
export function ChosenChip({ onOpen }: { readonly onOpen: () => void }) {
  const id = useControls((controls) => controls.selected);
  const quiz = useStore(quizStore, (now) => now);
  const nameOnSide = useNameOnSide();
  if (id === null || !isNamed(quiz, id)) return null;
  const name = nameOnSide(findStructure(id).english);
  return (
    <button
      type="button"
      className="float chosen-chip"
      aria-label={t('About: {{name}}', { name })}
      onClick={onOpen}
    >
      <span>{name}</span>
      <ChevronRight aria-hidden="true" />
    </button>
  );
}
