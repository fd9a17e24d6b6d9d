import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import type { LayerState, Layers } from '#src/state/controls.ts';
import { openMenu, type PointerState, pointerStore } from '#src/state/pointer.ts';
import { isNamed, quizStore } from '#src/state/quiz.ts';
import { controlsStore, isolate, select, setLayers, showAll } from '#src/state/store.ts';
import { useControls, useNameOnSide, useStore } from './use-store.ts';

const actions = phrases({
  about: 'About it',
  focus: 'Bring it close',
  ghost: 'Ghost',
  solid: 'Show solid',
  hide: 'Hide',
  isolate: 'Show it alone',
  all: 'Show all',
});

type Action = keyof typeof actions;

/** What can be done with one structure: opened by right click, long press, or the row's own button. */
export function StructureMenu() {
  const menu = useStore(pointerStore, (pointer) => pointer.menu);
  const state = useControls(({ layers }) => (menu ? findCommonState(layers, menu) : 'on'));
  const quiz = useStore(quizStore, (now) => now);
  const nameOnSide = useNameOnSide();
  if (!menu) return null;
  const { id, x, y, group } = menu;
  const name = group
    ? group.name
    : isNamed(quiz, id)
      ? nameOnSide(findStructure(id).english)
      : t('This structure');
  const items: Action[] = [
    ...(group ? [] : (['about'] as const)),
    ...(group || state === 'off' ? [] : (['focus'] as const)),
    ...(state === 'on' ? [] : (['solid'] as const)),
    ...(state === 'on' || state === 'mixed' ? (['ghost'] as const) : []),
    ...(state === 'off' ? [] : (['hide'] as const)),
    'isolate',
    'all',
  ];
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => !isOpen && openMenu(null)}>
      <Button className="menu-anchor" aria-label={name} style={{ left: x, top: y }} />
      <Popover className="menu-popover" placement="bottom start" offset={2}>
        <p className="menu-title" aria-hidden="true">
          {name}
        </p>
        <Menu
          aria-label={name}
          className="menu"
          onAction={(key) => runAction(key as Action, id, group?.ids ?? [id])}
        >
          {items.map((item) => (
            <MenuItem key={item} id={item} className="menu-item">
              {t(actions[item])}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function findCommonState(
  layers: Layers,
  { id, group }: NonNullable<PointerState['menu']>,
): LayerState | 'mixed' {
  const states = new Set((group?.ids ?? [id]).map((one) => layers[one]));
  return states.size === 1 ? [...states][0]! : 'mixed';
}

function runAction(action: Action, id: StructureId, ids: readonly StructureId[]): void {
  if (action === 'about') select(id);
  if (action === 'focus') cameraCommands.emit({ type: 'focus', id });
  if (action === 'ghost') setLayers(ids, 'ghost');
  if (action === 'solid') setLayers(ids, 'on');
  if (action === 'hide') {
    setLayers(ids, 'off');
    if (ids.some((one) => controlsStore.getState().selected === one)) select(null);
  }
  if (action === 'isolate') isolate(ids);
  if (action === 'all') showAll();
}
