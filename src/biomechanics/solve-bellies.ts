import { createIdentity, type Transform } from '#src/math/transform.ts';
import { applyBellyShortening, findShortening, findWeightedSheetArea } from './belly.ts';
import {
  applyContact,
  type BellyContact,
  createFacePoints,
  createNervePoints,
  type FacePoints,
  writeFacePoints,
  writeNervePoints,
} from './belly-contact.ts';
import {
  type BellyWorkspace,
  carryFrame,
  createBellyWorkspace,
  writeEnds,
  writeFrame,
  writeMiddle,
} from './belly-shape.ts';
import { applyThickness, findBellyVolume, solveVolumeFactor, writeFaces } from './belly-volume.ts';
import type { HipModel, MuscleModel } from './hip-model.ts';
import type { MuscleSnapshot, NerveSnapshot } from './snapshot.ts';

/** Work space for the bellies of all sheets, muscles and fasciae in one list. */
export interface BelliesWorkspace {
  readonly sheets: readonly MuscleModel[];
  readonly states: readonly MuscleSnapshot[];
  readonly bellies: readonly BellyWorkspace[];
  readonly restAreas: Float64Array;
  /** Guessed factors of thickness of the sheets that wait for their contact. */
  readonly guesses: Float64Array;
  readonly waits: readonly boolean[];
  /** The contacts of the model by place in the list of sheets, from deep to superficial. */
  readonly contacts: readonly PlacedContact[];
  /** False until the volumes at rest are known. */
  isReady: boolean;
}

/** A contact of the model with the faces that it gives way to. */
interface PlacedContact extends Omit<BellyContact, 'id' | 'to'> {
  readonly sheet: number;
  /** Places of the sheets that it gives way to, and work space for the faces of these and, last, of the nerve. */
  readonly to: readonly number[];
  readonly faces: readonly FacePoints[];
  /** The face of the nerve, one of `faces`; null where the contact has nothing to do with it. */
  readonly nerveFace: FacePoints | null;
}

/** Makes the work space of the bellies; the states hold the paths at neutral. */
export function createBelliesWorkspace(
  model: HipModel,
  sheets: readonly MuscleModel[],
  states: readonly MuscleSnapshot[],
  nerve: NerveSnapshot,
): BelliesWorkspace {
  const contacts = placeContacts(model, sheets, nerve);
  return {
    sheets,
    states,
    bellies: sheets.map((muscle, index) => createBellyWorkspace(muscle, states[index]!.nodes)),
    restAreas: new Float64Array(sheets.length),
    guesses: new Float64Array(sheets.length),
    waits: sheets.map((_, index) => contacts.some(({ sheet }) => sheet === index)),
    contacts,
    isReady: false,
  };
}

function placeContacts(
  model: HipModel,
  sheets: readonly MuscleModel[],
  nerve: NerveSnapshot,
): readonly PlacedContact[] {
  const findSheet = (id: string) => sheets.findIndex((sheet) => sheet.id === id);
  return model.contacts.map((contact) => {
    const { id, to } = contact;
    const nerveFace = to.includes(model.nerve.id) ? createNervePoints(nerve) : null;
    const placed = to.filter((other) => other !== model.nerve.id).map(findSheet);
    const faces = placed.map((index) =>
      createFacePoints(sheets[index]!.bundleCount, sheets[index]!.nodeCount, contact.halfCover),
    );
    return {
      ...contact,
      sheet: findSheet(id),
      to: placed,
      faces: nerveFace ? [...faces, nerveFace] : faces,
      nerveFace,
    };
  });
}

/** Shapes one belly from its path at neutral, relaxed and apart from all others. */
export function shapeRestingBelly(muscle: MuscleModel, state: MuscleSnapshot): void {
  const belly = createBellyWorkspace(muscle, state.nodes);
  const upright = createIdentity();
  carryFrame(belly, muscle, state.nodes, upright);
  writeMiddle(state, muscle, belly, 0, upright);
  applyThickness(state, muscle, belly, 1);
  writeEnds(state, muscle, upright);
}

