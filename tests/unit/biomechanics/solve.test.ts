import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import type { HipModel } from '#src/biomechanics/hip-model.ts';
import { findCourseCount } from '#src/biomechanics/nerve-model.ts';
import { bandLimits, millimetreOfMercury } from '#src/biomechanics/pressure-bands.ts';
import type { HipInputs, MuscleSnapshot, Snapshot } from '#src/biomechanics/snapshot.ts';
import { createSnapshot, solve } from '#src/biomechanics/solve.ts';
import { createIdentity, transformPoint } from '#src/math/transform.ts';
import { cross, dot, norm, scale, subtract, type Vec3 } from '#src/math/vec3.ts';
import { deg } from '#src/units/angle.ts';
import { anyInputs, propertySeed } from '#tests/support/random-poses.ts';
import { listGridPoses, loadRealModel, poseAt } from '#tests/support/real-model.ts';
import { createRodMuscle, createTinyHip, neutralInputs } from '#tests/support/tiny-models.ts';

const model = loadRealModel();
// sweeps take a second on an idle machine, ten on a busy one
vi.setConfig({ testTimeout: 60_000 });

const hipAngles = ['flexion', 'abduction', 'internalRotation'] as const;

/** Calls `visit` for every number of a snapshot with where it stands. */
function visitNumbers(
  value: unknown,
  visit: (value: number, path: string, index: number) => void,
  path = '',
): void {
  if (typeof value === 'number') visit(value, path, 0);
  else if (value instanceof Float64Array) {
    for (let i = 0; i < value.length; i++) visit(value[i]!, path, i);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) visitNumbers(item, visit, `${path}.${name}`);
  }
}

function listNumbers(snapshot: Snapshot, except: RegExp | null = null): number[] {
  const numbers: number[] = [];
  visitNumbers(snapshot, (value, path) => {
    if (!except?.test(path)) numbers.push(value);
  });
  return numbers;
}

/** Every number is the same to the last bit, but for those whose place matches `except`. */
function expectSameNumbers(found: Snapshot, wanted: Snapshot, except: RegExp | null = null): void {
  const want = listNumbers(wanted, except);
  expect(want.length).toBeGreaterThan(1000);
  let next = 0;
  visitNumbers(found, (value, path, index) => {
    if (except?.test(path)) return;
    if (!Object.is(value, want[next])) {
      expect.fail(`${path}[${index}] is ${value}, not ${want[next]}`);
    }
    next++;
  });
  expect(next).toBe(want.length);
}

describe('a straight muscle from pelvis to femur', () => {
  const origin: Vec3 = [0, 0.1, 0];
  const insertion: Vec3 = [0.04, 0, 0];
  const rods: readonly (readonly [Vec3, Vec3])[] = [
    [origin, insertion],
    [
      [-0.05, 0.05, -0.06],
      [-0.02, 0.01, 0.04],
    ],
  ];
  const hip = createTinyHip(createRodMuscle(rods));
  const snapshot = createSnapshot(hip);
  const muscle = snapshot.muscles[0]!;

  it('has the length and the arm of a triangle in plain flexion', () => {
    for (const flexion of [0, deg(30), deg(90)]) {
      solve(hip, { ...neutralInputs, flexion }, snapshot);
      // L² = b² + h² − 2 h b sin q,  r = h b cos q / L
      const length = Math.sqrt(0.04 ** 2 + 0.1 ** 2 - 2 * 0.1 * 0.04 * Math.sin(flexion));
      expect(muscle.bundleLengths[0]!).toBeCloseTo(length, 6);
      expect(muscle.bundleArms[0]!).toBeCloseTo((0.004 * Math.cos(flexion)) / length, 6);
    }
  });

  it('pulls about each axis of the joint with the lever of its line', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        solve(hip, inputs, snapshot);
        const transform = writePelvisFromFemur(createIdentity(), inputs);
        const c = Math.cos(inputs.flexion);
        const s = Math.sin(inputs.flexion);
        const axes: readonly Vec3[] = [
          [0, 0, 1],
          // abduction turns backwards about the forward axis that flexion has raised
          [-c, -s, 0],
          [transform[1]!, transform[4]!, transform[7]!],
        ];
        rods.forEach(([from, to], bundle) => {
          const end = transformPoint(transform, to);
          const pull = scale(subtract(from, end), 1 / norm(subtract(from, end)));
          axes.forEach((axis, angle) => {
            const lever = dot(axis, cross(end, pull));
            // the guide's slope is a difference over 1e-4 rad: good to 1e-9 m
            expect(Math.abs(muscle.bundleArms[bundle * 3 + angle]! - lever)).toBeLessThan(2e-9);
          });
        });
      }),
      { seed: propertySeed },
    );
  });

  it('averages its bundles into its own length and arms', () => {
    solve(hip, poseAt(40, 10, 20), snapshot);
    expect(muscle.length).toBeCloseTo(
      (muscle.bundleLengths[0]! + muscle.bundleLengths[1]!) / 2,
      14,
    );
    expect(muscle.momentArms.abduction).toBeCloseTo(
      (muscle.bundleArms[1]! + muscle.bundleArms[4]!) / 2,
      14,
    );
  });

  it('leaves a distant nerve alone', () => {
    solve(hip, { ...poseAt(40, 10, 20), tightness: 1 }, snapshot);
    expect(snapshot.nerve.peakPressure).toBeLessThan(0.2 * millimetreOfMercury);
  });
});

