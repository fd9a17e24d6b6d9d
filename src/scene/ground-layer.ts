import {
  BoxGeometry,
  Color,
  EdgesGeometry,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  ShaderMaterial,
  TorusGeometry,
  Vector2,
} from 'three';
import { halfHipSeparation } from '#src/anatomy/frames.ts';
import type { Controls, StageGround } from '#src/state/controls.ts';
import { findShownGround, findShownPosture, type Ground, writeTravel } from '#src/state/ground.ts';
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
  gl_FragColor = vec4(mix(uFill, uLine, line), fade * mix(.3, .75, line));
}
`;

/** Middle and length of a seat, along X and along Z; height of a desk over the hip; m. Tilt of a steering wheel; rad. */
const seatWidth = [0.06, 0.44] as const;
const seatDepth = [-halfHipSeparation, 0.46] as const;
const deskHeight = 0.22;
const wheelTilt = 0.45;

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
  const boardMaterial = new MeshBasicMaterial({
    transparent: true,
    opacity: boardOpacity,
    depthWrite: false,
  });
  const edgeMaterial = new LineBasicMaterial({ transparent: true, opacity: 0.9 });
  const edgeSolid = new MeshBasicMaterial();
  const floor = new Mesh(
    new PlaneGeometry(2 * reach, 2 * reach).rotateX(-Math.PI / 2),
    floorMaterial,
  );
  // under everything that is see-through itself
  floor.renderOrder = -2;
  const furniture = new Group();
  group.add(floor, furniture);
  rig.root.add(group);
  let shown: Ground | null = null;

  const clear = () => {
    for (const child of furniture.children) (child as Mesh).geometry.dispose();
    furniture.clear();
  };

  const build = (ground: Ground, boxes: readonly Box[]) => {
    clear();
    if (ground.base === 'car') {
      const wheel = new Mesh(
        new TorusGeometry(0.18, 0.012, 8, 48)
          .rotateY(Math.PI / 2)
          .rotateZ(wheelTilt)
          .translate(0.52, 0.32, middle),
        edgeSolid,
      );
      furniture.add(wheel);
    }
    floor.position.y = ground.floor;
    for (const [x, y, z, width, height, depth] of boxes) {
      const geometry = new BoxGeometry(width, height, depth).translate(x, y, z);
      const board = new Mesh(geometry, boardMaterial);
      board.renderOrder = -1;
      // from beneath, nothing may stand before the body
      board.onBeforeRender = (_renderer, _scene, camera) => {
        boardMaterial.opacity = camera.position.y > ground.top ? boardOpacity : beneathOpacity;
      };
      furniture.add(board, new LineSegments(new EdgesGeometry(geometry), edgeMaterial));
    }
  };

  return {
    update(controls) {
      const ground = findShownGround(controls);
      group.visible = ground !== null;
      if (!ground) return;
      if (ground !== shown) build(ground, findBoxes(ground, findShownPosture(controls)));
      shown = ground;
      const { fill, line } = colours[controls.stage];
      boardMaterial.color.set(fill);
      edgeMaterial.color.set(line);
      edgeSolid.color.set(line);
      const { uShift, uDistance, uFill, uLine } = floorMaterial.uniforms;
      uFill!.value.set(fill);
      uLine!.value.set(line);
      uDistance!.value =
        ground.stride === 0 ? lineDistance : Math.abs(ground.stride) / linesPerStride;
      writeTravel(scratchTravel, controls.movementId, controls.instant ?? 0);
      uShift!.value.set(scratchTravel.x, scratchTravel.z);
    },
    dispose() {
      clear();
      group.removeFromParent();
      floor.geometry.dispose();
      floorMaterial.dispose();
      boardMaterial.dispose();
      edgeMaterial.dispose();
      edgeSolid.dispose();
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
