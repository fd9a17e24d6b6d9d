import { type AttachedMuscleId, isAttachedMuscle } from '#src/anatomy/attachments.ts';
import { type StructureId, structures } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { findPose } from '#src/movements/instant.ts';
import { deg, toDegrees } from '#src/units/angle.ts';
import { formatDegrees } from '#src/units/format.ts';
import {
  type CameraStand,
  type Controls,
  clampPose,
  defaultControls,
  defaultSection,
  findPlayRange,
  firstPeelStop,
  type HipPose,
  type LayerState,
  lastPeelStop,
  layerStates,
  mostCoContraction,
  nerveVariants,
  painPatterns,
  peelLayers,
  poseLimits,
  type Section,
  sectionLimits,
  sectionPlaneIds,
  sides,
  speeds,
  supports,
  triggerPointSites,
  viewIds,
} from './controls.ts';

import {
  findMovement,
  findMovementCamera,
  findMovementOn,
  isMovementId,
  isPosture,
  type MovementId,
} from './movements.ts';
import { formatPlot, parsePlot } from './plot-choice.ts';

/** Version of the link format; written into every link. */
const linkVersion = '1';

/** A field of a link that could not be used as it stands. */
export interface LinkProblem {
  readonly field: string;
  readonly value: string;
  /** What was done with it, when it was not left out. */
  readonly instead?: string;
}

export interface ParsedLink {
  readonly controls: Controls;
  /** False hides all panels, for pictures. */
  readonly hasChrome: boolean;
  /** Every field that could not be used as it stands, in the order met. */
  readonly problems: readonly LinkProblem[];
}

