import {
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  CylinderGeometry,
  DoubleSide,
  Group,
  Mesh,
  MeshStandardMaterial,
  SphereGeometry,
} from 'three';
import { type BodyFrames, bodySegmentIds, createBodyFrames } from '#src/figure/body-joints.ts';
import { type BodySurface, createBodySurface, writeBodySurface } from '#src/figure/body-surface.ts';
import type { Prop } from '#src/figure/posture.ts';
import { findPosture } from '#src/figure/postures.ts';
import {
  ballRadius,
  findBallCentre,
  findSkinSite,
  findWorkedFraction,
} from '#src/figure/release-site.ts';
import { writeTherapistArm } from '#src/figure/therapist.ts';
import type { Vec3 } from '#src/math/vec3.ts';
import type { StageGround } from '#src/state/controls.ts';
import type { HipRig } from './hip-rig.ts';

/** What the body lies, sits and leans on, and what presses on it. */
export interface Props {
  setStage(stage: StageGround): void;
  /** Shows the props of a movement; nothing without the figure. */
  show(movementId: string | null): void;
  /** Moves ball, thumb or elbow to where one works at an instant. `body` is posed in the pelvis. */
  place(body: PosedSkin, instant: number): void;
  dispose(): void;
}

export interface PosedSkin {
  readonly surface: BodySurface;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly frames: BodyFrames;
}

/** Sizes; m. Assumed: an exercise mat, a kitchen chair. */
const mat = { length: 2.2, width: 0.8, thickness: 0.02 };
const seat = { width: 0.42, depth: 0.42, thickness: 0.035, leg: 0.035, back: 0.42 };
const pillow = { length: 0.28, width: 0.4 };
const middle = -0.0855;

/** Creates the props of a stage. */
export function createProps(rig: HipRig): Props {
  const fixed = new Group();
  rig.root.add(fixed);
  const cloth = new MeshStandardMaterial({ roughness: 0.95 });
  const wood = new MeshStandardMaterial({ roughness: 0.8 });
  const felt = new MeshStandardMaterial({ roughness: 0.95, color: new Color('#C6D93F') });
  const sleeve = new MeshStandardMaterial({ roughness: 0.85, side: DoubleSide });
  const ball = new Mesh(new SphereGeometry(ballRadius, 40, 24), felt);
  const seam = createSeam();
  ball.add(seam);
  ball.visible = false;
  rig.segments.pelvis.add(ball);
  let arm: { readonly mesh: Mesh; readonly surface: BodySurface } | null = null;
  const armFrames = createBodyFrames();
  let shown: readonly Prop[] = [];
  let shownId: string | null = null;

  const add = (geometry: BufferGeometry, material: MeshStandardMaterial, [x, y, z]: Vec3) => {
    const mesh = new Mesh(geometry, material);
    mesh.position.set(x, y, z);
    fixed.add(mesh);
  };
  const clear = () => {
    for (const child of fixed.children) (child as Mesh).geometry.dispose();
    fixed.clear();
  };
  const build = (prop: Prop) => {
    if (prop.kind === 'mat') {
      const { length, width, thickness } = mat;
      const [along, across] = prop.isAcross ? [width, length] : [length, width];
      const [x, z] = prop.at ?? [0, middle];
      add(new BoxGeometry(along, thickness, across), cloth, [x, prop.height - thickness / 2, z]);
    } else if (prop.kind === 'pillow') {
      const { length, width } = pillow;
      const [along, across] = prop.isAcross ? [width, length] : [length, width];
      const height = prop.top - prop.bottom;
      add(new BoxGeometry(along, height, across), wood, [
        prop.at[0],
        prop.top - height / 2,
        prop.at[1],
      ]);
    } else if (prop.kind === 'floor') {
      add(new CylinderGeometry(1.1, 1.1, 0.01, 64), cloth, [
        prop.x ?? 0,
        prop.height - 0.005,
        middle,
      ]);
    } else if (prop.kind === 'wall') {
      add(new BoxGeometry(0.02, 2, 1.3), cloth, [prop.x - 0.01, 0.14, middle]);
    } else if (prop.kind === 'chair') {
      addChair(prop);
    }
  };
  const addChair = ({ seat: height, floor, x }: Extract<Prop, { kind: 'chair' }>) => {
    const { width, depth, thickness, leg, back } = seat;
    add(new BoxGeometry(depth, thickness, width), wood, [x, height - thickness / 2, middle]);
    const under = height - thickness - floor;
    for (const dx of [-1, 1]) {
      for (const dz of [-1, 1]) {
        const place: Vec3 = [
          x + (dx * (depth - leg)) / 2,
          floor + under / 2,
          middle + (dz * (width - leg)) / 2,
        ];
        add(new BoxGeometry(leg, under, leg), wood, place);
      }
    }
    for (const dz of [-1, 1]) {
      add(new BoxGeometry(leg, back, leg), wood, [
        x - (depth - leg) / 2,
        height + back / 2 - thickness,
        middle + (dz * (width - leg)) / 2,
      ]);
    }
    add(new BoxGeometry(leg * 0.7, 0.1, width), wood, [
      x - (depth - leg) / 2,
      height + back - 0.1,
      middle,
    ]);
    add(new CylinderGeometry(0.85, 0.85, 0.01, 64), cloth, [x + 0.15, floor - 0.005, middle]);
  };
  const moving = () =>
    shown.find(({ kind }) => kind === 'ball' || kind === 'thumb' || kind === 'elbow');

  return {
    setStage(stage) {
      const isDark = stage === 'dark';
      cloth.color.set(isDark ? '#34414E' : '#BFCBD6');
      wood.color.set(isDark ? '#5A6876' : '#93A3B2');
      sleeve.color.set(isDark ? '#7FA8C9' : '#4F7FA6');
    },
    show(movementId) {
      if (movementId === shownId) return;
      shownId = movementId;
      clear();
      shown = (movementId && findPosture(movementId)?.props) || [];
      for (const prop of shown) build(prop);
      const kind = moving()?.kind;
      ball.visible = kind === 'ball';
      if (arm) arm.mesh.visible = kind === 'thumb' || kind === 'elbow';
    },
    place(body, instant) {
      const prop = moving();
      if (!prop) return;
      const fraction = findWorkedFraction(instant);
      const lower = prop.kind === 'ball' ? prop.lower : 0;
      const site = findSkinSite(body.surface, body.positions, body.normals, fraction, lower);
      if (prop.kind === 'ball') {
        ball.position.set(...findBallCentre(site));
        // rolls as it goes
        ball.rotation.set(0, (fraction * 0.16) / ballRadius, 0);
        return;
      }
      if (prop.kind !== 'thumb' && prop.kind !== 'elbow') return;
      arm ??= createArm(body.surface, sleeve, rig);
      if (!arm) return;
      arm.mesh.visible = true;
      armFrames.forEach((frame, i) => {
        frame.set(body.frames[i]!);
      });
      writeTherapistArm(armFrames, site, prop.kind);
      const { geometry } = arm.mesh;
      const position = geometry.getAttribute('position') as BufferAttribute;
      const normal = geometry.getAttribute('normal') as BufferAttribute;
      writeBodySurface(
        position.array as Float32Array,
        normal.array as Float32Array,
        arm.surface,
        armFrames,
      );
      position.needsUpdate = true;
      normal.needsUpdate = true;
    },
    dispose() {
      clear();
      fixed.removeFromParent();
      ball.removeFromParent();
      ball.geometry.dispose();
      seam.geometry.dispose();
      arm?.mesh.removeFromParent();
      arm?.mesh.geometry.dispose();
      for (const material of [cloth, wood, felt, sleeve]) material.dispose();
    },
  };
}

