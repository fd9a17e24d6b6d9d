import type { BufferGeometry } from 'three';
import {
  findStructure,
  type SegmentId,
  type SheetId,
  type StructureId,
  type Tissue,
} from '#src/anatomy/catalog.ts';
import { findSegmentTransform } from '#src/anatomy/segments.ts';
import {
  createDividedSurface,
  type DividedSurface,
  findDrawnRange,
  writeDividedSurface,
} from '#src/deform/divided-surface.ts';
import { findDrawnThinning } from '#src/deform/drawn-flattening.ts';
import { pressGroove } from '#src/deform/nerve-groove.ts';
import {
  createNerveSurface,
  type NerveSurface,
  writeNerveSurface,
} from '#src/deform/nerve-surface.ts';
import {
  createMeshSlice,
  createSectionShape,
  createSlicePlane,
  type MeshSlice,
  type SectionShape,
  type SlicePlane,
  writeMeshSlice,
  writeSectionShape,
} from '#src/deform/slice-mesh.ts';
import { createIdentity, type Transform, writeInverse, writeProduct } from '#src/math/transform.ts';
import type { MuscleSnapshot, Snapshot } from '#src/state/simulation.ts';

/** One structure in the plane of the section. */
export interface SectionPart {
  readonly id: StructureId;
  readonly tissue: Tissue;
  /** Values: along the fibres of muscle (0 origin to 1 insertion); pressure on the nerve, Pa. */
  readonly slice: MeshSlice;
  readonly shape: SectionShape;
  /** How much thinner than the model's the section of the nerve is drawn; 1 for all else. */
  thinning: number;
  /**
   * Direction of the fibres where the plane meets them, in picture axes (right, up, towards the eye); unit.
   * Zero where nothing is known.
   */
  readonly fibres: Float64Array;
}

/** Cuts everything that has been loaded with a plane, from the deformed meshes of the pose. */
export interface SectionModel {
  /** Structures met by the plane, deepest in rank first; written in place by `update`. */
  readonly parts: readonly SectionPart[];
  /** Cuts anew. The plane is in the pelvis frame. */
  update(
    snapshot: Snapshot,
    plane: SlicePlane,
    loaded: ReadonlyMap<StructureId, BufferGeometry>,
  ): readonly SectionPart[];
}

/** Order of drawing: what presses and is pressed comes last. */
const ranks: { readonly [tissue in Tissue]: number } = {
  skin: -1,
  bone: 0,
  cartilage: 1,
  ligament: 2,
  'superficial-muscle': 3,
  'deep-muscle': 4,
  piriformis: 5,
  nerve: 6,
};

interface Sheet {
  readonly surface: DividedSurface;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Of piriformis alone: what the nerve presses. */
  readonly contact: Float32Array | null;
  readonly part: SectionPart;
}

interface Strand {
  readonly surface: NerveSurface;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly pressures: Float32Array;
  readonly part: SectionPart;
}

interface Rigid {
  readonly geometry: BufferGeometry;
  readonly segment: SegmentId;
  readonly part: SectionPart;
  /** Plane at the last cut; a bone that has not moved against it is not cut again. */
  readonly lastPlane: Float64Array;
}

/** Makes a cutter with its own copies of the deforming meshes: hidden layers are cut as well. */
export function createSectionModel(): SectionModel {
  const sheets = new Map<string, Sheet>();
  const strands: Strand[] = [];
  const rigids = new Map<StructureId, Rigid>();
  const parts: SectionPart[] = [];
  const local = createSlicePlane();

  return {
    parts,
    update(snapshot, plane, loaded) {
      parts.length = 0;
      for (const [id, geometry] of loaded) {
        const { segment } = findStructure(id);
        if (segment === 'path') continue;
        const known = rigids.get(id);
        const rigid = known?.geometry === geometry ? known : createRigid(id, geometry, segment);
        rigids.set(id, rigid);
        cutRigid(rigid, snapshot, plane, local);
        if (rigid.part.slice.loopCount > 0) parts.push(rigid.part);
      }
      for (const list of [snapshot.muscles, snapshot.fasciae]) {
        for (const state of list) {
          if (!isNear(state, plane)) continue;
          const sheet = sheets.get(state.id) ?? createSheet(state);
          sheets.set(state.id, sheet);
          cutSheet(sheet, state, plane, snapshot.nerve.strands);
          if (sheet.part.slice.loopCount > 0) parts.push(sheet.part);
        }
      }
      snapshot.nerve.strands.forEach((state, index) => {
        // the inner part of an undivided nerve is seen as its fascicles
        if (!state.isActive) return;
        strands[index] ??= createStrand(state);
        const strand = strands[index];
        writeNerveSurface(strand.positions, strand.normals, strand.pressures, strand.surface, {
          strands: [state],
        });
        const { slice, shape } = strand.part;
        writeMeshSlice(slice, createMesh(strand, strand.pressures, 1), plane);
        writeSectionShape(shape, slice);
        if (slice.loopCount === 0) return;
        strand.part.thinning = findThinning(shape, state, plane);
        writeFibres(strand.part.fibres, createCourse(state), plane);
        parts.push(strand.part);
      });
      return parts.sort((a, b) => ranks[a.tissue] - ranks[b.tissue]);
    },
  };
}

