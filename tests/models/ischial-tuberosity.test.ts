import { describe, expect, it } from 'vitest';
import { hipBoneShape } from '#models/bones/hip-bone.ts';
import { tuberosityPlanes } from '#models/bones/hip-bone-details.ts';
import { createImplicitField } from '#models/mesher/implicit.ts';
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '#src/math/vec3.ts';

const { layers } = hipBoneShape;
// without its roughness, in mm
const bone = createImplicitField({ layers });
const unplaned = createImplicitField({
  layers: layers.filter(({ primitives }) => primitives !== tuberosityPlanes),
});

/** Middle, outward direction and two directions in the plane of each area. */
const areas = tuberosityPlanes.map((part) => {
  if (part.type !== 'sheet') throw new TypeError(`${part.name} is not a sheet`);
  const [[a, b], [d, c]] = part.grid as unknown as [[Corner, Corner], [Corner, Corner]];
  const behind = scale(add(add(at(a), at(b)), add(at(c), at(d))), 0.25);
  const upright = normalize(cross(subtract(at(c), at(a)), subtract(at(d), at(b))));
  const { distance } = bone;
  const outward =
    distance(...add(behind, upright)) > distance(...subtract(behind, upright))
      ? upright
      : scale(upright, -1);
  const along = normalize(subtract(at(d), at(a)));
  return {
    name: part.name,
    middle: subtract(behind, scale(outward, a[3])),
    outward,
    along,
    across: cross(outward, along),
  };
});

type Corner = readonly [x: number, y: number, z: number, r: number];

function at([x, y, z]: Corner): Vec3 {
  return [x, y, z];
}

describe('the ischial tuberosity', () => {
  it.each(areas)('is flat on the $name', ({ middle, along, across }) => {
    for (const [u, v] of [
      [0, 0],
      [4, 0],
      [-4, 0],
      [0, 2.5],
      [0, -2.5],
    ] as const) {
      const point = add(middle, add(scale(along, u), scale(across, v)));
      expect(Math.abs(bone.distance(...point))).toBeLessThan(0.15);
    }
    // it was round there
    expect(unplaned.distance(...middle)).toBeLessThan(-0.6);
  });

  it('has ridges between its areas, where they meet at an angle', () => {
    const angle = (i: number, j: number): number =>
      (Math.acos(dot(areas[i]!.outward, areas[j]!.outward)) * 180) / Math.PI;
    // the oblique, the two halves of the transverse, and the longitudinal one
    expect(angle(0, 1)).toBeGreaterThan(25);
    expect(angle(0, 2)).toBeGreaterThan(40);
    expect(angle(1, 3)).toBeGreaterThan(25);
    expect(angle(2, 3)).toBeGreaterThan(25);
  });

  it('turns semimembranosus outwards, biceps and semitendinosus inwards, adductor magnus down', () => {
    const [semimembranosus, biceps, adductor] = areas;
    expect(semimembranosus!.outward[2]).toBeGreaterThan(0.1);
    expect(biceps!.outward[2]).toBeLessThan(-0.3);
    expect(adductor!.outward[1]).toBeLessThan(-0.7);
  });
});
