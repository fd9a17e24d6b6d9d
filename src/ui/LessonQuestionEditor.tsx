import { Plus, X } from 'lucide-react';
import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import type { AnswerOption, Question, QuestionKind } from '#src/lessons/lesson.ts';
import { captureStepState } from '#src/lessons/step-state.ts';

type Change = (question: Question | undefined) => void;

const kindNames: { readonly [kind in QuestionKind]: () => string } = {
  choice: () => t('One of several answers'),
  predict: () => t('Predict, then run'),
  find: () => t('Find a structure'),
  order: () => t('Put into order'),
  pose: () => t('Set a pose'),
};

/** What each kind begins with. */
const blanks: { readonly [kind in QuestionKind]: () => Question } = {
  choice: () => ({ kind: 'choice', prompt: '', options: findBlankOptions() }),
  predict: () => ({
    kind: 'predict',
    prompt: '',
    options: findBlankOptions(),
    run: captureStepState(),
  }),
  find: () => ({ kind: 'find', prompt: '', structure: 'piriformis' }),
  order: () => ({ kind: 'order', prompt: '', items: [] }),
  pose: () => ({
    kind: 'pose',
    prompt: '',
    goal: { measure: 'piriformis-length', seek: 'most' },
  }),
};

function findBlankOptions(): AnswerOption[] {
  return [
    { text: '', isRight: true },
    { text: '', isRight: false },
  ];
}

/** The question of a step: none, or one of the kinds with what it needs. */
export function LessonQuestionEditor({
  question,
  onChange,
}: {
  readonly question: Question | undefined;
  readonly onChange: Change;
}) {
  return (
    <fieldset className="lesson-question-editor">
      <legend>{t('Question')}</legend>
      <select
        className="chip-select"
        aria-label={t('Kind of question')}
        value={question?.kind ?? ''}
        onChange={({ target }) =>
          onChange(target.value ? blanks[target.value as QuestionKind]() : undefined)
        }
      >
        <option value="">{t('No question')}</option>
        {Object.entries(kindNames).map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name()}
          </option>
        ))}
      </select>
      {question && (
        <>
          <label className="lesson-field">
            <span>{t('What is asked')}</span>
            <textarea
              rows={2}
              value={question.prompt}
              onChange={({ target }) => onChange({ ...question, prompt: target.value })}
            />
          </label>
          <Parts question={question} onChange={onChange} />
          <label className="lesson-field">
            <span>{t('The reason, told with the answer')}</span>
            <textarea
              rows={2}
              value={question.reason ?? ''}
              onChange={({ target }) => onChange({ ...question, reason: target.value })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}

function Parts({ question, onChange }: { readonly question: Question; readonly onChange: Change }) {
  switch (question.kind) {
    case 'choice':
    case 'predict':
      return (
        <>
          <Options
            options={question.options}
            onOptions={(options) => onChange({ ...question, options })}
          />
          {question.kind === 'predict' && (
            <button
              type="button"
              className="button"
              onClick={() => onChange({ ...question, run: captureStepState() })}
            >
              {t('Capture what is run')}
            </button>
          )}
        </>
      );
    case 'find':
      return (
        <select
          className="chip-select"
          aria-label={t('The structure to find')}
          value={question.structure}
          onChange={({ target }) =>
            onChange({ ...question, structure: target.value as StructureId })
          }
        >
          {structures.map(({ id, english }) => (
            <option key={id} value={id}>
              {t(english)}
            </option>
          ))}
        </select>
      );
    case 'order':
      return (
        <label className="lesson-field">
          <span>{t('The right order, one a line')}</span>
          <textarea
            rows={4}
            value={question.items.join('\n')}
            onChange={({ target }) =>
              onChange({ ...question, items: target.value.split('\n').slice(0, 12) })
            }
          />
        </label>
      );
    case 'pose':
      return (
        <div className="lesson-row">
          <select
            className="chip-select"
            aria-label={t('Most or least')}
            value={question.goal.seek}
            onChange={({ target }) =>
              onChange({
                ...question,
                goal: { ...question.goal, seek: target.value as 'most' | 'least' },
              })
            }
          >
            <option value="most">{t('most')}</option>
            <option value="least">{t('least')}</option>
          </select>
          <select
            className="chip-select"
            aria-label={t('Of what')}
            value={question.goal.measure}
            onChange={({ target }) =>
              onChange({
                ...question,
                goal: {
                  ...question.goal,
                  measure: target.value as typeof question.goal.measure,
                },
              })
            }
          >
            <option value="piriformis-length">{t('length of piriformis')}</option>
            <option value="nerve-pressure">{t('pressure on the nerve')}</option>
            <option value="piriformis-rotation-arm">{t('lever arm of piriformis')}</option>
          </select>
        </div>
      );
  }
}

/** The answers with their reasons; any number of them may be right. */
function Options({
  options,
  onOptions,
}: {
  readonly options: readonly AnswerOption[];
  readonly onOptions: (options: AnswerOption[]) => void;
}) {
  const change = (at: number, changes: Partial<AnswerOption>) =>
    onOptions(options.map((one, other) => (other === at ? { ...one, ...changes } : one)));
  return (
    <ol className="lesson-option-list">
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place in the list
        <li key={at}>
          <input
            type="text"
            maxLength={160}
            aria-label={t('Answer {{number}}', { number: at + 1 })}
            value={option.text}
            onChange={({ target }) => change(at, { text: target.value })}
          />
          <label>
            <input
              type="checkbox"
              checked={option.isRight}
              onChange={({ target }) => change(at, { isRight: target.checked })}
            />
            {t('right')}
          </label>
          <button
            type="button"
            className="icon-button"
            aria-label={t('Take answer {{number}} out', { number: at + 1 })}
            disabled={options.length <= 2}
            onClick={() => onOptions(options.filter((_, other) => other !== at))}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="button"
          onClick={() => onOptions([...options, { text: '', isRight: false }])}
        >
          <Plus aria-hidden="true" />
          {t('One more answer')}
        </button>
      </li>
    </ol>
  );
}
