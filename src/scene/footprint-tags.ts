import { type PerspectiveCamera, Vector3 } from 'three';
import { t } from '#src/i18n/t.ts';
import type { LabelPlace } from './label-layout.ts';
import type { StageFrame } from './views.ts';

/** A tag to be placed: its words, the world point it names, and which way the surface looks there. */
export interface FootprintTag {
  readonly text: string;
  readonly point: Vector3;
  readonly normal: Vector3;
}

/** Small words beside the painted areas, so that red and blue are not told by colour alone. */
export interface FootprintTags {
  /** Places every tag beside its point, clear of the others and of the `labels` that stand. */
  place(
    tags: readonly FootprintTag[],
    camera: PerspectiveCamera,
    frame: StageFrame,
    labels: readonly LabelPlace[],
  ): void;
  dispose(): void;
}

/** A tag stands this far from its point; px. */
const tagGap = 12;
/** Height of a line of words; px. */
const tagHeight = 18;

/** Mean width of a letter of the tags' type; px. */
const letterWidth = 7;

/** A line of words on the stage; px. */
export interface Box {
  readonly from: number;
  readonly to: number;
  /** Its middle. */
  readonly y: number;
}

/** The free place nearest to a point for words of a width: right of it, left of it, then line by line below and above. */
export function findSpot(x: number, y: number, width: number, taken: readonly Box[]): Box {
  const right = { from: x + tagGap, to: x + tagGap + width };
  const left = { from: x - tagGap - width, to: x - tagGap };
  for (let line = 0; line < 6; line++) {
    for (const shift of line === 0 ? [0] : [line * tagHeight, -line * tagHeight]) {
      for (const side of [right, left]) {
        const box = { ...side, y: y + shift };
        if (!taken.some((other) => isOver(box, other))) return box;
      }
    }
  }
  return { ...right, y };
}

function isOver(a: Box, b: Box): boolean {
  return a.from < b.to && a.to > b.from && Math.abs(a.y - b.y) < tagHeight;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Creates the tags inside `root`. */
export function createFootprintTags(root: HTMLElement): FootprintTags {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.classList.add('label-leaders', 'footprint-tags');
  root.append(svg);
  const groups: SVGGElement[] = [];

  return {
    place(tags, camera, frame, labels) {
      while (groups.length < tags.length) groups.push(createTag(svg));
      const taken: Box[] = labels.map(({ x, y, width }) => ({ from: x, to: x + width, y }));
      groups.forEach((group, index) => {
        const tag = tags[index];
        group.style.display = tag ? '' : 'none';
        if (!tag) return;
        // what looks away from the viewer is seen through the bone, as a dashed line
        const isBehind = scratchPoint.copy(camera.position).sub(tag.point).dot(tag.normal) <= 0;
        group.classList.toggle('is-behind', isBehind);
        scratchPoint.copy(tag.point).project(camera);
        const x = ((scratchPoint.x + 1) / 2) * frame.width;
        const y = ((1 - scratchPoint.y) / 2) * frame.height;
        group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
        const text = group.querySelector('text');
        const words = isBehind ? t('{{area}}, behind', { area: tag.text }) : tag.text;
        if (!text) return;
        if (text.textContent !== words) text.textContent = words;
        const spot = findSpot(x, y, words.length * letterWidth, taken);
        taken.push(spot);
        const isLeft = spot.to < x;
        text.setAttribute('x', String(isLeft ? -tagGap : tagGap));
        text.setAttribute('y', (spot.y - y).toFixed(1));
        text.setAttribute('text-anchor', isLeft ? 'end' : 'start');
      });
    },
    dispose() {
      svg.remove();
    },
  };
}

const scratchPoint = new Vector3();

function createTag(svg: SVGSVGElement): SVGGElement {
  const group = document.createElementNS(svgNamespace, 'g');
  group.classList.add('footprint-tag');
  group.innerHTML = `<circle r="3"/><text x="${tagGap}"/>`;
  svg.append(group);
  return group;
}