/** Factor by which the nerve's section is drawn thinner and less wide than the model's, there where the plane cuts it. */
function findThinning(
  { x, y }: SectionShape,
  { nodes, flattening }: Snapshot['nerve']['strands'][number],
  { origin, right, up }: SlicePlane,
): number {
  let nearest = Number.POSITIVE_INFINITY;
  let station = 0;
  for (let i = 0; i < flattening.length; i++) {
    let distance = 0;
    for (let axis = 0; axis < 3; axis++) {
      const middle = origin[axis]! + x * right[axis]! + y * up[axis]!;
      distance += (nodes[i * 3 + axis]! - middle) ** 2;
    }
    if (distance >= nearest) continue;
    nearest = distance;
    station = i;
  }
  return findDrawnThinning(flattening[station]!);
}

function createPart(id: StructureId): SectionPart {
  return {
    id,
    tissue: findStructure(id).tissue,
    slice: createMeshSlice(),
    shape: createSectionShape(),
    thinning: 1,
    fibres: new Float64Array(3),
  };
}

function createMesh(
  drawn: { readonly surface: { readonly indices: Uint32Array }; readonly positions: Float32Array },
  values: ArrayLike<number>,
  stride: number,
  range = { firstIndex: 0, indexCount: drawn.surface.indices.length },
) {
  const { firstIndex, indexCount } = range;
  const { indices } = drawn.surface;
  return { positions: drawn.positions, indices, firstIndex, indexCount, values, stride };
}

function createSheet(state: MuscleSnapshot): Sheet {
  const surface = createDividedSurface(state);
  return {
    surface,
    positions: new Float32Array(surface.vertexCount * 3),
    normals: new Float32Array(surface.vertexCount * 3),
    contact: state.id === 'piriformis' ? new Float32Array(surface.vertexCount * 2) : null,
    part: createPart(state.id as SheetId),
  };
}

function createStrand(state: Snapshot['nerve']['strands'][number]): Strand {
  const surface = createNerveSurface({ strands: [state] });
  return {
    surface,
    positions: new Float32Array(surface.vertexCount * 3),
    normals: new Float32Array(surface.vertexCount * 3),
    pressures: new Float32Array(surface.vertexCount),
    part: createPart('sciatic-nerve'),
  };
}

function createRigid(id: StructureId, geometry: BufferGeometry, segment: SegmentId): Rigid {
  return {
    geometry,
    segment,
    part: createPart(id),
    lastPlane: new Float64Array(12).fill(Number.NaN),
  };
}

/** A muscle cannot be thicker than this; farther from the plane it is left out without making its surface; m. */
const thickest = 0.05;

function isNear({ nodes }: MuscleSnapshot, { origin, normal }: SlicePlane): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < nodes.length; at += 3) {
    let distance = 0;
    for (let axis = 0; axis < 3; axis++)
      distance += (nodes[at + axis]! - origin[axis]!) * normal[axis]!;
    low = Math.min(low, distance);
    high = Math.max(high, distance);
  }
  return low < thickest && high > -thickest;
}

