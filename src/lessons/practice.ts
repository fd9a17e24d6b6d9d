import {
  findStructure,
  peelStops,
  type StructureId,
  type structures,
} from '#src/anatomy/catalog.ts';
import { findNameOnSide, type Side } from '#src/anatomy/side.ts';
import { structureFacts } from '#src/anatomy/structure-facts.ts';
import { t } from '#src/i18n/t.ts';
import type { Controls, ViewId } from '#src/state/controls.ts';
import { findAction, findMuscle } from '#src/state/readings.ts';
import type { Snapshot } from '#src/state/simulation.ts';
import { deg } from '#src/units/angle.ts';
import { type Lesson, lessonVersion, type Question, type Step } from './lesson.ts';

/** Structures that can be asked for, and the view in which each is seen best. */
const askable: readonly (readonly [id: StructureId, view: ViewId])[] = [
  ['gluteus-maximus', 'posterior'],
  ['gluteus-medius', 'posterior'],
  ['gluteus-minimus', 'posterior'],
  ['tensor-fasciae-latae', 'lateral'],
  ['iliotibial-tract', 'lateral'],
  ['piriformis', 'posterior'],
  ['superior-gemellus', 'posterior'],
  ['obturator-internus', 'posterior'],
  ['inferior-gemellus', 'posterior'],
  ['quadratus-femoris', 'posterior'],
  ['sciatic-nerve', 'posterior'],
  ['sacrotuberous-ligament', 'posterior'],
  ['sacrospinous-ligament', 'posterior'],
  ['iliofemoral-ligament', 'anterior'],
  ['sacrum', 'posterior'],
  ['right-hip-bone', 'posterior'],
  ['right-femur', 'posterior'],
];

/** The deepest peel stop at which a structure is still whole: all that covers it has been lifted. */
export function findPeelFor(id: StructureId): number {
  const gone = peelStops.findIndex(
    ({ lifted, ghosted }) => lifted.includes(id) || ghosted.includes(id),
  );
  return gone < 0 ? peelStops.length - 1 : Math.max(gone - 1, 0);
}

/** What is asked one after the other. */
const plan = [
  'name',
  'find',
  'sign',
  'order',
  'find',
  'predict',
  'name',
  'sign',
  'pose',
  'find',
] as const;

/** Numbers from 0 to 1 that look random, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/**
 * Ten questions of every kind, made for this moment: what is asked, and among which answers, follows from `seed`; whether
 * an answer about the muscle's action is right is worked out with the model.
 *
 * @param solve the result for a state; null before a model is loaded, and those questions are then left out.
 */
export function createPractice(
  seed: number,
  controls: Controls,
  solve: (controls: Controls) => Snapshot | null,
): Lesson {
  const random = createRandom(seed);
  const pool = shuffle(askable, random);
  const flexions = shuffle([15, 30, 70, 90, 105], random);
  const steps: Step[] = [];
  for (const kind of plan) {
    const target = pool[steps.length % pool.length]!;
    const step =
      kind === 'find'
        ? askToFind(target, controls.side)
        : kind === 'name'
          ? askForName(target, controls.side, random)
          : kind === 'sign'
            ? askForSign(flexions.pop()!, controls, solve, random)
            : kind === 'order'
              ? askForOrder(controls.side, random)
              : kind === 'predict'
                ? askToPredict(random)
                : askForPose();
    if (step) steps.push(step);
  }
  return {
    version: lessonVersion,
    id: 'practice',
    title: t('Practice'),
    summary: '',
    hasRedFlags: false,
    steps: steps as [Step, ...Step[]],
  };
}

const bare = { plays: false, emphasis: [], pins: [], sources: [] } as const;

function createStep(
  title: string,
  text: string,
  state: Record<string, string | number | boolean>,
  question: Question,
  emphasis: readonly StructureId[] = [],
): Step {
  return { ...bare, pins: [], sources: [], title, text, state, question, emphasis: [...emphasis] };
}

function nameOf(id: StructureId, side: Side): string {
  return t(findNameOnSide(findStructure(id).english, side));
}

function askToFind([id, view]: (typeof askable)[number], side: Side): Step {
  const name = nameOf(id, side);
  return createStep(
    t('Find it'),
    t('Turn the model and peel as you like, then choose the structure on it.'),
    { view, peel: findPeelFor(id), labels: false },
    {
      kind: 'find',
      prompt: t('Where is this: {{name}}?', { name }),
      structure: id,
      // what a class is told of it; every structure that is asked for has such a note
      reason: t(structureFacts[id]?.note ?? name),
    },
  );
}