describe('the snapshot', () => {
  it('knows its rest lengths from the start', () => {
    const snapshot = createSnapshot(model);
    for (const muscle of snapshot.muscles) {
      expect(muscle.restLength, muscle.id).toBeGreaterThan(0.02);
      expect(muscle.length, muscle.id).toBe(muscle.restLength);
    }
  });

  it('must be one that the model made', () => {
    const foreign = { ...createSnapshot(model) };
    expect(() => solve(model, neutralInputs, foreign)).toThrow(RangeError);
  });

  it('is finite on the whole range of motion, its limits included', () => {
    const snapshot = createSnapshot(model);
    let count = 0;
    for (const tightness of [0, 1]) {
      for (const kneeFlexion of [0, deg(140)]) {
        for (const inputs of listGridPoses([7, 5, 5], { tightness, kneeFlexion })) {
          solve(model, inputs, snapshot);
          visitNumbers(snapshot, (value, path) => {
            if (!Number.isFinite(value)) {
              expect.fail(`${path} is ${value} at ${hipAngles.map((angle) => inputs[angle])}`);
            }
          });
          expect(snapshot.nerve.converged).toBe(true);
          count++;
        }
      }
    }
    expect(count).toBe(700);
  });

  it('keeps origins on the pelvis and insertions on the femur', () => {
    const snapshot = createSnapshot(model);
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        solve(model, inputs, snapshot);
        snapshot.muscles.forEach((muscle, index) => {
          const { rest, nodeCount, bundleCount, lengthEnd, bundleShares } = model.muscles[index]!;
          for (let bundle = 0; bundle < bundleCount; bundle++) {
            const first = bundle * nodeCount * 3;
            const last = first + lengthEnd * 3;
            const end = transformPoint(snapshot.pelvisFromFemur, [
              rest[last]!,
              rest[last + 1]!,
              rest[last + 2]!,
            ]);
            for (let axis = 0; axis < 3; axis++) {
              // corrections of attachments are stored as zero; the guide is exact
              expect(muscle.nodes[first + axis]!).toBeCloseTo(rest[first + axis]!, 12);
              // the drawn upper border of gluteus maximus pulls on nothing and ends in the tract
              if (bundleShares[bundle] === 0) continue;
              expect(muscle.nodes[last + axis]!).toBeCloseTo(end[axis]!, 12);
            }
          }
        });
      }),
      { seed: propertySeed, numRuns: 30 },
    );
  });
});

