import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import type { Controls, StageGround } from '#src/state/controls.ts';
import { findShownGround, type Ground, writeTravel } from '#src/state/ground.ts';
import { findShownPosture } from '#src/state/posture.ts';
import type { HipRig } from './hip-rig.ts';

/** What the body stands, sits or lies on in a movement: a floor, and a plain block, seat or table on it. */
export interface GroundLayer {
  /** Shows what these controls stand on; where the floor runs, it is moved to where it is now. */
  update(controls: Controls): void;
  dispose(): void;
}

const colours: {
  readonly [stage in StageGround]: { readonly fill: string; readonly line: string };
} = {
  dark: { fill: '#37444f', line: '#74828e' },
  light: { fill: '#c9d2da', line: '#8b98a4' },
};

/** Half the side of the floor that is drawn; m. It fades out before its rim. */
const reach = 1.15;
/** Lines on the floor: this far apart where it lies still, and this many to a stride where it runs; m. */
const lineDistance = 0.25;
const linesPerStride = 4;
/** How dense boards are, seen from above and from beneath. */
const boardOpacity = 0.34;
const beneathOpacity = 0.05;
/** Thickness of a seat, a table top; m. */
const boardThickness = 0.045;

const floorVertex = /* glsl */ `
varying vec2 vPlace;
void main() {
  vPlace = position.xz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.);
}
`;

const floorFragment = /* glsl */ `
uniform vec2 uShift;
uniform float uDistance;
uniform vec3 uFill;
uniform vec3 uLine;
varying vec2 vPlace;
void main() {
  float fade = 1. - smoothstep(0.45, 1., length(vPlace) / ${reach.toFixed(2)});
  vec2 cell = (vPlace - uShift) / uDistance;
  vec2 wide = fwidth(cell);
  vec2 near = abs(fract(cell - .5) - .5);
  vec2 drawn = 1. - smoothstep(wide * .6, wide * 1.6, near);
  float line = max(drawn.x, drawn.y);
  gl_FragColor = vec4(mix(uFill, uLine, line), fade * mix(.22, .6, line));
  #include <colorspace_fragment>
}
`;

/** Middle and length of a seat, along X and along Z; height of a desk over the hip; m. Tilt of a steering wheel; rad. */
const seatWidth = [0.06, 0.44] as const;
const seatDepth = [-halfHipSeparation, 0.46] as const;
const deskHeight = 0.22;
const wheelTilt = 0.45;

const boardVertex = /* glsl */ `
attribute vec4 face;
varying vec4 vFace;
void main() {
  vFace = face;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.);
}
`;

/** A face tells how far a place lies from its edges, m; one without size is all edge. */
const boardFragment = /* glsl */ `
uniform vec3 uFill;
uniform vec3 uLine;
uniform float uOpacity;
varying vec4 vFace;
void main() {
  vec2 inside = min(vFace.xy, vFace.zw - vFace.xy);
  vec2 wide = max(fwidth(vFace.xy), 1e-6);
  vec2 near = 1. - smoothstep(wide, wide * 2., inside);
  float line = max(near.x, near.y);
  gl_FragColor = vec4(mix(uFill, uLine, line), mix(uOpacity, .8, line));
  #include <colorspace_fragment>
}
`;

/** A board, block or leg: its middle and its size; m. */
type Box = readonly [x: number, y: number, z: number, width: number, height: number, depth: number];

/** Creates the layer in the root of the rig, so that it changes sides with it. */
export function createGroundLayer(rig: HipRig): GroundLayer {
  const group = new Group();
  group.name = 'ground';
  const floorMaterial = new ShaderMaterial({
    vertexShader: floorVertex,
    fragmentShader: floorFragment,
    uniforms: {
      uShift: { value: new Vector2() },
      uDistance: { value: lineDistance },
      uFill: { value: new Color() },
      uLine: { value: new Color() },
    },
    transparent: true,
    // one face: from beneath there is no floor
    depthWrite: false,
  });
  const boardMaterial = new ShaderMaterial({
    vertexShader: boardVertex,
    fragmentShader: boardFragment,
    uniforms: {
      uFill: floorMaterial.uniforms.uFill!,
      uLine: floorMaterial.uniforms.uLine!,
      uOpacity: { value: boardOpacity },
    },
    transparent: true,
    depthWrite: false,
  });
  const floor = new Mesh(createFloor(), floorMaterial);
  // under everything that is see-through itself
  floor.renderOrder = -2;
  const boards = new Mesh(new BufferGeometry(), boardMaterial);
  boards.renderOrder = -1;
  boards.frustumCulled = false;
  group.add(floor, boards);
  rig.root.add(group);
  let shown: Ground | null = null;

  const build = (ground: Ground, boxes: readonly Box[]) => {
    floor.position.y = ground.floor;
    boards.geometry.dispose();
    boards.geometry = createBoards(boxes, ground.base === 'car');
    // from beneath, nothing may stand before the body
    boards.onBeforeRender = (_renderer, _scene, camera) => {
      const isAbove = camera.position.y > ground.top;
      boardMaterial.uniforms.uOpacity!.value = isAbove ? boardOpacity : beneathOpacity;
      boardMaterial.uniformsNeedUpdate = true;
    };
  };

  return {
    update(controls) {
      const ground = findShownGround(controls);
      group.visible = ground !== null;
      if (!ground) return;
      if (ground !== shown) build(ground, findBoxes(ground, findShownPosture(controls)));
      shown = ground;
      const { fill, line } = colours[controls.stage];
      const { uShift, uDistance, uFill, uLine } = floorMaterial.uniforms;
      uFill!.value.set(fill);
      uLine!.value.set(line);
      uDistance!.value =
        ground.stride === 0 ? lineDistance : Math.abs(ground.stride) / linesPerStride;
      writeTravel(scratchTravel, controls.movementId, controls.instant ?? 0);
      uShift!.value.set(scratchTravel.x, scratchTravel.z);
    },
    dispose() {
      group.removeFromParent();
      floor.geometry.dispose();
      boards.geometry.dispose();
      floorMaterial.dispose();
      boardMaterial.dispose();
    },
  };
}

