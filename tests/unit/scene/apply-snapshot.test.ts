import { type BufferAttribute, Matrix4, Vector3 } from 'three';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { leftHipCentre } from '#src/anatomy/frames.ts';
import { type HipPose, neutralPose, writePelvisFromFemur } from '#src/biomechanics/hip-joint.ts';
import type { NerveStrand, Snapshot } from '#src/biomechanics/snapshot.ts';
import { type Support, writeWorldTransforms } from '#src/biomechanics/support.ts';
import { createWorldTransforms } from '#src/biomechanics/world-blend.ts';
import { createIdentity } from '#src/math/transform.ts';
import { applySnapshot } from '#src/scene/apply-snapshot.ts';
import { applyLayers, createHipRig, disposeHipRig, type HipRig } from '#src/scene/hip-rig.ts';
import { createSceneMaterials } from '#src/scene/materials.ts';
import { createLayers } from '#src/state/controls.ts';
import { deg } from '#src/units/angle.ts';

/** A sheet of two straight bundles of three nodes, 10 mm thick, and a straight nerve of four stations. */
function createSnapshot(pose: HipPose, support: Support): Snapshot {
  const pelvisFromFemur = writePelvisFromFemur(createIdentity(), pose);
  const world = createWorldTransforms();
  writeWorldTransforms(world, pelvisFromFemur, pose, support, leftHipCentre);
  const nodes = Float64Array.from(
    [0, 1].flatMap((bundle) => [0, 1, 2].flatMap((node) => [-0.05, 0.02 * bundle, 0.03 * node])),
  );
  const stations = 4;
  const section = {
    stationCount: stations,
    nodes: Float64Array.from(
      Array.from({ length: stations }, (_, i) => [-0.04, -0.1 * i, -0.02]).flat(),
    ),
    thicknessAxes: Float64Array.from(Array.from({ length: stations }, () => [1, 0, 0]).flat()),
    halfWidth: new Float64Array(stations).fill(0.007),
    halfThickness: new Float64Array(stations).fill(0.003),
    pressure: Float64Array.of(0, 4000, 1000, 0),
    flattening: new Float64Array(stations),
  };
  const strand: NerveStrand = {
    ...section,
    id: 'tibial',
    course: 'below',
    isActive: true,
    tensionPressure: new Float64Array(stations),
    seatPressure: new Float64Array(stations),
    gap: new Float64Array(stations),
    arc: Float64Array.from({ length: stations }, (_, i) => i),
    backing: new Uint8Array(stations),
    piriformisFrom: 0,
    piriformisTo: 1,
    peakPressure: 4000,
    peakStation: 1,
    residual: 0,
  };
  return {
    pelvisFromFemur,
    ...world,
    fasciae: [],
    muscles: [
      {
        id: 'piriformis',
        bundleCount: 2,
        nodeCount: 3,
        lengthEnd: 2,
        drawnEnd: 2,
        nodes,
        halfThickness: new Float64Array(6).fill(0.005),
        middle: nodes,
        normals: Float64Array.from({ length: 18 }, (_, i) => (i % 3 === 0 ? 1 : 0)),
        across: Float64Array.from({ length: 18 }, (_, i) => (i % 3 === 1 ? 1 : 0)),
        outerThickness: new Float64Array(6).fill(0.005),
        deepThickness: new Float64Array(6).fill(0.005),
        ends: Float64Array.from(
          [0, 3, 2, 5].flatMap((node) => [...nodes.subarray(node * 3, node * 3 + 3)]),
        ),
        activation: 0,
        outward: 1,
        bellyFrom: 0,
        bellyTo: 1,
        bundleLengths: new Float64Array(2),
        bundleArms: new Float64Array(6),
        bundleKneeArms: new Float64Array(2),
        length: 0.06,
        restLength: 0.06,
        momentArms: { flexion: 0, abduction: 0, internalRotation: 0 },
        kneeArm: 0,
        maxForce: 0,
        tension: 0,
        speed: 0,
        contraction: 'resting',
        lowerHead: 0,
        isDivided: false,
        torqueCapacity: { flexion: 0, abduction: 0, internalRotation: 0 },
        parts: [],
      },
    ],
    effort: {
      isSolved: false,
      wanted: { flexion: 0, abduction: 0, internalRotation: 0 },
      given: { flexion: 0, abduction: 0, internalRotation: 0 },
      reserve: { flexion: 0, abduction: 0, internalRotation: 0 },
    },
    torqueCapacity: {
      flexion: 0,
      extension: 0,
      abduction: 0,
      adduction: 0,
      internalRotation: 0,
      externalRotation: 0,
    },
    nerve: {
      ...section,
      strands: [strand],
      trunks: [strand],
      branches: [{ ...strand, id: 'tibial-nerve', within: null, withinFrom: 0 }],
      peakStrand: 0,
      peakPressure: 4000,
      peakStation: 1,
      peakPoint: Float64Array.of(-0.04, -0.1, -0.02),
      peakFlattening: 0,
      pressedLength: 0.01,
      band: 'venous',
      strain: 0,
      tension: 0,
      excursion: 0,
      converged: true,
      residual: 0,
    },
  };
}

