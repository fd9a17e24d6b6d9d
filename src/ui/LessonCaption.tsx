import { t } from '#src/i18n/t.ts';
import { lessonStore } from '#src/lessons/lesson-player.ts';
import { findCaptionAt, findCaptions } from '#src/lessons/narration.ts';
import { presenterStore } from '#src/state/presenter.ts';
import { useStore } from './use-store.ts';

/** The words of a lesson over the picture, sentence by sentence, while it plays by itself. */
export function LessonCaption() {
  const text = useStore(lessonStore, (now) => {
    const step = now.lesson?.steps[now.index];
    if (!step || !now.isAutoplaying) return '';
    const captions = findCaptions(step);
    return t(captions[findCaptionAt(captions, now.time)]?.text ?? '');
  });
  const isPresenting = useStore(presenterStore, ({ isOn }) => isOn);
  // before a class the whole text stands beside the model
  if (!text || isPresenting) return null;
  return (
    <p className="lesson-caption" aria-hidden="true">
      {text}
    </p>
  );
}
