import type { NamedMesh } from '#models/files/named-mesh.ts';
import { createSoftMeshes } from '#models/muscles/build-muscles.ts';
import {
  findExportName,
  findStructure,
  ligamentIds,
  type SegmentId,
  skeletonIds,
} from '#src/anatomy/catalog.ts';
import { addContextMuscles } from '#src/anatomy/context-muscles.ts';
import { createHipModel } from '#src/anatomy/create-hip-model.ts';
import { findSegmentTransform } from '#src/anatomy/segments.ts';
import { findNameOnSide, findZDirectionOnSide, findZOnSide } from '#src/anatomy/side.ts';
import type { HipInputs, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { writeBodyFrames } from '#src/figure/body-frames.ts';
import { createBodyFrames } from '#src/figure/body-joints.ts';
import { createBodySurface, writeBodySurface } from '#src/figure/body-surface.ts';
import { findFigurePose } from '#src/figure/find-figure-pose.ts';
import type { Transform } from '#src/math/transform.ts';

/**
 * Every structure where it stands in one pose; world frame, m: X anterior, Y superior, Z to the right, origin at the
 * right hip joint centre. `built` holds the bones and the ligaments of the pelvis. With the foot free the
 * world is the pelvis; with the foot loaded it is the foot, so that with a straight knee it is the femur.
 */
export function placeStructures(
  built: readonly NamedMesh[],
  pathFile: ArrayBuffer,
  contextText: string,
  inputs: HipInputs,
): readonly NamedMesh[] {
  const model = addContextMuscles(createHipModel(pathFile), contextText);
  const snapshot = solve(model, inputs, createSnapshot(model));
  const rigid = [...skeletonIds, ...ligamentIds].map((id) => {
    const mesh = built.find(({ name }) => name === findExportName(id));
    if (!mesh) throw new RangeError(`the built models have no node ${findExportName(id)}`);
    return move(mesh, findSegmentTransform(snapshot, findStructure(id).segment as SegmentId));
  });
  return [
    move(placeSkin(built, snapshot, inputs), snapshot.worldFromPelvis),
    ...rigid,
    ...createSoftMeshes(snapshot).map((mesh) => move(mesh, snapshot.worldFromPelvis)),
  ];
}

/** The skin of pelvis and legs in the pelvis. */
function placeSkin(built: readonly NamedMesh[], snapshot: Snapshot, inputs: HipInputs): NamedMesh {
  const mesh = built.find(({ name }) => name === 'skin');
  if (!mesh) throw new RangeError('the built models have no node skin');
  const frames = createBodyFrames();
  writeBodyFrames(frames, snapshot, findFigurePose(null, 0, inputs.body ?? null, inputs));
  const positions = new Float32Array(mesh.positions.length);
  const normals = new Float32Array(mesh.positions.length);
  const surface = createBodySurface(mesh.positions, mesh.normals);
  writeBodySurface(positions, normals, surface, frames);
  return { ...mesh, positions, normals };
}

function move(mesh: NamedMesh, t: Transform): NamedMesh {
  const positions = new Float32Array(mesh.positions.length);
  const normals = new Float32Array(mesh.normals.length);
  for (let i = 0; i < positions.length; i += 3) {
    for (let c = 0; c < 3; c++) {
      const row = (source: Float32Array): number =>
        t[c * 3]! * source[i]! + t[c * 3 + 1]! * source[i + 1]! + t[c * 3 + 2]! * source[i + 2]!;
      positions[i + c] = row(mesh.positions) + t[9 + c]!;
      normals[i + c] = row(mesh.normals);
    }
  }
  return { ...mesh, positions, normals };
}

/** A structure of the right hip as its counterpart on the left: mirrored about the midline of the standing pelvis, and renamed. */
export function mirrorStructure(mesh: NamedMesh): NamedMesh {
  const positions = mesh.positions.slice();
  const normals = mesh.normals.slice();
  for (let i = 2; i < positions.length; i += 3) {
    positions[i] = findZOnSide(positions[i]!, 'left');
    normals[i] = findZDirectionOnSide(normals[i]!, 'left');
  }
  const indices = mesh.indices.slice();
  // a mirror image turns its faces inside out; the other order of corners turns them back
  for (let i = 0; i < indices.length; i += 3) {
    indices[i + 1] = mesh.indices[i + 2]!;
    indices[i + 2] = mesh.indices[i + 1]!;
  }
  return { ...mesh, name: findNameOnSide(mesh.name, 'left'), positions, normals, indices };
}
