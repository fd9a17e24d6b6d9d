import {
  ArrowLeft,
  ArrowRight,
  Layers,
  Pause,
  Play,
  QrCode as QrIcon,
  RotateCcw,
  X,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import type { Lesson } from '#src/lessons/lesson.ts';
import {
  advanceLesson,
  goToStep,
  lessonStore,
  returnToStep,
  setAutoplaying,
  startLesson,
  stepLesson,
} from '#src/lessons/lesson-player.ts';
import { findNextListed } from '#src/lessons/library.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { closeLessons, learnStore, openLessonList, openLessonMaker } from '#src/state/learn.ts';
import { togglePlaying } from '#src/state/player.ts';
import { HealthButton } from './LessonList.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import { LessonQuestion } from './LessonQuestion.tsx';
import { LessonText } from './LessonText.tsx';
import { usePlayer, useStore } from './use-store.ts';

/** One step of a lesson with what leads on and back. */
export function LessonCard({ onLayers }: { readonly onLayers: () => void }) {
  const lesson = useStore(lessonStore, (now) => now.lesson);
  const isLoading = useStore(lessonStore, (now) => now.isLoading);
  const problems = useStore(lessonStore, (now) => now.problems);
  useAutoplay();

  if (!lesson) {
    return (
      <>
        <header className="lesson-header">
          <h2>{t('Lesson')}</h2>
          <CloseButton />
        </header>
        <div className="lesson-body">
          {isLoading ? <p role="status">{t('Fetching the lesson')}</p> : null}
          <LessonProblems problems={problems} />
        </div>
        <footer className="lesson-footer">
          <button type="button" className="button" onClick={openLessonList}>
            {t('All lessons')}
          </button>
        </footer>
      </>
    );
  }
  return (
    <>
      <Header lesson={lesson} onLayers={onLayers} />
      <Body lesson={lesson} />
      <Footer lesson={lesson} />
    </>
  );
}

function CloseButton() {
  const origin = useStore(lessonStore, (now) => now.origin);
  const name = origin === 'draft' ? t('Back to editing') : t('Close the lesson');
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={origin === 'draft' ? openLessonMaker : closeLessons}
    >
      <X aria-hidden="true" />
    </button>
  );
}

function Header({ lesson, onLayers }: { readonly lesson: Lesson; readonly onLayers: () => void }) {
  const index = useStore(lessonStore, (now) => now.index);
  const isAutoplaying = useStore(lessonStore, (now) => now.isAutoplaying);
  const origin = useStore(lessonStore, (now) => now.origin);
  const playName = isAutoplaying ? t('Stop playing the lesson') : t('Play the lesson by itself');
  return (
    <header className="lesson-header">
      <button type="button" className="link-button lesson-name" onClick={openLessonList}>
        <span className="visually-hidden">{t('All lessons')}: </span>
        {t(lesson.title)}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={playName}
        title={playName}
        aria-pressed={isAutoplaying}
        onClick={() => setAutoplaying(!isAutoplaying)}
      >
        {isAutoplaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </button>
      <button
        type="button"
        className="icon-button lesson-layers"
        aria-label={t('Layers')}
        title={t('Layers')}
        onClick={onLayers}
      >
        <Layers aria-hidden="true" />
      </button>
      {origin === 'library' && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('Link and code of this step')}
          title={t('Link and code of this step')}
          onClick={() => keyboardStore.setState({ isShareOpen: true })}
        >
          <QrIcon aria-hidden="true" />
        </button>
      )}
      <CloseButton />
      <ol className="lesson-progress" aria-hidden="true">
        {lesson.steps.map((step, at) => (
          <li key={step.title} data-state={at < index ? 'past' : at === index ? 'now' : 'next'} />
        ))}
      </ol>
    </header>
  );
}

function Body({ lesson }: { readonly lesson: Lesson }) {
  const index = useStore(lessonStore, (now) => now.index);
  const problems = useStore(lessonStore, (now) => now.problems);
  const isLeft = useStore(learnStore, (learn) => learn.isLeft);
  const isPlaying = usePlayer((player) => player.isPlaying);
  const body = useRef<HTMLDivElement>(null);
  const step = lesson.steps[index]!;

  // a new step is read from its beginning
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the step changes
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [index]);

  return (
    <div className="lesson-body" ref={body}>
      {index === 0 && <LessonProblems problems={problems} />}
      <div aria-live="polite">
        <p className="lesson-step">
          <select
            className="chip-select"
            aria-label={t('Step')}
            value={index}
            onChange={({ target }) => goToStep(Number(target.value))}
          >
            {lesson.steps.map(({ title }, at) => (
              <option key={title} value={at}>
                {t('Step {{step}} of {{all}}', { step: at + 1, all: lesson.steps.length })}
                {at === index ? '' : `: ${t(title)}`}
              </option>
            ))}
          </select>
        </p>
        <h3 className="lesson-title">{t(step.title)}</h3>
        <LessonText step={step} />
      </div>
      {step.plays && (
        <button type="button" className="button lesson-run" onClick={togglePlaying}>
          {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          {isPlaying ? t('Pause the movement') : t('Play the movement')}
        </button>
      )}
      {isLeft && (
        <div className="lesson-left" role="status">
          <p>{t('You have changed what this step shows.')}</p>
          <button type="button" className="button" onClick={returnToStep}>
            <RotateCcw aria-hidden="true" />
            {t('Return to the step')}
          </button>
        </div>
      )}
      {step.question && <LessonQuestion key={`${lesson.id}-${index}`} question={step.question} />}
      {lesson.hasRedFlags && <HealthButton />}
    </div>
  );
}

function Footer({ lesson }: { readonly lesson: Lesson }) {
  const index = useStore(lessonStore, (now) => now.index);
  const origin = useStore(lessonStore, (now) => now.origin);
  const isLast = index === lesson.steps.length - 1;
  const next = findNextListed(lesson.id);
  return (
    <footer className="lesson-footer">
      <button
        type="button"
        className="button"
        disabled={index === 0}
        onClick={() => stepLesson(-1)}
        title={t('{{name}} (key {{key}})', { name: t('Back'), key: 'PageUp' })}
      >
        <ArrowLeft className="points-back" aria-hidden="true" />
        {t('Back')}
      </button>
      {!isLast && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => stepLesson(1)}
          title={t('{{name}} (key {{key}})', { name: t('Next step'), key: 'PageDown' })}
        >
          {t('Next step')}
          <ArrowRight className="points-on" aria-hidden="true" />
        </button>
      )}
      {isLast && origin === 'draft' && (
        <button type="button" className="button button-primary" onClick={openLessonMaker}>
          {t('Back to editing')}
        </button>
      )}
      {isLast && origin !== 'draft' && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => (next ? startLesson(next.id) : openLessonList())}
        >
          {next ? t('Next: {{title}}', { title: t(next.title) }) : t('All lessons')}
        </button>
      )}
    </footer>
  );
}

/** The clock of a lesson that goes on by itself. */
function useAutoplay(): void {
  const isAutoplaying = useStore(lessonStore, (now) => now.isAutoplaying);
  useEffect(() => {
    if (!isAutoplaying) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      advanceLesson((now - last) / 1000);
      last = now;
    }, 200);
    return () => clearInterval(timer);
  }, [isAutoplaying]);
}