describe('moment arms', () => {
  /**
   * Arms and lengths come from the same nodes, so only the central difference errs: with a step of
   * 1e-4 rad and third derivatives of a few decimetres per rad³ by about 1e-9 m, and where the step
   * crosses a value of the table's grid, by the kink of its second derivative there; m.
   */
  const tolerance = 2e-6;
  const step = 1e-4;

  it('are minus the slope of the length, for every bundle of every muscle', () => {
    const here = createSnapshot(model);
    const ahead = createSnapshot(model);
    const behind = createSnapshot(model);
    fc.assert(
      fc.property(anyInputs(2 * step), (inputs) => {
        solve(model, inputs, here);
        hipAngles.forEach((angle, which) => {
          solve(model, { ...inputs, [angle]: inputs[angle] + step }, ahead);
          solve(model, { ...inputs, [angle]: inputs[angle] - step }, behind);
          here.muscles.forEach((muscle, index) => {
            muscle.bundleLengths.forEach((_, bundle) => {
              const slope =
                (ahead.muscles[index]!.bundleLengths[bundle]! -
                  behind.muscles[index]!.bundleLengths[bundle]!) /
                (2 * step);
              const arm = muscle.bundleArms[bundle * 3 + which]!;
              expect(Math.abs(arm + slope), `${muscle.id} bundle ${bundle}`).toBeLessThan(
                tolerance,
              );
            });
            const whole =
              (ahead.muscles[index]!.length - behind.muscles[index]!.length) / (2 * step);
            expect(Math.abs(muscle.momentArms[angle] + whole), muscle.id).toBeLessThan(tolerance);
          });
        });
      }),
      { seed: propertySeed, numRuns: 40 },
    );
  });
});

describe('solving', () => {
  it('is the same to the last bit after any history', () => {
    const fresh = createSnapshot(model);
    const worn = createSnapshot(model);
    fc.assert(
      fc.property(
        anyInputs(),
        fc.array(anyInputs(), { minLength: 1, maxLength: 5 }),
        (inputs, past) => {
          solve(model, inputs, fresh);
          for (const earlier of past) solve(model, earlier, worn);
          solve(model, inputs, worn);
          expectSameNumbers(worn, fresh);
        },
      ),
      { seed: propertySeed, numRuns: 50 },
    );
  });

  it('does not depend on another snapshot solved in between', () => {
    const one = createSnapshot(model);
    const other = createSnapshot(model);
    const inputs = poseAt(70, 15, -20, { tightness: 0.7 });
    solve(model, inputs, one);
    const before = listNumbers(one);
    solve(model, poseAt(-20, -30, 45, { tightness: 1 }), other);
    expect(listNumbers(one)).toEqual(before);
  });

  it('gives the same muscles, arms and pressure on a loaded and on a free foot', () => {
    const courseCount = findCourseCount(model.nerve);
    const free = createSnapshot(model);
    const loaded = createSnapshot(model);
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        solve(model, { ...inputs, support: 'non-weight-bearing' }, free);
        solve(model, { ...inputs, support: 'weight-bearing' }, loaded);
        // the loaded ankle bends and takes the ends of both nerves along, which is drawn and no more
        expectSameNumbers(
          loaded,
          free,
          /^\.world|^\.nerve\.(strands|branches)\.\d+\.(nodes|thicknessAxes|arc)$|^\.nerve\.(nodes|thicknessAxes)$/,
        );
        for (const [index, strand] of free.nerve.strands.entries()) {
          const other = loaded.nerve.strands[index]!;
          expect(other.nodes.subarray(0, courseCount * 3)).toEqual(
            strand.nodes.subarray(0, courseCount * 3),
          );
        }
        // and the world does differ
        expect(free.worldFromPelvis).toEqual(createIdentity());
        // with a straight knee the loaded thigh stands where it does in neutral
        solve(model, { ...inputs, kneeFlexion: 0, support: 'weight-bearing' }, loaded);
        expect(loaded.worldFromFemur).toEqual(createIdentity());
      }),
      { seed: propertySeed, numRuns: 40 },
    );
  });

  it('leaves lengths and arms alone when piriformis tightens', () => {
    const relaxed = createSnapshot(model);
    const tight = createSnapshot(model);
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        solve(model, { ...inputs, tightness: 0 }, relaxed);
        solve(model, { ...inputs, tightness: 1 }, tight);
        tight.muscles.forEach((muscle, index) => {
          expect(muscle.bundleLengths).toEqual(relaxed.muscles[index]!.bundleLengths);
          expect(muscle.bundleArms).toEqual(relaxed.muscles[index]!.bundleArms);
        });
      }),
      { seed: propertySeed, numRuns: 20 },
    );
  });

  it('leaves everything but the nerve and the lower leg alone when the knee bends', () => {
    const straight = solve(model, poseAt(60, 0, 0), createSnapshot(model));
    const bent = solve(model, poseAt(60, 0, 0, { kneeFlexion: deg(90) }), createSnapshot(model));
    // gluteus maximus is drawn lifted off the nerve that lies under it
    const lifted = /^\.muscles(\.|\[)0\]?\.(middle|normals|across|ends|\w*[tT]hickness)/;
    const moved = /^\.(nerve|worldFrom(Patella|Shank|Foot))/;
    expectSameNumbers(bent, straight, new RegExp(`${moved.source}|${lifted.source}`));
    expect(bent.nerve.strain).toBeLessThan(straight.nerve.strain);
  });
});

