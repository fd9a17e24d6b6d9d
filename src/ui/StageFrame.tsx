import { Fragment, lazy, type ReactNode, Suspense } from 'react';
import { PhoneReading } from './PhoneReading.tsx';
import { StageBoundary } from './StageBoundary.tsx';
import { StageMessages } from './StageMessages.tsx';
import { ToolStrip } from './ToolStrip.tsx';
import { useControls, useLanguage, useNameOnSide } from './use-store.ts';
import { ViewBar } from './ViewBar.tsx';

const SideBySideCaptions = lazy(async () => ({
  default: (await import('./SideBySideCaptions.tsx')).SideBySideCaptions,
}));

const BodyNotes = lazy(async () => ({
  default: (await import('./BodyNotes.tsx')).BodyNotes,
}));

/** The middle of the page: the picture (`children`), the bars that float on it, and what the page says about it. */
export function StageFrame({ children }: { readonly children: ReactNode }) {
  const isSideBySide = useControls((controls) => controls.isSideBySide);
  const hasBodyNotes = useControls(({ pain, figure }) => pain !== 'none' || figure);
  const language = useLanguage();
  const nameOnSide = useNameOnSide();
  return (
    <main className="stage-area">
      <h2 className="visually-hidden">{nameOnSide('Model of the right hip')}</h2>
      <div className="stage-surface" id="model" data-stage-surface tabIndex={-1}>
        <StageBoundary>{children}</StageBoundary>
      </div>
      <Fragment key={language}>
        <ViewBar />
        <ToolStrip />
        {isSideBySide && (
          <Suspense>
            <SideBySideCaptions />
          </Suspense>
        )}
        {hasBodyNotes && (
          <Suspense>
            <BodyNotes />
          </Suspense>
        )}
        <PhoneReading />
        <StageMessages />
      </Fragment>
    </main>
  );
}
