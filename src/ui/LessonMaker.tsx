import {
  ArrowDown,
  ArrowUp,
  Camera,
  Download,
  Eye,
  FolderOpen,
  RefreshCw,
  Trash2,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { t } from '#src/i18n/t.ts';
import {
  captureStep,
  chooseStep,
  clearDraft,
  deleteStep,
  draftStore,
  editDraft,
  findDraftLesson,
  formatLessonFile,
  moveStep,
  openDraft,
  recaptureStep,
} from '#src/lessons/draft.ts';
import { showLesson } from '#src/lessons/lesson-player.ts';
import { applyStepState } from '#src/lessons/step-state.ts';
import { openLessonList } from '#src/state/learn.ts';
import { FileButton } from './FileButton.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import { LessonStepEditor } from './LessonStepEditor.tsx';
import { saveFile } from './save-file.ts';
import { useStore } from './use-store.ts';

/** Making a lesson out of what the page shows, step by step. It is kept on this device until it is saved to a file. */
export function LessonMaker() {
  const draft = useStore(draftStore, (now) => now.draft);
  const index = useStore(draftStore, (now) => now.index);
  const problems = useStore(draftStore, (now) => now.problems);
  const isKept = useStore(draftStore, (now) => now.isKept);
  const step = draft.steps[index];
  return (
    <>
      <header className="lesson-header">
        <h2>{t('Make a lesson')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('Back to the lessons')}
          title={t('Back to the lessons')}
          onClick={openLessonList}
        >
          <X aria-hidden="true" />
        </button>
      </header>
      <div className="lesson-body lesson-maker">
        <LessonProblems problems={problems} />
        <label className="lesson-field">
          <span>{t('Title of the lesson')}</span>
          <input
            type="text"
            value={draft.title}
            maxLength={80}
            onChange={({ target }) => editDraft({ title: target.value })}
          />
        </label>
        <p className="fine">
          {t('Set the model as you want it seen: pose, layers, view, movement. Then capture it.')}
        </p>
        <button type="button" className="button button-primary" onClick={captureStep}>
          <Camera aria-hidden="true" />
          {t('Capture this as a step')}
        </button>
        <StepList />
        {step && (
          <>
            <div className="lesson-row">
              <button type="button" className="button" onClick={() => applyStepState(step.state)}>
                <Eye aria-hidden="true" />
                {t('Show it')}
              </button>
              <button type="button" className="button" onClick={recaptureStep}>
                <RefreshCw aria-hidden="true" />
                {t('Capture it again')}
              </button>
            </div>
            <LessonStepEditor key={index} step={step} />
          </>
        )}
        {!isKept && (
          <p className="lesson-left" role="alert">
            {t('This browser keeps nothing. Save the lesson to a file before you leave.')}
          </p>
        )}
        <div className="lesson-row">
          <FileButton
            name={t('Open a file to edit')}
            accept=".json,application/json"
            onFile={openDraft}
          >
            <FolderOpen aria-hidden="true" />
          </FileButton>
          <ClearButton />
        </div>
      </div>
      <Footer />
    </>
  );
}

function StepList() {
  const steps = useStore(draftStore, (now) => now.draft.steps);
  const index = useStore(draftStore, (now) => now.index);
  return (
    <ol className="lesson-steps" aria-label={t('Steps')}>
      {steps.map((step, at) => {
        const name = step.title || t('Step {{step}}', { step: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own until one is typed
          <li key={at} data-chosen={at === index || undefined}>
            <button
              type="button"
              className="lesson-step-name"
              aria-pressed={at === index}
              onClick={() => chooseStep(at)}
            >
              {at + 1}. {name}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('Move {{name}} up', { name })}
              disabled={at === 0}
              onClick={() => moveStep(at, -1)}
            >
              <ArrowUp aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('Move {{name}} down', { name })}
              disabled={at === steps.length - 1}
              onClick={() => moveStep(at, 1)}
            >
              <ArrowDown aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('Delete {{name}}', { name })}
              onClick={() => deleteStep(at)}
            >
              <Trash2 aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Asks once more: a draft that is cleared is gone. */
function ClearButton() {
  const [isAsking, setAsking] = useState(false);
  return isAsking ? (
    <button
      type="button"
      className="button"
      onClick={() => {
        clearDraft();
        setAsking(false);
      }}
      onBlur={() => setAsking(false)}
    >
      {t('Yes, delete the lesson')}
    </button>
  ) : (
    <button type="button" className="button" onClick={() => setAsking(true)}>
      {t('Start over')}
    </button>
  );
}

function Footer() {
  const draft = useStore(draftStore, (now) => now.draft);
  const index = useStore(draftStore, (now) => now.index);
  const lesson = findDraftLesson(draft);
  return (
    <footer className="lesson-footer">
      <button
        type="button"
        className="button"
        disabled={!lesson}
        onClick={() => lesson && showLesson({ lesson, problems: [] }, 'draft', Math.max(index, 0))}
      >
        <Eye aria-hidden="true" />
        {t('Preview')}
      </button>
      <button
        type="button"
        className="button button-primary"
        disabled={!lesson}
        onClick={() => {
          if (!lesson) return;
          const blob = new Blob([formatLessonFile(lesson)], { type: 'application/json' });
          saveFile({ blob, extension: 'json' }, lesson.id);
        }}
      >
        <Download aria-hidden="true" />
        {t('Save to a file')}
      </button>
    </footer>
  );
}
