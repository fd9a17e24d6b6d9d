import { type PerspectiveCamera, Vector3 } from 'three';
import type { StageFrame } from './views.ts';

/** A tag to be placed: its words, the world point it names, and which way the surface looks there. */
export interface FootprintTag {
  readonly text: string;
  readonly point: Vector3;
  readonly normal: Vector3;
}

/** Small words beside the painted areas, so that red and blue are not told by colour alone. */
export interface FootprintTags {
  place(tags: readonly FootprintTag[], camera: PerspectiveCamera, frame: StageFrame): void;
  dispose(): void;
}

/** A tag stands this far from its point; px. */
const tagGap = 12;
/** Height of a line of words; px. */
const tagHeight = 18;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Creates the tags inside `root`. */
export function createFootprintTags(root: HTMLElement): FootprintTags {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.classList.add('label-leaders', 'footprint-tags');
  root.append(svg);
  const groups: SVGGElement[] = [];

  return {
    place(tags, camera, frame) {
      while (groups.length < tags.length) groups.push(createTag(svg));
      const taken: { x: number; y: number }[] = [];
      groups.forEach((group, index) => {
        const tag = tags[index];
        group.style.display = tag ? '' : 'none';
        if (!tag) return;
        // what looks away from the viewer is seen through the bone, as a dashed line
        const isBehind = scratchPoint.copy(camera.position).sub(tag.point).dot(tag.normal) <= 0;
        group.classList.toggle('is-behind', isBehind);
        scratchPoint.copy(tag.point).project(camera);
        const x = ((scratchPoint.x + 1) / 2) * frame.width;
        let y = ((1 - scratchPoint.y) / 2) * frame.height;
        while (
          taken.some((other) => Math.abs(other.x - x) < 90 && Math.abs(other.y - y) < tagHeight)
        ) {
          y += tagHeight;
        }
        taken.push({ x, y });
        group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
        const text = group.querySelector('text');
        const words = isBehind ? `${tag.text}, behind` : tag.text;
        if (text && text.textContent !== words) text.textContent = words;
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
