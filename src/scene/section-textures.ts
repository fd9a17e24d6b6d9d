/** Tiles of grey over transparent ground that lie on the colours of tissues; made once, without a picture file. */
export interface SectionTextures {
  /** Bundles of muscle fibres cut across, in their thin walls. */
  readonly muscle: HTMLCanvasElement;
  /** Spongy bone: round marrow spaces between beams. */
  readonly spongy: HTMLCanvasElement;
  /** Parallel fibres of tendon and ligament. */
  readonly fibrous: HTMLCanvasElement;
  /** Lobules of fat. */
  readonly fat: HTMLCanvasElement;
}

/** Width of a tile in the tissue; m. Sizes of fascicles, marrow spaces and lobules are of the right order, not measured. */
export const tileWidths: { readonly [name in keyof SectionTextures]: number } = {
  muscle: 0.017,
  spongy: 0.014,
  fibrous: 0.008,
  fat: 0.03,
};

const size = 192;

/** Draws the four tiles; about 40 ms once. */
export function createSectionTextures(): SectionTextures {
  return {
    muscle: paint(({ cell, edge }) => {
      const wall = 1 - smooth(0.02, 0.16, edge);
      return wall > 0.55 ? [255, 0.2 * wall] : [0, 0.15 * cell];
    }, 15),
    spongy: paint(
      ({ cell, edge }) => [(30 * cell) | 0, (0.14 + 0.12 * cell) * smooth(0.08, 0.34, edge)],
      13,
    ),
    fibrous: paint(({ y, wobble }) => {
      const wave = 0.5 + 0.5 * Math.cos(2 * Math.PI * (y * 9 + 0.4 * wobble));
      return [0, 0.26 * smooth(0.5, 1, wave)];
    }, 3),
    fat: paint(({ cell, edge }) => {
      const wall = 1 - smooth(0.0, 0.22, edge);
      return wall > 0.2 ? [0, 0.09 * wall] : [255, 0.03 * cell];
    }, 9),
  };
}

interface Spot {
  /** 0 to 1, the same all over one cell. */
  readonly cell: number;
  /** 0 on the wall between two cells, growing inwards; in widths of a cell. */
  readonly edge: number;
  /** 0 to 1 down the tile. */
  readonly y: number;
  /** −1 to 1, slow, with the period of the tile. */
  readonly wobble: number;
}

/** A tile of `count` × `count` irregular cells that joins itself at its borders. */
function paint(
  look: (spot: Spot) => readonly [grey: number, alpha: number],
  count: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(size, size);
  const seedX = Float64Array.from({ length: count * count }, (_, i) => hash(i, 1));
  const seedY = Float64Array.from({ length: count * count }, (_, i) => hash(i, 2));
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const x = (px / size) * count;
      const y = (py / size) * count;
      let nearest = 9;
      let second = 9;
      let which = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const cx = Math.floor(x) + dx;
          const cy = Math.floor(y) + dy;
          const i = wrap(cy, count) * count + wrap(cx, count);
          const distance = Math.hypot(cx + seedX[i]! - x, cy + seedY[i]! - y);
          if (distance < nearest) {
            second = nearest;
            nearest = distance;
            which = i;
          } else if (distance < second) second = distance;
        }
      }
      const wobble = Math.sin((2 * Math.PI * px) / size + 2 * Math.sin((2 * Math.PI * py) / size));
      const spot = { cell: hash(which, 3), edge: (second - nearest) / 2, y: py / size, wobble };
      const [grey, alpha] = look(spot);
      const at = (py * size + px) * 4;
      image.data[at] = grey;
      image.data[at + 1] = grey;
      image.data[at + 2] = grey;
      image.data[at + 3] = Math.round(255 * alpha);
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

function wrap(value: number, count: number): number {
  return ((value % count) + count) % count;
}

/** 0 to 1, the same for the same numbers. */
function hash(index: number, salt: number): number {
  const x = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return x - Math.floor(x);
}

function smooth(from: number, to: number, x: number): number {
  const t = Math.min(Math.max((x - from) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}
