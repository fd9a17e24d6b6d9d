import { MessageCircleQuestionMark } from 'lucide-react';
import { findStructure } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { isNamed, quizStore, reveal, setQuiz } from '#src/state/quiz.ts';
import { useControls, useNameOnSide, useStore } from './use-store.ts';

/** Says that names are hidden, tells the one of the chosen structure on request, and leads out. */
export function QuizBanner() {
  const quiz = useStore(quizStore, (now) => now);
  const selected = useControls((controls) => controls.selected);
  const nameOnSide = useNameOnSide();
  if (!quiz.isOn) return null;
  return (
    <div className="float banner" role="status">
      <MessageCircleQuestionMark aria-hidden="true" />
      {selected === null ? (
        <p>{t('Names are hidden. Choose something on the model, and name it.')}</p>
      ) : isNamed(quiz, selected) ? (
        <p>
          <strong>{nameOnSide(findStructure(selected).english)}</strong>
        </p>
      ) : (
        <>
          <p>{t('What is this?')}</p>
          <button type="button" className="button" onClick={() => reveal(selected)}>
            {t('Tell its name')}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => setQuiz(false)}>
        {t('Show the names again')}
      </button>
    </div>
  );
}
