import { ChevronDown } from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { useControls } from './use-store.ts';
import { courseNames } from './words.ts';

/** The course of the nerve now; opens the picture menu. */
export function CourseButton() {
  const variant = useControls((controls) => controls.variant);
  return (
    <button
      type="button"
      className="course-button"
      aria-label={t('Nerve course: {{course}}', { course: t(courseNames[variant]) })}
      aria-haspopup="dialog"
      aria-keyshortcuts="v"
      title={t('Nerve course (V)')}
      onClick={() => keyboardStore.setState({ isCourseOpen: true })}
    >
      <span>{t(courseNames[variant])}</span>
      <ChevronDown aria-hidden="true" />
    </button>
  );
}
