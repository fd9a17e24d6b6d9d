import { Unlink, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { inSentence, t } from '#src/i18n/t.ts';
import { dismissProblems, findAddress } from '#src/state/address.ts';
import { clearFailure, retryLoading } from '#src/state/loading.ts';
import { quizStore } from '#src/state/quiz.ts';
import type { LinkProblem } from '#src/state/share.ts';
import { applyLayerPreset, showAll } from '#src/state/store.ts';
import { findSoloName } from './layer-groups.ts';
import { MessageCard } from './MessageCard.tsx';
import { QuizBanner } from './QuizBanner.tsx';
import { TroubleBanner } from './TroubleBanner.tsx';
import { UpdateBanner } from './UpdateBanner.tsx';
import { useAddress, useControls, useNameOnSide, useStatus, useStore } from './use-store.ts';

/** A first load longer than this is called slow; ms. */
const patience = 8000;

/** What the page says about the picture: what is being drawn, what is missing, what went wrong. */
export function StageMessages() {
  return (
    <>
      <div className="banners">
        <LinkBanner />
        <QuizBanner />
        <SoloBanner />
        <FailureBanners />
        <PlainBanner />
        <TroubleBanner />
        <UpdateBanner />
      </div>
      <Loading />
      <PictureState />
    </>
  );
}

function Loading() {
  const text = useStatus(({ stageText, graphics }) => (graphics === 'missing' ? null : stageText));
  const [isSlow, setSlow] = useState(false);

  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [text]);

  if (!text) return null;
  return (
    <div className="float loading" role="status">
      <span>{t(text)}</span>
      <span className="loading-bar" aria-hidden="true" />
      {isSlow && <span className="fine">{t('Slow connection. Readings already work.')}</span>}
    </div>
  );
}

function PictureState() {
  const graphics = useStatus((status) => status.graphics);
  const isEmpty = useControls(({ layers }) =>
    Object.values(layers).every((state) => state === 'off'),
  );
  if (graphics === 'missing') {
    return (
      <MessageCard
        title={t('The model cannot be drawn here')}
        text={t(
          'The sliders, movements and readings go on. To see the model, turn on hardware acceleration in the browser’s settings or open this page in another browser.',
        )}
      />
    );
  }
  if (graphics === 'lost') {
    return (
      <MessageCard
        title={t('The picture was lost')}
        text={t('Deep Six is drawing it again; your pose and layers are kept.')}
        action={t('Try again now')}
        onAction={() => location.reload()}
      />
    );
  }
  if (isEmpty) {
    return (
      <MessageCard
        title={t('All layers are off')}
        text=""
        action={t('Show the deep six')}
        onAction={() => applyLayerPreset('deep-six')}
      />
    );
  }
  return null;
}

/** Says that one structure or group stands alone, with the way back. */
function SoloBanner() {
  const name = useControls(({ layers }) => findSoloName(layers));
  const isQuiz = useStore(quizStore, ({ isOn }) => isOn);
  const nameOnSide = useNameOnSide();
  if (!name || isQuiz) return null;
  return (
    <div className="float banner" role="status">
      <p>{t('Only {{name}}.', { name: inSentence(nameOnSide(name)) })}</p>
      <button type="button" className="button" onClick={showAll}>
        {t('Show all')}
      </button>
    </div>
  );
}

function FailureBanners() {
  const failures = useStatus((status) => status.failures);
  return Object.entries(failures).map(([file, { sentence }]) => (
    <div key={file} className="float banner" role="alert">
      <p>{sentence}</p>
      <button type="button" className="button" onClick={retryLoading}>
        {t('Try again')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Dismiss')}
        onClick={() => clearFailure(file)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  ));
}

/** Says why the picture is plain, until it is dismissed. */
function PlainBanner() {
  const isPlain = useStatus(({ graphics }) => graphics === 'plain');
  const [isDismissed, setDismissed] = useState(false);
  if (!isPlain || isDismissed) return null;
  return (
    <div className="float banner" role="status">
      <p>
        <strong>{t('3D is not available here.')}</strong>{' '}
        {t(
          'The model is drawn in a plainer way. For the full picture turn on hardware acceleration in the browser’s settings.',
        )}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Dismiss')}
        onClick={() => setDismissed(true)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}

function LinkBanner() {
  const problems = useAddress((address) => address.problems);
  if (problems.length === 0) return null;
  const name = ({ field, value, instead }: LinkProblem) =>
    `${field} “${value}” ${instead ?? t('left out')}`;
  const list = problems.map(name).join('; ');
  return (
    <div className="float banner" role="alert">
      <Unlink aria-hidden="true" />
      <p>
        <strong>{t('Part of this link could not be used.')}</strong>{' '}
        {t('Opened with everything else: {{list}}.', { list })}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          const address = findAddress();
          history.replaceState(history.state, '', address);
          navigator.clipboard?.writeText(address).catch(() => undefined);
          dismissProblems();
        }}
      >
        {t('Copy a corrected link')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Dismiss')}
        onClick={dismissProblems}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
