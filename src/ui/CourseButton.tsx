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
      aria-label={`Nerve course: ${courseNames[variant]}`}
      aria-haspopup="dialog"
      aria-keyshortcuts="v"
      title={t('Nerve course (V)')}
      onClick={() => keyboardStore.setState({ isCourseOpen: true })}
    >
      <span>{courseNames[variant]}</span>
      <ChevronDown aria-hidden="true" />
    </button>
  );
}
