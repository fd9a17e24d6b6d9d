import { fromVolume, measured, type PartFigures, stretch } from './architecture.ts';
import type { ContextMuscleId } from './catalog.ts';

/**
 * What the muscles for context can pull with; see `architecture.ts`. The stretch at neutral is the fibre length that path,
 * slack tendon and pennation of the model leave over, against the optimal one; volumes of the short head of biceps
 * (100 cm³) and the fibres of rectus femoris at neutral are assumed.
 */
export const contextArchitecture: { readonly [id in ContextMuscleId]: readonly PartFigures[] } = {
  iliacus: fromVolume(175, 'rajagopal-2016', [['', 1, 106.6, 16, 1.09]]),
  'psoas-major': fromVolume(270.3, 'rajagopal-2016', [['', 1, 116.9, 12.4, 1.13]]),
  'rectus-femoris': fromVolume(266.2, 'rajagopal-2016', [['', 1, 75.9, 12.4, 1]]),
  sartorius: fromVolume(162.1, 'rajagopal-2016', [['', 1, 402.5, 1.5, 1.15]]),
  semitendinosus: fromVolume(183.9, 'rajagopal-2016', [['', 1, 193, 13.8, 1.1]]),
  semimembranosus: fromVolume(242.9, 'rajagopal-2016', [['', 1, 69, 14.6, 0.97]]),
  'biceps-femoris-long-head': fromVolume(204.6, 'rajagopal-2016', [['', 1, 97.6, 10.1, 0.93]]),
  'biceps-femoris-short-head': fromVolume(100, 'rajagopal-2016', [['', 1, 110.3, 15.1, 1]]),
  pectineus: measured(2.27, 103.8, 0.2, stretch(2.72)),
  'adductor-longus': fromVolume(160.5, 'rajagopal-2016', [['', 1, 108.2, 7.9, 1.05]]),
  'adductor-brevis': fromVolume(102.7, 'rajagopal-2016', [['', 1, 103.1, 6.6, 1.02]]),
  // the model's four portions are equally strong: the volume is shared as their fibre lengths are
  'adductor-magnus': fromVolume(403.8, 'rajagopal-2016', [
    ['superior', 1 / 3, 105.6, 17.9, 0.78, [0]],
    ['middle', 1 / 3, 137.7, 11.9, 0.74, [1]],
    ['inferior', 1 / 3, 177.2, 11.2, 0.79, [2]],
  ]),
  'adductor-magnus-hamstring-part': fromVolume(150, 'rajagopal-2016', [['', 1, 156.2, 9.6, 0.8]]),
  gracilis: fromVolume(103.3, 'rajagopal-2016', [['', 1, 227.8, 8.2, 1.18]]),
};
