import type { HipModel, MuscleModel, MusclePart } from '#src/biomechanics/hip-model.ts';
import type { NerveModel, NerveTailModel } from '#src/biomechanics/nerve-model.ts';
import { createNerveTail } from '#src/biomechanics/nerve-tail.ts';
import type { PathTable } from '#src/biomechanics/path-table.ts';
import { createArchitecture, muscleArchitecture, type PartFigures } from './architecture.ts';
import { fasciaIds, type MuscleId, muscleIds, type SheetId } from './catalog.ts';
import { leftHipCentre } from './frames.ts';
import { bellyContacts, muscleFigures } from './muscles.ts';
import { piriformisSlit } from './nerve-variants.ts';
import { type PathFile, type PathFileSheet, parsePathFile } from './path-file.ts';

/**
 * Builds and checks the constant model from the built table of paths.
 * @param file content of `paths.bin`.
 * @throws RangeError with one plain sentence when the file is damaged or of another version.
 */
export function createHipModel(file: ArrayBuffer): HipModel {
  const parsed = parsePathFile(file);
  const muscles = muscleIds.map((id) => createSheet(parsed, id));
  const fasciae = fasciaIds.map((id) => createSheet(parsed, id));
  const nerveSheet = findSheet(parsed, 'sciatic-nerve');
  if (!nerveSheet.halfWidth || !nerveSheet.bedStiffness) {
    throw new RangeError('The table of muscle paths is incomplete: the nerve has no section.');
  }
  const nerve: NerveModel = {
    id: nerveSheet.id,
    kind: nerveSheet.kind,
    bundleCount: 1,
    nodeCount: nerveSheet.nodeCount,
    rest: nerveSheet.rest,
    weights: nerveSheet.weights,
    offset: nerveSheet.offset,
    restHalfWidth: nerveSheet.halfWidth,
    restHalfThickness: nerveSheet.halfThickness,
    bedStiffness: nerveSheet.bedStiffness,
    restLength: findLength(nerveSheet.rest),
    detours: {
      through: findDetour(parsed, nerveSheet, 'through'),
      above: findDetour(parsed, nerveSheet, 'above'),
    },
    tails: [
      createTail(parsed, 'tibial-nerve', kneeBend.tibial),
      createTail(parsed, 'common-fibular-nerve', kneeBend.commonFibular),
    ],
    branches: parsed.branches,
    slit: piriformisSlit,
  };
  const total = nerve.offset + nerve.rest.length;
  if (parsed.table.targets.some((target) => target >= total)) {
    throw new RangeError('The table of muscle paths does not match its sheets.');
  }
  return {
    muscles,
    fasciae,
    nerve,
    piriformisIndex: muscleIds.indexOf('piriformis'),
    contacts: bellyContacts.map(
      ({ id, to, lies, room = 0.0006, ends = 0.14, halfCover = 0.12, passes = 1 }) => ({
        id,
        to,
        isOver: lies === 'over',
        room,
        ends,
        halfCover,
        passes,
      }),
    ),
    table: parsed.table satisfies PathTable,
    leftHipCentre,
  };
}

function createSheet(file: PathFile, id: SheetId): MuscleModel {
  const sheet = findSheet(file, id);
  const figures = muscleFigures[id];
  const parts = createParts(muscleArchitecture[id as MuscleId] ?? [], sheet.bundleCount);
  return {
    id,
    kind: sheet.kind,
    bundleCount: sheet.bundleCount,
    nodeCount: sheet.nodeCount,
    rest: sheet.rest,
    weights: sheet.weights,
    offset: sheet.offset,
    restHalfThickness: sheet.halfThickness,
    outwardOffset: sheet.outwardOffset ?? new Float64Array(sheet.halfThickness.length),
    hasOffset: sheet.outwardOffset !== undefined,
    anchors: sheet.anchors ?? new Float64Array(sheet.bundleCount * 6),
    bundleShares: createShares(sheet.bundleCount, parts),
    parts,
    kneeLever: figures.kneeLever ?? 0,
    lengthEnd: sheet.lengthEnd,
    drawnEnd:
      figures.drawnTo === undefined
        ? sheet.nodeCount - 1
        : Math.round(figures.drawnTo * sheet.lengthEnd),
    bellyFrom: figures.belly[0],
    bellyTo: figures.belly[1],
    deepShare: figures.deepShare,
    deepGrowth: figures.deepGrowth ?? 0,
    isCarriedByChord: figures.isCarriedByChord ?? false,
    slides: figures.slides ?? false,
    outward: sheet.outward,
  };
}

/** Parts of a muscle with even shares of their bundles; none for what pulls on nothing. */
export function createParts(
  figuresOfParts: readonly PartFigures[],
  bundleCount: number,
): readonly MusclePart[] {
  return figuresOfParts.map((figures) => {
    const bundles = figures.bundles ?? Array.from({ length: bundleCount }, (_, index) => index);
    const shares = new Float64Array(bundleCount);
    for (const bundle of bundles) shares[bundle] = 1 / bundles.length;
    return { name: figures.name, architecture: createArchitecture(figures), shares };
  });
}

/** Shares of the bundles weighted by the force of their part; even where nothing pulls. */
export function createShares(bundleCount: number, parts: readonly MusclePart[]): Float64Array {
  const total = parts.reduce((sum, { architecture }) => sum + architecture.maxForce, 0);
  return Float64Array.from({ length: bundleCount }, (_, bundle) =>
    parts.length === 0
      ? 1 / bundleCount
      : parts.reduce(
          (sum, { architecture, shares }) =>
            sum + (architecture.maxForce / total) * shares[bundle]!,
          0,
        ),
  );
}

/** What a rarer course adds to the nodes of the common one. */
function findDetour(file: PathFile, nerve: PathFileSheet, course: string): Float64Array {
  const sheet = findSheet(file, `${nerve.id}-${course}`);
  if (sheet.rest.length !== nerve.rest.length) {
    throw new RangeError('The table of muscle paths does not match its sheets.');
  }
  return sheet.rest.map((value, i) => value - nerve.rest[i]!);
}

/**
 * The bridge behind the bent knee. The tibial nerve lies free to the arch of soleus; the common fibular nerve is held where it
 * turns round the neck of the fibula. The pulls make an even turn without a fold. Assumed.
 */
const kneeBend = {
  tibial: { legReach: 0.18, pull: 0.4 },
  commonFibular: { legReach: 0.065, pull: 0.6 },
} as const;

function createTail(file: PathFile, id: string, bend: NerveTailModel['bend']): NerveTailModel {
  const { nodeCount, rest, halfWidth, halfThickness, weights } = findSheet(file, id);
  if (!halfWidth) {
    throw new RangeError('The table of muscle paths is incomplete: the nerve has no section.');
  }
  const rows = { nodeCount, rest, halfWidth, halfThickness, footWeights: weights };
  return createNerveTail(rows, bend);
}

function findSheet(file: PathFile, id: string): PathFileSheet {
  const sheet = file.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new RangeError(`The table of muscle paths has no ${id}.`);
  return sheet;
}

function findLength(nodes: Float64Array): number {
  let length = 0;
  for (let i = 3; i < nodes.length; i += 3) {
    length += Math.hypot(
      nodes[i]! - nodes[i - 3]!,
      nodes[i + 1]! - nodes[i - 2]!,
      nodes[i + 2]! - nodes[i - 1]!,
    );
  }
  return length;
}