const angleNames = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;
/** Rounding of an angle in a link; rad. */
const linkRounding = deg(0.02);
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
  const standing = findStandingPose(controls.movementId, controls.instant);
  for (const angle of angleNames) {
    write(angle, round(toDegrees(controls.pose[angle])), round(toDegrees(standing[angle])));
  }
  write('support', controls.support, defaultControls.support);
  write('tightness', round(controls.tightness), defaultControls.tightness);
  write('thickening', round(controls.thickening), defaultControls.thickening);
  write('variant', controls.variant, defaultControls.variant);
  write('triggerPoint', round(controls.triggerPoint), defaultControls.triggerPoint);
  write('triggerPointSite', controls.triggerPointSite, defaultControls.triggerPointSite);
  write('seated', round(controls.seated), defaultControls.seated);
  const stand = findStand(controls.movementId);
  write('view', controls.view ?? 'free', stand ? 'free' : (defaultControls.view ?? 'free'));
  // the camera that a link without one would have
  const usual = controls.view === null ? stand : null;
  const camera = usual && !controls.camera ? 'none' : formatCamera(controls.camera);
  write('camera', camera, formatCamera(usual));
  write('peel', controls.peel, defaultControls.peel);
  write('layers', formatLayers(controls), '');
  write('movement', controls.movementId, findStandardMovement(controls.support));
  write('at', controls.instant === null ? '' : round4(controls.instant), '');
  write('play', controls.playRange?.map(round4).join('-') ?? '', '');
  write('work', formatSwitch(controls.isWorking), formatSwitch(defaultControls.isWorking));
  write('coContraction', controls.coContraction === null ? '' : round(controls.coContraction), '');
  write('speed', controls.speed, defaultControls.speed);
  write('loop', formatSwitch(controls.loop), formatSwitch(defaultControls.loop));
  write('stage', controls.stage, defaultControls.stage);
  write('labels', formatSwitch(controls.labels), formatSwitch(defaultControls.labels));
  write('section', formatSection(controls.section), '');
  write('plot', formatPlot(controls.plot), '');
  write('sideBySide', formatSwitch(controls.isSideBySide), 'off');
  write('workColours', formatSwitch(controls.isColouredByWork), 'off');
  write('closeUp', formatSwitch(controls.closeUp), formatSwitch(defaultControls.closeUp));
  write('footprints', controls.footprints.join(','), '');
  write('pain', controls.pain, defaultControls.pain);
  write('figure', formatSwitch(controls.figure), formatSwitch(isPosture(controls.movementId)));
  write('side', controls.side, defaultControls.side);
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
  const support = read('support', defaultControls.support, parseWord(supports));
  const movementId = read('movement', findStandardMovement(support), (text) =>
    isMovementId(text) && findMovementOn(support, text) === text ? text : undefined,
  );
  const instant = read<number | null>('at', null, parseNumber(0, 1));
  const pose: { -readonly [angle in keyof HipPose]: number } = {
    ...findStandingPose(movementId, instant),
  };
  for (const angle of angleNames) {
    const [min, max] = poseLimits[angle];
    const parse = parseNumber(round(toDegrees(min)), round(toDegrees(max)));
    const degrees = read<number | null>(angle, null, parse);
    if (degrees !== null) pose[angle] = deg(degrees);
  }
  const free = clampPose(pose, {});
  // a link rounds to a hundredth of a degree, which may lie just beyond the bone
  if (Math.abs(free.internalRotation - pose.internalRotation) > linkRounding) {
    problems.push({
      field: 'internalRotation',
      value: fields.get('internalRotation') ?? '0',
      instead: t('held at {{angle}}, where bone meets bone', {
        angle: formatDegrees(free.internalRotation),
      }),
    });
  }
  const peel = read('peel', defaultControls.peel, (text) => {
    const stop = parseNumber(firstPeelStop, lastPeelStop)(text);
    return stop !== undefined && Number.isInteger(stop) ? stop : undefined;
  });
  const stand = findStand(movementId);
  const view = read('view', stand ? null : defaultControls.view, (text) =>
    text === 'free' ? null : parseWord(viewIds)(text),
  );
  const controls: Controls = {
    pose: free,
    support,
    tightness: read('tightness', defaultControls.tightness, parseNumber(0, 1)),
    variant: read('variant', defaultControls.variant, parseWord(nerveVariants)),
    thickening: read('thickening', defaultControls.thickening, parseNumber(0, 1)),
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
    camera: read('camera', view === null ? stand : defaultControls.camera, (text) =>
      text === 'none' ? null : parseCamera(text),
    ),
    movementId,
    instant,
    playRange: read('play', defaultControls.playRange, parsePlayRange),
    isWorking: read('work', defaultControls.isWorking, parseSwitch),
    coContraction: read<number | null>(
      'coContraction',
      defaultControls.coContraction,
      parseNumber(0, mostCoContraction),
    ),
    loop: read('loop', defaultControls.loop, parseSwitch),
    speed: read('speed', defaultControls.speed, (text) =>
      speeds.find((speed) => String(speed) === text),
    ),
    stage: read('stage', defaultControls.stage, parseWord(['dark', 'light'] as const)),
    labels: read('labels', defaultControls.labels, parseSwitch),
    section: read('section', defaultControls.section, parseSection),
    plot: read('plot', defaultControls.plot, parsePlot),
    isSideBySide: read('sideBySide', defaultControls.isSideBySide, parseSwitch),
    isColouredByWork: read('workColours', defaultControls.isColouredByWork, parseSwitch),
    closeUp: read('closeUp', defaultControls.closeUp, parseSwitch),
    footprints: readFootprints(fields.get('footprints'), problems),
    pain: read('pain', defaultControls.pain, parseWord(painPatterns)),
    figure: read('figure', isPosture(movementId), parseSwitch),
    side: read('side', defaultControls.side, parseWord(sides)),
    selected: read('selected', defaultControls.selected, (text) =>
      text === 'none' ? null : structures.find(({ id }) => id === text)?.id,
    ),
  };
  return { controls, hasChrome: read('chrome', true, parseSwitch), problems };
}

