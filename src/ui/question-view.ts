import type { Question, QuestionKind } from '#src/lessons/lesson.ts';

/** What every view of a question is given. */
export interface QuestionViewProps<Kind extends QuestionKind = QuestionKind> {
  readonly question: Extract<Question, { readonly kind: Kind }>;
  /** Told once, with the first answer. */
  readonly onAnswer: (isRight: boolean, answer: string) => void;
}
