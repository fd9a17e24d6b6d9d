import type { AttachedMuscleId } from '#src/anatomy/attachments.ts';
import { t } from '#src/i18n/t.ts';
import { setFootprint } from '#src/state/store.ts';
import { useControls } from './use-store.ts';

/** Paints the origin and insertion of a muscle on the bones, and says which colour is which. */
export function FootprintSwitch({
  id,
  text,
}: {
  readonly id: AttachedMuscleId;
  readonly text?: string;
}) {
  const isPainted = useControls(({ footprints }) => footprints.includes(id));
  const isOpen = useControls(({ selected }) => selected === id);
  return (
    <div className="footprint-option">
      <label className="switch-field">
        {text ?? t('Paint origin and insertion')}
        <input
          type="checkbox"
          role="switch"
          className="switch"
          checked={isPainted}
          aria-checked={isPainted}
          onChange={(event) => setFootprint(id, event.target.checked)}
        />
      </label>
      {(isPainted || isOpen) && (
        <p className="footprint-key">
          <span className="footprint-swatch" data-kind="origin" aria-hidden="true" />
          {t('Origin, even red')}
          <span className="footprint-swatch" data-kind="insertion" aria-hidden="true" />
          {t('Insertion, hatched blue')}
        </p>
      )}
    </div>
  );
}