/** The pose that a link means when it names no angle, in its hundredths: that of the place in the movement, or neutral. */
function findStandingPose(movementId: MovementId, instant: number | null): HipPose {
  if (instant === null) return defaultControls.pose;
  const pose: { -readonly [angle in keyof HipPose]: number } = {
    ...findPose(findMovement(movementId), instant),
  };
  for (const angle of angleNames) pose[angle] = deg(round(toDegrees(pose[angle])));
  return pose;
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

/** The muscles whose attachments are painted; what is none is named and left out. */
function readFootprints(text: string | null, problems: LinkProblem[]): AttachedMuscleId[] {
  const muscles: AttachedMuscleId[] = [];
  for (const entry of text ? text.split(',') : []) {
    if (isAttachedMuscle(entry) && !muscles.includes(entry)) muscles.push(entry);
    else problems.push({ field: 'footprints', value: entry });
  }
  return muscles;
}

/** `plane`, then millimetres and degrees when it was moved, then `open`: `axial,-5,0,10,open`. */
function formatSection(section: Section | null): string {
  if (!section) return '';
  const { plane, offset, tilt, turn, isOpen } = section;
  const moved = [round(offset * 1000), round(toDegrees(tilt)), round(toDegrees(turn))];
  const fields = [plane, ...(moved.some((value) => value !== 0) ? moved : [])];
  return [...fields, ...(isOpen ? ['open'] : [])].join(',');
}

function parseSection(text: string): Section | undefined {
  const fields = text.split(',');
  const isOpen = fields.at(-1) === 'open';
  const [name, ...moved] = isOpen ? fields.slice(0, -1) : fields;
  const plane = parseWord(sectionPlaneIds)(name ?? '');
  if (!plane || (moved.length !== 0 && moved.length !== 3)) return undefined;
  const farthest = sectionLimits.offset * 1000;
  const steepest = round(toDegrees(sectionLimits.angle));
  const [offset, tilt, turn] = moved.map((field, index) =>
    index === 0 ? parseNumber(-farthest, farthest)(field) : parseNumber(-steepest, steepest)(field),
  );
  if (moved.length === 0) return { ...defaultSection, plane, isOpen };
  if (offset === undefined || tilt === undefined || turn === undefined) return undefined;
  return { plane, offset: offset / 1000, tilt: deg(tilt), turn: deg(turn), isOpen };
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

/** Where the camera stands in a link that says nothing of it: a posture is seen from its own side, not through the mat. */
function findStand(movementId: MovementId): CameraStand | null {
  return isPosture(movementId) ? findMovementCamera(movementId) : null;
}

/** Degrees and millimetres: azimuth, polar, distance, then the point looked at. */
function formatCamera(camera: CameraStand | null): string {
  if (!camera) return '';
  const { azimuth, polar, distance, target } = camera;
  const angles = [azimuth, polar].map((angle) => round(toDegrees(angle)));
  const lengths = [distance, ...target].map((length) => Math.round(length * 10_000) / 10 + 0);
  return [...angles, ...lengths].join(',');
}

/** Farthest distance and farthest target of a link; mm. The camera's own limits are narrower. */
const farthestCamera = 12_000;

function parseCamera(text: string): CameraStand | undefined {
  const fields = text.split(',');
  if (fields.length !== 6 || !fields.every((field) => /^-?\d{1,5}(\.\d+)?$/.test(field)))
    return undefined;
  const [azimuth, polar, distance, x, y, z] = fields.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isInside =
    Math.abs(azimuth) <= 360 &&
    polar > 0 &&
    polar < 180 &&
    distance > 0 &&
    [distance, x, y, z].every((length) => Math.abs(length) <= farthestCamera);
  if (!isInside) return undefined;
  return {
    azimuth: deg(azimuth),
    polar: deg(polar),
    distance: distance / 1000,
    target: [x / 1000, y / 1000, z / 1000],
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Places in a movement; a ten-thousandth is less than a frame. */
function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function parsePlayRange(text: string): Controls['playRange'] | undefined {
  const [from, to, ...rest] = text.split('-').map(parseNumber(0, 1));
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  return findPlayRange(from, to) ?? undefined;
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
