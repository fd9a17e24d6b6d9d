import { lazy, Suspense } from 'react';
import { t } from '#src/i18n/t.ts';
import { isNamed, quizStore } from '#src/state/quiz.ts';
import { CompressionPanel } from './CompressionPanel.tsx';
import { MusclesNowCard } from './MusclesNowCard.tsx';
import { NerveOptions } from './NerveOptions.tsx';
import { PiriformisCard } from './PiriformisCard.tsx';
import { PoseSection } from './PoseSection.tsx';
import { SupportChoice } from './SupportChoice.tsx';
import { ThickeningSlider } from './ThickeningSlider.tsx';
import { TightnessSlider } from './TightnessSlider.tsx';
import { useControls, useStore } from './use-store.ts';

const StructureCard = lazy(async () => ({
  default: (await import('./StructureCard.tsx')).StructureCard,
}));

const QuizCard = lazy(async () => ({
  default: (await import('./QuizCard.tsx')).QuizCard,
}));

/** What is set and what is read: support, pose, tightness, reading, piriformis. */
export function Inspector() {
  const selected = useControls((controls) => controls.selected);
  const quiz = useStore(quizStore, (now) => now);
  const isHidden = quiz.isOn && (selected === null || !isNamed(quiz, selected));
  return (
    <aside className="panel inspector" id="inspector" aria-label={t('Pose and reading')}>
      <div className="inspector-move">
        <SupportChoice />
        <PoseSection />
        <section className="section section-tightness" aria-label={t('Tightness')}>
          <TightnessSlider />
          <ThickeningSlider />
        </section>
      </div>
      <div className="inspector-nerve">
        <CompressionPanel />
        {isHidden ? (
          <Suspense>
            <QuizCard id={selected} />
          </Suspense>
        ) : selected ? (
          <Suspense>
            <StructureCard id={selected} />
          </Suspense>
        ) : (
          <PiriformisCard />
        )}
        <MusclesNowCard />
        <NerveOptions />
      </div>
    </aside>
  );
}