/**
 * Shapes the belly of one sheet from its path: contraction along the path, middle, directions, and thickness for its
 * volume at rest. A sheet that gives way to others gets its thickness from `finishBellies`, this is a first guess.
 *
 * @param tightness, state.activation 0…1.
 */
export function shapeBelly(
  workspace: BelliesWorkspace,
  index: number,
  tightness: number,
  pelvisFromFemur: Transform,
): void {
  const muscle = workspace.sheets[index]!;
  const state = workspace.states[index]!;
  const belly = workspace.bellies[index]!;
  applyBellyShortening(
    state.nodes,
    muscle.bundleCount,
    muscle.nodeCount,
    muscle.lengthEnd,
    muscle.bellyTo,
    findShortening(tightness, state.activation),
  );
  carryFrame(belly, muscle, state.nodes, pelvisFromFemur);
  writeMiddle(state, muscle, belly, tightness, pelvisFromFemur);
  const area = findArea(muscle, state);
  if (!workspace.isReady) {
    workspace.restAreas[index] = area;
    applyThickness(state, muscle, belly, 1);
    return;
  }
  const guess = Math.min(Math.max(workspace.restAreas[index]! / area, 0.5), 2.5);
  workspace.guesses[index] = guess;
  if (workspace.waits[index]) applyThickness(state, muscle, belly, guess);
  else solveVolumeFactor(state, muscle, belly, guess);
}

/** Draws one sheet anew from its nodes and half thickness, after something else has changed them. */
export function reshapeBelly(
  workspace: BelliesWorkspace,
  index: number,
  tightness: number,
  pelvisFromFemur: Transform,
): void {
  const muscle = workspace.sheets[index]!;
  const state = workspace.states[index]!;
  const belly = workspace.bellies[index]!;
  writeMiddle(state, muscle, belly, tightness, pelvisFromFemur);
  writeFaces(state, muscle, belly);
}

/** Writes the directions of one sheet anew, after something else has moved its middle. */
export function redirectBelly(workspace: BelliesWorkspace, index: number): void {
  writeFrame(workspace.states[index]!, workspace.sheets[index]!, workspace.bellies[index]!);
}

/**
 * Lets bellies give way to each other and to the nerve, from deep to superficial, and gives those their volume at rest.
 * @param nerve as solved in this pose.
 */
export function finishBellies(
  workspace: BelliesWorkspace,
  nerve: NerveSnapshot,
  pelvisFromFemur: Transform,
): void {
  const { sheets, states, bellies, contacts } = workspace;
  for (let c = 0; c < contacts.length; c++) {
    const contact = contacts[c]!;
    const { sheet, to, isOver, faces, nerveFace } = contact;
    for (let i = 0; i < to.length; i++) writeFacePoints(faces[i]!, states[to[i]!]!, isOver);
    if (nerveFace) writeNervePoints(nerveFace, nerve);
    const state = states[sheet]!;
    const muscle = sheets[sheet]!;
    const belly = bellies[sheet]!;
    if (applyContact(state, faces, contact)) {
      writeFrame(state, muscle, belly);
    }
    if (workspace.isReady) solveVolumeFactor(state, muscle, belly, workspace.guesses[sheet]!);
  }
  for (let index = 0; index < sheets.length; index++) {
    writeEnds(states[index]!, sheets[index]!, pelvisFromFemur);
  }
  if (workspace.isReady) return;
  for (let index = 0; index < sheets.length; index++) {
    bellies[index]!.restVolume = findBellyVolume(states[index]!);
  }
  workspace.isReady = true;
}

function findArea(muscle: MuscleModel, state: MuscleSnapshot): number {
  return findWeightedSheetArea(
    state.middle,
    muscle.restHalfThickness,
    muscle.bundleCount,
    muscle.nodeCount,
    muscle.drawnEnd,
  );
}
