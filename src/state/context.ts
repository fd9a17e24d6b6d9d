import { contextMuscleIds } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { type Controls, findShownInstant } from './controls.ts';
import { fetchFile } from './fetch-file.ts';
import { clearFailure, reportFailure, statusStore } from './loading.ts';
import { simulation } from './simulation.ts';
import { controlsStore } from './store.ts';

const contextFile = 'context-paths.json';

/** True when a muscle for context is shown. */
export function isContextShown({ layers }: Controls): boolean {
  return contextMuscleIds.some((id) => layers[id] !== 'off');
}

/** True when they are shown, or when a movement asks who works: flexors, hamstrings and adductors then share the load. */
function isContextWanted(controls: Controls): boolean {
  return (
    isContextShown(controls) || (controls.isWorking && Boolean(findShownInstant(controls)?.effort))
  );
}

/**
 * Fetches the muscles for context and adds them to the model, once. Does nothing before the model is there and after it has them.
 * A failure becomes a sentence, never a throw.
 */
async function loadContext(): Promise<void> {
  const model = simulation.model();
  if (!model || statusStore.getState().contextStatus !== 'absent') return;
  statusStore.setState({ contextStatus: 'loading' });
  try {
    const [{ addContextMuscles }, response] = await Promise.all([
      import('#src/anatomy/context-muscles.ts'),
      fetchFile(contextFile),
    ]);
    if (!response.ok)
      throw new RangeError(`${contextFile}: the server answered ${response.status}`);
    simulation.load(addContextMuscles(model, await response.text()));
    clearFailure(contextFile);
    statusStore.setState({ contextStatus: 'ready' });
  } catch {
    statusStore.setState({ contextStatus: 'failed' });
    reportFailure(
      contextFile,
      t('Hip flexors, hamstrings and adductors did not load.'),
      contextMuscleIds,
    );
  }
}

/** Loads the muscles for context as soon as something asks for them; after a failure, when the user tries again. */
export function connectContext(): void {
  const check = () => {
    if (isContextWanted(controlsStore.getState())) void loadContext();
  };
  controlsStore.subscribe((now, before) => {
    if (
      now.layers !== before.layers ||
      now.isWorking !== before.isWorking ||
      now.movementId !== before.movementId ||
      (now.instant === null) !== (before.instant === null)
    ) {
      check();
    }
  });
  statusStore.subscribe((now, before) => {
    if (now.attempt !== before.attempt && now.contextStatus === 'failed') {
      statusStore.setState({ contextStatus: 'absent' });
    }
    if (now.modelStatus !== before.modelStatus || now.attempt !== before.attempt) check();
  });
  check();
}
