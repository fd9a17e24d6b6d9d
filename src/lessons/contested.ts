import type { SourceId } from './sources.ts';

/** A point on which experts disagree: the views that are held, each with its sources. */
export interface Contested {
  readonly question: string;
  readonly views: readonly { readonly text: string; readonly sources: readonly SourceId[] }[];
}

/** What lessons mark as contested. */
export const contested: { readonly [id: string]: Contested } = {
  'piriformis-syndrome': {
    question: 'How often does piriformis press on the nerve?',
    views: [
      {
        text: 'Some clinics see it often and treat it as a cause of its own, with good results in their patients.',
        sources: ['therapist', 'fishman-2002'],
      },
      {
        text: 'Others find no test that proves it, and count most pain down the leg to the spine.',
        sources: ['hopayian-2010', 'martin-2014'],
      },
    ],
  },
  'nerve-variants': {
    question: 'Does an unusual course of the nerve cause pain?',
    views: [
      {
        text: 'It is plausible: a nerve that passes through the muscle has less room when the muscle is tight.',
        sources: ['model', 'poutoglidou-2020'],
      },
      {
        text: 'Counts do not show it: unusual courses are about as common in patients as in everybody else.',
        sources: ['smoll-2010', 'bartret-2018'],
      },
    ],
  },
  'trigger-points': {
    question: 'What is a trigger point?',
    views: [
      {
        text: 'Many therapists feel a tight strand with one sore spot, and pressing it brings back the known pain.',
        sources: ['travell-points', 'therapist'],
      },
      {
        text: 'Critics say that examiners do not agree on the spots, and that the explanation is not proven.',
        sources: ['quintner-2015'],
      },
    ],
  },
  'pain-pattern': {
    question: 'Where is the pain of piriformis felt?',
    views: [
      {
        text: 'The textbook pattern: beside the sacrum, across the buttock, behind the hip, sometimes the back of the thigh.',
        sources: ['travell-simons', 'namtpt-checker'],
      },
      {
        text: 'Some therapists add the low back and the groin, from what their patients say.',
        sources: ['therapist'],
      },
    ],
  },
  'reversal-angle': {
    question: 'At which bend does the pull reverse?',
    views: [
      {
        text: 'Four models of the hip say between 48 and 57 degrees, and later when the thigh is turned out.',
        sources: ['models-arms', 'delp-1999'],
      },
      {
        text: 'In living people it has not been measured directly, and hips differ.',
        sources: ['model'],
      },
    ],
  },
  'gait-activity': {
    question: 'Does piriformis work in walking and running?',
    views: [
      {
        text: 'Its place and its lever arm fit a brake of the inward turn, and textbooks describe it so.',
        sources: ['neumann-2010', 'models-arms'],
      },
      {
        text: 'No recording by needle of piriformis in walking was found. This model lets all muscles tense a little as the foot strikes, as measured in others; by the moments alone piriformis would work later in the step.',
        sources: ['model'],
      },
    ],
  },
  'weak-gluteals': {
    question: 'Do weak gluteal muscles overload piriformis?',
    views: [
      {
        text: 'If they let the thigh fall in, piriformis has to brake more, and strengthening them helps.',
        sources: ['weak-gluteals-theory', 'therapist'],
      },
      {
        text: 'The theory is plausible and not proven: weakness may as well come after the pain.',
        sources: ['weak-gluteals-theory'],
      },
    ],
  },
  'dose-of-treatment': {
    question: 'How much treatment is needed?',
    views: [
      {
        text: 'Four to ten sessions of massage until the worst is over: one therapist’s experience.',
        sources: ['therapist'],
      },
      {
        text: 'No study has compared the number of sessions, and many backs and buttocks calm down by themselves.',
        sources: ['common-practice'],
      },
    ],
  },
  pregnancy: {
    question: 'Is piriformis to blame for sciatic pain in pregnancy?',
    views: [
      { text: 'One therapist calls it common.', sources: ['therapist'] },
      {
        text: 'Pain of back and pelvis is common in pregnancy; how much of it comes from piriformis is not known.',
        sources: ['pregnancy-pain'],
      },
    ],
  },
};
