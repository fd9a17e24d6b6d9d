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
] as const satisfies readonly ListedLesson[];

export function findListed(id: string): ListedLesson | undefined {
  return lessonList.find((lesson) => lesson.id === id);
}

/** The lesson after one of the list; null after the last, and for a lesson of somebody else. */
export function findNextListed(id: string): ListedLesson | null {
  const index = lessonList.findIndex((lesson) => lesson.id === id);
  return index < 0 ? null : (lessonList[index + 1] ?? null);
}
