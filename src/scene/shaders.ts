/** GLSL added to three's standard material, one text per tissue. All lengths in metres. */

/** Varyings every tissue hands to its fragment shader. */
export const vertexHead = /* glsl */ `
varying vec3 vObject;
varying vec2 vFibre;
#ifdef TISSUE_NERVE
attribute float pressure;
varying float vPressure;
attribute vec3 mark;
varying vec3 vMark;
varying vec2 vAround;
#endif
#ifdef TISSUE_PRESSED
attribute vec2 contact;
varying vec2 vContact;
#endif
`;

export const vertexBody = /* glsl */ `
vObject = position;
vFibre = uv;
#ifdef TISSUE_NERVE
vPressure = pressure;
vAround = vec2(cos(6.2832 * uv.y), sin(6.2832 * uv.y));
vMark = mark;
#endif
#ifdef TISSUE_PRESSED
vContact = contact;
#endif
`;

/** The compression ramp between its four colours; the same sum as `writeRampColour`. */
export const rampFunction = /* glsl */ `
vec3 rampColour(float pressure, vec3 bands[4], vec4 at) {
  vec3 colour = mix(bands[0], bands[1], clamp((pressure - at.x) / (at.y - at.x), 0., 1.));
  colour = mix(colour, bands[2], clamp((pressure - at.y) / (at.z - at.y), 0., 1.));
  return mix(colour, bands[3], clamp((pressure - at.z) / (at.w - at.z), 0., 1.));
}
/** Share of a ring that lies at a place: one, two or three rings, 5 mm apart round the peak. */
float ringShare(vec2 mark) {
  float place = mark.x / .005;
  float shifted = place + .5 * (mark.y - 1.);
  float nearest = clamp(floor(shifted + .5), 0., mark.y - 1.);
  float away = abs(shifted - nearest) * .005;
  float pixel = fwidth(mark.x);
  float line = 1. - smoothstep(.0006, .0006 + max(pixel, .0002), away);
  return mark.y < .5 ? 0. : line;
}
`;

/** Hash, value noise and a bump from screen derivatives: no texture, no tangent. */
const common = /* glsl */ `
varying vec3 vObject;
varying vec2 vFibre;
uniform vec3 uRim;
uniform float uRimStrength;
uniform vec3 uForm;
float hash31(vec3 p) {
  p = fract(p * vec3(.1031, .1030, .0973));
  p += dot(p, p.yzx + 33.33);
  return fract((p.x + p.y) * p.z);
}
float hash21(vec2 p) {
  vec3 q = fract(p.xyx * vec3(.1031, .1030, .0973));
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
float noise3(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3. - 2. * f);
  return mix(
    mix(mix(hash31(i), hash31(i + vec3(1, 0, 0)), f.x),
        mix(hash31(i + vec3(0, 1, 0)), hash31(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(hash31(i + vec3(0, 0, 1)), hash31(i + vec3(1, 0, 1)), f.x),
        mix(hash31(i + vec3(0, 1, 1)), hash31(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
float noise2(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3. - 2. * f);
  return mix(mix(hash21(i), hash21(i + vec2(1, 0)), f.x),
             mix(hash21(i + vec2(0, 1)), hash21(i + vec2(1, 1)), f.x), f.y);
}
vec3 bump(vec3 n, float height) {
  vec3 sx = dFdx(-vViewPosition), sy = dFdy(-vViewPosition);
  vec3 r1 = cross(sy, n), r2 = cross(n, sx);
  float det = dot(sx, r1);
  vec3 gradient = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2);
  return normalize(abs(det) * n - gradient);
}
float relief = 0.;
${rampFunction}`;

const boneHead = /* glsl */ `
uniform vec3 uCavity;
`;

/** Bone: warm cavities from the baked occlusion, faint mottling, fine relief. */
const boneColour = /* glsl */ `
{
  float mottle = noise3(vObject * 130.);
  float grain = noise3(vObject * 900.);
  float occlusion = clamp(vColor.r, 0., 1.);
  diffuseColor.rgb *= mix(uCavity, vec3(1.), smoothstep(.05, .95, occlusion));
  diffuseColor.rgb *= .955 + .05 * mottle + .025 * grain;
  relief = .00006 * grain + .0005 * mottle;
}
`;

const muscleHead = /* glsl */ `
uniform vec3 uTendon;
uniform vec3 uStripe;
uniform vec2 uBelly;
uniform float uStripeCount;
uniform float uStripeDepth;
uniform vec3 uBone;
uniform float uEnthesis;
/** How much the muscle works, 0 to 1; below 0 its own colour is kept. */
uniform float uWork;
float tendonShare = 0.;
#ifdef TISSUE_PRESSED
varying vec2 vContact;
uniform vec3 uBands[4];
uniform vec4 uBandPressures;
#endif
`;

