import {
  BackSide,
  Color,
  type IUniform,
  type Material,
  MeshBasicMaterial,
  MeshStandardMaterial,
  ShaderMaterial,
  Vector2,
  Vector4,
  type WebGLProgramParametersWithUniforms,
} from 'three';
import {
  findStructure,
  type LigamentId,
  type SheetId,
  type StructureId,
  structures,
} from '#src/anatomy/catalog.ts';
import { muscleFigures } from '#src/anatomy/muscles.ts';
import type { StageGround } from '#src/state/controls.ts';
import { muscleLooks } from './muscle-look.ts';
import { createRampColours, rampPressures, venousThreshold } from './nerve-ramp.ts';
import { type Palette, palettes } from './palette.ts';
import { createPressedNerveMaterial } from './pressed-nerve.ts';
import {
  findFragmentColour,
  findFragmentHead,
  fragmentFinish,
  fragmentNormal,
  muscleRoughness,
  outlineFragment,
  outlineVertex,
  type TissueKind,
  vertexBody,
  vertexHead,
} from './shaders.ts';

/** Everything that draws one structure, made once. */
export interface StructureMaterials {
  readonly solid: MeshStandardMaterial;
  /** 30 % opaque; drawn after `depth` has laid down its nearest surface. */
  readonly ghost: MeshStandardMaterial;
  readonly outline: ShaderMaterial;
}

/** All materials of the scene: one owner, no allocation after creation. */
export interface SceneMaterials {
  readonly structures: { readonly [id in StructureId]: StructureMaterials };
  /** Depth only, shared by all ghosts. */
  readonly depth: MeshBasicMaterial;
  /** The pressed length of the nerve where other tissue covers it. */
  readonly pressedNerve: ShaderMaterial;
  /** Size of the stage; CSS px, for outlines of constant width. */
  readonly resolution: Vector2;
  setStage(stage: StageGround): void;
  /** Colours a muscle by how much it works, 0 to 1; null gives it its own colour. */
  setWork(id: StructureId, work: number | null): void;
  /** Draws what is chosen or pointed at with a stronger line. */
  setChosen(ids: readonly StructureId[]): void;
  dispose(): void;
}

/** Opacity of a ghosted structure where one looks straight through it. */
export const ghostOpacity = 0.3;

type Uniforms = { readonly [name: string]: IUniform };

/** Creates the materials of every structure, coloured for a stage. */
export function createSceneMaterials(stage: StageGround): SceneMaterials {
  const resolution = new Vector2(1, 1);
  const shared = {
    uRim: { value: new Color() },
    uTendon: { value: new Color() },
    uRing: { value: new Color() },
    uBone: { value: new Color() },
    uCavity: { value: new Color(0.46, 0.36, 0.28) },
    uBands: { value: createRampColours(palettes[stage]) },
    uBandPressures: { value: new Vector4(...rampPressures) },
  };
  const depth = new MeshBasicMaterial({ colorWrite: false, transparent: true, depthWrite: true });
  const pressedNerve = createPressedNerveMaterial({
    uBands: shared.uBands,
    uBandPressures: shared.uBandPressures,
  });
  const entries = allIds.map(
    (id) => [id, createStructureMaterials(id, shared, resolution)] as const,
  );
  const byId = Object.fromEntries(entries) as { [id in StructureId]: StructureMaterials };

  let ground = stage;
  let chosen: readonly StructureId[] = [];
  const setStage = (next: StageGround) => {
    ground = next;
    const palette = palettes[next];
    shared.uTendon.value.set(palette.tendon);
    shared.uRing.value.set(palette.piriformisRim);
    shared.uBone.value.set(palette.bone);
    shared.uBands.value = createRampColours(palette);
    (pressedNerve.uniforms.uHaloColour!.value as Color).set(palette.piriformisRim);
    for (const [id, materials] of entries) {
      applyPalette(id, materials, palette, next);
    }
    for (const id of chosen) applyChosenLine(byId[id], palette);
  };
  setStage(stage);

  return {
    structures: byId,
    depth,
    pressedNerve,
    resolution,
    setStage,
    setWork: (id, work) => {
      const uniform = (byId[id].solid.userData.uniforms as { [name: string]: IUniform }).uWork;
      if (uniform) uniform.value = work ?? -1;
    },
    setChosen: (ids) => {
      chosen = ids;
      setStage(ground);
    },
    dispose: () => {
      depth.dispose();
      pressedNerve.dispose();
      for (const [, { solid, ghost, outline }] of entries) {
        for (const material of [solid, ghost, outline] as Material[]) material.dispose();
      }
    },
  };
}

