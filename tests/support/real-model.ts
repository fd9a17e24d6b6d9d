import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isStale, modelsFolder } from '#models/build.ts';
import { buildModelsIfStale } from '#scripts/models.ts';
import { projectRoot } from '#scripts/project-root.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { poseLimits } from '#src/biomechanics/hip-joint.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { deg } from '#src/units/angle.ts';
import { neutralInputs } from './tiny-models.ts';

const lock = join(projectRoot, '.cache', 'models-build.lock');

/** The content of the built table of paths; builds the models first when the sources have changed. */
export async function loadPathFile(): Promise<ArrayBuffer> {
  if (isStale()) await buildOnce();
  return Uint8Array.from(readFileSync(join(modelsFolder, 'paths.bin'))).buffer;
}

/** The kernel's model as the page has it. */
export async function loadRealModel(): Promise<HipModel> {
  return createHipModel(await loadPathFile());
}

/** Test files run side by side: the first one builds, the others wait for it. */
async function buildOnce(): Promise<void> {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  while (isStale()) {
    if (takeLock()) {
      try {
        await buildModelsIfStale();
      } finally {
        rmSync(lock, { force: true });
      }
    } else {
      await sleep(500);
    }
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // a builder that was killed leaves its lock behind
    if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) {
      rmSync(lock, { force: true });
    }
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Inputs from degrees; whatever is not given is neutral, relaxed and unloaded. */
export function poseAt(
  flexion: number,
  abduction: number,
  internalRotation: number,
  changes: Partial<HipInputs> = {},
): HipInputs {
  return {
    ...neutralInputs,
    flexion: deg(flexion),
    abduction: deg(abduction),
    internalRotation: deg(internalRotation),
    ...changes,
  };
}

/** Poses spread evenly over the whole range of motion, the limits included. */
export function listGridPoses(
  counts: readonly [flexion: number, abduction: number, rotation: number],
  changes: Partial<HipInputs> = {},
): HipInputs[] {
  const [flexions, abductions, rotations] = (
    ['flexion', 'abduction', 'internalRotation'] as const
  ).map((angle, axis) => {
    const [min, max] = poseLimits[angle];
    const count = counts[axis]!;
    return Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1));
  }) as [number[], number[], number[]];
  return flexions.flatMap((flexion) =>
    abductions.flatMap((abduction) =>
      rotations.map((internalRotation) => ({
        ...neutralInputs,
        flexion,
        abduction,
        internalRotation,
        ...changes,
      })),
    ),
  );
}
