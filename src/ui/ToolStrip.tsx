import {
  Maximize,
  MessageCircleQuestionMark,
  Minus,
  PictureInPicture2,
  Plus,
  RotateCcw,
  RotateCw,
  Tag,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#src/i18n/t.ts';
import { type CameraCommand, cameraCommands } from '#src/state/camera-commands.ts';
import { turnStep, zoomStep } from '#src/state/commands.ts';
import { quizStore, setQuiz } from '#src/state/quiz.ts';
import { setCloseUp, setLabels } from '#src/state/store.ts';
import { useControls, useStore } from './use-store.ts';

/** Buttons for what drags and pinches do on the stage. */
export function ToolStrip() {
  const hasLabels = useControls(({ labels }) => labels);
  const isQuiz = useStore(quizStore, ({ isOn }) => isOn);
  const hasCloseUp = useControls(({ closeUp }) => closeUp);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of buttons is not a form's fieldset
    <div className="float tool-strip" role="group" aria-label={t('Picture')}>
      <Tool name={t('Zoom in')} command={{ type: 'zoom', factor: 1 / zoomStep }} icon={<Plus />} />
      <Tool name={t('Zoom out')} command={{ type: 'zoom', factor: zoomStep }} icon={<Minus />} />
      <Tool
        name={t('Turn the model left')}
        command={{ type: 'turn', right: -turnStep, up: 0 }}
        icon={<RotateCcw />}
      />
      <Tool
        name={t('Turn the model right')}
        command={{ type: 'turn', right: turnStep, up: 0 }}
        icon={<RotateCw />}
      />
      <Tool name={t('Fit what is shown')} command={{ type: 'fit' }} icon={<Maximize />} />
      <button
        type="button"
        className="icon-button"
        aria-label={t('Labels')}
        title={t('Labels')}
        aria-pressed={hasLabels}
        onClick={() => setLabels(!hasLabels)}
      >
        <Tag aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Hide all names, to ask')}
        title={t('Hide all names, to ask (Shift + N)')}
        aria-pressed={isQuiz}
        onClick={() => setQuiz(!isQuiz)}
      >
        <MessageCircleQuestionMark aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Small close-up of the nerve')}
        title={t('Small close-up of the nerve (Shift + C)')}
        aria-pressed={hasCloseUp}
        onClick={() => setCloseUp(!hasCloseUp)}
      >
        <PictureInPicture2 aria-hidden="true" />
      </button>
    </div>
  );
}

function Tool({
  name,
  command,
  icon,
}: {
  readonly name: string;
  readonly command: CameraCommand;
  readonly icon: ReactNode;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={() => cameraCommands.emit(command)}
    >
      {icon}
    </button>
  );
}
