import { type PerspectiveCamera, Vector3, type WebGLRenderer } from 'three';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { findNameOnSide, type Side } from '#src/anatomy/side.ts';
import { t } from '#src/i18n/t.ts';
import { annotationsStore } from '#src/state/annotations.ts';
import { settingsStore } from '#src/state/settings.ts';
import type { HipRig } from './hip-rig.ts';
import { createIdPass, type IdPicture, writePointAtPixel } from './id-pass.ts';
import { findPixelAnchors, findSilhouette, type PixelAnchor } from './label-anchors.ts';
import { type LabelPlace, labelGap, placeLabels } from './label-layout.ts';
import { findNearestVertex, findPinAnchors, findPinnedNames } from './label-pins.ts';
import { isPlainRenderer } from './plain/plain-kind.ts';
import type { StructureView } from './structure-view.ts';
import type { StageFrame } from './views.ts';

/** Names beside the model with leader lines; plain elements, moved without React. */
export interface LabelLayer {
  /** Chooses and places labels anew; call when camera and model rest. */
  place(renderer: WebGLRenderer, camera: PerspectiveCamera, rig: HipRig, frame: StageFrame): void;
  /** Moves dots and leaders with the model; text stays where it is. */
  follow(camera: PerspectiveCamera, rig: HipRig, frame: StageFrame): void;
  /** The labels that stand now. */
  places(): readonly LabelPlace[];
  /** The chosen structure is named before all others. */
  setSelected(id: StructureId | null): void;
  setShown(isShown: boolean): void;
  /** The side whose names are written. */
  setSide(side: Side): void;
  dispose(): void;
}

/** Most labels on a wide and on a narrow stage, and in front of a class. Source: design, section 6. */
const maximumWide = 7;
const maximumNarrow = 4;
const maximumPresented = 5;
/** Fewer while a lesson points at something: what it does not speak of is noise. */
const maximumPointed = 5;
const narrowWidth = 640;

/** Lower end of the orientation marker, with a gap; px. */
const markerBottom = 146;

/** Fewer visible pixels than this of the small picture are no place for a dot. */
const leastArea = 14;

/** Above every rank below: for the structure whose card is open, and for what a lesson points at. */
const chosenRank = 1e6;
const pinRank = 1e12;

/** How much a visible pixel counts: what the lesson is about comes before what frames it. */
function findRank(id: StructureId, isNervePressed: boolean): number {
  if (id === 'sciatic-nerve') return isNervePressed ? 1000 : 60;
  const { tissue } = findStructure(id);
  if (tissue === 'piriformis') return 50;
  if (tissue === 'deep-muscle') return 14;
  if (id === 'gluteus-minimus') return 5;
  if (tissue === 'superficial-muscle') return 2;
  // the spine and the lower legs are context
  if (tissue === 'cartilage' || 'group' in findStructure(id)) return 0.02;
  return id === 'left-femur' || id === 'left-hip-bone' ? 0.15 : 1.4;
}

/** A place for a label, before it is known whether there is room. */
type LabelAnchor = PixelAnchor & { key: string; vertex: number; stageX: number; stageY: number };

interface LabelElements {
  readonly text: HTMLDivElement;
  readonly leader: SVGPolylineElement;
  readonly halo: SVGPolylineElement;
  readonly dot: SVGCircleElement;
  place: LabelPlace | null;
  /** The structure and the vertex its dot rides on. */
  structure: StructureId | null;
  vertex: number;
}

