import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BufferAttribute, BufferGeometry, DoubleSide, Matrix4, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFemurField } from '#models/bones/femur.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { modelsFolder } from '#models/build.ts';
import type { NamedMesh } from '#models/files/named-mesh.ts';
import { readGlb } from '#models/files/read-glb.ts';
import { capsularLigaments, pelvicLigaments } from '#models/ligaments/all.ts';
import { joinFields, moveToDistance } from '#models/ligaments/attach.ts';
import { createLigamentBones } from '#models/ligaments/build-ligaments.ts';
import { type LigamentBones, layLigament } from '#models/ligaments/lay-ligament.ts';
import { findExportName, ligamentIds } from '#src/anatomy/catalog.ts';
import { hipBoneLandmarks } from '#src/anatomy/landmarks.ts';
import type { MuscleSnapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createMuscleSurface, writeMuscleSurface } from '#src/deform/muscle-surface.ts';
import type { Transform } from '#src/math/transform.ts';
import { deg } from '#src/units/angle.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

/** An end is up to 2 mm thick and bridges hollows of the bone, at most the lower end of the sacro-iliac joint; m. */
const endTolerance = 0.007;

const hipBone = createHipBoneField();
const femur = createFemurField();
const bones = createLigamentBones();
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
  it.each(ligamentIds.map((id) => [id, pelvicLigaments.find((one) => one.id === id)!] as const))(
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
  ['flexion 45°', 45, 0, 0],
  ['flexion 90°', 90, 0, 0],
  ['flexion 115°', 115, 0, 0],
  ['abduction 40°', 0, 40, 0],
  ['adduction 25°', 0, -25, 0],
  ['internal rotation 40°', 0, 0, 40],
  ['external rotation 40°', 0, 0, -40],
  ['extension 20°', -20, 0, 0],
  ['flexion 60°, adduction 20°, internal rotation 20°', 60, -20, 20],
  ['flexion 90°, abduction 40°, external rotation 40°', 90, 40, -40],
] as const;

describe('ligaments of the hip joint', () => {
  const model = loadRealModel();
  const snapshot = createSnapshot(model);
  const draw = (flexion: number, abduction: number, turn: number) => {
    const { fasciae, pelvisFromFemur } = solve(model, poseAt(flexion, abduction, turn), snapshot);
    const sheets = capsularLigaments.map(({ id }) => ({
      id,
      ...drawSheet(fasciae.find((one) => one.id === id)!),
    }));
    return { sheets, pelvisFromFemur };
  };

  it.each(poses)(
    'follow the femur without entering the bones: %s',
    (_, flexion, abduction, turn) => {
      const { sheets, pelvisFromFemur } = draw(flexion, abduction, turn);
      const movedFemur = moveField(femur, pelvisFromFemur);
      for (const { id, positions, surface } of sheets) {
        const along = (vertex: number) => surface.uvs[vertex * 2]!;
        const between = (vertex: number) => along(vertex) > 0.1 && along(vertex) < 0.9;
        for (const bone of [movedFemur, hipBone]) {
          expect(Math.min(...findDistances(positions, bone, between)), id).toBeGreaterThan(-0.0015);
        }
        const onPelvis = findDistances(positions, hipBone, (vertex) => along(vertex) === 0);
        const onFemur = findDistances(positions, movedFemur, (vertex) => along(vertex) === 1);
        for (const distance of [...onPelvis, ...onFemur]) {
          expect(Math.abs(distance), id).toBeLessThan(endTolerance);
        }
      }
    },
  );

  it.each(poses)('close the joint all round together: %s', (_, flexion, abduction, turn) => {
    const { sheets, pelvisFromFemur } = draw(flexion, abduction, turn);
    // rays from the axis of the neck, at right angles to it, leave the joint nowhere
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(joinTriangles(sheets), 3));
    const capsule = new MeshBVH(geometry);
    const neck = new Vector3(-0.02, -0.6, 0.8).normalize();
    const up = new Vector3(0, 1, 0).projectOnPlane(neck).normalize();
    const side = new Vector3().crossVectors(neck, up);
    const place = createMatrix(pelvisFromFemur);
    const open: string[] = [];
    for (const depth of [0.016, 0.02, 0.024, 0.028]) {
      const origin = neck.clone().multiplyScalar(depth).applyMatrix4(place);
      for (let degrees = 0; degrees < 360; degrees += 2) {
        const around = up.clone().multiplyScalar(Math.cos(deg(degrees)));
        around.addScaledVector(side, Math.sin(deg(degrees))).transformDirection(place);
        const ray = new Ray(origin, around);
        if (capsule.raycastFirst(ray, DoubleSide)) continue;
        if (!meetsBone(ray)) open.push(`${depth * 1e3} mm along the neck at ${degrees}°`);
      }
    }
    expect(open).toEqual([]);
  });
});

/** True when a ray from inside the joint comes within a millimetre of the hip bone. */
function meetsBone({ origin, direction }: Ray): boolean {
  for (let away = 0.005; away < 0.06; away += 0.0005) {
    const { x, y, z } = origin.clone().addScaledVector(direction, away);
    if (hipBone.distance(x, y, z) < 0.001) return true;
  }
  return false;
}

/** The field of a bone that has moved. */
function moveField(field: LigamentBones['sacrum'], t: Transform): LigamentBones['sacrum'] {
  return {
    distance: (x, y, z) => {
      const [a, b, c] = [x - t[9]!, y - t[10]!, z - t[11]!];
      const row = (i: number) => t[i]! * a + t[i + 3]! * b + t[i + 6]! * c;
      return field.distance(row(0), row(1), row(2));
    },
  };
}

function createMatrix(t: Transform): Matrix4 {
  const [a, b, c, d, e, f, g, h, i, x, y, z] = [...t] as [
    ...[number, number, number, number, number, number],
    ...[number, number, number, number, number, number],
  ];
  return new Matrix4().set(a, b, c, x, d, e, f, y, g, h, i, z, 0, 0, 0, 1);
}

function drawSheet(sheet: MuscleSnapshot) {
  const surface = createMuscleSurface(sheet);
  const positions = new Float32Array(surface.vertexCount * 3);
  writeMuscleSurface(positions, new Float32Array(positions.length), surface, sheet);
  return { positions, surface };
}

function joinTriangles(sheets: readonly ReturnType<typeof drawSheet>[]): Float32Array {
  return Float32Array.from(
    sheets.flatMap(({ positions, surface }) =>
      [...surface.indices].flatMap((v) => [...positions.subarray(v * 3, v * 3 + 3)]),
    ),
  );
}
