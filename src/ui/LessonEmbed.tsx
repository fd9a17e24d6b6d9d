import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { t } from '#src/i18n/t.ts';
import {
  connectLessons,
  lessonStore,
  returnToStep,
  stepLesson,
} from '#src/lessons/lesson-player.ts';
import { learnStore } from '#src/state/learn.ts';
import { LessonProblems } from './LessonProblems.tsx';
import { LessonText } from './LessonText.tsx';
import { useStore } from './use-store.ts';
import './lesson.css';

/** A lesson in a frame of another page: the words, on and back. */
export function LessonEmbed() {
  const lesson = useStore(lessonStore, (now) => now.lesson);
  const index = useStore(lessonStore, (now) => now.index);
  const problems = useStore(lessonStore, (now) => now.problems);
  const isLeft = useStore(learnStore, (learn) => learn.isLeft);
  useEffect(connectLessons, []);
  const step = lesson?.steps[index];
  return (
    <section className="float lesson-embed" aria-label={t('Lesson')}>
      {index === 0 && <LessonProblems problems={problems} />}
      {lesson && step && (
        <>
          <div aria-live="polite">
            <p className="fine">
              {t(lesson.title)} ·{' '}
              {t('Step {{step}} of {{all}}', { step: index + 1, all: lesson.steps.length })}
            </p>
            <h2 className="lesson-title">{t(step.title)}</h2>
            <LessonText step={step} />
          </div>
          <div className="lesson-row">
            <button
              type="button"
              className="button"
              disabled={index === 0}
              onClick={() => stepLesson(-1)}
            >
              <ArrowLeft className="points-back" aria-hidden="true" />
              {t('Back')}
            </button>
            {isLeft && (
              <button type="button" className="button" onClick={returnToStep}>
                {t('Return to the step')}
              </button>
            )}
            <button
              type="button"
              className="button"
              disabled={index === lesson.steps.length - 1}
              onClick={() => stepLesson(1)}
            >
              {t('Next step')}
              <ArrowRight className="points-on" aria-hidden="true" />
            </button>
          </div>
        </>
      )}
    </section>
  );
}
