import { RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { phrases, t } from '#src/i18n/t.ts';
import { type HipPose, neutralPose } from '#src/state/controls.ts';
import { pause } from '#src/state/player.ts';
import { controlsStore, setPose } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';
import { AngleSlider } from './AngleSlider.tsx';
import { angleNames } from './words.ts';

const presetNames = phrases({ neutral: 'Neutral', fair: 'FAIR test', seated: 'Seated 90°' });

/** Poses of the clinic and the chair. */
const posePresets: readonly { readonly name: string; readonly pose: HipPose }[] = [
  { name: presetNames.neutral, pose: neutralPose },
  {
    name: presetNames.fair,
    pose: {
      flexion: deg(60),
      abduction: deg(-25),
      internalRotation: deg(25),
      kneeFlexion: deg(90),
    },
  },
  { name: presetNames.seated, pose: { ...neutralPose, flexion: deg(90), kneeFlexion: deg(90) } },
];

const angles = ['flexion', 'abduction', 'internalRotation', 'kneeFlexion'] as const;

/** The pose: presets and one slider for each angle. */
export function PoseSection() {
  const picker = useRef<HTMLSelectElement>(null);

  // the picker names the preset the pose is in, if it is in one
  useEffect(
    () =>
      controlsStore.subscribe(
        ({ pose }) => findPresetName(pose),
        (name) => {
          if (picker.current) picker.current.value = name;
        },
        { fireImmediately: true },
      ),
    [],
  );

  function choose(name: string): void {
    const preset = posePresets.find((candidate) => candidate.name === name);
    if (!preset) return;
    pause();
    setPose(preset.pose);
  }

  return (
    <section className="section section-pose" aria-labelledby="pose-title">
      <header className="section-header">
        <h2 id="pose-title">{t('Pose')}</h2>
        <select
          ref={picker}
          className="chip-select"
          aria-label={t('Pose presets')}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="" disabled hidden>
            {t('Presets')}
          </option>
          {posePresets.map(({ name }) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="icon-button"
          aria-label={t('Neutral pose')}
          title={t('Neutral pose')}
          onClick={() => choose(presetNames.neutral)}
        >
          <RotateCcw aria-hidden="true" />
        </button>
      </header>
      <AngleSlider angle="flexion" label={t(angleNames.flexion)} />
      <AngleSlider angle="abduction" label={t(angleNames.abduction)} />
      <AngleSlider angle="internalRotation" label={t(angleNames.internalRotation)} />
      <AngleSlider angle="kneeFlexion" label={t(angleNames.kneeFlexion)} isCompact />
    </section>
  );
}

function findPresetName(pose: HipPose): string {
  const preset = posePresets.find((candidate) =>
    angles.every((angle) => Math.abs(candidate.pose[angle] - pose[angle]) < deg(0.5)),
  );
  return preset?.name ?? '';
}
