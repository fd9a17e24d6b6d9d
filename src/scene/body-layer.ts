import { BufferAttribute, BufferGeometry } from 'three';
import { writeBodyFrames } from '#src/figure/body-frames.ts';
import { createBodyFrames } from '#src/figure/body-joints.ts';
import { type BodySurface, createBodySurface, writeBodySurface } from '#src/figure/body-surface.ts';
import { findFigurePose } from '#src/figure/find-figure-pose.ts';
import { t } from '#src/i18n/t.ts';
import { type Controls, findShownInstant } from '#src/state/controls.ts';
import { fetchFile } from '#src/state/fetch-file.ts';
import { clearFailure, reportFailure } from '#src/state/loading.ts';
import { findMovement } from '#src/state/movements.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { addSkin, type HipRig } from './hip-rig.ts';
import { createProps } from './props.ts';
import { readGlb } from './read-glb.ts';
import { isSkinWanted } from './shown-layers.ts';
import { createSkinMaterials, type SkinOpacity } from './skin-material.ts';

/** The surface of the body: the skin from the low back to the feet, and the rest of the figure when it is wanted. */
export interface BodyLayer {
  /** Follows what is to be shown. */
  sync(controls: Controls): void;
  /** Brings the surface to a pose. */
  apply(snapshot: Snapshot, controls: Controls): void;
  isSettled(): boolean;
  dispose(): void;
}

interface Part {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
}

const files = { skin: 'skin.glb', figure: 'figure.glb' } as const;

/** How dense the body is where the skin itself is not asked for: over the treated hip one sees through. */
const opacities = {
  ghost: { hip: 0.28, elsewhere: 0.28 },
  painted: { hip: 0.34, elsewhere: 0.34 },
  figure: { hip: 0.1, elsewhere: 1 },
  paintedFigure: { hip: 0.3, elsewhere: 1 },
} as const satisfies { readonly [name: string]: SkinOpacity };

