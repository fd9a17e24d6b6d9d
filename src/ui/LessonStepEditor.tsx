import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { editStep } from '#src/lessons/draft.ts';
import { countWords, findText, mostWords, type Step } from '#src/lessons/lesson.ts';
import { isSourceId, lessonSources } from '#src/lessons/sources.ts';
import { LessonQuestionEditor } from './LessonQuestionEditor.tsx';

/** The words of a step, what it points at, its note, sources and question. */
export function LessonStepEditor({ step }: { readonly step: Step }) {
  const words = countWords(findText(step));
  return (
    <div className="lesson-editor">
      <label className="lesson-field">
        <span>{t('Title of the step')}</span>
        <input
          type="text"
          value={step.title}
          maxLength={80}
          onChange={({ target }) => editStep({ title: target.value })}
        />
      </label>
      <div className="lesson-field">
        <label className="lesson-field">
          <span>{t('Text')}</span>
          <textarea
            rows={4}
            value={findText(step)}
            onChange={({ target }) => editStep({ text: target.value })}
          />
        </label>
        <span className="fine" data-over={words > mostWords || undefined}>
          {t('{{count}} of {{most}} words', { count: words, most: mostWords })}
        </span>
      </div>
      <label className="switch-field">
        <input
          type="checkbox"
          className="switch"
          checked={step.plays}
          onChange={({ target }) => editStep({ plays: target.checked })}
        />
        {t('The movement plays')}
      </label>
      <Chosen
        name={t('Point at')}
        options={structures.map(({ id, english }) => [id, t(english)] as const)}
        chosen={step.emphasis}
        onChange={(emphasis) => editStep({ emphasis: emphasis as StructureId[] })}
      />
      <Pins step={step} />
      <Chosen
        name={t('Sources')}
        options={Object.entries(lessonSources).map(([id, { text }]) => [id, text] as const)}
        chosen={step.sources}
        onChange={(sources) => editStep({ sources: sources.filter(isSourceId) })}
      />
      <label className="lesson-field">
        <span>{t('Note for the second window')}</span>
        <textarea
          rows={2}
          value={step.note ?? ''}
          onChange={({ target }) => editStep({ note: target.value || undefined })}
        />
      </label>
      <LessonQuestionEditor
        question={step.question}
        onChange={(question) => editStep({ question })}
      />
    </div>
  );
}

/** Several of a long list: a menu that adds, and a chip for each that takes away. */
function Chosen({
  name,
  options,
  chosen,
  onChange,
}: {
  readonly name: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const names = new Map(options);
  return (
    <div className="lesson-field">
      <select
        className="chip-select"
        aria-label={name}
        value=""
        onChange={({ target }) => onChange([...chosen, target.value])}
      >
        <option value="" disabled>
          {name}
        </option>
        {options
          .filter(([id]) => !chosen.includes(id))
          .map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
      </select>
      {chosen.map((id) => (
        <Removable key={id} onRemove={() => onChange(chosen.filter((one) => one !== id))}>
          {names.get(id) ?? id}
        </Removable>
      ))}
    </div>
  );
}

/** Words of the teacher's own at a structure. */
function Pins({ step }: { readonly step: Step }) {
  return (
    <div className="lesson-field">
      <select
        className="chip-select"
        aria-label={t('Write at')}
        value=""
        onChange={({ target }) => {
          const structure = target.value as StructureId;
          editStep({ pins: [...step.pins, { structure, text: t('Look here') }] });
        }}
      >
        <option value="" disabled>
          {t('Write at')}
        </option>
        {structures.map(({ id, english }) => (
          <option key={id} value={id}>
            {t(english)}
          </option>
        ))}
      </select>
      {step.pins.map((pin, at) => (
        <Removable
          // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its place in the list
          key={at}
          onRemove={() => editStep({ pins: step.pins.filter((_, other) => other !== at) })}
        >
          <input
            type="text"
            maxLength={60}
            aria-label={t('Words at the pin')}
            value={pin.text}
            onChange={({ target }) =>
              editStep({
                pins: step.pins.map((one, other) =>
                  other === at ? { ...one, text: target.value } : one,
                ),
              })
            }
          />
        </Removable>
      ))}
    </div>
  );
}

function Removable({
  onRemove,
  children,
}: {
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="lesson-chosen">
      <span>{children}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Take it out')}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
