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
      onClick={() => {
        onOpen();
        // once the panel has been laid out
        setTimeout(scrollToCard);
      }}
    >
      <span>{name}</span>
      <ChevronRight aria-hidden="true" />
    </button>
  );
}

/** The card stands under the reading; its panel is scrolled, and nothing else. */
function scrollToCard(): void {
  const card = document.querySelector<HTMLElement>('.inspector .card');
  const panel = card?.closest<HTMLElement>('.panel');
  if (!card || !panel) return;
  panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top;
}
