import { CompressionPanel } from './CompressionPanel.tsx';
import { NerveOptions } from './NerveOptions.tsx';
import { PiriformisCard } from './PiriformisCard.tsx';
import { PoseSection } from './PoseSection.tsx';
import { SupportChoice } from './SupportChoice.tsx';
import { TightnessSlider } from './TightnessSlider.tsx';

/** What is set and what is read: support, pose, tightness, reading, piriformis. */
export function Inspector() {
  return (
    <aside className="panel inspector" id="inspector" aria-label="Pose and reading">
      <div className="inspector-move">
        <SupportChoice />
        <PoseSection />
        <section className="section section-tightness" aria-label="Tightness">
          <TightnessSlider />
        </section>
      </div>
      <div className="inspector-nerve">
        <CompressionPanel />
        <PiriformisCard />
        <NerveOptions />
      </div>
    </aside>
  );
}