/** Muscle: darker wobbling stripes along the fibres, fading into tendon beyond the belly. */
const muscleColour = /* glsl */ `
{
  float u = vFibre.x, v = vFibre.y;
  // flesh and tendon reach into each other over a few centimetres: fibres end one by one, broad bundles earlier or later
  float ragged = (noise2(vec2(v * uStripeCount * .16, 9.1)) - .5) * .06
    + (noise2(vec2(v * uStripeCount * .5, 3.7)) - .5) * .035;
  float width = .06;
  float flesh = smoothstep(uBelly.x - width, uBelly.x + width, u + ragged) *
    (1. - smoothstep(uBelly.y - width, uBelly.y + width, u + ragged));
  float fibre = noise2(vec2(v * uStripeCount * 2.3, u * 3.)) * .6 + noise2(vec2(v * uStripeCount * 5.1, u * 5.)) * .4;
  float fine = 1. - smoothstep(.25, .8, fwidth(v) * uStripeCount * 2.3);
  float woven = smoothstep(-.28, .28, flesh - .5 + (fibre - .5) * .75);
  tendonShare = 1. - mix(flesh, woven, fine * (1. - abs(2. * flesh - 1.)));
  // phase across the fibres, wobbling slowly along them; quiet where a stripe gets finer than a pixel
  float phase = v * uStripeCount + .75 * noise2(vec2(u * 4., v * uStripeCount * .16));
  float pixel = fwidth(phase);
  float quiet = 1. - smoothstep(.3, .75, pixel);
  float wave = .5 + .5 * cos(6.2832 * phase);
  float line = smoothstep(.45 - pixel, .95 + pixel, wave) * quiet;
  float strand = noise2(vec2(v * uStripeCount * 3.1, u * 7.)) * quiet;
  float depth = uStripeDepth * (1. - .75 * tendonShare);
  if (uWork >= 0.) {
    // one hue: pale and plain at rest, full and densely striped at work
    float work = smoothstep(0., .7, uWork);
    vec3 pale = mix(vec3(dot(diffuseColor.rgb, vec3(.3, .59, .11))), diffuseColor.rgb, .3) * .8 + .1;
    diffuseColor.rgb = mix(pale, diffuseColor.rgb * 1.25, work);
    depth *= .15 + 1.5 * work;
  }
  vec3 belly = mix(diffuseColor.rgb, uStripe, depth * line);
  belly *= .94 + .1 * strand;
  diffuseColor.rgb = mix(belly, uTendon * (.9 + .1 * wave * quiet), tendonShare);
  // a ligament turns into bone at both ends, every bundle of fibres a little earlier or later
  float toBone = uEnthesis * (1. - smoothstep(.01, .12, min(u, 1. - u) - 1.4 * ragged));
  diffuseColor.rgb = mix(diffuseColor.rgb, uBone * (.92 + .08 * wave), toBone);
  diffuseColor.rgb *= mix(vec3(.42, .34, .36), vec3(1.), smoothstep(.02, .9, vColor.r));
  relief = (.00016 * wave + .00008 * strand) * quiet * (1. - .6 * tendonShare);
  #ifdef TISSUE_PRESSED
  // the patch that presses the nerve, in the colour of the ramp, with a pale edge
  float patchPlace = vContact.y + .0002;
  float patchShare = smoothstep(-.0003, .0003, patchPlace) *
    smoothstep(.4 * uBandPressures.x, uBandPressures.x, vContact.x);
  vec3 patchColour = rampColour(vContact.x, uBands, uBandPressures);
  float patchEdge = patchShare * (1. - smoothstep(.0004, .0009, patchPlace));
  diffuseColor.rgb = mix(diffuseColor.rgb, patchColour * (.86 + .14 * wave), .82 * patchShare);
  diffuseColor.rgb = mix(diffuseColor.rgb, uRim, .9 * patchEdge);
  #endif
}
`;

const nerveHead = /* glsl */ `
varying float vPressure;
varying vec2 vAround;
varying vec3 vMark;
uniform vec3 uBands[4];
uniform vec4 uBandPressures;
uniform vec3 uRing;
`;

