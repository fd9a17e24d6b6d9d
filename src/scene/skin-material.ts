import {
  BackSide,
  Color,
  type IUniform,
  MeshStandardMaterial,
  ShaderMaterial,
  type Vector2,
  Vector3,
  Vector4,
} from 'three';
import { createPainTable, mostRegions, painEdge } from '#src/figure/pain-patterns.ts';
import type { PainPattern, StageGround } from '#src/state/controls.ts';
import type { StructureMaterials } from './materials.ts';
import { palettes } from './palette.ts';
import { outlineFragment, outlineVertex } from './shaders.ts';

/** How much of the skin is seen: over the treated hip, elsewhere, and where it is painted. */
export interface SkinOpacity {
  readonly hip: number;
  readonly elsewhere: number;
}

/** Materials of the body's surface, with the patterns of pain painted by the shader from fields of the binding pose. */
export interface SkinMaterials extends StructureMaterials {
  setStage(stage: StageGround): void;
  setPain(pain: PainPattern): void;
  setOpacity(opacity: SkinOpacity): void;
  dispose(): void;
}

/** Middle of the treated hip and where the window round it begins and ends; m, binding pose. */
const windowMiddle = new Vector3(-0.03, 0.0, -0.01);
const windowFrom = 0.15;
const windowTo = 0.235;

/** Colours of the patterns, safe for colour-blind eyes: vermilion, blue, green after Okabe and Ito; each has its own texture. */
const painColours: { readonly [pain in Exclude<PainPattern, 'none'>]: string } = {
  'trigger-point': '#D55E00',
  entrapment: '#0072B2',
  groin: '#009E73',
};
const textures: { readonly [pain in PainPattern]: number } = {
  none: 0,
  'trigger-point': 1,
  entrapment: 2,
  groin: 3,
};

const vertexHead = /* glsl */ `
attribute vec3 rest;
attribute vec3 restNormal;
varying vec3 vRest;
varying vec3 vRestNormal;
`;

const fragmentHead = /* glsl */ `
varying vec3 vRest;
varying vec3 vRestNormal;
uniform vec4 uRegions[${mostRegions * 3}];
uniform float uTexture;
uniform vec3 uPain;
uniform vec3 uLight;
uniform vec3 uWindow;
uniform float uHip;
uniform float uElsewhere;
uniform vec3 uRim;
float painted = 0.;
vec2 findPain() {
  vec2 found = vec2(0.);
  for (int i = 0; i < ${mostRegions}; i++) {
    vec4 a = uRegions[3 * i];
    if (a.w == 0.) continue;
    vec4 b = uRegions[3 * i + 1];
    vec3 d = b.xyz - a.xyz, p = vRest - a.xyz;
    float away = length(p - d * clamp(dot(p, d) / dot(d, d), 0., 1.));
    float faces = dot(normalize(vRestNormal), uRegions[3 * i + 2].xyz);
    float share = (1. - smoothstep(a.w - ${painEdge}, a.w + ${painEdge}, away)) * smoothstep(-.15, .35, faces);
    if (b.w > .5) found.x = max(found.x, share);
    else found.y = max(found.y, share);
  }
  return found;
}
`;

const fragmentColour = /* glsl */ `
{
  if (uTexture > .5) {
    vec2 pain = findPain();
    // the plane that the skin faces most, so that dots and lines keep their size
    vec3 facing = abs(normalize(vRestNormal));
    vec2 at = facing.x > max(facing.y, facing.z) ? vRest.zy : facing.z > facing.y ? vRest.xy : vRest.xz;
    at *= 1000.;
    float pixel = max(fwidth(at.x), fwidth(at.y));
    if (uTexture < 1.5) {
      // trigger point: full colour where essential, dots where it spills over
      float row = floor(at.y / 9.);
      vec2 cell = vec2(fract(at.x / 9. + .5 * mod(row, 2.)), fract(at.y / 9.)) - .5;
      float dots = 1. - smoothstep(.27 - pixel / 9., .27 + pixel / 9., length(cell));
      float plain = smoothstep(.8, 2.4, pixel / 3.);
      dots = mix(dots, .3, plain);
      float strong = pain.x;
      float light = pain.y * (1. - strong);
      painted = max(strong * .9, light * mix(.14, .95, dots));
      diffuseColor.rgb = mix(diffuseColor.rgb, uPain, painted);
      float edge = smoothstep(.32, .5, strong) * (1. - smoothstep(.5, .68, strong));
      diffuseColor.rgb = mix(diffuseColor.rgb, uPain * .55, edge * .8);
    } else if (uTexture < 2.5) {
      // the nerve: slanting lines between borders
      float phase = (at.x + at.y) / 11.;
      float width = fwidth(phase);
      float wave = abs(fract(phase) - .5) * 2.;
      float lines = mix(smoothstep(.42 - width, .42 + width, wave), .55, smoothstep(.3, .8, width));
      float edge = smoothstep(.25, .4, pain.x) * (1. - smoothstep(.6, .75, pain.x));
      painted = max(pain.x * mix(.3, .92, lines), edge);
      diffuseColor.rgb = mix(diffuseColor.rgb, uPain, painted);
    } else {
      // groin: a lattice
      vec2 lattice = abs(fract(at / 10.) - .5) * 2.;
      float width = pixel / 10.;
      float lines = max(smoothstep(.62 - width, .62 + width, lattice.x), smoothstep(.62 - width, .62 + width, lattice.y));
      lines = mix(lines, .5, smoothstep(.3, .8, width));
      float edge = smoothstep(.25, .4, pain.x) * (1. - smoothstep(.6, .75, pain.x));
      painted = max(pain.x * mix(.28, .92, lines), edge);
      diffuseColor.rgb = mix(diffuseColor.rgb, uPain, painted);
    }
  }
}
`;