const materials = createSceneMaterials('dark');
afterAll(() => materials.dispose());

let rig: HipRig;
beforeEach(() => {
  rig = createHipRig(materials);
  return () => disposeHipRig(rig);
});

const identity = new Matrix4();

/** Where a group carries a point. */
function findMoved(group: HipRig['segments']['pelvis'], point: readonly [number, number, number]) {
  rig.root.updateMatrixWorld(true);
  return new Vector3(...point).applyMatrix4(group.matrixWorld);
}

function findPositions({ views }: HipRig) {
  return views.get('piriformis')!.geometry.getAttribute('position') as BufferAttribute;
}

function expectSame(a: Matrix4, b: Matrix4) {
  a.elements.forEach((value, index) => {
    expect(value).toBeCloseTo(b.elements[index]!, 12);
  });
}

describe('applySnapshot', () => {
  it('moves the thigh and keeps the pelvis when the foot is free', () => {
    applySnapshot(rig, createSnapshot({ ...neutralPose, flexion: deg(90) }, 'non-weight-bearing'));
    expectSame(rig.segments.pelvis.matrix, identity);
    const knee = findMoved(rig.segments.femur, [0, -0.4, 0]);
    expect(knee.x).toBeCloseTo(0.4, 6);
    expect(knee.y).toBeCloseTo(0, 6);
  });

  it('keeps the thigh and moves the pelvis when the foot is loaded', () => {
    applySnapshot(rig, createSnapshot({ ...neutralPose, abduction: deg(20) }, 'weight-bearing'));
    expectSame(rig.segments.femur.matrix, identity);
    // abduction over a standing leg lowers the right side: the left hip centre rises
    expect(findMoved(rig.segments.pelvis, leftHipCentre).y).toBeGreaterThan(0.02);
    // and the left thigh goes along without leaving the vertical
    const leftHip = findMoved(rig.segments['left-femur'], [0, 0, 0]);
    const leftKnee = findMoved(rig.segments['left-femur'], [0, -0.4, 0]);
    expect(leftHip.distanceTo(findMoved(rig.segments.pelvis, leftHipCentre))).toBeLessThan(1e-9);
    expect(leftKnee.x - leftHip.x).toBeCloseTo(0, 9);
    expect(leftKnee.z - leftHip.z).toBeCloseTo(0, 9);
  });

  it('shows the same pose of the joint in both support modes', () => {
    const pose = {
      ...neutralPose,
      flexion: deg(40),
      abduction: deg(15),
      internalRotation: deg(-20),
    };
    const relative = (support: Support) => {
      applySnapshot(rig, createSnapshot(pose, support));
      rig.root.updateMatrixWorld(true);
      return rig.segments.pelvis.matrixWorld
        .clone()
        .invert()
        .multiply(rig.segments.femur.matrixWorld);
    };
    expectSame(relative('weight-bearing'), relative('non-weight-bearing'));
  });

  it('turns the pelvis inward over the loaded leg by the opposite of internal rotation', () => {
    const pose = { ...neutralPose, internalRotation: deg(30) };
    applySnapshot(rig, createSnapshot(pose, 'weight-bearing'));
    // the front of the pelvis turns to the right, towards the standing leg
    const front = findMoved(rig.segments.pelvis, [1, 0, 0]);
    expect(front.z).toBeGreaterThan(0.4);
    expect(front.y).toBeCloseTo(0, 9);
  });

  it('fills muscle vertices round their sheet and marks them for upload', () => {
    applySnapshot(rig, createSnapshot(neutralPose, 'non-weight-bearing'));
    const view = rig.views.get('piriformis')!;
    const position = findPositions(rig);
    const before = position.version;
    applySnapshot(rig, createSnapshot(neutralPose, 'non-weight-bearing'));
    expect(position.version).toBe(before + 1);
    view.geometry.computeBoundingBox();
    const { min, max } = view.geometry.boundingBox!;
    expect(min.x).toBeGreaterThan(-0.07);
    expect(max.x).toBeLessThan(-0.03);
    expect(max.z - min.z).toBeGreaterThan(0.055);
  });

  it('hands each nerve vertex its pressure and knows a pressed nerve', () => {
    applySnapshot(rig, createSnapshot(neutralPose, 'non-weight-bearing'));
    const { geometry } = rig.views.get('sciatic-nerve')!;
    const pressures = geometry.getAttribute('pressure').array;
    expect(Math.max(...pressures)).toBe(4000);
    expect(Math.min(...pressures)).toBe(0);
    expect(geometry.userData.isPressed).toBe(true);
  });

  it('leaves a hidden muscle alone and brings it up to date when it comes back', () => {
    applySnapshot(rig, createSnapshot(neutralPose, 'non-weight-bearing'));
    const position = findPositions(rig);
    applyLayers(rig, { ...createLayers('on'), piriformis: 'off' }, false);
    const hidden = position.version;
    applySnapshot(rig, createSnapshot(neutralPose, 'non-weight-bearing'));
    expect(position.version).toBe(hidden);
    applyLayers(rig, createLayers('on'), false);
    applySnapshot(rig, createSnapshot(neutralPose, 'non-weight-bearing'));
    expect(position.version).toBe(hidden + 1);
  });
});
