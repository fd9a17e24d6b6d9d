import { Fragment, useRef, useState } from 'react';
import { type LayerId, peelStops, type StructureId, structures } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { type Controls, firstPeelStop } from '#src/state/controls.ts';
import {
  applyLayerPreset,
  controlsStore,
  findLayerPreset,
  type LayerPresetId,
  layerPresets,
  restoreLayers,
  setPeel,
} from '#src/state/store.ts';
import { BodyControls } from './BodyControls.tsx';
import { CourseButton } from './CourseButton.tsx';
import { LayerRow } from './LayerRow.tsx';
import { contextGroups, type LayerGroup, listedLayers } from './layer-groups.ts';
import { PeelRail } from './PeelRail.tsx';
import { useControls, useNameOnSide } from './use-store.ts';

/** A row for a group of structures, and theirs below it once it is opened. */
function FoldedRows({
  group: { name, members },
  isInGroup = false,
}: {
  readonly group: LayerGroup;
  readonly isInGroup?: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const nameOnSide = useNameOnSide();
  return (
    <>
      <LayerRow
        name={nameOnSide(name)}
        ids={members.map((member) => member.id)}
        tissue={members[0]!.tissue}
        isInGroup={isInGroup}
        stop={null}
        fold={{ isOpen, toggle: () => setIsOpen(!isOpen) }}
      />
      {isOpen &&
        members.map((member) => (
          <LayerRow
            key={member.id}
            name={nameOnSide(member.english)}
            ids={[member.id]}
            tissue={member.tissue}
            isInGroup
            isFolded={isInGroup}
            stop={null}
          />
        ))}
    </>
  );
}

/** Everything drawn, row by row, with the peel handle beside it. */
export function LayersPanel() {
  const nameOnSide = useNameOnSide();
  return (
    <aside className="panel layers" id="layers" aria-label={t('Layers')}>
      <header className="section-header layers-header">
        <h2>{t('Layers')}</h2>
        <PresetPicker />
      </header>
      <div className="layers-body">
        <PeelRail />
        <ul className="layer-list">
          {listedLayers.map(({ id, name, members, folded }) => (
            <Fragment key={id}>
              {name && (
                <LayerRow
                  name={nameOnSide(name)}
                  ids={members.map((member) => member.id)}
                  tissue={members.at(-1)!.tissue}
                  stop={findStopAbove(members[0]!.id, true)}
                />
              )}
              {members
                .filter((member) => !('group' in member))
                .map((member, index) => (
                  <LayerRow
                    key={member.id}
                    name={nameOnSide(member.english)}
                    text={nameOnSide(findRowText(member.english, id))}
                    ids={[member.id]}
                    tissue={member.tissue}
                    isInGroup={name !== null}
                    stop={name && index === 0 ? null : findStopAbove(member.id, false)}
                  />
                ))}
              {folded.map((group) => (
                <FoldedRows key={group.id} group={group} isInGroup />
              ))}
            </Fragment>
          ))}
          <li className="layer-heading">{t('Muscles around the hip')}</li>
          {contextGroups.map((group) => (
            <FoldedRows key={group.id} group={group} />
          ))}
        </ul>
      </div>
      <PeelNote />
      <TouchesNerveSwitch />
      <BodyControls />
      <div className="layers-course">
        <span>{t('Nerve course')}</span>
        <CourseButton />
      </div>
    </aside>
  );
}

/** Under the heading of the ligaments their common noun is left out. */
function findRowText(english: string, layer: LayerId): string {
  return layer === 'ligaments' ? english.replace(/ ligament$/, '') : english;
}

/** The stop whose line runs just above a row: the one that has lifted or ghosted all before it and not this. */
function findStopAbove(id: StructureId, isHead: boolean): number | null {
  if (id === 'skin') return firstPeelStop;
  const index = structures.findIndex((structure) => structure.id === id);
  const before = structures.slice(0, index).map((structure) => structure.id);
  const passed = new Set<StructureId>();
  for (const [stop, step] of peelStops.entries()) {
    for (const one of [...step.lifted, ...step.ghosted]) passed.add(one);
    const isHere = passed.size === before.length && before.every((one) => passed.has(one));
    if (isHere && (isHead || index === passed.size)) return stop;
  }
  return null;
}

function PresetPicker() {
  const preset = useControls(findCurrentPreset);
  return (
    <select
      className="chip-select"
      aria-label={t('Layer presets')}
      value={preset}
      onChange={(event) => applyLayerPreset(event.target.value as LayerPresetId)}
    >
      <option value="" disabled hidden>
        {t('Presets')}
      </option>
      {layerPresets.map(({ id, name }) => (
        <option key={id} value={id}>
          {t(name)}
        </option>
      ))}
    </select>
  );
}

const presetLayers = layerPresets.map(({ id }) => ({ id, preset: findLayerPreset(id) }));

function findCurrentPreset({ layers, peel }: Controls): LayerPresetId | '' {
  const found = presetLayers.find(({ preset }) => {
    return (
      preset.peel === peel && structures.every((one) => preset.layers[one.id] === layers[one.id])
    );
  });
  return found?.id ?? '';
}

/** Only the nerve and what touches it, and back to the layers as they were. */
function TouchesNerveSwitch() {
  const isOn = useControls((controls) => findCurrentPreset(controls) === 'touches-nerve');
  const before = useRef<Pick<Controls, 'layers' | 'peel'> | null>(null);
  return (
    <label className="switch-field layers-only">
      {t('Only what touches the nerve')}
      <input
        type="checkbox"
        role="switch"
        className="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={() => {
          if (isOn) {
            if (before.current) restoreLayers(before.current);
            else applyLayerPreset('deep-six');
            before.current = null;
            return;
          }
          const { layers, peel } = controlsStore.getState();
          before.current = { layers, peel };
          applyLayerPreset('touches-nerve');
        }}
      />
    </label>
  );
}

function PeelNote() {
  const peel = useControls((controls) => controls.peel);
  return (
    <p className="fine peel-note">
      {peel <= 0 ? (
        peel < 0 ? (
          `${t('The skin is on.')} `
        ) : (
          `${t('Nothing peeled off.')} `
        )
      ) : (
        <>
          {t('Peeled down to')} <strong>{t(peelStops[peel]!.label)}</strong>.{' '}
        </>
      )}
      <span className="peel-keys">
        {t('Drag the handle, or press')}{' '}
        <button
          type="button"
          className="key"
          onClick={() => setPeel(peel - 1)}
          aria-label={t('Put one layer back')}
        >
          [
        </button>{' '}
        <button
          type="button"
          className="key"
          onClick={() => setPeel(peel + 1)}
          aria-label={t('Peel one layer off')}
        >
          ]
        </button>
      </span>
    </p>
  );
}
