import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { modelsFolder } from '#models/build.ts';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import { readGlb } from '#models/files/read-glb.ts';
import { capsularLigaments, pelvicLigaments } from '#models/ligaments/all.ts';
import { joinFields, moveToDistance } from '#models/ligaments/attach.ts';
import { type LigamentBones, layLigament } from '#models/ligaments/lay-ligament.ts';
import { findExportName } from '#src/anatomy/catalog.ts';
import { hipBoneLandmarks } from '#src/anatomy/landmarks.ts';
import type { MuscleSnapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

/** An end is up to 2 mm thick and bridges hollows of the bone, at most the lower end of the sacro-iliac joint; m. */
const endTolerance = 0.007;

const hipBone = createHipBoneField();
const femur = createFemurField();
const bones: LigamentBones = { 'hip-bone': hipBone, sacrum: createSacrumField() };
const meshes = new Map<string, NamedMesh>();

beforeAll(async () => {
  const file = readFileSync(join(modelsFolder, 'ligaments.glb'));
  for (const mesh of await readGlb(Uint8Array.from(file))) meshes.set(mesh.name, mesh);
});

/** Distances of the vertices of a mesh from a bone; m, negative inside. */
function findDistances(
  positions: ArrayLike<number>,
  bone: LigamentBones['sacrum'],
  keep: (vertex: number) => boolean = () => true,
): number[] {
  const distances: number[] = [];
  for (let vertex = 0; vertex < positions.length / 3; vertex++) {
    if (!keep(vertex)) continue;
    const [x, y, z] = [0, 1, 2].map((axis) => positions[vertex * 3 + axis]!);
    distances.push(bone.distance(x!, y!, z!));
  }
  return distances;
}

describe('ligaments of the pelvis', () => {
  it.each(pelvicLigaments.map((one) => [one.id, one] as const))(
    '%s reaches both its bones and runs outside them between',
    (id, { attachments }) => {
      const { positions, uvs } = meshes.get(findExportName(id))!;
      const along = (vertex: number) => uvs![vertex * 2]!;
      for (const [end, names] of attachments.entries()) {
        const bone = joinFields(names.map((name) => bones[name]));
        const distances = findDistances(positions, bone, (vertex) => along(vertex) === end);
        expect(distances.length).toBeGreaterThan(8);
        for (const distance of distances) expect(Math.abs(distance)).toBeLessThan(endTolerance);
        const mean = distances.reduce((sum, one) => sum + Math.abs(one), 0) / distances.length;
        expect(mean).toBeLessThan(0.0025);
      }
      // the border of the membrane lies on bone, everything else keeps clear of it
      const depth = Math.min(
        ...findDistances(positions, joinFields(Object.values(bones)), (vertex) => {
          const isBorder = id === 'obturator-membrane' && uvs![vertex * 2 + 1]! > 0.6;
          return along(vertex) > 0.25 && along(vertex) < 0.75 && !isBorder;
        }),
      );
      expect(depth).toBeGreaterThan(-0.001);
    },
  );

  it('gather the sacrospinous ligament at the ischial spine', () => {
    const { positions, uvs } = meshes.get('sacrospinous_ligament')!;
    const [x, y, z] = hipBoneLandmarks.ischialSpine.position.value;
    for (let vertex = 0; vertex < positions.length / 3; vertex++) {
      if (uvs![vertex * 2] !== 1) continue;
      const away = Math.hypot(
        positions[vertex * 3]! - x,
        positions[vertex * 3 + 1]! - y,
        positions[vertex * 3 + 2]! - z,
      );
      expect(away).toBeLessThan(0.01);
    }
  });

  it('pass behind the sacrospinous ligament with the sacrotuberous, which leaves the lesser foramen open between them', () => {
    const mean = (name: string, from: number, to: number): number => {
      const { positions, uvs } = meshes.get(name)!;
      const xs: number[] = [];
      for (let vertex = 0; vertex < positions.length / 3; vertex++) {
        const y = positions[vertex * 3 + 1]!;
        if (uvs![vertex * 2]! > 0.3 && y > from && y < to) xs.push(positions[vertex * 3]!);
      }
      return xs.reduce((sum, value) => sum + value, 0) / xs.length;
    };
    // near the level of the spine the deep ligament is the anterior one
    const deep = mean('sacrospinous_ligament', 0, 0.012);
    const superficial = mean('sacrotuberous_ligament', 0, 0.012);
    expect(deep - superficial).toBeGreaterThan(0.005);
  });

  it('leave the obturator canal open above the membrane', () => {
    const { positions } = meshes.get('obturator_membrane')!;
    let top = -1;
    for (let i = 1; i < positions.length; i += 3) top = Math.max(top, positions[i]!);
    // lower border of the superior ramus above the middle of the membrane
    let ramus = top;
    while (hipBone.distance(0, ramus, -0.03) > 0 && ramus < 0.02) ramus += 0.0005;
    expect(ramus - top).toBeGreaterThan(0.004);
    expect(ramus - top).toBeLessThan(0.015);
  });

  it('are refused when an end is authored away from its bone', () => {
    const far = pelvicLigaments[0]!;
    const grid = far.grid.map((row) => row.map(([x, y, z, r]) => [x - 60, y, z, r] as const));
    expect(() => layLigament({ ...far, grid }, bones)).toThrow(/from its bone/);
  });

  it('find the wanted distance along the slope of a bone', () => {
    const point = moveToDistance(Float64Array.of(-0.06, 0.004, -0.03), hipBone, 0.003);
    expect(hipBone.distance(point[0]!, point[1]!, point[2]!)).toBeCloseTo(0.003, 4);
  });
});

const poses = [
  ['neutral', 0, 0, 0],
  ['flexion 90°', 90, 0, 0],
  ['abduction 40°', 0, 40, 0],
  ['internal rotation 40°', 0, 0, 40],
  ['external rotation 40°', 0, 0, -40],
  ['extension 20°', -20, 0, 0],
] as const;

describe('ligaments of the hip joint', () => {
  const model = loadRealModel();
  const snapshot = createSnapshot(model);

  it.each(poses)(
    'follow the femur without entering the bones: %s',
    (_, flexion, abduction, turn) => {
      const { fasciae, pelvisFromFemur: t } = solve(
        model,
        poseAt(flexion, abduction, turn),
        snapshot,
      );
      // the femur's field in the pelvis frame
      const movedFemur: LigamentBones['sacrum'] = {
        distance: (x, y, z) => {
          const [a, b, c] = [x - t[9]!, y - t[10]!, z - t[11]!];
          const row = (i: number) => t[i]! * a + t[i + 3]! * b + t[i + 6]! * c;
          return femur.distance(row(0), row(1), row(2));
        },
      };
      for (const { id } of capsularLigaments) {
        const sheet = fasciae.find((one) => one.id === id)!;
        const { positions, surface } = draw(sheet);
        const { uvs } = surface;
        const along = (vertex: number) => uvs[vertex * 2]!;
        const between = (vertex: number) => along(vertex) > 0.1 && along(vertex) < 0.9;
        expect(Math.min(...findDistances(positions, movedFemur, between)), id).toBeGreaterThan(
          -0.0015,
        );
        expect(Math.min(...findDistances(positions, hipBone, between)), id).toBeGreaterThan(
          -0.0015,
        );
        const onPelvis = findDistances(positions, hipBone, (vertex) => along(vertex) === 0);
        const onFemur = findDistances(positions, movedFemur, (vertex) => along(vertex) === 1);
        for (const distance of [...onPelvis, ...onFemur]) {
          expect(Math.abs(distance), id).toBeLessThan(endTolerance);
        }
      }
    },
  );
});

function draw(sheet: MuscleSnapshot) {
  const surface = createMuscleSurface(sheet);
  const positions = new Float32Array(surface.vertexCount * 3);
  writeMuscleSurface(positions, new Float32Array(positions.length), surface, sheet);
  return { positions, surface };
}