/** Creates the layer; `onChange` is called when something has been loaded. */
export function createBodyLayer(rig: HipRig, onChange: () => void): BodyLayer {
  const materials = createSkinMaterials(rig.materials.resolution);
  const props = createProps(rig);
  const parts: { skin?: Part; figure?: Part } = {};
  const pending = new Set<string>();
  const failed = new Set<string>();
  const frames = createBodyFrames();
  let surface: BodySurface | null = null;
  let holdsFigure = false;

  const load = async (name: keyof typeof files) => {
    const file = files[name];
    pending.add(name);
    try {
      const response = await fetchFile(file);
      if (!response.ok) throw new RangeError(`${file}: the server answered ${response.status}`);
      const mesh = (await readGlb(await response.arrayBuffer())).get(name);
      if (!mesh) throw new RangeError(`${file}: no ${name}`);
      parts[name] = readPart(mesh);
      clearFailure(file);
    } catch {
      failed.add(name);
      reportFailure(file, t('The surface of the body did not load.'), ['skin']);
    }
    pending.delete(name);
    onChange();
  };

  /** One geometry of what is there, so that skin and figure are one surface. */
  const build = (withFigure: boolean) => {
    const skin = parts.skin!;
    const figure = withFigure ? parts.figure! : null;
    const joined = joinParts(skin, figure);
    surface = createBodySurface(joined.positions, joined.normals, joined.indices);
    const geometry = new BufferGeometry();
    const count = surface.vertexCount;
    geometry.setIndex(new BufferAttribute(joined.indices, 1));
    geometry.setAttribute('position', new BufferAttribute(joined.positions.slice(), 3));
    geometry.setAttribute('normal', new BufferAttribute(joined.normals.slice(), 3));
    geometry.setAttribute('rest', new BufferAttribute(joined.positions, 3));
    geometry.setAttribute('restNormal', new BufferAttribute(joined.normals, 3));
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(count * 2).fill(0.5), 2));
    geometry.setAttribute(
      'color',
      new BufferAttribute(new Uint8Array(count * 3).fill(255), 3, true),
    );
    addSkin(rig, geometry, materials);
    holdsFigure = withFigure;
  };

  return {
    sync(controls) {
      const { stage, pain, figure, layers } = controls;
      materials.setStage(stage);
      materials.setPain(pain);
      props.setStage(stage);
      props.show(figure && controls.instant !== null ? controls.movementId : null);
      materials.setOpacity(
        layers.skin === 'ghost'
          ? opacities.ghost
          : figure
            ? pain === 'none'
              ? opacities.figure
              : opacities.paintedFigure
            : opacities.painted,
      );
      if (!isSkinWanted(controls)) return;
      for (const name of ['skin', ...(figure ? (['figure'] as const) : [])] as const) {
        if (!parts[name] && !pending.has(name) && !failed.has(name)) void load(name);
      }
      const withFigure = figure && parts.figure !== undefined;
      if (parts.skin && (!surface || holdsFigure !== withFigure)) build(withFigure);
    },
    apply(snapshot, controls) {
      const view = rig.views.get('skin');
      if (!view || !surface || !isSkinWanted(controls)) return;
      const { movementId, instant } = controls;
      const pose = findFigurePose(
        instant === null ? null : findMovement(movementId),
        instant ?? 0,
        findShownInstant(controls)?.body ?? null,
        controls.pose,
      );
      writeBodyFrames(frames, snapshot, pose);
      const position = view.geometry.getAttribute('position') as BufferAttribute;
      const normal = view.geometry.getAttribute('normal') as BufferAttribute;
      writeBodySurface(
        position.array as Float32Array,
        normal.array as Float32Array,
        surface,
        frames,
      );
      position.needsUpdate = true;
      normal.needsUpdate = true;
      if (instant !== null) {
        const positions = position.array as Float32Array;
        props.place({ surface, positions, normals: normal.array as Float32Array, frames }, instant);
      }
    },
    isSettled: () => pending.size === 0,
    dispose() {
      materials.dispose();
      props.dispose();
    },
  };
}

function readPart({
  matrix,
  attributes,
  indices,
}: Awaited<ReturnType<typeof readGlb>> extends Map<string, infer Mesh> ? Mesh : never): Part {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(attributes.POSITION!.values.slice(), 3));
  geometry.setAttribute('normal', new BufferAttribute(attributes.NORMAL!.values.slice(), 3));
  geometry.applyMatrix4(matrix);
  return {
    positions: geometry.getAttribute('position').array as Float32Array,
    normals: geometry.getAttribute('normal').array as Float32Array,
    indices,
  };
}

/** Skin and figure as one; the cap that closes the skin alone is left out when the figure goes on from it. */
function joinParts(skin: Part, figure: Part | null): Part {
  if (!figure) return skin;
  const isCap = createCapTest(skin);
  const kept: number[] = [];
  for (let i = 0; i < skin.indices.length; i += 3) {
    const corners = [skin.indices[i]!, skin.indices[i + 1]!, skin.indices[i + 2]!];
    if (!isCap(corners)) kept.push(...corners);
  }
  const offset = skin.positions.length / 3;
  const indices = new Uint32Array(kept.length + figure.indices.length);
  indices.set(kept);
  figure.indices.forEach((v, i) => {
    indices[kept.length + i] = v + offset;
  });
  return {
    positions: concat(skin.positions, figure.positions),
    normals: concat(skin.normals, figure.normals),
    indices,
  };
}

/** The cap is the one place where all three corners lie at the upper end of the skin. */
function createCapTest({ positions }: Part): (corners: readonly number[]) => boolean {
  let top = -Infinity;
  for (let i = 1; i < positions.length; i += 3) top = Math.max(top, positions[i]!);
  return (corners) => corners.every((v) => positions[v * 3 + 1]! > top - capDepth);
}

/** Rounding of the file; m. */
const capDepth = 2e-4;

function concat(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
