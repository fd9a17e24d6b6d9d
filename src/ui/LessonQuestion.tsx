import { GraduationCap } from 'lucide-react';
import { type ComponentType, useCallback, useId, useRef, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { recordAnswer } from '#src/lessons/answers.ts';
import type { AnswerOption, Question, QuestionKind } from '#src/lessons/lesson.ts';
import { lessonStore } from '#src/lessons/lesson-player.ts';
import { FindQuestion } from './FindQuestion.tsx';
import { OrderQuestion } from './OrderQuestion.tsx';
import { PoseQuestion } from './PoseQuestion.tsx';
import { PredictQuestion } from './PredictQuestion.tsx';
import type { QuestionViewProps } from './question-view.ts';

/** How each kind of question is asked. */
const views: { readonly [kind in QuestionKind]: ComponentType<QuestionViewProps<kind>> } = {
  choice: ChoiceQuestion,
  find: FindQuestion,
  order: OrderQuestion,
  pose: PoseQuestion,
  predict: PredictQuestion,
};

const headings: { readonly [kind in QuestionKind]: () => string } = {
  choice: () => t('Question'),
  find: () => t('Find it on the model'),
  order: () => t('Put them in order'),
  pose: () => t('Set the pose'),
  predict: () => t('Predict, then run'),
};

/** The question of a step. The first answer is kept on this device. */
export function LessonQuestion({ question }: { readonly question: Question }) {
  const hasAnswered = useRef(false);
  const keep = useCallback(
    (isRight: boolean, answer: string) => {
      if (hasAnswered.current) return;
      hasAnswered.current = true;
      const { lesson, origin } = lessonStore.getState();
      if (origin === 'draft') return;
      const { kind, prompt } = question;
      recordAnswer({ lesson: lesson?.title ?? '', kind, prompt, answer, isRight });
    },
    [question],
  );
  const View = views[question.kind] as ComponentType<QuestionViewProps>;
  return (
    <section className="lesson-question" aria-label={headings[question.kind]()}>
      <p className="fine lesson-question-kind">
        <GraduationCap aria-hidden="true" />
        {headings[question.kind]()}
      </p>
      <View question={question} onAnswer={keep} />
    </section>
  );
}

/** One of several answers; the reason comes at once. */
function ChoiceQuestion({ question, onAnswer }: QuestionViewProps<'choice'>) {
  const [chosen, setChosen] = useState<AnswerOption | null>(null);
  const name = useId();
  const choose = (option: AnswerOption) => {
    if (!chosen) onAnswer(option.isRight, option.text);
    setChosen(option);
  };
  return (
    <>
      <fieldset className="lesson-options">
        <legend>{t(question.prompt)}</legend>
        {question.options.map((option) => (
          <label key={option.text} data-outcome={findOutcome(option, chosen)}>
            <input
              type="radio"
              name={name}
              checked={chosen === option}
              onChange={() => choose(option)}
            />
            <span>{t(option.text)}</span>
          </label>
        ))}
      </fieldset>
      <div role="status">
        {chosen && (
          <p className="lesson-reason">
            <strong>{chosen.isRight ? t('Correct.') : t('Not quite.')}</strong>{' '}
            {t(chosen.reason ?? question.reason ?? '')}
          </p>
        )}
      </div>
      {chosen && (
        <button type="button" className="button" onClick={() => setChosen(null)}>
          {t('Ask again')}
        </button>
      )}
    </>
  );
}

function findOutcome(option: AnswerOption, chosen: AnswerOption | null): string | undefined {
  if (option !== chosen) return undefined;
  return option.isRight ? 'right' : 'wrong';
}