/** How far the fibres of a ligament are on their way to the colour of bone. */
const paleFibre = 0.75;

const scratchColour = new Color();

const allIds: readonly StructureId[] = structures.map(({ id }) => id);

/** Share of its light that a surface keeps where it turns away from the viewer; linear red, green, blue. */
export const formShades: { readonly [kind in TissueKind]: readonly [number, number, number] } = {
  bone: [0.5, 0.44, 0.38],
  muscle: [0.5, 0.44, 0.46],
  nerve: [0.55, 0.48, 0.4],
};

function findKind(id: StructureId): TissueKind {
  const { tissue } = findStructure(id);
  // the skin brings a material of its own when it is loaded
  if (tissue === 'cartilage' || tissue === 'skin') return 'bone';
  if (tissue === 'bone' || tissue === 'nerve') return tissue;
  return 'muscle';
}

function createStructureMaterials(
  id: StructureId,
  shared: Uniforms,
  resolution: Vector2,
): StructureMaterials {
  const kind = findKind(id);
  const own: { [name: string]: IUniform } = {
    ...shared,
    uRim: { value: new Color() },
    uRimStrength: { value: 0 },
    uForm: { value: new Color(...formShades[kind]) },
  };
  if (kind === 'muscle') {
    const look = muscleLooks[id as SheetId | LigamentId];
    own.uBelly = { value: findBelly(id as SheetId | LigamentId) };
    own.uStripeCount = { value: look.stripeCount };
    own.uStripeDepth = { value: look.stripeDepth };
    own.uStripe = { value: new Color() };
    own.uWork = { value: -1 };
    own.uEnthesis = { value: look.isUniform ? 1 : 0 };
  }
  const isCartilage = findStructure(id).tissue === 'cartilage';
  const roughness = isCartilage ? 0.3 : kind === 'bone' ? 0.72 : kind === 'nerve' ? 0.5 : 0.6;
  const make = (isGhost: boolean) => {
    const material = new MeshStandardMaterial({ vertexColors: true, roughness, metalness: 0 });
    if (isGhost) {
      material.transparent = true;
      material.opacity = ghostOpacity;
      material.depthWrite = false;
      material.defines = { ...material.defines, GHOST: '' };
    }
    if (id === 'piriformis') material.defines = { ...material.defines, TISSUE_PRESSED: '' };
    if (kind === 'nerve') material.defines = { ...material.defines, TISSUE_NERVE: '' };
    material.userData.uniforms = own;
    material.onBeforeCompile = (shader) => patchShader(shader, kind, own);
    material.customProgramCacheKey = () =>
      `${kind}${id === 'piriformis' ? '-pressed' : ''}${isGhost ? '-ghost' : ''}`;
    return material;
  };
  const outline = new ShaderMaterial({
    vertexShader: outlineVertex,
    fragmentShader: outlineFragment,
    side: BackSide,
    clipping: true,
    uniforms: {
      uColour: { value: new Color() },
      uPixels: { value: 1 },
      uResolution: { value: resolution },
      uPressed: { value: venousThreshold },
      uHaloPixels: { value: 2 },
      uHaloColour: { value: new Color() },
    },
  });
  if (kind === 'nerve') outline.defines.TISSUE_NERVE = '';
  return { solid: make(false), ghost: make(true), outline };
}

