import { phrases, t } from '#src/i18n/t.ts';
import { keyboardStore } from '#src/state/commands.ts';
import type { CompressionBand } from '#src/state/readings.ts';
import { Dialog } from './Dialog.tsx';
import { bandMeanings, bandSources } from './reading-words.ts';
import { bandNames } from './words.ts';

const ranges: Readonly<Record<CompressionBand, string>> = phrases({
  normal: 'below 20 mmHg',
  venous: 'from 20 to below 30 mmHg',
  reduced: 'from 30 to 60 mmHg',
  blocked: 'above 60 mmHg',
});

/** What the reading of nerve compression is, and what it is not. */
export function AboutReadingDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={t('About this value')} isOpen={isOpen} onClose={onClose}>
      <div className="prose">
        <p>
          {t(
            'We found no published measurement of this pressure in people. Deep Six works it out from the shape and pull of the model; the true value may be half or double, or further off. The limits of the bands come from experiments on animal nerves and on the median nerve at the wrist.',
          )}
        </p>
        <p>{t('It is made for teaching. It is not a diagnosis and not about any one patient.')}</p>
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose();
              keyboardStore.setState({ isHealthOpen: true });
            }}
          >
            {t('When to see a doctor')}
          </button>
        </p>
        <h3>{t('The bands')}</h3>
        <ul className="band-list">
          {(Object.keys(ranges) as CompressionBand[]).map((band) => (
            <li key={band} data-band={band}>
              <strong>{t(bandNames[band])}</strong>, {t(ranges[band])}. {t(bandMeanings[band].long)}
            </li>
          ))}
        </ul>
        <p>
          {t(
            'Those pressures were held, for minutes to hours, and came from all round. A peak of a tenth of a second, as at each foot strike, is another thing than the same pressure while sitting: the reading says “brief” or “held”, and harm grows with the time.',
          )}
        </p>
        <p>
          {t(
            'Where it is pressed, the nerve is drawn flatter than it is worked out, about three times as much, so that the flattening can be seen; the width follows.',
          )}
        </p>
        <h3>{t('What the model leaves out')}</h3>
        <p>
          {t(
            'Swelling, scars and bands of connective tissue, the blood pressure of the person, and the other places where the nerve can be caught. Compare poses with each other rather than a pose with a limit.',
          )}
        </p>
        <h3>{t('Sources')}</h3>
        <ul>
          {bandSources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
