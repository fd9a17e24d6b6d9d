import { describe, expect, it } from 'vitest';
import {
  blendOver,
  clearPlainPicture,
  createPlainPicture,
  drawEdges,
  drawTriangles,
  type PlainVertices,
} from '#src/scene/plain/raster.ts';

const size = 16;
const whole = { left: 0, top: 0, right: size, bottom: size };

/** Corners as x, y, depth, one grey each. */
function createVertices(...corners: (readonly [number, number, number, number])[]): PlainVertices {
  return {
    places: Float32Array.from(corners.flatMap((corner) => corner.slice(0, 3))),
    colours: Float32Array.from(corners.flatMap(([, , , grey]) => [grey, grey, grey, 255])),
  };
}

/** A square over the whole picture, of two triangles, counter-clockwise to the viewer. */
function createSquare(depth: number, grey: number): PlainVertices {
  return createVertices(
    [0, 0, depth, grey],
    [0, size, depth, grey],
    [size, size, depth, grey],
    [size, 0, depth, grey],
  );
}
const squareIndices = [0, 1, 2, 0, 2, 3];

describe('drawing by the processor', () => {
  it('leaves no gap between neighbours and draws no pixel outside', () => {
    const picture = createPlainPicture(size, size);
    drawTriangles(picture, whole, createSquare(0.5, 200), squareIndices, 0, 6, 3);
    expect([...picture.numbers].every((number) => number === 3)).toBe(true);
    const part = createPlainPicture(size, size);
    const bounds = { left: 4, top: 2, right: 8, bottom: 6 };
    drawTriangles(part, bounds, createSquare(0.5, 200), squareIndices, 0, 6, 3);
    expect([...part.numbers].filter((number) => number === 3)).toHaveLength(16);
    expect(part.numbers[2 * size + 4]).toBe(3);
  });

  it('keeps the nearer of two surfaces, whichever comes first', () => {
    for (const order of [
      [0.2, 0.7],
      [0.7, 0.2],
    ]) {
      const picture = createPlainPicture(size, size);
      for (const depth of order) {
        const number = depth === 0.2 ? 1 : 2;
        drawTriangles(picture, whole, createSquare(depth, 100), squareIndices, 0, 6, number);
      }
      expect(new Set(picture.numbers)).toEqual(new Set([1]));
    }
  });

  it('draws what faces the viewer alone, and the other way round in a mirror', () => {
    const picture = createPlainPicture(size, size);
    const turned = [0, 2, 1, 0, 3, 2];
    drawTriangles(picture, whole, createSquare(0.5, 100), turned, 0, 6, 1);
    expect(new Set(picture.numbers)).toEqual(new Set([0]));
    drawTriangles(picture, whole, createSquare(0.5, 100), turned, 0, 6, 1, -1);
    expect(new Set(picture.numbers)).toEqual(new Set([1]));
  });

  it('blends colour and depth linearly between the corners', () => {
    const picture = createPlainPicture(size, size);
    const corners = createVertices(
      [0, 0, 0.2, 0],
      [0, size, 0.2, 0],
      [size, size, 0.6, 160],
      [size, 0, 0.6, 160],
    );
    drawTriangles(picture, whole, corners, squareIndices, 0, 6, 1);
    const pixel = 7 * size + 3;
    expect(picture.colours[4 * pixel]).toBe(35);
    expect(picture.depths[pixel]).toBeCloseTo(0.2 + (0.4 * 3.5) / size, 6);
  });

  it('drops triangles behind the viewer and corners that are no number', () => {
    const picture = createPlainPicture(size, size);
    drawTriangles(picture, whole, createSquare(-1, 100), squareIndices, 0, 6, 1);
    drawTriangles(picture, whole, createSquare(Number.NaN, 100), squareIndices, 0, 6, 1);
    expect(new Set(picture.numbers)).toEqual(new Set([0]));
  });

  it('lays a translucent surface over what is behind it alone, and empties it', () => {
    const back = createPlainPicture(size, size);
    const front = createPlainPicture(size, size);
    drawTriangles(back, whole, createSquare(0.5, 200), squareIndices, 0, 3, 1);
    const glass = createSquare(0.3, 100);
    for (let v = 0; v < 4; v++) glass.colours[4 * v + 3] = 0.5 * 255;
    drawTriangles(front, whole, glass, squareIndices, 0, 6, 1);
    blendOver(back, front, whole);
    const [covered, open] = [14 * size + 1, 1 * size + 14];
    expect(back.colours[4 * covered]).toBe(150);
    expect(back.colours[4 * covered + 3]).toBe(255);
    expect(back.colours[4 * open]).toBe(100);
    expect(back.colours[4 * open + 3]).toBeCloseTo(128, -1);
    expect(new Set(front.numbers)).toEqual(new Set([0]));
    drawTriangles(front, whole, createSquare(0.9, 50), squareIndices, 0, 3, 1);
    blendOver(back, front, whole);
    expect(back.colours[4 * covered]).toBe(150);
  });

  it('draws a line where one structure ends before another, and empties a rectangle', () => {
    const picture = createPlainPicture(size, size);
    const half = { ...whole, right: 8 };
    drawTriangles(picture, half, createSquare(0.4, 10), squareIndices, 0, 6, 1);
    drawTriangles(picture, whole, createSquare(0.5, 90), squareIndices, 0, 6, 2);
    drawEdges(picture, whole, (number) => (number === 1 ? [250, 0, 0] : [0, 0, 0]));
    expect(picture.colours[4 * (5 * size + 7)]).toBe(250);
    expect(picture.colours[4 * (5 * size + 6)]).toBe(10);
    expect(picture.colours[4 * (5 * size + 8)]).toBe(90);
    clearPlainPicture(picture, half, [1, 2, 3, 4]);
    expect([...picture.colours.slice(0, 4)]).toEqual([1, 2, 3, 4]);
    expect(picture.numbers[0]).toBe(0);
    expect(picture.numbers[8]).toBe(2);
  });
});
