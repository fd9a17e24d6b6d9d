import type { MuscleArchitecture } from '#src/biomechanics/hill-muscle.ts';
import { deg } from '#src/units/angle.ts';
import type { MuscleId } from './catalog.ts';
import { assumed, type Sourced, type SourceKey, sourced } from './sources.ts';

/**
 * Force of a square metre of muscle at full activation; N/m². Published values run from 22.5 (animal fibres) to 60 N/cm². Which one
 * goes with a section depends on where the section comes from, because what a measurement of it leaves out ends up in the tension.
 *
 * Sections from the volumes of living young adults over the fibre lengths of Rajagopal 2016 take the tension of that model. With half of it
 * the hip could give 80 N·m of abduction in the stance of running, where runners have been measured with 126 ± 28 (Heiderscheit 2011, at 70 kg).
 */
const livingTension = sourced(600e3, 'rajagopal-2016', 'specific tension, 60 N/cm2');

/** Sections measured in the bodies of old people. The pressure on the nerve was set with the 65 N that this gives piriformis. */
const cadaverTension = assumed(300e3, 'middle of 22.5 to 60 N/cm2');

/** One unit of force: a muscle, or a named part of a broad one. */
export interface PartFigures {
  /** Empty where the muscle has no parts. */
  readonly name: string;
  /** Indices of its bundles; all of them where absent. */
  readonly bundles?: readonly number[];
  /** Physiological cross-section; m². */
  readonly section: Sourced<number>;
  /** Force of a square metre; N/m². */
  readonly tension: Sourced<number>;
  /** Optimal fibre length; m. */
  readonly fibreLength: Sourced<number>;
  /** Pennation at the optimal length; rad. */
  readonly pennation: Sourced<number>;
  /** Fibre length at neutral over the optimal one. */
  readonly restStretch: Sourced<number>;
  /** Strain at which the passive pull reaches the greatest force. */
  readonly passiveStrain: Sourced<number>;
}

/** The force model's record of one part. */
export function createArchitecture(part: PartFigures): MuscleArchitecture {
  return {
    maxForce: part.section.value * part.tension.value,
    optimalFibreLength: part.fibreLength.value,
    restFibreLength: part.fibreLength.value * part.restStretch.value,
    pennation: part.pennation.value,
    passiveStrain: part.passiveStrain.value,
  };
}

const optimalAtRest = assumed(1, 'optimal at neutral; no length of the sarcomeres in a known pose');

const shortMuscleStrain = assumed(0.5, 'the passive strain of the short rotators was not measured');
const longMuscleStrain = assumed(
  1.4,
  'aponeurosis and tendon take part of a far stretch; keeps the passive torque at 90 degrees of flexion, knee bent, at a few tens of newton metres',
);

/** A muscle whose section was measured: cm², mm, degrees. */
export function measured(
  section: number,
  fibreLength: number,
  pennation: number,
  restStretch: Sourced<number> = optimalAtRest,
): readonly PartFigures[] {
  return [
    {
      name: '',
      section: sourced(section * 1e-4, 'parvaresh-2019', 'PCSA'),
      tension: cadaverTension,
      fibreLength: sourced(fibreLength * 1e-3, 'parvaresh-2019', 'normalised fibre length'),
      pennation: sourced(deg(pennation), 'parvaresh-2019', 'pennation angle'),
      restStretch,
      passiveStrain: shortMuscleStrain,
    },
  ];
}

/** Sarcomere length in the fixed body over the optimal 2.7 µm. */
export function stretch(micrometres: number): Sourced<number> {
  return sourced(micrometres / 2.7, 'parvaresh-2019', 'sarcomere length over 2.7 micrometres');
}

/** A row of a part: name, share of the muscle's section, fibre length in mm, pennation in degrees, stretch at neutral, bundles. */
export type PartRow = readonly [
  name: string,
  share: number,
  fibreLength: number,
  pennation: number,
  restStretch: number,
  bundles?: readonly number[],
];

