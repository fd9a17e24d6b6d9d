import { type DragEvent, lazy, Suspense, useEffect } from 'react';
import { t } from '#src/i18n/t.ts';
import { openDraft } from '#src/lessons/draft.ts';
import { connectLessons, showLesson } from '#src/lessons/lesson-player.ts';
import { readLesson } from '#src/lessons/read-lesson.ts';
import { learnStore } from '#src/state/learn.ts';
import { LessonCaption } from './LessonCaption.tsx';
import { LessonCard } from './LessonCard.tsx';
import { LessonList } from './LessonList.tsx';
import { useLanguage, useStore } from './use-store.ts';
import './lesson.css';
import './practice.css';

const LessonMaker = lazy(async () => ({
  default: (await import('./LessonMaker.tsx')).LessonMaker,
}));

const StretchList = lazy(async () => ({
  default: (await import('./StretchList.tsx')).StretchList,
}));
const WeeklyPlan = lazy(async () => ({
  default: (await import('./WeeklyPlan.tsx')).WeeklyPlan,
}));

/** The panel of lessons: the list, one of them, or the making of one. A file dropped on it is opened. */
export function LessonPanel({ onLayers }: { readonly onLayers: () => void }) {
  const view = useStore(learnStore, (learn) => learn.view);
  // in another language the step is written anew, but not shown anew
  useLanguage();
  useEffect(connectLessons, []);

  const drop = async (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    const json = await file.text();
    if (view === 'maker') openDraft(json);
    else showLesson(readLesson(json), 'file');
  };
  return (
    <>
      <aside
        className="panel lessons"
        id="lessons"
        aria-label={t('Lessons')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => void drop(event)}
      >
        {view === 'list' && <LessonList />}
        {view === 'lesson' && <LessonCard onLayers={onLayers} />}
        {view === 'stretches' && (
          <Suspense>
            <StretchList />
          </Suspense>
        )}
        {view === 'plan' && (
          <Suspense>
            <WeeklyPlan />
          </Suspense>
        )}
        {view === 'maker' && (
          <Suspense>
            <LessonMaker />
          </Suspense>
        )}
      </aside>
      <LessonCaption />
    </>
  );
}
