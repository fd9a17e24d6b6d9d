import { ChevronDown, CircleDashed, Ellipsis, Eye, EyeOff } from 'lucide-react';
import { contextMuscleIds, type StructureId, type Tissue } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import type { LayerState } from '#src/state/controls.ts';
import { openMenu } from '#src/state/pointer.ts';
import { setLayers } from '#src/state/store.ts';
import { Swatch } from './Swatch.tsx';
import { useControls, useStatus } from './use-store.ts';

/** One row: a switch named by the structure, and a button that makes it translucent. Groups set all they hold. */
export function LayerRow({
  name,
  text = name,
  ids,
  tissue,
  isInGroup = false,
  isFolded = false,
  fold,
  stop,
}: {
  readonly name: string;
  /** What is printed where the name would be too long; part of it. */
  readonly text?: string;
  readonly ids: readonly StructureId[];
  readonly tissue: Tissue;
  readonly isInGroup?: boolean;
  /** Belongs to a row that can be closed over it. */
  readonly isFolded?: boolean;
  /** The rows this one can be closed over. */
  readonly fold?: { readonly isOpen: boolean; readonly toggle: () => void };
  /** Peel stop whose line runs above this row; null when none does. */
  readonly stop: number | null;
}) {
  const state = useControls(({ layers }) => findCommonState(ids.map((id) => layers[id])));
  const isMissing = useStatus(({ failures }) =>
    Object.values(failures).some(({ structureIds }) => ids.some((id) => structureIds.includes(id))),
  );
  const isShown = state !== 'off';
  const isLoading = useStatus(({ contextStatus }) => contextStatus === 'loading' && isShown);
  const isOnDemand = contextMuscleIds.some((id) => id === ids[0]);
  return (
    <li
      className="layer-row"
      onContextMenu={(event) => {
        const [id] = ids;
        if (!id || ids.length > 1) return;
        event.preventDefault();
        openMenu({ id, x: event.clientX, y: event.clientY });
      }}
      data-state={state}
      data-group={isInGroup || undefined}
      data-folded={isFolded || undefined}
      data-stop={stop ?? undefined}
    >
      <label className="layer-name">
        <Swatch tissue={tissue} />
        <span className="layer-text">{text}</span>
        <span className="layer-eye">
          <input
            type="checkbox"
            role="switch"
            aria-label={name}
            checked={isShown}
            aria-checked={isShown}
            onChange={() => setLayers(ids, isShown ? 'off' : 'on')}
          />
          {isShown ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        </span>
      </label>
      {fold && (
        <button
          type="button"
          className="layer-fold"
          aria-label={t('Parts of {{name}}', { name })}
          aria-expanded={fold.isOpen}
          onClick={fold.toggle}
        >
          <ChevronDown aria-hidden="true" />
        </button>
      )}
      {isMissing && <span className="layer-missing">{t('not loaded')}</span>}
      {isLoading && isOnDemand && <span className="layer-loading">{t('loading…')}</span>}
      <button
        type="button"
        className="layer-ghost"
        aria-label={t('Ghost {{name}}', { name })}
        title={t(state === 'ghost' ? 'Show {{name}} solid' : 'Make {{name}} translucent', { name })}
        aria-pressed={state === 'ghost'}
        onClick={() => setLayers(ids, state === 'ghost' ? 'on' : 'ghost')}
      >
        <CircleDashed aria-hidden="true" />
      </button>
      {ids.length === 1 && (
        <button
          type="button"
          className="layer-more"
          aria-label={t('More about {{name}}', { name })}
          title={t('More about {{name}}', { name })}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            openMenu({ id: ids[0]!, x: left, y: bottom });
          }}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

/** State of a row or group: `mixed` where its structures differ and at least one is shown. */
function findCommonState(states: readonly LayerState[]): LayerState | 'mixed' {
  const first = states[0]!;
  return states.every((state) => state === first) ? first : 'mixed';
}