describe('tightening piriformis', () => {
  const at = (tightness: number) =>
    solve(model, poseAt(0, 0, 0, { tightness }), createSnapshot(model));
  const findPiriformis = (snapshot: Snapshot) => snapshot.muscles[model.piriformisIndex]!;
  const thickest = (muscle: MuscleSnapshot) => Math.max(...muscle.halfThickness);

  it('thickens its belly by the measured third and pulls harder', () => {
    const relaxed = findPiriformis(at(0));
    const tight = findPiriformis(at(1));
    expect(thickest(tight) / thickest(relaxed)).toBeCloseTo(1.36, 2);
    expect(tight.tension).toBeGreaterThan(2 * relaxed.tension);
  });

  it('never lowers the pressure on the nerve', () => {
    const snapshot = createSnapshot(model);
    /** The tissue moves along the path as it tightens, past the nerve: 1 mmHg is far below what the model knows. */
    const slack = 1 * millimetreOfMercury;
    for (const inputs of listGridPoses([7, 5, 5])) {
      let last = 0;
      for (const tightness of [0, 0.25, 0.5, 0.75, 1]) {
        solve(model, { ...inputs, tightness }, snapshot);
        const { pressure, peakPressure } = snapshot.nerve;
        expect(pressure.every((value) => value >= 0)).toBe(true);
        expect(peakPressure).toBeGreaterThan(last - slack);
        last = peakPressure;
      }
    }
  });

  it('flattens and displaces the nerve where it presses', () => {
    const relaxed = at(0).nerve;
    const tight = at(1).nerve;
    expect(tight.peakFlattening).toBeGreaterThan(2 * relaxed.peakFlattening);
    const i = tight.peakStation * 3;
    const moved = Math.hypot(
      ...[0, 1, 2].map((axis) => tight.nodes[i + axis]! - relaxed.nodes[i + axis]!),
    );
    expect(moved).toBeGreaterThan(0.0002);
    expect(tight.pressedLength).toBeGreaterThan(0);
  });
});

describe('the pressure on the nerve', () => {
  const snapshot = createSnapshot(model);

  it('is at the point, and of the band, that it says', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        const { nerve } = solve(model, inputs, snapshot);
        const pressures = nerve.strands.flatMap(({ pressure }) => [...pressure]);
        expect(nerve.peakPressure).toBe(Math.max(...pressures));
        const worst = nerve.strands[nerve.peakStrand]!;
        expect(worst.isActive).toBe(true);
        const i = nerve.peakStation * 3;
        expect([...nerve.peakPoint]).toEqual([...worst.nodes.subarray(i, i + 3)]);
        expect(nerve.band === 'normal').toBe(nerve.peakPressure < bandLimits.normal);
      }),
      { seed: propertySeed, numRuns: 40 },
    );
  });

  it.each([0, 1])(
    'of piriformis at tightness %s is nil wherever it is 12 mm clear',
    (tightness) => {
      // the gap is measured to the nodes; the surface bulges a few millimetres between them
      const clearance = 0.012;
      let clear = 0;
      for (const inputs of listGridPoses([5, 4, 4], { tightness })) {
        const { nerve, muscles } = solve(model, inputs, snapshot);
        const muscle = muscles[model.piriformisIndex]!;
        for (let station = 0; station < nerve.stationCount; station++) {
          if (findGap(nerve.nodes, station, muscle) < clearance + nerve.halfWidth[station]!)
            continue;
          clear++;
          const { pressure, tensionPressure, seatPressure } = nerve.strands[0]!;
          const others = tensionPressure[station]! + seatPressure[station]!;
          expect(pressure[station]! - others).toBeLessThan(1e-9);
        }
      }
      expect(clear).toBeGreaterThan(1000);
    },
  );
});