const scratchTravel = { x: 0, z: 0 };

/** Middle of the pelvis. */
const middle = -halfHipSeparation;

function findBoxes(
  { base, floor, top }: Ground,
  posture: ReturnType<typeof findShownPosture>,
): readonly Box[] {
  const height = top - floor;
  switch (base) {
    case 'floor':
    case 'figure':
      return [];
    case 'block':
      return [[0.05, floor + height / 2, 2 * middle, 0.3, height, 0.14]];
    case 'step':
      return [[0.0, floor + height / 2, 0.02, 0.4, height, 0.26]];
    case 'seat':
      return standOn(seatWidth, seatDepth, top, floor);
    case 'desk':
      return [
        ...standOn(seatWidth, seatDepth, top, floor),
        ...standOn([0.66, 0.6], [middle, 1.1], deskHeight, floor),
      ];
    case 'car':
      return [
        [0.06, (top + floor) / 2, middle, 0.46, height, 0.5],
        // back of the seat, pedals, and the board with the wheel before it
        [-0.24, 0.2, middle, 0.08, 0.62, 0.5],
        [0.87, -0.2, 0.08, 0.02, 0.14, 0.1],
        [0.87, -0.2, 2 * middle - 0.08, 0.02, 0.14, 0.1],
        [0.74, 0.3, middle, 0.1, 0.16, 1.1],
      ];
    case 'table':
      // along the body: backwards from the head where it lies on its back, forwards on its front, aside on its side
      if (posture === 'side-lying') return standOn([0.02, 0.72], [0.27, 1.65], top, floor);
      return standOn([posture === 'prone' ? -0.27 : 0.27, 1.65], [middle, 0.66], top, floor);
  }
}

/** A board on four legs; along X and Z, each the middle and the length. */
function standOn(
  [x, width]: readonly [number, number],
  [z, depth]: readonly [number, number],
  top: number,
  floor: number,
): Box[] {
  const leg = 0.04;
  const legHeight = top - boardThickness - floor;
  const boxes: Box[] = [[x, top - boardThickness / 2, z, width, boardThickness, depth]];
  for (const sideX of [-1, 1]) {
    for (const sideZ of [-1, 1]) {
      boxes.push([
        x + (sideX * (width - leg)) / 2,
        floor + legHeight / 2,
        z + (sideZ * (depth - leg)) / 2,
        leg,
        legHeight,
        leg,
      ]);
    }
  }
  return boxes;
}

/** A square on the ground, its face up. */
function createFloor(): BufferGeometry {
  const corners = [-reach, 0, -reach, -reach, 0, reach, reach, 0, reach, reach, 0, -reach];
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return geometry;
}

/** All boards as one surface, and the ring of a steering wheel where one is wanted. */
function createBoards(boxes: readonly Box[], hasWheel: boolean): BufferGeometry {
  const positions: number[] = [];
  const faces: number[] = [];
  const indices: number[] = [];
  for (const [x, y, z, width, height, depth] of boxes) {
    const middleOf = [x, y, z];
    const size = [width, height, depth];
    for (const axis of [0, 1, 2]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3] as const;
      for (const side of [-1, 1]) {
        const first = positions.length / 3;
        for (const [alongU, alongV] of [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ] as const) {
          const corner = [...middleOf];
          corner[axis]! += (side * size[axis]!) / 2;
          corner[u]! += (alongU - 0.5) * size[u]!;
          corner[v]! += (alongV - 0.5) * size[v]!;
          positions.push(...corner);
          faces.push(alongU * size[u]!, alongV * size[v]!, size[u]!, size[v]!);
        }
        const [second, third] = side > 0 ? [1, 2] : [2, 1];
        indices.push(first, first + second, first + third);
        const [fourth, fifth] = side > 0 ? [2, 3] : [3, 2];
        indices.push(first, first + fourth, first + fifth);
      }
    }
  }
  if (hasWheel) addWheel(positions, faces, indices);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('face', new BufferAttribute(Float32Array.from(faces), 4));
  geometry.setIndex(indices);
  return geometry;
}

/** A flat ring, seen from both sides, tilted towards the driver. */
function addWheel(positions: number[], faces: number[], indices: number[]): void {
  const steps = 48;
  const first = positions.length / 3;
  for (let step = 0; step < steps; step++) {
    const angle = (2 * Math.PI * step) / steps;
    for (const radius of [0.165, 0.19]) {
      const up = radius * Math.cos(angle);
      positions.push(
        0.52 + up * Math.sin(wheelTilt),
        0.32 + up * Math.cos(wheelTilt),
        middle + radius * Math.sin(angle),
      );
      faces.push(0, 0, 0, 0);
    }
    const inner = first + 2 * step;
    const next = first + 2 * ((step + 1) % steps);
    indices.push(inner, inner + 1, next + 1, inner, next + 1, next);
    indices.push(inner, next + 1, inner + 1, inner, next, next + 1);
  }
}
