import { Fragment, lazy, Suspense, useEffect, useState } from 'react';
import { isEmbedded } from '#src/state/address.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { guidanceStore } from '#src/state/guidance.ts';
import { learnStore, openLessonList } from '#src/state/learn.ts';
import { isNotesWindow } from '#src/state/notes-channel.ts';
import { openMenu, pointerStore } from '#src/state/pointer.ts';
import { presenterStore, setPresenting } from '#src/state/presenter.ts';
import { controlsStore, select, setPlotShown, setSectionShown } from '#src/state/store.ts';
import { Announcer } from '#src/ui/Announcer.tsx';
import { Bar, type Drawer } from '#src/ui/Bar.tsx';
import { HoverTip } from '#src/ui/HoverTip.tsx';
import { Inspector } from '#src/ui/Inspector.tsx';
import { LayersPanel } from '#src/ui/LayersPanel.tsx';
import { PanelBoundary } from '#src/ui/PanelBoundary.tsx';
import { Player } from '#src/ui/Player.tsx';
import { SheetButtons, type SheetStop, type SheetTab, SheetTabs } from '#src/ui/Sheet.tsx';
import { SkipLinks } from '#src/ui/SkipLinks.tsx';
import { StageFrame } from '#src/ui/StageFrame.tsx';
import { useAddress, useControls, useKeyboard, useLanguage, useStore } from '#src/ui/use-store.ts';

// the panels come first and work at once; the picture follows in a file of its own
// menus and search bring a library of accessible parts along; they are fetched when first asked for
const SearchDialog = lazy(async () => ({
  default: (await import('#src/ui/SearchDialog.tsx')).SearchDialog,
}));
const CourseDialog = lazy(async () => ({
  default: (await import('#src/ui/CourseDialog.tsx')).CourseDialog,
}));
const ShareDialog = lazy(async () => ({
  default: (await import('#src/ui/ShareDialog.tsx')).ShareDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('#src/ui/SettingsDialog.tsx')).SettingsDialog,
}));
const ChosenChip = lazy(async () => ({
  default: (await import('#src/ui/ChosenChip.tsx')).ChosenChip,
}));
const ViewsDialog = lazy(async () => ({
  default: (await import('#src/ui/ViewsDialog.tsx')).ViewsDialog,
}));
const FirstRun = lazy(async () => ({
  default: (await import('#src/ui/FirstRun.tsx')).FirstRun,
}));
const LessonPanel = lazy(async () => ({
  default: (await import('#src/ui/LessonPanel.tsx')).LessonPanel,
}));
const HealthDialog = lazy(async () => ({
  default: (await import('#src/ui/HealthDialog.tsx')).HealthDialog,
}));
const PresenterLayer = lazy(async () => ({
  default: (await import('#src/ui/PresenterLayer.tsx')).PresenterLayer,
}));
const NotesWindow = lazy(async () => ({
  default: (await import('#src/ui/NotesWindow.tsx')).NotesWindow,
}));
const EmbedFrame = lazy(async () => ({
  default: (await import('#src/ui/EmbedFrame.tsx')).EmbedFrame,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('#src/ui/ShortcutsDialog.tsx')).ShortcutsDialog,
}));
const StructureMenu = lazy(async () => ({
  default: (await import('#src/ui/StructureMenu.tsx')).StructureMenu,
}));
const Stage = lazy(async () => ({ default: (await import('#src/scene/Stage.tsx')).Stage }));

// what is opened on demand is loaded on demand
const StudyDrawer = lazy(async () => ({
  default: (await import('#src/ui/StudyDrawer.tsx')).StudyDrawer,
}));
const PlotPanel = lazy(async () => ({
  default: (await import('#src/ui/PlotPanel.tsx')).PlotPanel,
}));
const SectionPanel = lazy(async () => ({
  default: (await import('#src/ui/SectionPanel.tsx')).SectionPanel,
}));
const SectionPicture = lazy(async () => ({
  default: (await import('#src/scene/SectionPicture.tsx')).SectionPicture,
}));

