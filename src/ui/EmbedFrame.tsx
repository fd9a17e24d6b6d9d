import { ExternalLink, Pause, Play } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { findAddress } from '#src/state/address.ts';
import { connectEmbed } from '#src/state/embed.ts';
import { learnStore } from '#src/state/learn.ts';
import { findMovement } from '#src/state/movements.ts';
import { togglePlaying } from '#src/state/player.ts';
import { PhoneReading } from './PhoneReading.tsx';
import { StageBoundary } from './StageBoundary.tsx';
import { StageMessages } from './StageMessages.tsx';
import { useControls, useNameOnSide, usePlayer, useStore } from './use-store.ts';
import './embed.css';

const LessonEmbed = lazy(async () => ({
  default: (await import('./LessonEmbed.tsx')).LessonEmbed,
}));

/** The model in a frame of another page: the picture, Play, the reading, and the way to the whole page. */
export function EmbedFrame({ children }: { readonly children: ReactNode }) {
  // a page that is scrolled by touch must not be caught by the model
  const [isAwake, setAwake] = useState(() => !window.matchMedia('(pointer: coarse)').matches);
  const nameOnSide = useNameOnSide();
  const isPlaying = usePlayer((player) => player.isPlaying);
  const movementId = useControls((controls) => controls.movementId);
  const isLearning = useStore(learnStore, ({ view }) => view === 'lesson');
  useEffect(connectEmbed, []);
  return (
    <main className="page page-bare page-embed" data-learn={isLearning || undefined}>
      <h1 className="visually-hidden">{nameOnSide('Deep Six: model of the right hip')}</h1>
      <div className="stage-surface" id="model" data-stage-surface inert={!isAwake}>
        <StageBoundary>{children}</StageBoundary>
      </div>
      {!isAwake && (
        <button type="button" className="embed-wake" onClick={() => setAwake(true)}>
          <span className="button">{t('Tap to turn the model')}</span>
        </button>
      )}
      <PhoneReading />
      <StageMessages />
      {isLearning && (
        <Suspense>
          <LessonEmbed />
        </Suspense>
      )}
      <div className="float embed-bar">
        <button
          type="button"
          className="icon-button"
          aria-label={isPlaying ? t('Pause') : t('Play')}
          onClick={togglePlaying}
        >
          {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <span className="embed-name">{t(findMovement(movementId).name)}</span>
        <a
          className="icon-button"
          href={location.pathname}
          target="_blank"
          rel="noopener"
          aria-label={t('Open in Deep Six')}
          title={t('Open in Deep Six')}
          onClick={(event) => {
            event.currentTarget.href = findAddress().replace(location.search, '');
          }}
        >
          <ExternalLink aria-hidden="true" />
        </a>
      </div>
    </main>
  );
}
