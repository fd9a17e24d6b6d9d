import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  GreaterDepth,
  LessEqualDepth,
  Mesh,
  type PerspectiveCamera,
  ShaderMaterial,
  Vector3,
} from 'three';
import {
  type AttachedMuscleId,
  type AttachmentKind,
  attachments,
} from '#src/anatomy/attachments.ts';
import { findStructure, type SegmentId } from '#src/anatomy/catalog.ts';
import { type FootprintPatch, parseFootprintFile } from '#src/anatomy/footprint-file.ts';
import { inSentence, t } from '#src/i18n/t.ts';
import type { StageGround } from '#src/state/controls.ts';
import { fetchFile } from '#src/state/fetch-file.ts';
import { clearFailure, reportFailure } from '#src/state/loading.ts';
import { createFootprintTags } from './footprint-tags.ts';
import type { HipRig } from './hip-rig.ts';
import type { LabelPlace } from './label-layout.ts';
import { palettes } from './palette.ts';
import type { StageFrame } from './views.ts';

/** Areas of attachment painted on the bones. Loaded when the first is asked for. */
export interface FootprintLayer {
  /** Paints the areas of these muscles and no others. */
  show(muscles: readonly AttachedMuscleId[]): void;
  setStage(ground: StageGround): void;
  /** Moves the tags with the picture. */
  /** `taken` are the labels that stand beside the model. */
  follow(camera: PerspectiveCamera, frame: StageFrame, taken: readonly LabelPlace[]): void;
  dispose(): void;
}

/** One area: painted where it is seen, a dashed line where something stands before it. */
interface PaintedArea {
  readonly attachment: (typeof attachments)[number];
  readonly paint: Mesh;
  readonly line: Mesh;
  /** Where its tag points, and which way the bone looks there; frame of the bone. */
  readonly middle: Vector3;
  readonly normal: Vector3;
}

const file = 'footprints.bin';

/** Behind every ghost, whose ranks count from 1; in front of all of them. */
const paintOrder = 0.5;
const lineOrder = 900;

const vertexShader = /* glsl */ `
#include <clipping_planes_pars_vertex>
attribute vec2 place;
varying vec2 vPlace;
varying vec3 vView;
varying vec3 vNormal;
void main() {
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.);
  #include <clipping_planes_vertex>
  vPlace = place;
  vView = -mvPosition.xyz;
  vNormal = normalMatrix * normal;
  gl_Position = projectionMatrix * mvPosition;
}
`;

/** Origin: even paint. Insertion: a hatch. Both with a line round them; lengths in metres. */
const fragmentShader = /* glsl */ `
#include <clipping_planes_pars_fragment>
uniform vec3 uColour;
varying vec2 vPlace;
varying vec3 vView;
varying vec3 vNormal;
void main() {
  #include <clipping_planes_fragment>
  float depth = vPlace.x;
  // far inside, where the distance is cut off, it no longer changes
  float pixel = max(fwidth(depth), 1e-6);
  float edge = clamp(depth / pixel + .5, 0., 1.);
  float width = max(.0008, 1.6 * pixel);
  float line = edge * (1. - smoothstep(width - pixel, width, depth));
  #ifdef BEHIND
  float alpha = line * .8 * step(.45, fract(vPlace.y / .004));
  vec3 colour = uColour;
  #else
  float fill = .8;
  #ifdef HATCHED
  float phase = vPlace.y / .0026;
  float step1 = fwidth(phase);
  float wave = abs(fract(phase) - .5) * 2.;
  float stripe = smoothstep(.5 - step1, .5 + step1, wave);
  fill = mix(mix(.38, .9, stripe), .64, smoothstep(.35, .8, step1));
  #endif
  float facing = clamp(dot(normalize(vView), normalize(vNormal)), 0., 1.);
  vec3 colour = mix(uColour, uColour * .5, line) * mix(.55, 1., smoothstep(0., .8, facing));
  float alpha = edge * max(fill, .95 * line);
  #endif
  if (alpha < .02) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}
`;

