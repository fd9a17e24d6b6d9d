import { GraduationCap } from 'lucide-react';
import { type ComponentType, useId, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import type { AnswerOption, Question, QuestionKind } from '#src/lessons/lesson.ts';

/** What every view of a question is given. */
export interface QuestionViewProps<Kind extends QuestionKind = QuestionKind> {
  readonly question: Extract<Question, { readonly kind: Kind }>;
  /** Told once, with the first answer. */
  readonly onAnswer: (isRight: boolean, answer: string) => void;
}

/** How each kind of question is asked. A kind without a view of its own is asked openly, with its answer behind a button. */
const views: { readonly [kind in QuestionKind]?: ComponentType<QuestionViewProps<kind>> } = {
  choice: ChoiceQuestion,
};

const headings: { readonly [kind in QuestionKind]: () => string } = {
  choice: () => t('Question'),
  find: () => t('Find it on the model'),
  order: () => t('Put them in order'),
  pose: () => t('Set the pose'),
  predict: () => t('Predict, then run'),
};

/** The question of a step. */
export function LessonQuestion({
  question,
  onAnswer = () => {},
}: {
  readonly question: Question;
  readonly onAnswer?: QuestionViewProps['onAnswer'];
}) {
  const View = (views[question.kind] ?? OpenQuestion) as ComponentType<QuestionViewProps>;
  return (
    <section className="lesson-question" aria-label={headings[question.kind]()}>
      <p className="fine lesson-question-kind">
        <GraduationCap aria-hidden="true" />
        {headings[question.kind]()}
      </p>
      <View question={question} onAnswer={onAnswer} />
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

/** A question to think about or to talk over. */
function OpenQuestion({ question }: QuestionViewProps) {
  const [isShown, setShown] = useState(false);
  const reason = 'reason' in question ? question.reason : undefined;
  return (
    <>
      <p className="lesson-prompt">{t(question.prompt)}</p>
      {isShown ? (
        <p className="lesson-reason" role="status">
          {t(reason ?? '')}
        </p>
      ) : (
        reason && (
          <button type="button" className="button" onClick={() => setShown(true)}>
            {t('Show the answer')}
          </button>
        )
      )}
    </>
  );
}