/** Creates the label elements inside `root`. */
export function createLabelLayer(root: HTMLElement): LabelLayer {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.classList.add('label-leaders');
  root.append(svg);
  const labels = Array.from({ length: maximumWide }, () => createElements(root, svg));
  const idPass = createIdPass();
  let isShown = true;
  let selected: StructureId | null = null;
  let side: Side = 'right';

  const follow: LabelLayer['follow'] = (camera, rig, frame) => {
    if (!isShown) return;
    for (const label of labels) {
      const view = label.structure ? rig.views.get(label.structure) : undefined;
      if (!label.place || !view || view.presence === 'off') {
        hide(label);
        continue;
      }
      const [x, y] = findStagePoint(view, label.vertex, camera, frame);
      drawLeader(label, label.place, x, y);
    }
  };

  return {
    place(renderer, camera, rig, frame) {
      if (!isShown) return;
      const shrink = Math.max(1, frame.width / 320, frame.height / 320);
      const width = Math.max(1, Math.round(frame.width / shrink));
      const height = Math.max(1, Math.round(frame.height / shrink));
      const all = [...rig.views.values()];
      const solid = all.filter((view) => view.presence === 'on');
      const ghosts = all.filter((view) => view.presence === 'ghost');
      const free = (x: number, y: number) =>
        x * shrink > frame.left + 8 &&
        x * shrink < frame.width - frame.right - 8 &&
        (height - y) * shrink > frame.top &&
        (height - y) * shrink < frame.height - frame.bottom - 8;
      const anchors: LabelAnchor[] = [];
      const collect = (seen: IdPicture) => {
        for (const anchor of findPixelAnchors(seen, free)) {
          if (anchor.area < leastArea) continue;
          const view = rig.views.get(anchor.id)!;
          writePointAtPixel(scratchPoint, seen, anchor.x, anchor.y, camera);
          const vertex = findNearestVertex(view, view.group.worldToLocal(scratchPoint));
          const [stageX, stageY] = findStagePoint(view, vertex, camera, frame);
          anchors.push({ ...anchor, key: anchor.id, vertex, stageX, stageY });
        }
      };
      const draw = (views: readonly StructureView[]) =>
        isPlainRenderer(renderer)
          ? renderer.drawIds(camera, views, width, height)
          : idPass.render(renderer, camera, views, width, height);
      const picture = draw(solid);
      const silhouette = findSilhouette(picture);
      collect(picture);
      if (ghosts.length > 0) {
        // a ghost is named where it covers little else: on bone or on empty ground
        const behind = picture.pixels.slice();
        const ghostPicture = draw(ghosts);
        for (let at = 0; at < behind.length; at += 4) {
          const id = picture.ids[behind[at]! - 1];
          if (id && !['bone', 'cartilage'].includes(findStructure(id).tissue))
            ghostPicture.pixels[at] = 0;
        }
        collect(ghostPicture);
      }

      const nerve = rig.views.get('sciatic-nerve');
      const isPressed = Boolean(nerve?.geometry.userData.isPressed);
      const { emphasis } = annotationsStore.getState();
      const isPointing = emphasis.length > 0 || annotationsStore.getState().pins.length > 0;
      const isPresented = root.closest('[data-presenter]') !== null;
      const widest = isPointing ? maximumPointed : isPresented ? maximumPresented : maximumWide;
      const maximum = frame.width < narrowWidth ? maximumNarrow : widest;
      const pinnedNames = findPinnedNames();
      const pins = findPinAnchors(rig, camera).map((pin) => {
        const [stageX, stageY] = findStagePoint(rig.views.get(pin.id)!, pin.vertex, camera, frame);
        return { ...pin, area: 1, x: 0, y: 0, stageX, stageY, priority: Number.MAX_VALUE };
      });
      const ranked = anchors
        .map((anchor) => {
          const isChosen = anchor.id === selected || emphasis.includes(anchor.id);
          const rank = pinnedNames.has(anchor.id)
            ? pinRank
            : isChosen
              ? chosenRank
              : findRank(anchor.id, isPressed);
          return { ...anchor, text: '', priority: anchor.area * rank };
        })
        .concat(pins)
        .sort((a, b) => b.priority - a.priority)
        .slice(0, maximum);
      const requests = ranked.map((anchor, index) => {
        const { text } = labels[index]!;
        text.dataset.structure = anchor.id;
        text.textContent =
          anchor.text ||
          pinnedNames.get(anchor.id) ||
          (settingsStore.getState().names === 'latin'
            ? findStructure(anchor.id).latin
            : t(findNameOnSide(findStructure(anchor.id).english, side)));
        return {
          id: anchor.key,
          x: anchor.stageX,
          y: anchor.stageY,
          width: text.offsetWidth,
          priority: anchor.priority,
        };
      });
      const labelHeight = labels[0]!.text.offsetHeight;
      const top = frame.top + 8;
      const bottom = frame.height - frame.bottom - 8;
      const taken = findTakenLeft(root);
      const places = placeLabels(
        requests,
        {
          left: frame.left,
          right: frame.width - frame.right,
          top: Math.max(top, taken.top),
          topRight: Math.max(top, markerBottom),
          bottomLeft: Math.min(bottom, taken.bottom),
          bottom,
          labelHeight,
          silhouetteLeft: (silhouette?.left ?? width / 2) * shrink,
          silhouetteRight: (silhouette?.right ?? width / 2) * shrink,
        },
        maximum,
      );
      labels.forEach((label, index) => {
        const anchor = ranked[index];
        const place = places.find(({ id }) => id === anchor?.key) ?? null;
        const view = anchor ? rig.views.get(anchor.id) : undefined;
        label.place = place;
        label.structure = anchor?.id ?? null;
        label.text.classList.toggle(
          'is-pointed',
          anchor !== undefined && anchor.priority >= chosenRank * leastArea,
        );
        if (!anchor || !place || !view) {
          hide(label);
          return;
        }
        label.vertex = anchor.vertex;
        label.text.style.transform = `translate(${place.x.toFixed(1)}px, ${(place.y - labelHeight / 2).toFixed(1)}px)`;
        label.text.style.visibility = 'visible';
      });
      follow(camera, rig, frame);
    },
    follow,
    places: () => (isShown ? labels.flatMap(({ place }) => place ?? []) : []),
    setSelected(id) {
      selected = id;
    },
    setSide(next) {
      side = next;
    },
    setShown(next) {
      isShown = next;
      root.style.display = next ? '' : 'none';
    },
    dispose() {
      idPass.dispose();
      root.replaceChildren();
    },
  };
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What stands at the left of the stage and marks itself so: names keep between the upper and the lower of it; px of the stage. */
function findTakenLeft(root: HTMLElement): { top: number; bottom: number } {
  const stage = root.getBoundingClientRect();
  const free = { top: 0, bottom: Number.POSITIVE_INFINITY };
  for (const part of root.closest('.page')?.querySelectorAll('[data-names-aside]') ?? []) {
    const { top, bottom } = part.getBoundingClientRect();
    if ((top + bottom) / 2 < (stage.top + stage.bottom) / 2) {
      free.top = Math.max(free.top, bottom - stage.top + labelGap);
    } else {
      free.bottom = Math.min(free.bottom, top - stage.top - labelGap);
    }
  }
  return free;
}

const scratchPoint = new Vector3();

function createElements(root: HTMLElement, svg: SVGSVGElement): LabelElements {
  const text = document.createElement('div');
  text.className = 'label-text';
  text.style.visibility = 'hidden';
  root.append(text);
  const halo = document.createElementNS(svgNamespace, 'polyline');
  halo.classList.add('label-leader-halo');
  const leader = document.createElementNS(svgNamespace, 'polyline');
  leader.classList.add('label-leader');
  const dot = document.createElementNS(svgNamespace, 'circle');
  dot.classList.add('label-dot');
  dot.setAttribute('r', '3');
  svg.append(halo, leader, dot);
  return { text, leader, halo, dot, place: null, structure: null, vertex: 0 };
}

function hide(label: LabelElements): void {
  label.text.style.visibility = 'hidden';
  label.dot.style.visibility = 'hidden';
  label.leader.setAttribute('points', '');
  label.halo.setAttribute('points', '');
}

function drawLeader(label: LabelElements, place: LabelPlace, x: number, y: number): void {
  const line = `${place.edgeX.toFixed(1)},${place.y.toFixed(1)} ${place.bendX.toFixed(1)},${place.y.toFixed(1)} ${x.toFixed(1)},${y.toFixed(1)}`;
  label.leader.setAttribute('points', line);
  label.halo.setAttribute('points', line);
  label.dot.setAttribute('cx', x.toFixed(1));
  label.dot.setAttribute('cy', y.toFixed(1));
  label.dot.style.visibility = 'visible';
  label.text.style.visibility = 'visible';
}

/** Where a vertex is seen on the stage; px from the upper left corner. */
function findStagePoint(
  view: StructureView,
  vertex: number,
  camera: PerspectiveCamera,
  frame: StageFrame,
): [x: number, y: number] {
  const point = scratchPoint.fromBufferAttribute(view.geometry.getAttribute('position'), vertex);
  point.applyMatrix4(view.group.matrixWorld).project(camera);
  return [((point.x + 1) / 2) * frame.width, ((1 - point.y) / 2) * frame.height];
}
