/** A lesson of the page, fetched when it is opened. */
interface ListedLesson {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly stepCount: number;
  load(): Promise<{ readonly default: unknown }>;
}

/** The lessons in their order. Title, summary and number of steps are those of the file; a test compares them. */
export const lessonList = [
  {
    id: 'what-is-piriformis',
    title: 'What is piriformis?',
    summary: 'Where it lies, what it holds on to, and the nerve beneath it.',
    stepCount: 8,
    load: () => import('./content/what-is-piriformis.json', { with: { type: 'json' } }),
  },
  {
    id: 'foot-free',
    title: 'Foot free',
    summary: 'What piriformis does to a free leg, and where its pull reverses.',
    stepCount: 8,
    load: () => import('./content/foot-free.json', { with: { type: 'json' } }),
  },
  {
    id: 'foot-loaded',
    title: 'Foot loaded',
    summary: 'How it brakes the thigh when the foot stands on the ground.',
    stepCount: 8,
    load: () => import('./content/foot-loaded.json', { with: { type: 'json' } }),
  },
  {
    id: 'trigger-points',
    title: 'Trigger points',
    summary: 'A sore spot in the muscle, and where its pain is felt.',
    stepCount: 8,
    load: () => import('./content/trigger-points.json', { with: { type: 'json' } }),
  },
  {
    id: 'why-it-happens',
    title: 'Why it happens',
    summary: 'A slip, a thousand steps, hours of sitting: each with its load over time.',
    stepCount: 8,
    load: () => import('./content/why-it-happens.json', { with: { type: 'json' } }),
  },
  {
    id: 'impingement',
    title: 'Impingement',
    summary: 'How a tight muscle can squeeze the nerve, and what one feels.',
    stepCount: 9,
    load: () => import('./content/impingement.json', { with: { type: 'json' } }),
  },
  {
    id: 'treatment',
    title: 'Treatment',
    summary: 'Massage, the ball and the stretches, each in the right posture.',
    stepCount: 15,
    load: () => import('./content/treatment.json', { with: { type: 'json' } }),
  },
  {
    id: 'prevention',
    title: 'Prevention',
    summary: 'A little, often: what fits into a week.',
    stepCount: 7,
    load: () => import('./content/prevention.json', { with: { type: 'json' } }),
  },
] as const satisfies readonly ListedLesson[];

export function findListed(id: string): ListedLesson | undefined {
  return lessonList.find((lesson) => lesson.id === id);
}

/** The lesson after one of the list; null after the last, and for a lesson of somebody else. */
export function findNextListed(id: string): ListedLesson | null {
  const index = lessonList.findIndex((lesson) => lesson.id === id);
  return index < 0 ? null : (lessonList[index + 1] ?? null);
}
