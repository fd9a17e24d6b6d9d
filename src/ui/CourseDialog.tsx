import { Check, Info } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { variantEvidence, variantFacts } from '#src/anatomy/nerve-variants.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { type NerveVariant, nerveVariants } from '#src/state/controls.ts';
import { setVariant } from '#src/state/store.ts';
import { CoursePicture } from './CoursePicture.tsx';
import { Dialog } from './Dialog.tsx';
import { useControls, useKeyboard } from './use-store.ts';
import { courseNames } from './words.ts';
import './course.css';

const sentences: Readonly<Record<NerveVariant, string>> = phrases({
  A: 'The whole nerve passes below piriformis.',
  B: 'The fibular part passes through the muscle, the tibial part below it.',
  C: 'The fibular part passes above the muscle, the tibial part below it.',
  D: 'The whole nerve passes through the muscle.',
  E: 'The fibular part passes above the muscle, the tibial part through it.',
  F: 'The whole nerve passes above the muscle.',
});

/** Courses for which no source gives a share that can be relied on. */
const uncounted: ReadonlySet<NerveVariant> = new Set<NerveVariant>(['E']);

/** The picture menu of the courses after Beaton and Anson. Choosing works at once; the dialog stays for comparing. */
export function CourseDialog() {
  const isOpen = useKeyboard(({ isCourseOpen }) => isCourseOpen);
  const variant = useControls((controls) => controls.variant);
  const grid = useRef<HTMLDivElement>(null);

  // the dialog opens with the chosen course in focus, so that the arrow keys go on from there
  useEffect(() => {
    if (isOpen) grid.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [isOpen]);

  return (
    <Dialog
      title={t('How the nerve passes piriformis')}
      isOpen={isOpen}
      onClose={() => keyboardStore.setState({ isCourseOpen: false })}
    >
      <p className="course-lead">
        {t(
          'Choose a course. The model and its reading follow. Right hip, seen from behind; faint where the nerve lies in front of the muscle.',
        )}
      </p>
      <div
        ref={grid}
        className="course-grid"
        role="radiogroup"
        aria-label={t('Course of the nerve')}
      >
        {nerveVariants.map((candidate) => (
          <label key={candidate} className="course-card">
            <input
              type="radio"
              name="nerve-course"
              value={candidate}
              checked={candidate === variant}
              onChange={() => setVariant(candidate)}
            />
            <CoursePicture variant={candidate} />
            <span className="course-text">
              <strong className="course-name">
                {t(courseNames[candidate])}
                <Check className="course-check" aria-hidden="true" />
              </strong>
              <span>{t(sentences[candidate])}</span>
              <Share variant={candidate} />
            </span>
          </label>
        ))}
      </div>
      <div className="course-note">
        <Info aria-hidden="true" />
        <p>
          {t(
            'A variant is not a diagnosis. In published series, variants were about as common in people operated on for piriformis syndrome (16 %) as in cadavers (17 %).',
          )}
        </p>
      </div>
      <details className="course-sources">
        <summary>{t('Sources')}</summary>
        <p>{t(variantEvidence)}</p>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </Dialog>
  );
}

function Share({ variant }: { readonly variant: NerveVariant }) {
  const { share, spread } = variantFacts[variant];
  if (uncounted.has(variant)) {
    return (
      <span>
        <strong>{t('Very rare,')}</strong> {t('no reliable figure')}
      </span>
    );
  }
  const [least, most] = spread;
  return (
    <span>
      <strong>{t('About {{share}} %', { share })}</strong>{' '}
      {t('of limbs (sources: {{least}} to {{most}})', { least, most })}
    </span>
  );
}

const sources = [
  'Beaton LE, Anson BJ. The relation of the sciatic nerve and of its subdivisions to the piriformis muscle. Anat Rec 1937;70:1-5.',
  'Tomaszewski KA et al. Surgical anatomy of the sciatic nerve: a meta-analysis. J Orthop Res 2016;34:1820-1827 (7068 limbs: A 85.2 %, B 9.8 %).',
  'Poutoglidou F et al. Sciatic nerve variants and the piriformis muscle. Cureus 2020;12:e11531 (44 articles: A 90 %).',
  'Natsis K et al. 2014 (294 limbs) and Wan-ae-loh P et al. Folia Morphol 2020;79:681-689 (204 limbs): the ends of the ranges, and C, D and F.',
] as const;
