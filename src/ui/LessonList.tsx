import {
  CalendarDays,
  Check,
  Dices,
  Download,
  FolderOpen,
  HeartPulse,
  MoveDiagonal,
  PenLine,
  X,
} from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { answersStore, forgetAnswers, formatAnswersCsv } from '#src/lessons/answers.ts';
import { showLesson, startLesson } from '#src/lessons/lesson-player.ts';
import { lessonList } from '#src/lessons/library.ts';
import { createPractice } from '#src/lessons/practice.ts';
import { forgetProgress, progressStore } from '#src/lessons/progress.ts';
import { readLesson } from '#src/lessons/read-lesson.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { closeLessons, openLessonMaker, openPlan, openStretches } from '#src/state/learn.ts';
import { simulation } from '#src/state/simulation.ts';
import { controlsStore } from '#src/state/store.ts';
import { FileButton } from './FileButton.tsx';
import { saveFile } from './save-file.ts';
import { useStore } from './use-store.ts';

/** All lessons with what was seen of them, and the ways to one of somebody else. */
export function LessonList() {
  const seen = useStore(progressStore, (progress) => progress.seen);
  const hasSeen = Object.keys(seen).length > 0;
  return (
    <>
      <header className="lesson-header">
        <h2>{t('Lessons')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('Close the lessons')}
          onClick={closeLessons}
        >
          <X aria-hidden="true" />
        </button>
      </header>
      <div className="lesson-body">
        <ol className="lesson-list">
          {lessonList.map(({ id, title, summary, stepCount }) => {
            const count = Math.min(seen[id]?.length ?? 0, stepCount);
            return (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => startLesson(id, count < stepCount ? findResumed(seen[id]) : 0)}
                >
                  <strong>{t(title)}</strong>
                  <span>{t(summary)}</span>
                  <span className="fine lesson-count">
                    {count === stepCount && <Check aria-hidden="true" />}
                    {count === 0
                      ? t('{{count}} steps', { count: stepCount })
                      : t('{{seen}} of {{all}} steps seen', { seen: count, all: stepCount })}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
        <section className="lesson-more">
          <div className="lesson-row">
            <button type="button" className="button" onClick={startPractice}>
              <Dices aria-hidden="true" />
              {t('Practise')}
            </button>
            <button type="button" className="button" onClick={openStretches}>
              <MoveDiagonal aria-hidden="true" />
              {t('Stretches compared')}
            </button>
            <button type="button" className="button" onClick={openPlan}>
              <CalendarDays aria-hidden="true" />
              {t('Plan for a week')}
            </button>
          </div>
          <Answers />
          <button type="button" className="button" onClick={openLessonMaker}>
            <PenLine aria-hidden="true" />
            {t('Make a lesson')}
          </button>
          <FileButton
            name={t('Open a lesson file')}
            accept=".json,application/json"
            onFile={(json) => showLesson(readLesson(json), 'file')}
          >
            <FolderOpen aria-hidden="true" />
          </FileButton>
          <AddressField />
          <p className="fine">
            {t('What you have seen stays on this device.')}{' '}
            {hasSeen && (
              <button type="button" className="link-button" onClick={forgetProgress}>
                {t('Forget it')}
              </button>
            )}
          </p>
        </section>
        <HealthButton />
      </div>
    </>
  );
}

/** The step to go on with: the one after the last that was seen. */
function findResumed(steps: readonly number[] = []): number {
  return steps.length === 0 ? 0 : Math.max(...steps) + 1;
}

/** Ten questions, other ones every time. */
function startPractice(): void {
  const controls = controlsStore.getState();
  const lesson = createPractice(Date.now(), controls, simulation.solveAside);
  showLesson({ lesson, problems: [] }, 'file');
}

/** How many answers were right so far, and the ways to keep or forget them. */
function Answers() {
  const answers = useStore(answersStore, (now) => now.answers);
  if (answers.length === 0) return null;
  const save = () => {
    const blob = new Blob([formatAnswersCsv(answers)], { type: 'text/csv' });
    saveFile({ blob, extension: 'csv' }, 'deep-six-answers');
  };
  return (
    <p className="fine">
      {t('{{right}} of {{all}} questions right at the first answer.', {
        right: answers.filter(({ isRight }) => isRight).length,
        all: answers.length,
      })}{' '}
      <button type="button" className="link-button" onClick={save}>
        <Download aria-hidden="true" />
        {t('Save as CSV')}
      </button>{' '}
      <button type="button" className="link-button" onClick={forgetAnswers}>
        {t('Forget them')}
      </button>
    </p>
  );
}

/** What the page is not, and when to see a doctor: one press away wherever treatment is spoken of. */
export function HealthButton() {
  return (
    <button
      type="button"
      className="link-button lesson-health"
      onClick={() => keyboardStore.setState({ isHealthOpen: true })}
    >
      <HeartPulse aria-hidden="true" />
      {t('When to see a doctor')}
    </button>
  );
}

/** Opens a lesson that lies beside this page. */
function AddressField() {
  const [address, setAddress] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') startLesson(address.trim());
  };
  return (
    <form className="lesson-address" onSubmit={open}>
      <label>
        <span className="fine">{t('Or the address of a lesson on this site')}</span>
        <input
          type="text"
          inputMode="url"
          value={address}
          placeholder="lessons/my-lesson.json"
          onChange={({ target }) => setAddress(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {t('Open')}
      </button>
    </form>
  );
}