/** Creates the layer; `onLoad` is called when areas have arrived. */
export function createFootprintLayer(
  rig: HipRig,
  labels: HTMLElement,
  onLoad: () => void,
): FootprintLayer {
  const materials = { origin: createMaterials('origin'), insertion: createMaterials('insertion') };
  const tags = createFootprintTags(labels);
  let areas: readonly PaintedArea[] = [];
  let shown: readonly AttachedMuscleId[] = [];
  let isAskedFor = false;
  let isDisposed = false;

  const apply = () => {
    for (const area of areas) {
      const isShown = isPainted(area);
      area.paint.visible = isShown;
      area.line.visible = isShown;
    }
  };
  const isPainted = ({ attachment }: PaintedArea): boolean =>
    shown.includes(attachment.muscle) && rig.views.get(attachment.bone)?.presence !== 'off';

  const load = async () => {
    isAskedFor = true;
    try {
      const patches = await fetchPatches();
      clearFailure(file);
      if (isDisposed) return;
      areas = patches.flatMap((patch) => createArea(patch, materials));
      for (const { attachment, paint, line } of areas) {
        rig.segments[findStructure(attachment.bone).segment as SegmentId].add(paint, line);
      }
      apply();
      onLoad();
    } catch {
      isAskedFor = false;
      reportFailure(file, t('The areas of muscle attachment did not load.'));
    }
  };

  return {
    show(muscles) {
      shown = muscles;
      if (shown.length > 0 && !isAskedFor) void load();
      apply();
    },
    setStage(ground) {
      for (const kind of ['origin', 'insertion'] as const) {
        const { footprintOrigin, footprintInsertion } = palettes[ground];
        const colour = kind === 'origin' ? footprintOrigin : footprintInsertion;
        for (const material of Object.values(materials[kind])) {
          (material.uniforms.uColour!.value as Color).set(colour);
        }
      }
    },
    follow(camera, frame, taken) {
      tags.place(
        areas.filter(isPainted).map(({ attachment, paint, middle, normal }) => ({
          text: findTag(attachment, shown.length > 1),
          point: scratchPoint.copy(middle).applyMatrix4(paint.matrixWorld).clone(),
          normal: scratchNormal.copy(normal).transformDirection(paint.matrixWorld).clone(),
        })),
        camera,
        frame,
        taken,
      );
    },
    dispose() {
      isDisposed = true;
      tags.dispose();
      for (const { paint, line } of areas) {
        paint.removeFromParent();
        line.removeFromParent();
        paint.geometry.dispose();
      }
      for (const { front, behind } of Object.values(materials)) {
        front.dispose();
        behind.dispose();
      }
    },
  };
}

const scratchPoint = new Vector3();
const scratchNormal = new Vector3();

function findTag({ muscle, kind }: PaintedArea['attachment'], isOneOfSeveral: boolean): string {
  const name = t(kind === 'origin' ? 'Origin' : 'Insertion');
  return isOneOfSeveral ? `${t(findStructure(muscle).english)}: ${inSentence(name)}` : name;
}

async function fetchPatches(): Promise<readonly FootprintPatch[]> {
  const response = await fetchFile(file);
  if (!response.ok || !response.body) {
    throw new RangeError(`${file}: the server answered ${response.status}`);
  }
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return parseFootprintFile(await new Response(unpacked).arrayBuffer());
}

function createMaterials(kind: AttachmentKind) {
  const make = (isBehind: boolean) =>
    new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { uColour: { value: new Color() } },
      defines: {
        ...(kind === 'insertion' ? { HATCHED: '' } : {}),
        ...(isBehind ? { BEHIND: '' } : {}),
      },
      clipping: true,
      transparent: true,
      depthWrite: false,
      depthFunc: isBehind ? GreaterDepth : LessEqualDepth,
      side: DoubleSide,
      // the light level of the bones strays from the full one by more than the lift of the patches
      polygonOffset: true,
      polygonOffsetFactor: -4,
      polygonOffsetUnits: -8,
    });
  return { front: make(false), behind: make(true) };
}

function createArea(
  patch: FootprintPatch,
  materials: { readonly [kind in AttachmentKind]: ReturnType<typeof createMaterials> },
): PaintedArea[] {
  const attachment = attachments.find(({ id }) => id === patch.id);
  if (!attachment) return [];
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(patch.positions, 3));
  geometry.setIndex(new BufferAttribute(patch.indices, 1));
  geometry.computeVertexNormals();
  const [middle, normal] = findMiddle(geometry, patch.depths);
  // stripes run across the patch at 45 degrees to the upright
  const upright = new Vector3(0, 1, 0).projectOnPlane(normal).normalize();
  const hatch = upright.add(new Vector3().crossVectors(normal, upright)).normalize();
  const place = new Float32Array(patch.depths.length * 2);
  patch.depths.forEach((depth, vertex) => {
    const along = scratchPoint.fromArray(patch.positions, vertex * 3).dot(hatch);
    place.set([depth, along], vertex * 2);
  });
  geometry.setAttribute('place', new BufferAttribute(place, 2));
  const { front, behind } = materials[attachment.kind];
  const paint = new Mesh(geometry, front);
  const line = new Mesh(geometry, behind);
  paint.renderOrder = paintOrder;
  line.renderOrder = lineOrder;
  for (const mesh of [paint, line]) mesh.matrixAutoUpdate = false;
  return [{ attachment, paint, line, middle, normal }];
}

/** The vertex nearest to the middle of an area, and the mean direction in which the area looks. */
function findMiddle(
  geometry: BufferGeometry,
  depths: Float32Array,
): [middle: Vector3, normal: Vector3] {
  const position = geometry.getAttribute('position');
  const normals = geometry.getAttribute('normal');
  const mean = new Vector3();
  const normal = new Vector3();
  let count = 0;
  depths.forEach((depth, vertex) => {
    if (depth < 0) return;
    mean.add(scratchPoint.fromBufferAttribute(position, vertex));
    normal.add(scratchPoint.fromBufferAttribute(normals, vertex));
    count++;
  });
  mean.divideScalar(Math.max(count, 1));
  let nearest = 0;
  let best = Infinity;
  depths.forEach((depth, vertex) => {
    const away = scratchPoint.fromBufferAttribute(position, vertex).distanceToSquared(mean);
    if (depth < 0 || away >= best) return;
    best = away;
    nearest = vertex;
  });
  return [new Vector3().fromBufferAttribute(position, nearest), normal.normalize()];
}