function askForName([id, view]: (typeof askable)[number], side: Side, random: () => number): Step {
  const { tissue } = findStructure(id);
  // wrong answers of the same kind are harder, and more use
  const others = shuffle(askable, random)
    .map(([other]) => other)
    .filter((other) => other !== id)
    .sort((a, b) => rank(b, tissue) - rank(a, tissue))
    .slice(0, 3);
  const options = shuffle([id, ...others], random).map((option) => ({
    text: nameOf(option, side),
    isRight: option === id,
    reason: t('The outlined structure: {{name}}.', { name: nameOf(id, side) }),
  }));
  return createStep(
    t('Name it'),
    t('One structure has a stronger outline.'),
    { view, peel: findPeelFor(id), labels: false },
    { kind: 'choice', prompt: t('What is it called?'), options },
    [id],
  );
}

function rank(id: StructureId, tissue: (typeof structures)[number]['tissue']): number {
  const own = findStructure(id).tissue;
  const isMuscle = (one: string) => /muscle|piriformis/.test(one);
  return own === tissue ? 2 : isMuscle(own) && isMuscle(tissue) ? 1 : 0;
}

function askForSign(
  flexion: number,
  controls: Controls,
  solve: (controls: Controls) => Snapshot | null,
  random: () => number,
): Step | null {
  const pose = {
    ...controls.pose,
    flexion: deg(flexion),
    abduction: deg(0),
    internalRotation: deg(0),
  };
  const snapshot = solve({ ...controls, pose, instant: null });
  const piriformis = snapshot && findMuscle(snapshot, 'piriformis');
  if (!piriformis) return null;
  const direction = findAction(piriformis.momentArms).internalRotation;
  const reason =
    direction > 0
      ? t(
          'Here its line passes on the side of the axis where it turns the thigh inward; outward rotation draws it long.',
        )
      : direction < 0
        ? t(
            'Here its line passes on the side of the axis where it turns the thigh outward; outward rotation lets it go slack.',
          )
        : t('Here its line passes over the axis: rotation hardly changes its length.');
  const options = shuffle(
    [
      { text: t('It becomes longer'), isRight: direction > 0, reason },
      { text: t('It becomes shorter'), isRight: direction < 0, reason },
      { text: t('It stays about the same'), isRight: direction === 0, reason },
    ],
    random,
  );
  return createStep(
    t('Explain the sign'),
    t(
      'The hip is flexed to {{angle}} degrees. Think of the line of piriformis and of the axis of the thigh.',
      {
        angle: flexion,
      },
    ),
    {
      flexion,
      kneeFlexion: Math.min(flexion, 90),
      view: 'lateral',
      peel: findPeelFor('piriformis'),
    },
    {
      kind: 'choice',
      prompt: t('The thigh turns outward. What happens to the length of piriformis?'),
      options,
    },
    ['piriformis'],
  );
}

const layerOrder = [
  'gluteus-maximus',
  'gluteus-medius',
  'gluteus-minimus',
  'piriformis',
  'right-hip-bone',
] as const satisfies readonly StructureId[];

function askForOrder(side: Side, random: () => number): Step {
  // the bone stays last; one muscle is left out, so that it is not always the same
  const left = layerOrder[1 + Math.floor(random() * 2)]!;
  const items = layerOrder.filter((id) => id !== left).map((id) => nameOf(id, side));
  return createStep(
    t('Order the layers'),
    t('You look at the buttock from behind.'),
    { view: 'posterior', labels: false },
    {
      kind: 'order',
      prompt: t('Put them in order, from the outside in.'),
      items,
      reason: t('Peel the model, one layer after the other, to see it.'),
    },
  );
}

function askToPredict(random: () => number): Step {
  const pose = { flexion: 60, abduction: -25, internalRotation: 25, kneeFlexion: 90 };
  const reason = t(
    'Tightened, the muscle has less room between bone and nerve, and it is already drawn over the nerve.',
  );
  return createStep(
    t('Predict, then run'),
    t('The FAIR position: flexed, adducted and turned inward.'),
    { ...pose, view: 'nerve', peel: findPeelFor('piriformis') },
    {
      kind: 'predict',
      prompt: t(
        'Piriformis is tightened fully in this pose. What does the pressure on the nerve do?',
      ),
      options: shuffle(
        [
          { text: t('It rises'), isRight: true, reason },
          { text: t('It falls'), isRight: false, reason },
          { text: t('It stays the same'), isRight: false, reason },
        ],
        random,
      ),
      run: { ...pose, view: 'nerve', peel: findPeelFor('piriformis'), tightness: 1 },
      reason,
    },
  );
}

function askForPose(): Step {
  return createStep(
    t('Set the pose'),
    t('Use the sliders, or the field beside each of them.'),
    { view: 'posterior', peel: findPeelFor('piriformis') },
    {
      kind: 'pose',
      prompt: t('Set the pose in which piriformis is longest.'),
      goal: { measure: 'piriformis-length', seek: 'most' },
      reason: t(
        'Flexion with adduction draws it long; above its reversal angle outward rotation adds to it.',
      ),
    },
    ['piriformis'],
  );
}