function cutSheet(
  { surface, positions, normals, contact, part }: Sheet,
  state: MuscleSnapshot,
  plane: SlicePlane,
  strands: Snapshot['nerve']['strands'],
): void {
  writeDividedSurface(positions, normals, surface, state);
  if (contact) pressGroove(positions, normals, contact, surface, state, strands);
  const range = findDrawnRange(surface, state);
  writeMeshSlice(part.slice, createMesh({ surface, positions }, surface.uvs, 2, range), plane);
  writeSectionShape(part.shape, part.slice);
  if (part.slice.loopCount > 0) writeFibres(part.fibres, state, plane);
}

/** A strand as a sheet of one bundle. */
function createCourse({ nodes, stationCount }: Snapshot['nerve']['strands'][number]): FibreCourse {
  return { nodes, nodeCount: stationCount, bundleCount: 1, drawnEnd: stationCount - 1 };
}

type FibreCourse = Pick<MuscleSnapshot, 'nodes' | 'nodeCount' | 'bundleCount' | 'drawnEnd'>;

/** Mean direction of the pieces of bundles that pass the plane, or of all where it only grazes them. */
function writeFibres(out: Float64Array, state: FibreCourse, plane: SlicePlane): void {
  const { nodes, nodeCount, bundleCount, drawnEnd } = state;
  const { origin, right, up, normal } = plane;
  const crossing = scratchCrossing.fill(0);
  const all = scratchAll.fill(0);
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    for (let node = 0; node < drawnEnd; node++) {
      const at = (bundle * nodeCount + node) * 3;
      let from = 0;
      let to = 0;
      for (let axis = 0; axis < 3; axis++) {
        from += (nodes[at + axis]! - origin[axis]!) * normal[axis]!;
        to += (nodes[at + 3 + axis]! - origin[axis]!) * normal[axis]!;
      }
      const isCrossing = from >= 0 !== to >= 0;
      for (let axis = 0; axis < 3; axis++) {
        const step = nodes[at + 3 + axis]! - nodes[at + axis]!;
        all[axis]! += step;
        if (isCrossing) crossing[axis]! += step;
      }
    }
  }
  const sum = crossing.some((x) => x !== 0) ? crossing : all;
  const length = Math.hypot(sum[0]!, sum[1]!, sum[2]!) || 1;
  [right, up, normal].forEach((axis, index) => {
    out[index] = (sum[0]! * axis[0]! + sum[1]! * axis[1]! + sum[2]! * axis[2]!) / length;
  });
}

const scratchCrossing = new Float64Array(3);
const scratchAll = new Float64Array(3);
const scratchInverse: Transform = createIdentity();
const scratchSegment: Transform = createIdentity();

function cutRigid(
  { geometry, segment, part, lastPlane }: Rigid,
  snapshot: Snapshot,
  plane: SlicePlane,
  local: SlicePlane,
): void {
  if (segment === 'pelvis') {
    for (const name of planeFields) local[name].set(plane[name]);
  } else {
    // segment from pelvis
    const worldFromSegment = findSegmentTransform(snapshot, segment);
    writeInverse(scratchInverse, worldFromSegment);
    writeProduct(scratchSegment, scratchInverse, findSegmentTransform(snapshot, 'pelvis'));
    for (const name of planeFields) {
      const isPoint = name === 'origin';
      for (let row = 0; row < 3; row++) {
        let sum = isPoint ? scratchSegment[9 + row]! : 0;
        for (let axis = 0; axis < 3; axis++)
          sum += scratchSegment[row * 3 + axis]! * plane[name][axis]!;
        local[name][row] = sum;
      }
    }
  }
  let isSame = true;
  for (const [field, name] of planeFields.entries()) {
    for (let axis = 0; axis < 3; axis++) {
      const at = field * 3 + axis;
      if (!(Math.abs(lastPlane[at]! - local[name][axis]!) < 1e-7)) isSame = false;
    }
  }
  if (isSame) return;
  for (const [field, name] of planeFields.entries()) lastPlane.set(local[name], field * 3);
  const index = geometry.getIndex();
  if (!index) return;
  const positions = geometry.getAttribute('position').array;
  writeMeshSlice(
    part.slice,
    {
      positions,
      indices: index.array,
      firstIndex: 0,
      indexCount: index.count,
      values: null,
      stride: 1,
    },
    local,
  );
  writeSectionShape(part.shape, part.slice);
}

const planeFields = ['origin', 'right', 'up', 'normal'] as const;
