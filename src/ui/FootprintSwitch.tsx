import type { AttachedMuscleId } from '#src/anatomy/attachments.ts';
import { setFootprint } from '#src/state/store.ts';
import { useControls } from './use-store.ts';

/** Paints the origin and insertion of a muscle on the bones, and says which colour is which. */
export function FootprintSwitch({
  id,
  text = 'Paint origin and insertion',
}: {
  readonly id: AttachedMuscleId;
  readonly text?: string;
}) {
  const isPainted = useControls(({ footprints }) => footprints.includes(id));
  const isOpen = useControls(({ selected }) => selected === id);
  return (
    <div className="footprint-option">
      <label className="switch-field">
        {text}
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
          Origin, even red
          <span className="footprint-swatch" data-kind="insertion" aria-hidden="true" />
          Insertion, hatched blue
        </p>
      )}
    </div>
  );
}
