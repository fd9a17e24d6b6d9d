import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import './study.css';

/** Which halves of the drawer are open; the page carries it, so that the stage makes room. */
export type StudyParts = 'plot' | 'section' | 'both';

/** The parts that are open in one word; undefined when there is no drawer. */
export function findStudyParts(hasPlot: boolean, hasSection: boolean): StudyParts | undefined {
  if (hasPlot && hasSection) return 'both';
  return hasPlot ? 'plot' : hasSection ? 'section' : undefined;
}

/**
 * The drawer above the player: plots in its left half, the section in its right half. Plots alone take the
 * whole width, the section alone stands at the right beside the model. On phones it is a sheet under the stage.
 */
export function StudyDrawer({
  plot,
  section,
}: {
  readonly plot: ReactNode;
  readonly section: ReactNode;
}) {
  return (
    <div className="study">
      {plot && <div className="study-part study-plot">{plot}</div>}
      {section && <div className="study-part study-section">{section}</div>}
    </div>
  );
}

/** Head of one half: its title, its own controls (`children`), and the button that closes it. */
export function StudyHeader({
  title,
  titleId,
  closeName,
  onClose,
  children,
}: {
  readonly title: string;
  readonly titleId: string;
  readonly closeName: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <header className="study-header">
      <h2 id={titleId}>{title}</h2>
      <div className="study-controls">{children}</div>
      <button
        type="button"
        className="icon-button"
        aria-label={closeName}
        title={closeName}
        onClick={onClose}
      >
        <X aria-hidden="true" />
      </button>
    </header>
  );
}
