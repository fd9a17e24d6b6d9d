import {
  type BufferGeometry,
  Color,
  GreaterDepth,
  type Group,
  type IUniform,
  Mesh,
  ShaderMaterial,
} from 'three';

const vertexShader = /* glsl */ `
attribute float pressure;
varying float vPressure;
varying vec3 vNormalInView;
varying vec3 vToEye;
void main() {
  vPressure = pressure;
  vec4 inView = modelViewMatrix * vec4(position, 1.);
  vNormalInView = normalMatrix * normal;
  vToEye = -inView.xyz;
  gl_Position = projectionMatrix * inView;
}
`;

const fragmentShader = /* glsl */ `
varying float vPressure;
varying vec3 vNormalInView;
varying vec3 vToEye;
uniform vec3 uBands[4];
uniform vec4 uBandPressures;
uniform vec3 uHaloColour;
void main() {
  vec4 b = uBandPressures;
  float strength = smoothstep(b.x, .5 * (b.x + b.y), vPressure);
  if (strength < .02) discard;
  vec3 colour = mix(uBands[0], uBands[1], clamp((vPressure - b.x) / (b.y - b.x), 0., 1.));
  colour = mix(colour, uBands[2], clamp((vPressure - b.y) / (b.z - b.y), 0., 1.));
  colour = mix(colour, uBands[3], clamp((vPressure - b.z) / (b.w - b.z), 0., 1.));
  float away = 1. - abs(dot(normalize(vToEye), normalize(vNormalInView)));
  float rim = smoothstep(.68, .95, away);
  gl_FragColor = vec4(mix(colour, uHaloColour, rim), strength * mix(.8, .9, rim));
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