const fragmentFinish = /* glsl */ `
{
  float away = 1. - clamp(dot(normalize(vViewPosition), normal), 0., 1.);
  outgoingLight *= mix(vec3(1.), vec3(.52, .46, .43), smoothstep(.12, .95, away));
  vec3 over = max(outgoingLight - .8, 0.);
  outgoingLight = min(outgoingLight, .8) + .2 * (1. - exp(-over / .2));
  #ifdef SEEN_THROUGH
  float far = smoothstep(${windowFrom.toFixed(3)}, ${windowTo.toFixed(3)}, distance(vRest, uWindow));
  float seen = mix(uHip, uElsewhere, far);
  // a pane seen from the side is denser
  seen = mix(seen, min(1., seen * 2.2), smoothstep(.35, 1., away) * (1. - seen));
  diffuseColor.a = max(seen, painted * .88);
  #endif
}
`;

/** Creates the materials; they belong to the caller. */
export function createSkinMaterials(resolution: Vector2): SkinMaterials {
  const regions = Array.from({ length: mostRegions * 3 }, () => new Vector4());
  const uniforms: { readonly [name: string]: IUniform } = {
    uRegions: { value: regions },
    uTexture: { value: 0 },
    uPain: { value: new Color() },
    uLight: { value: new Color() },
    uWindow: { value: windowMiddle },
    uHip: { value: 1 },
    uElsewhere: { value: 1 },
    uRim: { value: new Color() },
  };
  const make = (isSeenThrough: boolean) => {
    const material = new MeshStandardMaterial({ roughness: 0.82, metalness: 0 });
    if (isSeenThrough) {
      material.transparent = true;
      material.depthWrite = false;
      material.defines = { ...material.defines, SEEN_THROUGH: '' };
    }
    material.onBeforeCompile = (shader) => {
      Object.assign(shader.uniforms, uniforms);
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', `#include <common>\n${vertexHead}`)
        .replace(
          '#include <begin_vertex>',
          '#include <begin_vertex>\nvRest = rest;\nvRestNormal = restNormal;',
        );
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', `#include <common>\n${fragmentHead}`)
        .replace('#include <color_fragment>', fragmentColour)
        .replace('#include <opaque_fragment>', `${fragmentFinish}\n#include <opaque_fragment>`);
    };
    material.customProgramCacheKey = () => `skin${isSeenThrough ? '-through' : ''}`;
    return material;
  };
  const outline = new ShaderMaterial({
    vertexShader: outlineVertex,
    fragmentShader: outlineFragment,
    side: BackSide,
    clipping: true,
    uniforms: {
      uColour: { value: new Color() },
      uPixels: { value: 1.5 },
      uResolution: { value: resolution },
      uPressed: { value: 0 },
      uHaloPixels: { value: 0 },
      uHaloColour: { value: new Color() },
    },
  });
  const solid = make(false);
  const ghost = make(true);
  return {
    solid,
    ghost,
    outline,
    setStage(stage) {
      const palette = palettes[stage];
      for (const material of [solid, ghost]) material.color.set(palette.skin);
      (outline.uniforms.uColour!.value as Color).set(palette.outline);
    },
    setPain(pain) {
      uniforms.uTexture!.value = textures[pain];
      if (pain === 'none') return;
      (uniforms.uPain!.value as Color).set(painColours[pain]);
      const table = createPainTable(pain);
      regions.forEach((region, i) => {
        region.fromArray(table, i * 4);
      });
    },
    setOpacity({ hip, elsewhere }) {
      uniforms.uHip!.value = hip;
      uniforms.uElsewhere!.value = elsewhere;
    },
    dispose() {
      for (const material of [solid, ghost, outline]) material.dispose();
    },
  };
}
