import {
  type Camera,
  type Color,
  type IUniform,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  type PerspectiveCamera,
  type Scene,
  Color as ThreeColor,
  type Vector2,
  Vector3,
} from 'three';
import type { IdPicture } from '#src/scene/id-pass.ts';
import type { StructureView } from '#src/scene/structure-view.ts';
import { writeShadedVertices } from './plain-shading.ts';
import {
  blendOver,
  clearPlainPicture,
  createPlainPicture,
  drawEdges,
  drawTriangles,
  type PlainBounds,
  type PlainPicture,
  type PlainVertices,
} from './raster.ts';

/** Pixels of a picture are kept below this, so that a frame stays under a fifth of a second; count. */
const mostPixels = 700_000;

/**
 * Draws the scene without WebGL, by the processor, on a 2D canvas: the same shapes, colours, layers and ghosts as the stage,
 * without fine stripes. It answers to as much of three's renderer as the stage uses.
 */
export interface PlainRenderer {
  readonly isPlainRenderer: true;
  readonly domElement: HTMLCanvasElement;
  /** Which structures are seen where; what labels are placed by. */
  drawIds(
    camera: PerspectiveCamera,
    views: readonly StructureView[],
    width: number,
    height: number,
  ): IdPicture;
  render(scene: Scene, camera: Camera): void;
  setSize(width: number, height: number, updateStyle?: boolean): void;
  getSize(out: Vector2): Vector2;
  setPixelRatio(ratio: number): void;
  getPixelRatio(): number;
  setViewport(x: number, y: number, width: number, height: number): void;
  setScissor(x: number, y: number, width: number, height: number): void;
  setScissorTest(isOn: boolean): void;
  setClearColor(colour: Color, alpha: number): void;
  getClearColor(out: Color): Color;
  getClearAlpha(): number;
  dispose(): void;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Creates the renderer of a canvas that has given no 3D context. Throws RangeError when it gives no 2D one either. */
export function createPlainRenderer(canvas: HTMLCanvasElement): PlainRenderer {
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('this browser draws no pictures');
  let width = 1;
  let height = 1;
  let wantedRatio = 1;
  let ratio = 1;
  let picture = createPlainPicture(1, 1);
  let ghostPicture = createPlainPicture(1, 1);
  let viewport: Rectangle = { x: 0, y: 0, width: 1, height: 1 };
  let scissor: Rectangle | null = null;
  let isCut = false;
  const clear = new ThreeColor(0);
  let clearAlpha = 0;

  const resize = () => {
    ratio = Math.min(wantedRatio, Math.sqrt(mostPixels / Math.max(1, width * height)));
    const pixelWidth = Math.max(1, Math.round(width * ratio));
    const pixelHeight = Math.max(1, Math.round(height * ratio));
    if (picture.width === pixelWidth && picture.height === pixelHeight) return;
    picture = createPlainPicture(pixelWidth, pixelHeight);
    ghostPicture = createPlainPicture(pixelWidth, pixelHeight);
    canvas.width = pixelWidth;
    canvas.height = pixelHeight;
  };
  /** A rectangle in points from the lower left, as pixels from the upper left. */
  const findPixels = ({ x, y, width: w, height: h }: Rectangle): Rectangle => ({
    x: x * ratio,
    y: picture.height - (y + h) * ratio,
    width: w * ratio,
    height: h * ratio,
  });

  return {
    isPlainRenderer: true,
    domElement: canvas,
    render(scene, camera) {
      const port = findPixels(viewport);
      const bounds = findBounds(isCut && scissor ? findPixels(scissor) : port, picture);
      const ground = clear.clone().convertLinearToSRGB();
      clearPlainPicture(picture, bounds, [
        255 * ground.r,
        255 * ground.g,
        255 * ground.b,
        255 * clearAlpha,
      ]);
      scene.updateMatrixWorld();
      drawScene(picture, ghostPicture, bounds, port, scene, camera as PerspectiveCamera);
      const image = new ImageData(
        picture.colours as Uint8ClampedArray<ArrayBuffer>,
        picture.width,
        picture.height,
      );
      context.putImageData(
        image,
        0,
        0,
        bounds.left,
        bounds.top,
        bounds.right - bounds.left,
        bounds.bottom - bounds.top,
      );
    },
    drawIds: drawIdPicture,
    setSize(nextWidth, nextHeight, updateStyle = true) {
      width = nextWidth;
      height = nextHeight;
      viewport = { x: 0, y: 0, width, height };
      resize();
      if (!updateStyle) return;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    },
    getSize: (out) => out.set(width, height),
    setPixelRatio(next) {
      wantedRatio = next;
      resize();
    },
    // the ratio that was asked for, so that nobody asks again and again
    getPixelRatio: () => wantedRatio,
    setViewport(x, y, w, h) {
      viewport = { x, y, width: w, height: h };
    },
    setScissor(x, y, w, h) {
      scissor = { x, y, width: w, height: h };
    },
    setScissorTest(isOn) {
      isCut = isOn;
    },
    setClearColor(colour, alpha) {
      clear.copy(colour);
      clearAlpha = alpha;
    },
    getClearColor: (out) => out.copy(clear),
    getClearAlpha: () => clearAlpha,
    dispose() {
      picture = createPlainPicture(1, 1);
      ghostPicture = picture;
    },
  };
}

function findBounds({ x, y, width, height }: Rectangle, picture: PlainPicture): PlainBounds {
  const hold = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return {
    left: hold(x, picture.width),
    top: hold(y, picture.height),
    right: hold(x + width, picture.width),
    bottom: hold(y + height, picture.height),
  };
}

const scratchMatrix = new Matrix4();
const scratchUp = new Vector3();
let scratchVertices: PlainVertices = { places: new Float32Array(0), colours: new Float32Array(0) };

function findVertices(count: number): PlainVertices {
  if (scratchVertices.places.length < count * 3) {
    scratchVertices = {
      places: new Float32Array(count * 3),
      colours: new Float32Array(count * 4),
    };
  }
  return scratchVertices;
}

interface Drawn {
  readonly mesh: Mesh;
  readonly material: MeshStandardMaterial;
}

function drawScene(
  picture: PlainPicture,
  ghostPicture: PlainPicture,
  bounds: PlainBounds,
  viewport: Rectangle,
  scene: Scene,
  camera: PerspectiveCamera,
): void {
  const solids: Drawn[] = [];
  const ghosts: Drawn[] = [];
  scene.traverseVisible((object) => {
    if (!(object instanceof Mesh) || !(object.material instanceof MeshStandardMaterial)) return;
    if (!object.geometry.getAttribute('position')) return;
    const list = object.material.transparent ? ghosts : solids;
    list.push({ mesh: object, material: object.material });
  });
  ghosts.sort((a, b) => a.mesh.renderOrder - b.mesh.renderOrder);
  scratchUp.set(0, 1, 0).transformDirection(camera.matrixWorldInverse);
  const edges: (readonly [number, number, number])[] = [[0, 0, 0]];
  const draw = (drawn: Drawn, isGhost: boolean, target: PlainPicture, number: number) => {
    const { mesh, material } = drawn;
    const { geometry } = mesh;
    scratchMatrix.multiplyMatrices(camera.matrixWorldInverse, mesh.matrixWorld);
    const vertices = findVertices(geometry.getAttribute('position').count);
    writeShadedVertices(vertices, {
      mesh,
      material,
      viewFromMesh: scratchMatrix,
      projection: camera.projectionMatrix,
      up: scratchUp,
      viewport,
      isGhost,
    });
    drawGeometry(target, bounds, vertices, mesh, number);
  };
  for (const drawn of solids) {
    edges.push(findEdgeColour(drawn.mesh));
    draw(drawn, false, picture, edges.length - 1);
  }
  drawEdges(picture, bounds, (number) => edges[number] ?? edges[0]!);
  for (const drawn of ghosts) {
    draw(drawn, true, ghostPicture, 1);
    blendOver(picture, ghostPicture, bounds);
  }
}

function drawGeometry(
  target: PlainPicture,
  bounds: PlainBounds,
  vertices: PlainVertices,
  { geometry, matrixWorld }: Pick<Mesh, 'geometry' | 'matrixWorld'>,
  number: number,
): void {
  const index = geometry.getIndex()!;
  const { start, count } = geometry.drawRange;
  const to = Math.min(index.count, start + count);
  const flip = matrixWorld.determinant() < 0 ? -1 : 1;
  drawTriangles(target, bounds, vertices, index.array, start, to, number, flip);
}

/** Colour of the line round a structure: that of the outline that stands beside its surface. */
function findEdgeColour(mesh: Mesh): readonly [number, number, number] {
  for (const sibling of mesh.parent?.children ?? []) {
    const uniforms = (sibling as { material?: { uniforms?: { [name: string]: IUniform } } })
      .material?.uniforms;
    const colour = uniforms?.uColour?.value as Color | undefined;
    if (!colour) continue;
    const { r, g, b } = colour.clone().convertLinearToSRGB();
    return [255 * r, 255 * g, 255 * b];
  }
  return [0, 0, 0];
}

/** What the id pass of the stage draws on a graphics card. */
function drawIdPicture(
  camera: PerspectiveCamera,
  views: readonly StructureView[],
  width: number,
  height: number,
): IdPicture {
  const picture = createPlainPicture(width, height);
  const bounds = { left: 0, top: 0, right: width, bottom: height };
  const viewport = { x: 0, y: 0, width, height };
  scratchUp.set(0, 1, 0);
  views.forEach((view, index) => {
    const { geometry, surface } = view;
    if (!geometry.getAttribute('position')) return;
    scratchMatrix.multiplyMatrices(camera.matrixWorldInverse, view.group.matrixWorld);
    const vertices = findVertices(geometry.getAttribute('position').count);
    writeShadedVertices(vertices, {
      mesh: surface,
      material: surface.material as MeshStandardMaterial,
      viewFromMesh: scratchMatrix,
      projection: camera.projectionMatrix,
      up: scratchUp,
      viewport,
      isGhost: false,
    });
    const { matrixWorld } = view.group;
    drawGeometry(picture, bounds, vertices, { geometry, matrixWorld }, index + 1);
  });
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * width + x;
      const to = 4 * ((height - 1 - y) * width + x);
      const depth = Math.floor(picture.depths[from]! * 16777215);
      pixels[to] = picture.numbers[from]!;
      pixels[to + 1] = depth >> 16;
      pixels[to + 2] = (depth >> 8) & 255;
      pixels[to + 3] = depth & 255;
    }
  }
  return { width, height, ids: views.map((view) => view.id), pixels };
}