/** Where the tissue's own colour begins and ends; beyond it tendon is drawn. */
function findBelly(id: SheetId | LigamentId): Vector2 {
  if (muscleLooks[id].isUniform) return new Vector2(-1, 2);
  const [from, to] = muscleFigures[id as SheetId].belly;
  // flesh that begins at the bone has no tendon there, not even half a border of one
  return new Vector2(from > 0 ? from : -1, to);
}

function patchShader(
  shader: WebGLProgramParametersWithUniforms,
  kind: TissueKind,
  uniforms: Uniforms,
): void {
  Object.assign(shader.uniforms, uniforms);
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', `#include <common>\n${vertexHead}`)
    .replace('#include <begin_vertex>', `#include <begin_vertex>\n${vertexBody}`);
  let fragment = shader.fragmentShader
    .replace(
      '#include <normal_pars_fragment>',
      `#include <normal_pars_fragment>\n${findFragmentHead(kind)}`,
    )
    .replace('#include <color_fragment>', findFragmentColour(kind))
    .replace(
      '#include <normal_fragment_maps>',
      `#include <normal_fragment_maps>\n${fragmentNormal}`,
    )
    .replace('#include <opaque_fragment>', `${fragmentFinish}\n#include <opaque_fragment>`);
  if (kind === 'muscle') {
    fragment = fragment.replace(
      '#include <roughnessmap_fragment>',
      `#include <roughnessmap_fragment>\n${muscleRoughness}`,
    );
  }
  shader.fragmentShader = fragment;
}

/** Width of the line round the chosen structure; CSS px. Source: design (3 px, in ink, no change of hue). */
const chosenLine = 3;

function applyChosenLine({ outline }: StructureMaterials, palette: Palette): void {
  (outline.uniforms.uColour!.value as Color).set(palette.ink);
  outline.uniforms.uPixels!.value = chosenLine;
}

function applyPalette(
  id: StructureId,
  { solid, ghost, outline }: StructureMaterials,
  palette: Palette,
  stage: StageGround,
): void {
  const { tissue } = findStructure(id);
  const isMuscle = findKind(id) === 'muscle';
  const colour = {
    skin: palette.skin,
    bone: palette.bone,
    cartilage: palette.cartilage,
    ligament: palette.ligament,
    nerve: palette.nerve,
    piriformis: palette.piriformis,
    'deep-muscle': palette.muscleDeep,
    'superficial-muscle': palette.muscleSuperficial,
  }[tissue];
  solid.color.set(colour);
  ghost.color.set(colour);
  const own = solid.userData.uniforms as { [name: string]: IUniform };
  (own.uRim!.value as Color).set(tissue === 'piriformis' ? palette.piriformisRim : palette.rim);
  // on dark every muscle catches light along its edge; on light piriformis alone keeps a pale rim
  own.uRimStrength!.value =
    tissue === 'piriformis' ? 0.75 : isMuscle && stage === 'dark' ? 0.42 : 0;
  if (isMuscle) {
    const stripe = own.uStripe!.value as Color;
    if (tissue === 'piriformis') stripe.set(palette.piriformisStripe);
    // pale warm fibres on the ground colour: collagen, not flesh
    else if (tissue === 'ligament')
      stripe.set(colour).lerp(scratchColour.set(palette.bone), paleFibre);
    else stripe.set(colour).multiplyScalar(0.5);
  }
  // piriformis alone has a pale line all round
  const line = tissue === 'piriformis' ? palette.piriformisRim : palette.outline;
  (outline.uniforms.uColour!.value as Color).set(line);
  (outline.uniforms.uHaloColour!.value as Color).set(palette.piriformisRim);
  outline.uniforms.uHaloPixels!.value = 3.5;
  outline.uniforms.uPixels!.value = stage === 'light' ? 2 : 1.5;
}
