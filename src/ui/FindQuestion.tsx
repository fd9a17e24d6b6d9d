import { useEffect, useRef, useState } from 'react';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { annotate } from '#src/state/annotations.ts';
import { quizStore, reveal, setQuiz } from '#src/state/quiz.ts';
import { controlsStore, select, setLayer } from '#src/state/store.ts';
import type { QuestionViewProps } from './question-view.ts';
import { useNameOnSide } from './use-store.ts';

/** Asks for a structure on the model: names are hidden, and the next thing that is chosen is the answer. */
export function FindQuestion({ question, onAnswer }: QuestionViewProps<'find'>) {
  const { structure } = question;
  const [chosen, setChosen] = useState<StructureId | null>(null);
  const [isShown, setShown] = useState(false);
  const hasAnswered = useRef(false);
  const nameOnSide = useNameOnSide();

  // names stay hidden until the question is left
  useEffect(() => {
    const wasOn = quizStore.getState().isOn;
    setQuiz(true);
    select(null);
    return () => setQuiz(wasOn);
  }, []);

  useEffect(
    () =>
      controlsStore.subscribe(
        ({ selected }) => selected,
        (selected) => {
          if (!selected) return;
          setChosen(selected);
          reveal(selected);
          if (hasAnswered.current) return;
          hasAnswered.current = true;
          onAnswer(selected === structure, findStructure(selected).english);
        },
      ),
    [structure, onAnswer],
  );

  const show = () => {
    setShown(true);
    if (!hasAnswered.current) {
      hasAnswered.current = true;
      onAnswer(false, '');
    }
    setLayer(structure, 'on');
    annotate({
      emphasis: [structure],
      pins: [{ structure, text: nameOnSide(findStructure(structure).english) }],
    });
  };
  const isRight = chosen === structure;
  return (
    <>
      <p className="lesson-prompt">{t(question.prompt)}</p>
      <div role="status">
        {chosen && (
          <p className="lesson-reason">
            <strong>{isRight ? t('Correct.') : t('Not quite.')}</strong>{' '}
            {t('This is: {{name}}.', { name: nameOnSide(findStructure(chosen).english) })}{' '}
            {isRight && t(question.reason ?? '')}
          </p>
        )}
        {!chosen && !isShown && <p className="fine">{t('Choose it on the model.')}</p>}
      </div>
      {!isRight && (
        <button type="button" className="button" onClick={show}>
          {t('Show me')}
        </button>
      )}
    </>
  );
}
