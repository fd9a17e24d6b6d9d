import { ChevronDown, CircleDashed, Ellipsis, Eye, EyeOff } from 'lucide-react';
import type { KeyboardEvent } from 'react';
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
  const openRowMenu = (x: number, y: number) =>
    openMenu({ id: ids[0]!, x, y, ...(ids.length > 1 && { group: { name, ids } }) });
  return (
    <li
      className="layer-row"
      onContextMenu={(event) => {
        event.preventDefault();
        openRowMenu(event.clientX, event.clientY);
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
            aria-description={describeState(state)}
            onChange={() => setLayers(ids, isShown ? 'off' : 'on')}
            onKeyDown={(event) => moveByKey(event, ids, state)}
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
      <button
        type="button"
        className="layer-more"
        aria-label={t('More about {{name}}', { name })}
        title={t('More about {{name}}', { name })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          openRowMenu(left, bottom);
        }}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </li>
  );
}

/** What the switch alone does not say. */
function describeState(state: LayerState | 'mixed'): string | undefined {
  if (state === 'ghost') return t('translucent');
  return state === 'mixed' ? t('partly shown') : undefined;
}

/** Left and right go from hidden through translucent to shown; up and down go to the next row. */
function moveByKey(
  event: KeyboardEvent<HTMLElement>,
  ids: readonly StructureId[],
  state: LayerState | 'mixed',
): void {
  const { key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const shown = ['off', 'ghost', 'on'] as const;
    const index = shown.indexOf(state === 'mixed' ? 'ghost' : state);
    const next = shown[index + (key === 'ArrowRight' ? 1 : -1)];
    if (next) setLayers(ids, next);
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const rows = [
      ...(currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[role=switch]') ?? []),
    ];
    rows[rows.indexOf(currentTarget) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else return;
  event.preventDefault();
}

/** State of a row or group: `mixed` where its structures differ and at least one is shown. */
function findCommonState(states: readonly LayerState[]): LayerState | 'mixed' {
  const first = states[0]!;
  return states.every((state) => state === first) ? first : 'mixed';
}