/**
 * Sections from the muscle's volume and the fibre lengths of its parts:   Aᵢ = sᵢ V / Σ sⱼ lⱼ
 * @param volume cm³, at 1.75 m and 70 kg (Handsfield 2014).
 * @param model  where fibres, pennation, the shares of the parts, and the neutral length
 *   (path less slack tendon, over the optimal length) come from.
 */
export function fromVolume(
  volume: number,
  model: SourceKey,
  rows: readonly PartRow[],
): readonly PartFigures[] {
  const mean = rows.reduce((sum, [, share, length]) => sum + share * length * 1e-3, 0);
  return rows.map(([name, share, fibreLength, pennation, restStretch, bundles]) => ({
    name,
    ...(bundles ? { bundles } : {}),
    section: sourced((share * volume * 1e-6) / mean, 'handsfield-2014', 'volume over fibre length'),
    tension: livingTension,
    fibreLength: sourced(fibreLength * 1e-3, model, 'optimal fibre length'),
    pennation: sourced(deg(pennation), model, 'pennation angle'),
    restStretch: sourced(restStretch, model, 'path length and tendon slack length at neutral'),
    passiveStrain: longMuscleStrain,
  }));
}

/**
 * What each muscle can pull with. Measured sections come first; where none was measured the section is volume over fibre length.
 * OpenSim's own strengths are not used for the short rotators: its piriformis pulls with 1030 N, the measured section gives 65 N.
 */
export const muscleArchitecture: { readonly [id in MuscleId]: readonly PartFigures[] } = {
  // the three uppermost bundles end in the tract behind the trochanter and pull on the thigh where their neighbours do
  'gluteus-maximus': fromVolume(840.8, 'rajagopal-2016', [
    ['superior', 0.295, 147, 20.3, 1.03, [3, 4]],
    ['middle', 0.421, 157, 21.1, 1.03, [5, 6, 7]],
    ['inferior', 0.284, 167, 21.9, 0.96, [8, 9]],
  ]),
  'gluteus-medius': fromVolume(319.7, 'rajagopal-2016', [
    ['anterior', 0.401, 73, 18.1, 0.93, [0, 1]],
    ['middle', 0.28, 73, 18.1, 0.96, [2]],
    ['posterior', 0.319, 73, 18.1, 0.95, [3, 4]],
  ]),
  'gluteus-minimus': createMinimus(),
  // the pressure on the nerve was set with the optimum at neutral; the sarcomeres would say 0.91
  piriformis: measured(2.17, 83.7, 2.8),
  'superior-gemellus': measured(0.68, 48.5, 0, stretch(2.85)),
  'obturator-internus': measured(3.76, 87.7, 2.5, stretch(2.57)),
  'inferior-gemellus': measured(1.02, 56.4, 0.5, stretch(2.45)),
  'quadratus-femoris': fromVolume(32, 'gait2392', [['', 1, 54, 0, 0.84]]),
  'obturator-externus': measured(4.54, 80.4, 1.7, stretch(2.64)),
  'tensor-fasciae-latae': fromVolume(64.3, 'rajagopal-2016', [['', 1, 95, 3, 1.03]]),
};

/**
 * Gluteus minimus: the measured section, shared among the parts as the model shares it. Section times fibre length is 85 cm³, near the 103 of the living,
 * so it takes their tension.
 */
function createMinimus(): readonly PartFigures[] {
  const [whole] = measured(8.29, 103, 0);
  const rows = [
    ['anterior', 0.308, [0]],
    ['middle', 0.325, [1, 2]],
    ['posterior', 0.367, [3]],
  ] as const;
  return rows.map(([name, share, bundles]) => ({
    ...whole!,
    name,
    bundles,
    tension: livingTension,
    section: sourced(
      whole!.section.value * share,
      'parvaresh-2019',
      'PCSA; share of the part from rajagopal-2016',
    ),
  }));
}
