import {
  Check,
  CircleHelp,
  Layers,
  Link2,
  ListRestart,
  Moon,
  Search,
  SlidersHorizontal,
  Sun,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { findAddress } from '#src/state/address.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { resetPage } from '#src/state/player.ts';
import { setStage } from '#src/state/store.ts';
import { Mark } from './Mark.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useControls } from './use-store.ts';

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
  const other = stage === 'dark' ? 'light' : 'dark';
  return (
    <header className="bar">
      <div className="bar-name">
        <Mark />
        <h1>
          <strong>Deep</strong> Six
        </h1>
        <p className="bar-about">The hip’s deep rotators and the sciatic nerve</p>
      </div>
      <div className="bar-drawers">
        <button
          type="button"
          className="bar-button"
          aria-expanded={drawer === 'layers'}
          aria-controls="layers"
          onClick={() => onDrawer(drawer === 'layers' ? null : 'layers')}
        >
          <Layers aria-hidden="true" />
          <span>Layers</span>
        </button>
        <button
          type="button"
          className="bar-button"
          aria-expanded={drawer === 'inspector'}
          aria-controls="inspector"
          onClick={() => onDrawer(drawer === 'inspector' ? null : 'inspector')}
        >
          <SlidersHorizontal aria-hidden="true" />
          <span>Pose and reading</span>
        </button>
      </div>
      <button
        type="button"
        className="bar-search"
        aria-label="Find a structure"
        title="Find a structure (/)"
        onClick={() => keyboardStore.setState({ isSearchOpen: true })}
      >
        <Search aria-hidden="true" />
        <span>Find a structure</span>
        <span className="key-hint" aria-hidden="true">
          /
        </span>
      </button>
      <UndoButtons />
      <button
        type="button"
        className="bar-button"
        onClick={resetPage}
        aria-label="Start again"
        title="Start again (R)"
      >
        <ListRestart aria-hidden="true" />
        <span>Start again</span>
      </button>
      <CopyLink />
      <i className="bar-rule" />
      <button
        type="button"
        className="icon-button"
        aria-label={`${other === 'light' ? 'Light' : 'Dark'} stage`}
        title={`${other === 'light' ? 'Light' : 'Dark'} stage`}
        onClick={() => setStage(other)}
      >
        {other === 'light' ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Help: keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => keyboardStore.setState({ isListOpen: true })}
      >
        <CircleHelp aria-hidden="true" />
      </button>
    </header>
  );
}

/** Copies the address of the page as it stands. Where copying is blocked, the address bar holds it. */
function CopyLink() {
  const [outcome, setOutcome] = useState<'copied' | 'blocked' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    const address = findAddress();
    history.replaceState(history.state, '', address);
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      setOutcome('blocked');
    }
  }

  return (
    <button
      type="button"
      className="bar-button"
      aria-label="Copy link"
      title="Copy a link to this pose, layers and view"
      onClick={copy}
    >
      {outcome === 'copied' ? <Check aria-hidden="true" /> : <Link2 aria-hidden="true" />}
      <span role="status">
        {outcome === 'copied'
          ? 'Link copied'
          : outcome === 'blocked'
            ? 'Link is in the address bar'
            : 'Copy link'}
      </span>
    </button>
  );
}