/** The line on the ball by which one sees it roll. */
function createSeam(): Mesh {
  const seam = new Mesh(
    new CylinderGeometry(ballRadius * 1.004, ballRadius * 1.004, 0.003, 48, 1, true),
    new MeshStandardMaterial({ color: '#F4F6F0', roughness: 1, side: DoubleSide }),
  );
  seam.rotation.x = 0.5;
  return seam;
}

/** The therapist's arm is the figure's own right arm, from the elbow joint's upper half down. */
function createArm(
  surface: BodySurface,
  material: MeshStandardMaterial,
  rig: HipRig,
): { readonly mesh: Mesh; readonly surface: BodySurface } | null {
  const wanted = new Set(
    bodySegmentIds.flatMap((id, i) =>
      /^right-(upper-arm|forearm|forearm-turn|hand|fingers|fingertips|thumb)$/.test(id) ? [i] : [],
    ),
  );
  const source = surface.indices;
  if (!source) return null;
  const number = new Map<number, number>();
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < source.length; i += 3) {
    const corners = [source[i]!, source[i + 1]!, source[i + 2]!];
    if (!corners.every((v) => wanted.has(surface.segments[v]!))) continue;
    for (const v of corners) {
      let own = number.get(v);
      if (own === undefined) {
        own = positions.length / 3;
        number.set(v, own);
        for (let k = 0; k < 3; k++) {
          positions.push(surface.positions[v * 3 + k]!);
          normals.push(surface.normals[v * 3 + k]!);
        }
      }
      indices.push(own);
    }
  }
  if (indices.length === 0) return null;
  const own = createBodySurface(Float32Array.from(positions), Float32Array.from(normals));
  const geometry = new BufferGeometry();
  geometry.setIndex(indices);
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3));
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  rig.segments.pelvis.add(mesh);
  return { mesh, surface: own };
}
