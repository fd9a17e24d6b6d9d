import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { t } from '#src/i18n/t.ts';
import type { QuestionViewProps } from './question-view.ts';

/** Things to be put in order, by buttons; each place says whether it is right once asked. */
export function OrderQuestion({ question, onAnswer }: QuestionViewProps<'order'>) {
  const [items, setItems] = useState(() => mix(question.items));
  const [isChecked, setChecked] = useState(false);
  const isRight = items.every((item, index) => item === question.items[index]);

  const move = (index: number, by: 1 | -1) => {
    const next = [...items];
    [next[index], next[index + by]] = [next[index + by]!, next[index]!];
    setItems(next);
    setChecked(false);
  };
  const check = () => {
    setChecked(true);
    onAnswer(isRight, items.join(' > '));
  };
  return (
    <>
      <p className="lesson-prompt">{t(question.prompt)}</p>
      <ol className="lesson-order">
        {items.map((item, index) => (
          <li
            key={item}
            data-outcome={
              isChecked ? (item === question.items[index] ? 'right' : 'wrong') : undefined
            }
          >
            <span>{t(item)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('{{item}}: one up', { item: t(item) })}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <ArrowUp aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('{{item}}: one down', { item: t(item) })}
              disabled={index === items.length - 1}
              onClick={() => move(index, 1)}
            >
              <ArrowDown aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <div role="status">
        {isChecked && (
          <p className="lesson-reason">
            <strong>{isRight ? t('Correct.') : t('Not quite.')}</strong> {t(question.reason ?? '')}
          </p>
        )}
      </div>
      <div className="lesson-row">
        <button type="button" className="button" onClick={check}>
          {t('Check the order')}
        </button>
        {isChecked && !isRight && (
          <button type="button" className="button" onClick={() => setItems([...question.items])}>
            {t('Show the order')}
          </button>
        )}
      </div>
    </>
  );
}

/** The same things in an order that is not the right one, the same for every learner. */
function mix(items: readonly string[]): string[] {
  const middle = Math.ceil(items.length / 2);
  const halves = [...items.slice(middle), ...items.slice(0, middle)];
  return halves.length > 3 ? [halves[1]!, halves[0]!, ...halves.slice(2)] : halves;
}
