import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import type { HipInputs } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { deg } from '#src/units/angle.ts';
import { neutralInputs } from '#tests/support/tiny-models.ts';

/** The accepted numbers; `npm run golden` writes them anew and the difference is reviewed. */
export const acceptedPath = join(projectRoot, 'tests/golden/accepted/range-of-motion.json');

/** Our own numbers in one pose: mm by muscle, Pa by tightness. */
export interface GoldenRow {
  /** Length, then moment arms in flexion, abduction, internal rotation; mm. */
  readonly muscles: Readonly<Record<string, readonly number[]>>;
  /** Nerve pressure at tightness 0, 0.5 and 1; Pa. */
  readonly pressures: readonly number[];
}

export type GoldenTable = Readonly<Record<string, GoldenRow>>;

/** Flexion, abduction, internal rotation, knee flexion; degrees. */
const poses: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 0, 0],
  [0, 0, 35, 0],
  [0, 0, -40, 0],
  [0, 35, 0, 0],
  [0, -20, 0, 0],
  [-15, 0, 0, 0],
  [45, 0, 0, 45],
  [60, -20, 20, 90],
  [90, 0, 0, 90],
  [90, 35, 0, 90],
  [90, 0, -40, 90],
  [110, -20, -30, 110],
];

const tightnesses = [0, 0.5, 1] as const;

/** Solves every pose of the table. */
export function computeGoldenTable(model: HipModel): GoldenTable {
  const snapshot = createSnapshot(model);
  const table: Record<string, GoldenRow> = {};
  for (const [flexion, abduction, internalRotation, kneeFlexion] of poses) {
    const inputs: HipInputs = {
      ...neutralInputs,
      flexion: deg(flexion),
      abduction: deg(abduction),
      internalRotation: deg(internalRotation),
      kneeFlexion: deg(kneeFlexion),
    };
    const pressures = tightnesses.map((tightness) => {
      solve(model, { ...inputs, tightness }, snapshot);
      return Math.round(snapshot.nerve.peakPressure);
    });
    solve(model, inputs, snapshot);
    const muscles: Record<string, number[]> = {};
    for (const { id, length, momentArms } of snapshot.muscles) {
      const { flexion: f, abduction: a, internalRotation: r } = momentArms;
      muscles[id] = [length, f, a, r].map((value) => Math.round(value * 1e5) / 100 + 0);
    }
    table[`${flexion}/${abduction}/${internalRotation} knee ${kneeFlexion}`] = {
      muscles,
      pressures,
    };
  }
  return table;
}

/** One line for each muscle and each pressure, so that a difference reads by itself. */
export function formatGoldenTable(table: GoldenTable): string {
  const rows = Object.entries(table).map(([pose, { muscles, pressures }]) => {
    const lines = Object.entries(muscles).map(
      ([id, values]) => `      "${id}": [${values.join(', ')}]`,
    );
    return `  "${pose}": {\n    "muscles": {\n${lines.join(',\n')}\n    },\n    "pressures": [${pressures.join(', ')}]\n  }`;
  });
  return `{\n${rows.join(',\n')}\n}\n`;
}
