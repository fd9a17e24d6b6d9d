import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuidedSheet, writeGuide, writeRotationAxis } from '#src/biomechanics/guide.ts';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import { createIdentity, transformPoint } from '#src/math/transform.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { createRodSheet, neutralInputs } from '#tests/support/tiny-models.ts';

const rods: readonly (readonly [Vec3, Vec3])[] = [
  [
    [-0.06, 0.06, -0.06],
    [-0.02, 0, 0.04],
  ],
  [
    [-0.08, 0.03, -0.05],
    [-0.03, -0.02, 0.03],
  ],
];
const line = createRodSheet(rods, 6, 'line');
const arc = createRodSheet(rods, 6, 'arc');

/** Products of lengths of 0.1 m with rotations; m. */
const roundOff = 1e-14;
/** Two poses a millionth of a radian apart move a node at 0.1 m by 0.2 µm at most; m. */
const stepBound = 2e-7 * 3;

function guide(sheet: GuidedSheet, inputs: typeof neutralInputs): Float64Array {
  const transform = writePelvisFromFemur(createIdentity(), inputs);
  return writeGuide(new Float64Array(sheet.rest.length), 0, sheet, transform);
}

function pointAt(nodes: ArrayLike<number>, bundle: number, node: number): Vec3 {
  const at = (bundle * 6 + node) * 3;
  return [nodes[at]!, nodes[at + 1]!, nodes[at + 2]!];
}

describe.each([['line', line] as const, ['arc', arc] as const])('the %s guide', (_, sheet) => {
  it('leaves the sheet as it is in neutral', () => {
    const nodes = guide(sheet, neutralInputs);
    nodes.forEach((value, i) => {
      expect(Math.abs(value - sheet.rest[i]!)).toBeLessThan(roundOff);
    });
  });

  it('holds the origin on the pelvis and carries the insertion with the femur', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const nodes = guide(sheet, inputs);
        const transform = writePelvisFromFemur(createIdentity(), inputs);
        for (const bundle of [0, 1]) {
          const origin = pointAt(nodes, bundle, 0);
          const insertion = pointAt(nodes, bundle, 5);
          const carried = transformPoint(transform, pointAt(sheet.rest, bundle, 5));
          for (let axis = 0; axis < 3; axis++) {
            expect(Math.abs(origin[axis]! - rods[bundle]![0][axis]!)).toBeLessThan(roundOff);
            expect(Math.abs(insertion[axis]! - carried[axis]!)).toBeLessThan(roundOff);
          }
        }
      }),
      { seed: propertySeed },
    );
  });

  it('has no jump: neighbouring poses give neighbouring nodes, through neutral too', () => {
    const around = (inputs: typeof neutralInputs) => {
      const before = guide(sheet, inputs);
      for (const angle of ['flexion', 'abduction', 'internalRotation'] as const) {
        const after = guide(sheet, { ...inputs, [angle]: inputs[angle] + 1e-6 });
        after.forEach((value, i) => {
          expect(Math.abs(value - before[i]!)).toBeLessThan(stepBound);
        });
      }
    };
    around(neutralInputs);
    around({ ...neutralInputs, flexion: -1e-6 });
    fc.assert(fc.property(anyInputs(), around), { seed: propertySeed, numRuns: 40 });
  });

  it('writes where it is told to and nowhere else', () => {
    const out = new Float64Array(sheet.rest.length + 10).fill(9);
    writeGuide(out, 4, sheet, createIdentity());
    expect([...out.subarray(0, 4)]).toEqual([9, 9, 9, 9]);
    expect([...out.subarray(-6)]).toEqual([9, 9, 9, 9, 9, 9]);
    expect(out[4]).toBeCloseTo(sheet.rest[0]!, 15);
  });
});

describe('the line guide', () => {
  it('keeps a straight span straight', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const nodes = guide(line, inputs);
        const from = pointAt(nodes, 0, 0);
        const to = pointAt(nodes, 0, 5);
        for (let node = 1; node < 5; node++) {
          const found = pointAt(nodes, 0, node);
          for (let axis = 0; axis < 3; axis++) {
            const wanted = from[axis]! + (node / 5) * (to[axis]! - from[axis]!);
            expect(Math.abs(found[axis]! - wanted)).toBeLessThan(roundOff);
          }
        }
      }),
      { seed: propertySeed },
    );
  });
});

describe('the arc guide', () => {
  it('keeps every node at its distance from the hip centre', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const nodes = guide(arc, inputs);
        for (let i = 0; i < nodes.length; i += 3) {
          const now = Math.hypot(nodes[i]!, nodes[i + 1]!, nodes[i + 2]!);
          const rest = Math.hypot(arc.rest[i]!, arc.rest[i + 1]!, arc.rest[i + 2]!);
          expect(Math.abs(now - rest)).toBeLessThan(roundOff);
        }
      }),
      { seed: propertySeed },
    );
  });

  it('turns a node of weight 0.4 by 40 % of a plain flexion', () => {
    const nodes = guide(arc, { ...neutralInputs, flexion: deg(100) });
    const [x, y, z] = pointAt(arc.rest, 0, 2);
    const [c, s] = [Math.cos(deg(40)), Math.sin(deg(40))];
    const found = pointAt(nodes, 0, 2);
    expect(found[0]).toBeCloseTo(x * c - y * s, 13);
    expect(found[1]).toBeCloseTo(x * s + y * c, 13);
    expect(found[2]).toBeCloseTo(z, 13);
  });
});

describe('the axis of a rotation', () => {
  it('is Z with the angle of flexion when the hip only flexes', () => {
    const transform = writePelvisFromFemur(createIdentity(), { ...neutralInputs, flexion: 1.3 });
    const [x, y, z, angle] = writeRotationAxis(new Float64Array(4), transform);
    expect(Math.hypot(x!, y!)).toBe(0);
    expect(z).toBe(1);
    expect(angle).toBeCloseTo(1.3, 12);
  });

  it('has no turn at the identity', () => {
    expect([...writeRotationAxis(new Float64Array(4), createIdentity())][3]).toBe(0);
  });

  it('stays where the rotation puts it', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const transform = writePelvisFromFemur(createIdentity(), inputs);
        const [x, y, z, angle] = writeRotationAxis(new Float64Array(4), transform);
        const turned = transformPoint(transform, [x!, y!, z!]);
        expect(turned[0]).toBeCloseTo(x!, 9);
        expect(turned[1]).toBeCloseTo(y!, 9);
        expect(turned[2]).toBeCloseTo(z!, 9);
        expect(angle!).toBeGreaterThanOrEqual(0);
        expect(angle!).toBeLessThan(Math.PI);
      }),
      { seed: propertySeed },
    );
  });
});
