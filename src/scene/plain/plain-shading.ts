import { Color, type IUniform, type Matrix4, type Mesh, type Vector2, type Vector3 } from 'three';
import { lamps, surroundings } from '#src/scene/lights.ts';
import { formShades, type StructureMaterials } from '#src/scene/materials.ts';
import { writeRampColour } from '#src/scene/nerve-ramp.ts';
import type { PlainVertices } from './raster.ts';

type Uniforms = { readonly [name: string]: IUniform | undefined };

/** Depth cues of the shaders, at the corners of triangles only: soft occlusion, tendon, ramp and form. */
export interface ShadingInput {
  readonly mesh: Mesh;
  readonly material: StructureMaterials['solid'];
  /** Camera from mesh. */
  readonly viewFromMesh: Matrix4;
  readonly projection: Matrix4;
  /** Direction up in the camera's frame. */
  readonly up: Vector3;
  /** Rectangle of the picture; px from the left and the top. */
  readonly viewport: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isGhost: boolean;
}

const byteFromLinear = Uint8ClampedArray.from({ length: 4097 }, (_, step) => {
  const value = step / 4096;
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
});

const scratchLamps = lamps.map(({ position, colour, strength }) => ({
  direction: position.clone().normalize(),
  colour: new Color(colour).multiplyScalar(strength),
}));
const sky = new Color(surroundings.sky).multiplyScalar(surroundings.strength);
const ground = new Color(surroundings.ground).multiplyScalar(surroundings.strength);
const scratchAlbedo = new Color();
const scratchRamp = new Color();
const plainCavity = [0.42, 0.34, 0.36] as const;
const nerveCavity = [0.55, 0.48, 0.4] as const;

/** Share of its width that stripes cover, at the distance where single ones are not drawn. */
const stripeShare = 0.35;