/** Nerve: fascicle lines along it, the compression ramp, a pale halo at the pressed length. */
const nerveColour = /* glsl */ `
{
  vec3 band = rampColour(vPressure, uBands, uBandPressures);
  // the angle comes from cosine and sine, so that there is no seam where it starts anew
  float around = atan(vAround.y, vAround.x) / 6.2832;
  float phase = around * 13. + .8 * noise3(vec3(vFibre.x * 24., vAround * 1.5));
  float pixel = fwidth(phase);
  float quiet = 1. - smoothstep(.3, .7, pixel);
  float wave = .5 + .5 * cos(6.2832 * phase);
  diffuseColor.rgb = band * (1. - .2 * quiet * smoothstep(.5, 1., wave));
  diffuseColor.rgb *= mix(vec3(.55, .48, .4), vec3(1.), smoothstep(.02, .9, vColor.r));
  diffuseColor.rgb = mix(diffuseColor.rgb, uRing, .9 * ringShare(vMark.xy));
  relief = .0002 * wave * quiet;
}
`;

const heads = { bone: boneHead, muscle: muscleHead, nerve: nerveHead };
const colours = { bone: boneColour, muscle: muscleColour, nerve: nerveColour };

export type TissueKind = keyof typeof heads;

export function findFragmentHead(kind: TissueKind): string {
  return common + heads[kind];
}

/** Replaces `#include <color_fragment>`. */
export function findFragmentColour(kind: TissueKind): string {
  return colours[kind];
}

/** After `#include <normal_fragment_maps>`. */
export const fragmentNormal = /* glsl */ `
normal = bump(normal, relief);
`;

/** After `#include <roughnessmap_fragment>`: tendons shine a little more than bellies. */
export const muscleRoughness = /* glsl */ `
roughnessFactor = mix(roughnessFactor, .42, tendonShare);
`;

/**
 * Before `#include <opaque_fragment>`: form shading as a draughtsman does it, darker where the surface turns
 * away; a soft shoulder against blown highlights; a rim; and for ghosts an opacity that is lowest where one
 * looks straight through.
 */
export const fragmentFinish = /* glsl */ `
{
  float away = 1. - clamp(dot(normalize(vViewPosition), normal), 0., 1.);
  outgoingLight *= mix(vec3(1.), uForm, smoothstep(.12, .95, away));
  vec3 over = max(outgoingLight - .8, 0.);
  outgoingLight = min(outgoingLight, .8) + .2 * (1. - exp(-over / .2));
  outgoingLight = mix(outgoingLight, uRim, uRimStrength * smoothstep(.62, 1., away));
  #ifdef GHOST
  diffuseColor.a = mix(opacity, min(1., opacity * 2.1), smoothstep(.35, 1., away));
  #endif
}
`;

/**
 * Inverted hull: the back faces, pushed outward by a number of pixels. Follows whatever the vertices do.
 * On the nerve the line turns into a wider pale halo where it is pressed.
 */
export const outlineVertex = /* glsl */ `
#include <clipping_planes_pars_vertex>
uniform float uPixels;
uniform vec2 uResolution;
varying float vFacing;
#ifdef TISSUE_NERVE
attribute float pressure;
uniform float uPressed;
uniform float uHaloPixels;
varying float vPressed;
#endif
void main() {
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.);
  #include <clipping_planes_vertex>
  vec4 clip = projectionMatrix * mvPosition;
  vec3 n = normalMatrix * normal;
  vFacing = -dot(normalize(n), normalize(mvPosition.xyz));
  // direction on the screen in pixels, so that the line is equally wide all round
  vec2 direction = n.xy * vec2(projectionMatrix[0][0], projectionMatrix[1][1]) * uResolution;
  float size = length(direction);
  float pixels = uPixels;
  #ifdef TISSUE_NERVE
  vPressed = smoothstep(uPressed * .9, uPressed * 1.1, pressure);
  pixels = mix(uPixels, uHaloPixels, vPressed);
  #endif
  if (size > 1e-6) clip.xy += direction / size * (2. * pixels / uResolution) * clip.w;
  gl_Position = clip;
}
`;

export const outlineFragment = /* glsl */ `
#include <clipping_planes_pars_fragment>
uniform vec3 uColour;
varying float vFacing;
#ifdef TISSUE_NERVE
uniform vec3 uHaloColour;
varying float vPressed;
#endif
void main() {
  #include <clipping_planes_fragment>
  // a back face on a surface that faces the viewer is a fold of the mesh, not an edge of the form
  if (vFacing > .35) discard;
  vec3 colour = uColour;
  #ifdef TISSUE_NERVE
  colour = mix(uColour, uHaloColour, vPressed);
  #endif
  gl_FragColor = vec4(colour, 1.);
  #include <colorspace_fragment>
}
`;
