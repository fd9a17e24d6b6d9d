import '@fontsource-variable/public-sans';
import { createRoot } from 'react-dom/client';
import { connectAddress } from '#src/state/address.ts';
import { connectContext } from '#src/state/context.ts';
import { connectGuidance } from '#src/state/guidance.ts';
import { connectHistory } from '#src/state/history.ts';
import { loadModel } from '#src/state/loading.ts';
import { connectNotes, isNotesWindow } from '#src/state/notes-channel.ts';
import { connectOffline } from '#src/state/offline.ts';
import { connectPlayer } from '#src/state/player.ts';
import { connectSettings } from '#src/state/settings.ts';
import { controlsStore } from '#src/state/store.ts';
import { connectTrouble } from '#src/state/trouble.ts';
import { connectKeyboard } from '#src/ui/keyboard.ts';
import { App } from './App.tsx';
import '#src/ui/tokens.css';
import '#src/ui/theme.css';
import '#src/ui/controls.css';
import '#src/ui/layout.css';
import '#src/ui/bar.css';
import '#src/ui/stage-bars.css';
import '#src/ui/narrow.css';
import '#src/ui/reading.css';
import '#src/ui/structures.css';
import '#src/ui/panels.css';
import '#src/ui/player.css';
import '#src/ui/trouble.css';

connectTrouble();
connectSettings();
connectGuidance();
connectAddress();
connectPlayer();
connectHistory();
if (!isNotesWindow()) connectNotes();
connectKeyboard();
connectContext();
connectOffline();

// the ground of the stage is an attribute of the page, so that every colour follows it
controlsStore.subscribe(
  ({ stage }) => stage,
  (stage) => {
    document.documentElement.dataset.stage = stage;
  },
  { fireImmediately: true },
);

void loadModel();
createRoot(document.getElementById('root')!).render(<App />);