/** Distance from the centre of the nerve to the nearest ball of the muscle's nodes; m. */
function findGap(nerve: Float64Array, station: number, muscle: MuscleSnapshot): number {
  let nearest = Infinity;
  for (let node = 0; node < muscle.halfThickness.length; node++) {
    const distance = Math.hypot(
      ...[0, 1, 2].map((axis) => nerve[station * 3 + axis]! - muscle.nodes[node * 3 + axis]!),
    );
    nearest = Math.min(nearest, distance - muscle.halfThickness[node]!);
  }
  return nearest;
}

describe('moving through the range degree by degree', () => {
  /** A node on the femur moves by its distance from the axis; what bone contact adds is bounded by as much again. */
  const carried = deg(1);
  /** Sliding over bone beyond what the femur carries: m per degree. */
  const slide = 0.0025;
  /** Change of that motion from one degree to the next; m. Above it a played movement is seen to pop. */
  const jerk = 0.0008;
  const pressureStep = 3 * millimetreOfMercury;

  const bases: readonly (readonly [number, number, number])[] = [
    [0, 0, 0],
    [60, 0, 0],
    [90, 20, -20],
    [115, -30, -45],
    [-20, -20, 45],
    [40, 40, 45],
    [0, -25, -45],
  ];
  const limits = {
    flexion: [-20, 115],
    abduction: [-30, 40],
    internalRotation: [-45, 45],
  } as const;

  it.each(hipAngles)('no node jumps and no pressure steps along %s', (angle) => {
    const axis = hipAngles.indexOf(angle);
    const [from, to] = limits[angle];
    for (const base of bases) {
      sweep(model, from, to, (value) => {
        const pose = [...base] as [number, number, number];
        pose[axis] = value;
        return poseAt(...pose);
      });
    }
  });

  function sweep(
    hip: HipModel,
    from: number,
    to: number,
    findInputs: (value: number) => HipInputs,
  ): void {
    const three = [createSnapshot(hip), createSnapshot(hip), createSnapshot(hip)];
    for (let value = from; value <= to; value++) {
      const now = solve(hip, findInputs(value), three[0]!);
      const [, before, earlier] = three as [Snapshot, Snapshot, Snapshot];
      if (value > from) {
        const step = Math.abs(now.nerve.peakPressure - before.nerve.peakPressure);
        expect(step, `pressure at ${value}`).toBeLessThan(pressureStep);
      }
      listSheets(now).forEach(({ id, nodes }, index) => {
        const a = listSheets(before)[index]!.nodes;
        const b = listSheets(earlier)[index]!.nodes;
        for (let i = 0; i < nodes.length; i += 3) {
          if (value > from) {
            const move = distance(nodes, i, (k) => a[k]!);
            const reach = Math.hypot(nodes[i]!, nodes[i + 1]!, nodes[i + 2]!) * carried + slide;
            if (move > reach) expect.fail(`${id} node ${i / 3} jumps ${move} m at ${value}°`);
          }
          if (value > from + 1) {
            const bend = distance(nodes, i, (k) => 2 * a[k]! - b[k]!);
            if (bend > jerk) expect.fail(`${id} node ${i / 3} jerks ${bend} m at ${value}°`);
          }
        }
      });
      three.unshift(three.pop()!);
    }
  }

  function listSheets(snapshot: Snapshot): readonly { id: string; nodes: Float64Array }[] {
    return [
      ...snapshot.muscles,
      ...snapshot.fasciae,
      { id: 'sciatic-nerve', nodes: snapshot.nerve.nodes },
    ];
  }

  function distance(nodes: Float64Array, i: number, other: (k: number) => number): number {
    return Math.hypot(
      nodes[i]! - other(i),
      nodes[i + 1]! - other(i + 1),
      nodes[i + 2]! - other(i + 2),
    );
  }
});