function smoothstep(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** Fills places and colours of every vertex of a mesh. */
export function writeShadedVertices(out: PlainVertices, input: ShadingInput): void {
  const { mesh, material, viewFromMesh, projection, up, viewport, isGhost } = input;
  const { geometry } = mesh;
  const positions = geometry.getAttribute('position').array;
  const normals = geometry.getAttribute('normal').array;
  const shades = geometry.getAttribute('color').array;
  const uvs = geometry.getAttribute('uv')?.array;
  const pressures = geometry.getAttribute('pressure')?.array;
  const uniforms = material.userData.uniforms as Uniforms;
  const belly = uniforms.uBelly?.value as Vector2 | undefined;
  const bands = pressures ? (uniforms.uBands?.value as Color[]) : null;
  const tendon = uniforms.uTendon?.value as Color;
  const cavity = belly ? plainCavity : bands ? nerveCavity : findCavity(uniforms);
  const [formRed, formGreen, formBlue] = formShades[belly ? 'muscle' : bands ? 'nerve' : 'bone'];
  const rim = uniforms.uRim?.value as Color;
  const rimStrength = (uniforms.uRimStrength?.value as number) ?? 0;
  const albedo = findAlbedo(material.color, uniforms);
  const e = viewFromMesh.elements;
  const p = projection.elements;
  const count = positions.length / 3;
  for (let v = 0; v < count; v++) {
    const px = positions[3 * v]!;
    const py = positions[3 * v + 1]!;
    const pz = positions[3 * v + 2]!;
    const x = e[0]! * px + e[4]! * py + e[8]! * pz + e[12]!;
    const y = e[1]! * px + e[5]! * py + e[9]! * pz + e[13]!;
    const z = e[2]! * px + e[6]! * py + e[10]! * pz + e[14]!;
    const w = -z;
    out.places[3 * v] = viewport.x + (0.5 + (0.5 * (p[0]! * x + p[8]! * z)) / w) * viewport.width;
    out.places[3 * v + 1] =
      viewport.y + (0.5 - (0.5 * (p[5]! * y + p[9]! * z)) / w) * viewport.height;
    out.places[3 * v + 2] = w > 0 ? 0.5 + (0.5 * (p[10]! * z + p[14]!)) / w : -1;

    const mx = normals[3 * v]!;
    const my = normals[3 * v + 1]!;
    const mz = normals[3 * v + 2]!;
    const nx = e[0]! * mx + e[4]! * my + e[8]! * mz;
    const ny = e[1]! * mx + e[5]! * my + e[9]! * mz;
    const nz = e[2]! * mx + e[6]! * my + e[10]! * mz;
    const towards = -(nx * x + ny * y + nz * z) / Math.sqrt(x * x + y * y + z * z);
    const away = 1 - Math.min(1, Math.max(0, towards));

    let red = albedo.r;
    let green = albedo.g;
    let blue = albedo.b;
    if (belly && uvs) {
      const u = uvs[2 * v]!;
      const flesh =
        smoothstep(belly.x - 0.06, belly.x + 0.06, u) *
        (1 - smoothstep(belly.y - 0.06, belly.y + 0.06, u));
      red = tendon.r + (red - tendon.r) * flesh;
      green = tendon.g + (green - tendon.g) * flesh;
      blue = tendon.b + (blue - tendon.b) * flesh;
    } else if (bands && pressures) {
      writeRampColour(scratchRamp, pressures[v]!, bands);
      red = scratchRamp.r;
      green = scratchRamp.g;
      blue = scratchRamp.b;
    }
    const open = smoothstep(0.03, 0.92, shades[3 * v]! / 255);
    const skyShare = 0.5 + 0.5 * (nx * up.x + ny * up.y + nz * up.z);
    let lightRed = ground.r + (sky.r - ground.r) * skyShare;
    let lightGreen = ground.g + (sky.g - ground.g) * skyShare;
    let lightBlue = ground.b + (sky.b - ground.b) * skyShare;
    for (const { direction, colour } of scratchLamps) {
      const facing = nx * direction.x + ny * direction.y + nz * direction.z;
      if (facing <= 0) continue;
      lightRed += facing * colour.r;
      lightGreen += facing * colour.g;
      lightBlue += facing * colour.b;
    }
    const form = smoothstep(0.12, 0.95, away);
    const edge = rimStrength * smoothstep(0.62, 1, away);
    out.colours[4 * v] = finish(red, lightRed, cavity[0], open, formRed, form, rim.r, edge);
    out.colours[4 * v + 1] = finish(
      green,
      lightGreen,
      cavity[1],
      open,
      formGreen,
      form,
      rim.g,
      edge,
    );
    out.colours[4 * v + 2] = finish(blue, lightBlue, cavity[2], open, formBlue, form, rim.b, edge);
    const opacity = material.opacity;
    out.colours[4 * v + 3] = isGhost
      ? 255 * (opacity + Math.min(1 - opacity, 1.1 * opacity) * smoothstep(0.35, 1, away))
      : 255;
  }
}

/** One channel from its own colour to the byte on the screen. */
function finish(
  own: number,
  light: number,
  cavity: number,
  open: number,
  formShade: number,
  form: number,
  rim: number,
  edge: number,
): number {
  let value = own * (cavity + (1 - cavity) * open) * light * (1 + (formShade - 1) * form);
  if (value > 0.8) value = 0.8 + 0.2 * (1 - Math.exp((0.8 - value) / 0.2));
  value += (rim - value) * edge;
  return byteFromLinear[Math.round(4096 * Math.min(1, Math.max(0, value)))]!;
}

function findCavity(uniforms: Uniforms): readonly [number, number, number] {
  const colour = uniforms.uCavity?.value as Color | undefined;
  return colour ? [colour.r, colour.g, colour.b] : [1, 1, 1];
}

/** The tissue's own colour: with the mean of its stripes, and pale or full where muscles are coloured by their work. */
function findAlbedo(colour: Color, uniforms: Uniforms): Color {
  scratchAlbedo.copy(colour);
  const stripe = uniforms.uStripe?.value as Color | undefined;
  if (!stripe) return scratchAlbedo;
  let depth = stripeShare * (uniforms.uStripeDepth!.value as number);
  const work = uniforms.uWork!.value as number;
  if (work >= 0) {
    const share = smoothstep(0, 0.7, work);
    const grey = 0.3 * colour.r + 0.59 * colour.g + 0.11 * colour.b;
    const mix = (own: number) =>
      ((grey + (own - grey) * 0.3) * 0.8 + 0.1) * (1 - share) + own * 1.25 * share;
    scratchAlbedo.setRGB(mix(colour.r), mix(colour.g), mix(colour.b));
    depth *= 0.15 + 1.5 * share;
  }
  return scratchAlbedo.lerp(stripe, Math.min(1, depth));
}
