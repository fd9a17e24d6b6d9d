import { X } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { closeLessons, openLessonList } from '#src/state/learn.ts';

/** Head of a page beside the lessons: its title leads back to the list, the cross closes the panel. */
export function LessonsHeader({ title }: { readonly title: string }) {
  return (
    <header className="lesson-header">
      <button type="button" className="link-button lesson-name" onClick={openLessonList}>
        <span className="visually-hidden">{t('All lessons')}: </span>
        {title}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Close the lessons')}
        onClick={closeLessons}
      >
        <X aria-hidden="true" />
      </button>
    </header>
  );
}
