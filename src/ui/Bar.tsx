import {
  CircleHelp,
  GraduationCap,
  Layers,
  ListRestart,
  Moon,
  Presentation,
  Search,
  Settings,
  Share2,
  SlidersHorizontal,
  Sun,
} from 'lucide-react';
import { t } from '#src/i18n/t.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { closeLessons, learnStore, openLessonList } from '#src/state/learn.ts';
import { resetPage } from '#src/state/player.ts';
import { setPresenting } from '#src/state/presenter.ts';
import { setStage } from '#src/state/store.ts';
import { Mark } from './Mark.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useControls, useStore } from './use-store.ts';

export type Drawer = 'layers' | 'inspector';

/** The bar: name, and what concerns the page as a whole. The drawer buttons show on narrow pages only. */
export function Bar({
  drawer,
  onDrawer,
}: {
  readonly drawer: Drawer | null;
  readonly onDrawer: (drawer: Drawer | null) => void;
}) {
  const stage = useControls((controls) => controls.stage);
  const isLearning = useStore(learnStore, ({ view }) => view !== 'none');
  const areLessonsShown = isLearning && drawer === null;
  const other = stage === 'dark' ? 'light' : 'dark';
  return (
    <header className="bar">
      <div className="bar-name">
        <Mark />
        <h1>
          <strong>Deep</strong> Six
        </h1>
        <p className="bar-about">{t('The hip’s deep rotators and the sciatic nerve')}</p>
      </div>
      <button
        type="button"
        className="bar-button bar-lessons"
        aria-expanded={areLessonsShown}
        aria-label={t('Lessons')}
        onClick={() => {
          onDrawer(null);
          if (areLessonsShown) closeLessons();
          else if (!isLearning) openLessonList();
        }}
      >
        <GraduationCap aria-hidden="true" />
        <span>{t('Lessons')}</span>
      </button>
      <div className="bar-drawers">
        <button
          type="button"
          className="bar-button"
          aria-expanded={drawer === 'layers'}
          aria-controls="layers"
          onClick={() => onDrawer(drawer === 'layers' ? null : 'layers')}
        >
          <Layers aria-hidden="true" />
          <span>{t('Layers')}</span>
        </button>
        <button
          type="button"
          className="bar-button"
          aria-expanded={drawer === 'inspector'}
          aria-controls="inspector"
          onClick={() => onDrawer(drawer === 'inspector' ? null : 'inspector')}
        >
          <SlidersHorizontal aria-hidden="true" />
          <span>{t('Pose and reading')}</span>
        </button>
      </div>
      <button
        type="button"
        className="bar-search"
        aria-label={t('Find a structure')}
        title={t('Find a structure (/)')}
        onClick={() => keyboardStore.setState({ isSearchOpen: true })}
      >
        <Search aria-hidden="true" />
        <span>{t('Find a structure')}</span>
        <span className="key-hint" aria-hidden="true">
          /
        </span>
      </button>
      <UndoButtons />
      <button
        type="button"
        className="bar-button bar-wide"
        onClick={resetPage}
        aria-label={t('Start again')}
        title={t('Start again (R)')}
      >
        <ListRestart aria-hidden="true" />
        <span>{t('Start again')}</span>
      </button>
      <button
        type="button"
        className="bar-button"
        aria-label={t('Share')}
        title={t('Link, code, embedding, pictures, films and models')}
        onClick={() => keyboardStore.setState({ isShareOpen: true })}
      >
        <Share2 aria-hidden="true" />
        <span>{t('Share')}</span>
      </button>
      <button
        type="button"
        className="bar-button bar-wide"
        aria-label={t('Present')}
        title={t('Present to a class (P)')}
        onClick={() => setPresenting(true)}
      >
        <Presentation aria-hidden="true" />
        <span>{t('Present')}</span>
      </button>
      <i className="bar-rule" />
      <button
        type="button"
        className="icon-button bar-wide"
        aria-label={t(other === 'light' ? 'Light stage' : 'Dark stage')}
        title={t(other === 'light' ? 'Light stage' : 'Dark stage')}
        onClick={() => setStage(other)}
      >
        {other === 'light' ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Settings')}
        title={t('Settings')}
        onClick={() => keyboardStore.setState({ isSettingsOpen: true })}
      >
        <Settings aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button bar-wide"
        aria-label={t('Help: keyboard shortcuts')}
        title={t('Keyboard shortcuts (?)')}
        onClick={() => keyboardStore.setState({ isListOpen: true })}
      >
        <CircleHelp aria-hidden="true" />
      </button>
    </header>
  );
}
