import { t } from '#src/i18n/t.ts';
import type { LessonProblem } from '#src/lessons/read-lesson.ts';

/** What of a lesson file could not be used, each with its place. */
export function LessonProblems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="lesson-problems" role="alert">
      <p>
        {t('{{count}} parts of the lesson file need a look. The rest is shown.', {
          count: problems.length,
        })}
      </p>
      <ul>
        {problems.map(({ place, text, outcome }) => (
          <li key={`${place} ${text}`}>
            <code>{place}</code> {text}
            {outcome === 'left out' && place !== 'file' ? t(' (left out)') : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}