/** Composition of the page: bar, layers, stage, player, inspector; on phones the panels share a sheet. */
export function App() {
  const language = useLanguage();
  const hasChrome = useAddress((address) => address.hasChrome);
  const hasSection = useControls(({ section }) => section !== null);
  const isGuided = useStore(guidanceStore, ({ isOpen }) => isOpen);
  const isPresenting = useStore(presenterStore, ({ isOn }) => isOn);
  const hasChosen = useControls(({ selected }) => selected !== null);
  const isSideBySide = useControls((controls) => controls.isSideBySide);
  const hasPlot = useControls(({ plot }) => plot !== null);
  const hasCloseUp = useControls(({ closeUp }) => closeUp);
  const isLearning = useStore(learnStore, ({ view }) => view !== 'none');
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const [tab, setTab] = useState<SheetTab>('move');
  const [stop, setStop] = useState<SheetStop>('closed');

  // lessons come from a link, a key or a button: the panel makes room wherever it is
  useEffect(() => {
    if (!isLearning) return;
    setDrawer(null);
    setTab('learn');
    setStop('half');
  }, [isLearning]);

  // Esc closes the topmost thing; dialogs close themselves first
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      if (presenterStore.getState().isOn) {
        setPresenting(false);
        return;
      }
      if (controlsStore.getState().selected) {
        select(null);
        return;
      }
      setDrawer(null);
      setStop('closed');
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);

  const stage = (
    <Suspense>
      <Stage />
    </Suspense>
  );
  if (isNotesWindow()) {
    return (
      <Suspense>
        <NotesWindow />
      </Suspense>
    );
  }
  if (isEmbedded()) {
    return (
      <Suspense>
        <EmbedFrame>{stage}</EmbedFrame>
      </Suspense>
    );
  }
  if (!hasChrome) return <div className="page page-bare">{stage}</div>;
  return (
    <div
      className="page"
      data-drawer={drawer ?? undefined}
      data-tab={tab}
      data-sheet={stop}
      data-learn={isLearning || undefined}
      data-presenter={isPresenting || undefined}
      data-side-by-side={isSideBySide || undefined}
      data-study={
        hasPlot && hasSection ? 'both' : hasPlot ? 'plot' : hasSection ? 'section' : undefined
      }
      data-close-up={hasCloseUp ? '' : undefined}
    >
      {/* what is written into the elements while it moves is written anew in another language */}
      <Fragment key={`before-${language}`}>
        <SkipLinks />
        {isGuided && !isPresenting && (
          <Suspense>
            <FirstRun />
          </Suspense>
        )}
        <PanelBoundary name="bar" className="bar">
          <Bar drawer={drawer} onDrawer={setDrawer} />
        </PanelBoundary>
        <PanelBoundary name="layers" className="layers">
          <LayersPanel />
        </PanelBoundary>
      </Fragment>
      {isLearning && (
        <PanelBoundary name="lesson" className="layers">
          <Suspense>
            <LessonPanel onLayers={() => setDrawer('layers')} />
          </Suspense>
        </PanelBoundary>
      )}
      <StageFrame>
        <PanelBoundary name="stage" className="panel-failure-over">
          {stage}
        </PanelBoundary>
      </StageFrame>
      <Fragment key={`after-${language}`}>
        {(hasPlot || hasSection) && (
          <PanelBoundary
            name="plot and section"
            className="panel-failure-over"
            onClose={() => {
              setPlotShown(false);
              setSectionShown(false);
            }}
          >
            <Suspense>
              <StudyDrawer
                plot={hasPlot && <PlotPanel />}
                section={
                  hasSection && (
                    <SectionPanel>
                      <SectionPicture />
                    </SectionPanel>
                  )
                }
              />
            </Suspense>
          </PanelBoundary>
        )}
        <PanelBoundary name="player" className="player">
          <Player>
            <SheetButtons stop={stop} onStop={setStop} />
          </Player>
        </PanelBoundary>
        <PanelBoundary name="inspector" className="inspector">
          <Inspector />
        </PanelBoundary>
        {hasChosen && (
          <Suspense>
            <ChosenChip
              onOpen={() => {
                setDrawer('inspector');
                setTab('nerve');
                setStop(stop === 'closed' ? 'half' : stop);
              }}
            />
          </Suspense>
        )}
        <SheetTabs
          tab={tab}
          stop={stop}
          onChange={(nextTab, nextStop) => {
            setTab(nextTab);
            setStop(nextStop);
            if (nextTab === 'learn' && !isLearning) openLessonList();
          }}
        />
        {isPresenting && (
          <PanelBoundary
            name="presenter"
            className="panel-failure-over"
            onClose={() => setPresenting(false)}
          >
            <Suspense>
              <PresenterLayer />
            </Suspense>
          </PanelBoundary>
        )}
        <PanelBoundary name="names at the pointer" className="panel-failure-over">
          <HoverTip />
          <Announcer />
        </PanelBoundary>
      </Fragment>
      <PanelBoundary name="dialog" className="panel-failure-over" onClose={closeDialogs}>
        <OnDemand />
      </PanelBoundary>
    </div>
  );
}

/** What is fetched once it is asked for, and then kept. */
function OnDemand() {
  const isSearching = useKeyboard(({ isSearchOpen }) => isSearchOpen);
  const isChoosingCourse = useKeyboard(({ isCourseOpen }) => isCourseOpen);
  const isSetting = useKeyboard(({ isSettingsOpen }) => isSettingsOpen);
  const isAskingHealth = useKeyboard(({ isHealthOpen }) => isHealthOpen);
  const isListing = useKeyboard(({ isListOpen }) => isListOpen);
  const isViewing = useKeyboard(({ isViewsOpen }) => isViewsOpen);
  const isSharing = useKeyboard(({ isShareOpen }) => isShareOpen);
  const hasMenu = useStore(pointerStore, ({ menu }) => menu !== null);
  return (
    <Suspense>
      {isSearching && <SearchDialog />}
      {isListing && <ShortcutsDialog />}
      {isViewing && <ViewsDialog />}
      {isSharing && <ShareDialog />}
      {isSetting && <SettingsDialog />}
      {isAskingHealth && <HealthDialog />}
      {hasMenu && <StructureMenu />}
      {isChoosingCourse && <CourseDialog />}
    </Suspense>
  );
}

function closeDialogs(): void {
  keyboardStore.setState({
    isSearchOpen: false,
    isCourseOpen: false,
    isSettingsOpen: false,
    isListOpen: false,
    isShareOpen: false,
  });
  openMenu(null);
}
