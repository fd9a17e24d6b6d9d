import { contactFigures } from './contact-figures.ts';

/**
 * Share of its length that flesh loses when a muscle contracts fully while the joint is held: what the tendon gives.
 * Assumed; ultrasound of leg muscles at rest and in greatest effort shows 5 % to 25 %, and the tendons of the hip are short.
 */
const activationShortening = 0.1;
/** Share of its width that a belly loses as it gets rounder in full contraction. Assumed. */
const activationNarrowing = 0.12;

/** Share of the length of the flesh that is lost, 0…1. */
export function findShortening(tightness: number, activation: number): number {
  return contactFigures.contractureShortening * tightness + activationShortening * activation;
}

/** Share of the width of the flesh that is lost by contraction, towards the middle of the belly; 0…1. */
export function findActiveNarrowing(activation: number): number {
  return activationNarrowing * activation;
}

/**
 * Share of the width that is lost by contracture, towards the last bundle: the lower border of piriformis stays where
 * the nerve comes out under it; 0…1.
 */
export function findTightNarrowing(tightness: number): number {
  return contactFigures.contractureNarrowing * tightness;
}

/**
 * Moves the tissue of every bundle along its own path: the belly shortens, the tendon is drawn out.
 *
 * Tissue that rests at fraction s of the path moves to s (1 − c) inside the belly and is
 * stretched evenly beyond it. The path itself, its length and its ends do not change.
 *
 * @param nodes     `(bundleCount, nodeCount, 3)`, m; changed in place.
 * @param bellyEnd  fraction of the path where the flesh ends, 0…1.
 * @param shortening c, 0…1: share of its length that the flesh loses.
 * @param lengthEnd index of the insertion; nodes beyond stay.
 */
export function applyBellyShortening(
  nodes: Float64Array,
  bundleCount: number,
  nodeCount: number,
  lengthEnd: number,
  bellyEnd: number,
  shortening: number,
): Float64Array {
  if (shortening === 0) return nodes;
  const shrink = 1 - shortening;
  for (let bundle = 0; bundle < bundleCount; bundle++) {
    const first = bundle * nodeCount * 3;
    for (let i = 0; i <= lengthEnd * 3 + 2; i++) scratchPath[i] = nodes[first + i]!;
    for (let node = 1; node < lengthEnd; node++) {
      const s = node / lengthEnd;
      const moved =
        s <= bellyEnd
          ? s * shrink
          : bellyEnd * shrink + ((s - bellyEnd) / (1 - bellyEnd)) * (1 - bellyEnd * shrink);
      const position = moved * lengthEnd;
      const cell = Math.min(Math.floor(position), lengthEnd - 1);
      const t = position - cell;
      for (let axis = 0; axis < 3; axis++) {
        const a = scratchPath[cell * 3 + axis]!;
        nodes[first + node * 3 + axis] = a + t * (scratchPath[cell * 3 + 3 + axis]! - a);
      }
    }
  }
  return nodes;
}

/**
 * Area of a sheet as drawn between its bundles' nodes; m². `(bundleCount, nodeCount, 3)`, m.
 * Each cell is two triangles. A single bundle has no area; its length is returned.
 */
export function findWeightedSheetArea(
  nodes: Float64Array,
  weights: Float64Array,
  bundleCount: number,
  nodeCount: number,
  lengthEnd: number,
): number {
  let sum = 0;
  for (let bundle = 0; bundle < bundleCount - 1; bundle++) {
    for (let node = 0; node < lengthEnd; node++) {
      const a = bundle * nodeCount + node;
      const b = a + nodeCount;
      const thickness = (weights[a]! + weights[a + 1]! + weights[b]! + weights[b + 1]!) / 4;
      // half the cross product of the diagonals is the area of the cell
      const ux = nodes[(b + 1) * 3]! - nodes[a * 3]!;
      const uy = nodes[(b + 1) * 3 + 1]! - nodes[a * 3 + 1]!;
      const uz = nodes[(b + 1) * 3 + 2]! - nodes[a * 3 + 2]!;
      const vx = nodes[b * 3]! - nodes[(a + 1) * 3]!;
      const vy = nodes[b * 3 + 1]! - nodes[(a + 1) * 3 + 1]!;
      const vz = nodes[b * 3 + 2]! - nodes[(a + 1) * 3 + 2]!;
      const cx = uy * vz - uz * vy;
      const cy = uz * vx - ux * vz;
      const cz = ux * vy - uy * vx;
      sum += thickness * 0.5 * Math.sqrt(cx * cx + cy * cy + cz * cz);
    }
  }
  return sum;
}

/** 1 in mid belly, falling smoothly to 0 at its ends. */
export function findFlesh(s: number, from: number, to: number): number {
  if (to <= from) return 0;
  const t = Math.min(Math.max((s - from) / (to - from), 0), 1);
  return Math.min(1, 4 * t * (1 - t) * 1.25);
}

const scratchPath = new Float64Array(64 * 3);
