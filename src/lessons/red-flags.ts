import type { SourceId } from './sources.ts';

/** When to see a doctor, said once and calmly; lessons lead here. */
export const redFlags: {
  readonly intro: string;
  readonly groups: readonly { readonly title: string; readonly signs: readonly string[] }[];
  readonly close: string;
  readonly disclaimer: string;
  readonly sources: readonly SourceId[];
} = {
  intro:
    'Pain in the buttock or down the leg is common, and it mostly calms down within weeks. A few signs need a doctor first.',
  groups: [
    {
      title: 'Today, as an emergency',
      signs: [
        'You cannot hold or pass urine or stool as usual, or the skin between the legs feels numb.',
        'A leg or both legs become weak and the weakness grows.',
        'The pain followed a fall or a crash, and you cannot stand on the leg.',
      ],
    },
    {
      title: 'Within days',
      signs: [
        'A foot drops, or part of the leg stays numb.',
        'There is fever, weight loss without a reason, or you have had cancer.',
        'The pain wakes you at night and no position eases it.',
        'The calf is swollen, warm and sore.',
      ],
    },
    {
      title: 'Before you stretch or press',
      signs: [
        'You have a new hip joint, a broken bone, or a hip that catches or locks.',
        'You are pregnant with pain in the pelvis, or your joints bend very far.',
        'Pain or tingling below the knee grows with a stretch: stop that stretch.',
      ],
    },
  ],
  close: 'If six weeks have gone by and nothing has changed, let somebody look at it.',
  disclaimer:
    'Deep Six teaches how the hip works. It does not examine you, it is no diagnosis and no plan of treatment, and its numbers are worked out, not measured.',
  sources: ['red-flags', 'common-practice'],
};
