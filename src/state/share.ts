import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import {
  type Controls,
  defaultControls,
  type HipPose,
  type LayerState,
  lastPeelStop,
  layerStates,
  nerveVariants,
  peelLayers,
  poseLimits,
  speeds,
  supports,
  triggerPointSites,
  viewIds,
} from './controls.ts';
import { findMovementOn, isMovementId } from './movements.ts';

/** Version of the link format; written into every link. */
const linkVersion = '1';

/** A field of a link that could not be used. */
export interface LinkProblem {
  readonly field: string;
  readonly value: string;
}

export interface ParsedLink {
  readonly controls: Controls;
  /** False hides all panels, for pictures. */
  readonly hasChrome: boolean;
  /** Every field that was left out, in the order met. */
  readonly problems: readonly LinkProblem[];
}

const angleNames = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;
const switchWords = ['on', 'off'] as const;

/**
 * The controls as text for the part of an address after `#`. Defaults are omitted; angles are in
 * degrees, to a hundredth.
 */
export function formatLink(controls: Controls, hasChrome = true): string {
  const fields: string[] = [`v=${linkVersion}`];
  const write = (name: string, value: string | number, standard: string | number) => {
    if (value !== standard) fields.push(`${name}=${value}`);
  };
  for (const angle of angleNames) {
    write(angle, round(toDegrees(controls.pose[angle])), round(defaultControls.pose[angle]));
  }
  write('support', controls.support, defaultControls.support);
  write('tightness', round(controls.tightness), defaultControls.tightness);
  write('variant', controls.variant, defaultControls.variant);
  write('triggerPoint', round(controls.triggerPoint), defaultControls.triggerPoint);
  write('triggerPointSite', controls.triggerPointSite, defaultControls.triggerPointSite);
  write('seated', round(controls.seated), defaultControls.seated);
  write('view', controls.view ?? 'free', defaultControls.view ?? 'free');
  write('peel', controls.peel, defaultControls.peel);
  write('layers', formatLayers(controls), '');
  write('movement', controls.movementId, findStandardMovement(controls.support));
  write('speed', controls.speed, defaultControls.speed);
  write('loop', formatSwitch(controls.loop), formatSwitch(defaultControls.loop));
  write('stage', controls.stage, defaultControls.stage);
  write('labels', formatSwitch(controls.labels), formatSwitch(defaultControls.labels));
  write('selected', controls.selected ?? 'none', 'none');
  write('chrome', formatSwitch(hasChrome), 'on');
  return fields.join('&');
}

/**
 * Reads what `formatLink` writes. Never throws: a field that cannot be used falls back alone and is
 * named in `problems`; unknown fields are ignored.
 *
 * @param hash with or without the leading `#`.
 */
export function parseLink(hash: string): ParsedLink {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const problems: LinkProblem[] = [];

  /** The parsed field, its fallback when absent, and a note of it when unusable. */
  function read<T>(name: string, fallback: T, parse: (text: string) => T | undefined): T {
    const text = fields.get(name);
    if (text === null) return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    problems.push({ field: name, value: text });
    return fallback;
  }

  read('v', linkVersion, parseWord([linkVersion]));
  const pose: { -readonly [angle in keyof HipPose]: number } = { ...defaultControls.pose };
  for (const angle of angleNames) {
    const [min, max] = poseLimits[angle];
    const parse = parseNumber(round(toDegrees(min)), round(toDegrees(max)));
    const degrees = read<number | null>(angle, null, parse);
    if (degrees !== null) pose[angle] = deg(degrees);
  }
  const support = read('support', defaultControls.support, parseWord(supports));
  const peel = read('peel', defaultControls.peel, (text) => {
    const stop = parseNumber(0, lastPeelStop)(text);
    return stop !== undefined && Number.isInteger(stop) ? stop : undefined;
  });
  const view = read('view', defaultControls.view, (text) =>
    text === 'free' ? null : parseWord(viewIds)(text),
  );
  const controls: Controls = {
    pose,
    support,
    tightness: read('tightness', defaultControls.tightness, parseNumber(0, 1)),
    variant: read('variant', defaultControls.variant, parseWord(nerveVariants)),
    triggerPoint: read('triggerPoint', defaultControls.triggerPoint, parseNumber(0, 1)),
    triggerPointSite: read(
      'triggerPointSite',
      defaultControls.triggerPointSite,
      parseWord(triggerPointSites),
    ),
    seated: read('seated', defaultControls.seated, parseNumber(0, 1)),
    peel,
    layers: readLayers(fields.get('layers'), peel, problems),
    view,
    movementId: read('movement', findStandardMovement(support), (text) =>
      isMovementId(text) && findMovementOn(support, text) === text ? text : undefined,
    ),
    loop: read('loop', defaultControls.loop, parseSwitch),
    speed: read('speed', defaultControls.speed, (text) =>
      speeds.find((speed) => String(speed) === text),
    ),
    stage: read('stage', defaultControls.stage, parseWord(['dark', 'light'] as const)),
    labels: read('labels', defaultControls.labels, parseSwitch),
    selected: read('selected', defaultControls.selected, (text) =>
      text === 'none' ? null : structures.find(({ id }) => id === text)?.id,
    ),
  };
  return { controls, hasChrome: read('chrome', true, parseSwitch), problems };
}

function findStandardMovement(support: Controls['support']) {
  return findMovementOn(support, defaultControls.movementId);
}

/** The rows that differ from what the peel stop alone would give. */
function formatLayers({ layers, peel }: Controls): string {
  const peeled = peelLayers(defaultControls.layers, 0, peel);
  return structures
    .filter(({ id }) => layers[id] !== peeled[id])
    .map(({ id }) => `${id}:${layers[id]}`)
    .join(',');
}

function readLayers(text: string | null, peel: number, problems: LinkProblem[]) {
  const layers: Record<StructureId, LayerState> = {
    ...peelLayers(defaultControls.layers, 0, peel),
  };
  for (const entry of text ? text.split(',') : []) {
    const [name, state, ...rest] = entry.split(':');
    const structure = structures.find(({ id }) => id === name);
    const layerState = layerStates.find((known) => known === state);
    if (structure && layerState && rest.length === 0) layers[structure.id] = layerState;
    else problems.push({ field: 'layers', value: entry });
  }
  return layers;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function formatSwitch(isOn: boolean): (typeof switchWords)[number] {
  return isOn ? 'on' : 'off';
}

function parseSwitch(text: string): boolean | undefined {
  return text === 'on' ? true : text === 'off' ? false : undefined;
}

function parseWord<T extends string>(words: readonly T[]): (text: string) => T | undefined {
  return (text) => words.find((word) => word === text);
}

function parseNumber(min: number, max: number): (text: string) => number | undefined {
  return (text) => {
    if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
    const value = Number(text) + 0;
    return value >= min && value <= max ? value : undefined;
  };
}
