import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Triangle, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createFemurField } from '#models/bones/femur.ts';
import { createFibulaField } from '#models/bones/fibula.ts';
import { createHipBoneField } from '#models/bones/hip-bone.ts';
import { createVertebraField } from '#models/bones/lumbar.ts';
import { createSacrumField } from '#models/bones/sacrum.ts';
import { createTibiaField } from '#models/bones/tibia.ts';
import { modelsFolder } from '#models/build.ts';
import { footprints } from '#models/footprints/build-footprints.ts';
import { conformFootprint, createBoneSurface } from '#models/footprints/conform-footprint.ts';
import { attachedMuscleIds, attachments } from '#src/anatomy/attachments.ts';
import { contextMuscleIds, muscleIds } from '#src/anatomy/catalog.ts';
import { type FootprintPatch, parseFootprintFile } from '#src/anatomy/footprint-file.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { loadRealModel, poseAt } from '#tests/support/real-model.ts';

/** A patch stands 0.3 mm off the mesh of its bone, which strays from the field by about as much; m. */
const leastDistance = -0.0004;
const mostDistance = 0.0012;

const fields = {
  'right-hip-bone': createHipBoneField(),
  sacrum: createSacrumField(),
  'right-femur': createFemurField(),
  'fourth-lumbar-vertebra': createVertebraField('fourth-lumbar-vertebra'),
  'right-tibia': createTibiaField(),
  'right-fibula': createFibulaField(),
};

const packed = readFileSync(join(modelsFolder, 'footprints.bin'));
const patches = parseFootprintFile(Uint8Array.from(gunzipSync(packed)).buffer);

describe('areas of attachment', () => {
  it('are there for every muscle that the kernel pulls with', () => {
    expect(patches.map(({ id }) => id)).toEqual(attachments.map(({ id }) => id));
    for (const id of [...muscleIds, ...contextMuscleIds]) expect(attachedMuscleIds).toContain(id);
  });

  it.each(attachments.map((one) => [one.id, one] as const))(
    '%s lies on its bone and is as large as its source says',
    (id, { bone }) => {
      const patch = patches.find((one) => one.id === id)!;
      const { positions, depths } = patch;
      for (let i = 0; i < positions.length; i += 3) {
        if (depths[i / 3]! < 0) continue;
        const distance = fields[bone].distance(positions[i]!, positions[i + 1]!, positions[i + 2]!);
        expect(distance).toBeGreaterThan(leastDistance);
        expect(distance).toBeLessThan(mostDistance);
      }
      const { areaMm2 } = footprints.find((one) => one.id === id)!;
      const area = findArea(patch) * 1e6;
      expect(area).toBeGreaterThan(areaMm2[0] * 0.97);
      expect(area).toBeLessThan(areaMm2[1] * 1.03);
    },
  );

  it('look outwards, away from the inside of the bone', () => {
    for (const { id, positions, indices } of patches) {
      const field = fields[attachments.find((one) => one.id === id)!.bone];
      let outward = 0;
      for (let i = 0; i < indices.length; i += 3) {
        const [a, b, c] = findCorners(positions, indices, i);
        const normal = new Triangle(a, b, c).getNormal(new Vector3());
        const at = (step: number) => a.clone().addScaledVector(normal, step);
        const [above, below] = [at(0.001), at(-0.001)];
        const rise =
          field.distance(above.x, above.y, above.z) - field.distance(below.x, below.y, below.z);
        outward += rise > 0 ? 1 : -1;
      }
      expect(outward / (indices.length / 3), id).toBeGreaterThan(0.8);
    }
  });

  it('reach the drawn ends of the muscles', () => {
    const model = loadRealModel();
    const { muscles } = solve(model, poseAt(0, 0, 0), createSnapshot(model));
    for (const muscle of muscles) {
      for (const kind of ['origin', 'insertion'] as const) {
        const areas = attachments.filter((one) => one.muscle === muscle.id && one.kind === kind);
        if (areas.length === 0) continue;
        // the nearest end of a bundle; broad muscles end in tracts and membranes beside the bone as well
        const nearest = Math.min(
          ...areas.map(({ id }) =>
            findLeastDistance(
              patches.find((one) => one.id === id)!,
              listEnds(muscle, kind === 'origin' ? 0 : muscle.lengthEnd),
            ),
          ),
        );
        expect(nearest, `${muscle.id} ${kind}`).toBeLessThan(0.012);
      }
    }
  });

  it('are refused when a corner is authored away from the bone', () => {
    const surface = createBoneSurface({
      positions: Float64Array.of(0, 0, 0, 0.1, 0, 0, 0, 0.1, 0),
      normals: Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1),
      indices: Uint32Array.of(0, 1, 2),
    });
    const outline = [
      [10, 10, 20],
      [30, 10, 0],
      [30, 30, 0],
    ] as const;
    expect(() => conformFootprint({ ...footprints[0]!, outline }, surface)).toThrow(
      /from the bone/,
    );
  });

  it('cover the area of a flat outline exactly', () => {
    const surface = createBoneSurface({
      positions: Float64Array.of(-0.2, -0.2, 0, 0.4, -0.2, 0, -0.2, 0.4, 0),
      normals: Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1),
      indices: Uint32Array.of(0, 1, 2),
    });
    // a smooth curve through the corners of a 16-sided polygon is nearly a circle of 20 mm
    const outline = Array.from({ length: 16 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 16;
      return [20 * Math.cos(angle), 20 * Math.sin(angle), 1] as const;
    });
    const { area, positions } = conformFootprint({ ...footprints[0]!, outline }, surface);
    expect(area / (Math.PI * 0.02 ** 2)).toBeCloseTo(1, 1);
    for (let i = 2; i < positions.length; i += 3) expect(positions[i]).toBeCloseTo(0.0003, 5);
  });
});

describe('the file of areas', () => {
  it('refuses what is not one', () => {
    expect(() => parseFootprintFile(new ArrayBuffer(6))).toThrow(RangeError);
    expect(() => parseFootprintFile(new ArrayBuffer(64))).toThrow(RangeError);
  });
});

function findCorners(positions: Float32Array, indices: Uint32Array, at: number) {
  return [0, 1, 2].map((k) => new Vector3().fromArray(positions, indices[at + k]! * 3)) as [
    Vector3,
    Vector3,
    Vector3,
  ];
}

/** Area inside the outline; m². */
function findArea({ positions, depths, indices }: FootprintPatch): number {
  let area = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const share = [0, 1, 2].filter((k) => depths[indices[i + k]!]! > 0).length / 3;
    area += share * new Triangle(...findCorners(positions, indices, i)).getArea();
  }
  return area;
}

/** Ends of the bundles of a muscle; m, pelvis frame, which at neutral is the femur's too. */
function listEnds(
  muscle: {
    readonly nodes: Float64Array;
    readonly bundleCount: number;
    readonly nodeCount: number;
  },
  node: number,
): Vector3[] {
  return Array.from({ length: muscle.bundleCount }, (_, bundle) =>
    new Vector3().fromArray(muscle.nodes, (bundle * muscle.nodeCount + node) * 3),
  );
}

function findLeastDistance({ positions }: FootprintPatch, points: readonly Vector3[]): number {
  let least = Infinity;
  const vertex = new Vector3();
  for (let i = 0; i < positions.length; i += 3) {
    vertex.fromArray(positions, i);
    for (const point of points) least = Math.min(least, vertex.distanceTo(point));
  }
  return least;
}
