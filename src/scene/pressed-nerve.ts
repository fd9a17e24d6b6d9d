import {
  type BufferGeometry,
  Color,
  GreaterDepth,
  type Group,
  type IUniform,
  Mesh,
  ShaderMaterial,
} from 'three';
import { rampFunction } from './shaders.ts';

const vertexShader = /* glsl */ `
#include <clipping_planes_pars_vertex>
attribute vec3 mark;
attribute float pressure;
varying vec3 vMark;
varying float vPressure;
varying vec3 vNormalInView;
varying vec3 vToEye;
void main() {
  vMark = mark;
  vPressure = pressure;
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.);
  #include <clipping_planes_vertex>
  vNormalInView = normalMatrix * normal;
  vToEye = -mvPosition.xyz;
  gl_Position = projectionMatrix * mvPosition;
}
`;

const fragmentShader = /* glsl */ `
#include <clipping_planes_pars_fragment>
varying vec3 vMark;
varying float vPressure;
varying vec3 vNormalInView;
varying vec3 vToEye;
uniform vec3 uBands[4];
uniform vec4 uBandPressures;
uniform vec3 uHaloColour;
${rampFunction}
void main() {
  #include <clipping_planes_fragment>
  vec4 b = uBandPressures;
  // from half the first band on, so that the hidden nerve is seen until it comes out
  float strength = smoothstep(.5 * b.x, .5 * (b.x + b.y), vMark.z);
  if (strength < .02) discard;
  vec3 colour = rampColour(vPressure, uBands, b);
  float away = 1. - abs(dot(normalize(vToEye), normalize(vNormalInView)));
  float rim = smoothstep(.62, .95, away);
  colour = mix(colour, uHaloColour, max(rim, .9 * ringShare(vMark.xy)));
  gl_FragColor = vec4(colour, strength * mix(.72, .92, rim));
  #include <colorspace_fragment>
}
`;

/** Creates the material of the pressed length as it shines through what covers it. */
export function createPressedNerveMaterial(ramp: {
  readonly uBands: IUniform;
  readonly uBandPressures: IUniform;
}): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    clipping: true,
    depthWrite: false,
    depthFunc: GreaterDepth,
    uniforms: { ...ramp, uHaloColour: { value: new Color() } },
  });
}

/**
 * Adds to the nerve a twin that is drawn only behind other tissue and only where it is pressed: the
 * pressed length lies under piriformis, and its colour must be seen from behind all the same.
 */
export function addPressedTwin(
  nerve: { readonly geometry: BufferGeometry; readonly group: Group },
  material: ShaderMaterial,
): void {
  const twin = new Mesh(nerve.geometry, material);
  twin.matrixAutoUpdate = false;
  twin.frustumCulled = false;
  // after every solid and every ghost
  twin.renderOrder = 1000;
  nerve.group.add(twin);
}
