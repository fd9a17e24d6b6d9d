import type { BufferGeometry } from 'three';
import {
  type BoneId,
  contextMuscleIds,
  type LigamentId,
  type StructureId,
  sheetIds,
} from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { isContextShown } from '#src/state/context.ts';
import { reportStage, statusStore } from '#src/state/loading.ts';
import { controlsStore } from '#src/state/store.ts';
import { addBone, addStaticPart, applyOcclusion, type HipRig } from './hip-rig.ts';
import {
  addMirrorImage,
  contextFile,
  findOcclusion,
  loadModelFile,
  modelFiles,
} from './load-models.ts';
import { loadedParts } from './loaded-parts.ts';

/** Brings the files of the model into a rig, each on its own: one that fails leaves the others alone. */
export interface RigLoader {
  /** Loads what is not there yet; after a failure, once more. */
  load(): Promise<void>;
  /** Uses what has been loaded on surfaces that have appeared since. */
  dress(): void;
  /** True when no file is under way. */
  isSettled(): boolean;
}

const dressedIds = [...sheetIds, ...contextMuscleIds, 'sciatic-nerve'] as const;

/** Creates the loader of a rig; `onPart` is called whenever something has been added. */
export function createRigLoader(rig: HipRig, onPart: () => void): RigLoader {
  const parts = new Map<StructureId, BufferGeometry>();
  const dressed = new Set<StructureId>();
  const pending = new Set<string>();
  let isStarted = false;

  const dress = () => {
    for (const id of dressedIds) {
      const geometry = parts.get(id);
      if (!geometry || dressed.has(id)) continue;
      const isDeforming = id === 'sciatic-nerve' ? rig.nerveSurface : rig.muscleSurfaces.has(id);
      if (isDeforming) {
        applyOcclusion(rig, id, findOcclusion(geometry));
        dressed.add(id);
      } else if (statusStore.getState().modelStatus === 'failed' && !rig.views.has(id)) {
        // without the kernel the neutral shape is still worth seeing; the kernel's own replaces it later
        addStaticPart(rig, id, geometry.clone());
      }
    }
  };

  const showStage = () => {
    const next = [...modelFiles, contextFile].find(({ file }) => pending.has(file));
    reportStage(next ? t('Drawing {{part}}', { part: t(next.part) }) : null);
  };

  return {
    dress,
    isSettled: () => isStarted && pending.size === 0,
    async load() {
      isStarted = true;
      const isContextWanted = isContextShown(controlsStore.getState());
      const files = isContextWanted ? [...modelFiles, contextFile] : modelFiles;
      const wanted = files.filter(
        ({ file, ids }) => !pending.has(file) && ids.some((id) => !parts.has(id)),
      );
      for (const { file } of wanted) pending.add(file);
      showStage();
      await Promise.all(
        wanted.map(async (entry) => {
          const loaded = await loadModelFile(entry);
          loadedParts.add(loaded);
          for (const [id, geometry] of loaded) {
            parts.set(id, geometry);
            if (entry.part === 'bones' || entry.part === 'lower legs')
              addBone(rig, id as BoneId, geometry);
            if (entry.part === 'ligaments')
              addStaticPart(rig, id as LigamentId, addMirrorImage(geometry));
          }
          pending.delete(entry.file);
          dress();
          showStage();
          onPart();
        }),
      );
    },
  };
}
