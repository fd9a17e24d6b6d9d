import { Play } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import type { AnswerOption } from '#src/lessons/lesson.ts';
import { runState } from '#src/lessons/lesson-player.ts';
import type { QuestionViewProps } from './question-view.ts';

/** First the guess, then the model shows what happens, then the reason. */
export function PredictQuestion({ question, onAnswer }: QuestionViewProps<'predict'>) {
  const [guess, setGuess] = useState<AnswerOption | null>(null);
  const [hasRun, setRun] = useState(false);
  const name = useId();
  const choose = (option: AnswerOption) => {
    if (!guess) onAnswer(option.isRight, option.text);
    setGuess(option);
  };
  const outcome = hasRun && guess ? (guess.isRight ? 'right' : 'wrong') : undefined;
  return (
    <>
      <fieldset className="lesson-options" disabled={hasRun}>
        <legend>{t(question.prompt)}</legend>
        {question.options.map((option) => (
          <label key={option.text} data-outcome={option === guess ? outcome : undefined}>
            <input
              type="radio"
              name={name}
              checked={guess === option}
              onChange={() => choose(option)}
            />
            <span>{t(option.text)}</span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="button"
        disabled={!guess}
        onClick={() => {
          setRun(true);
          runState(question.run);
        }}
      >
        <Play aria-hidden="true" />
        {hasRun ? t('Run it again') : t('Run it')}
      </button>
      <div role="status">
        {hasRun && guess && (
          <p className="lesson-reason">
            <strong>{guess.isRight ? t('Correct.') : t('Not quite.')}</strong>{' '}
            {t(guess.reason ?? question.reason ?? '')}
          </p>
        )}
        {!guess && <p className="fine">{t('Choose first, then run it.')}</p>}
      </div>
    </>
  );
}
