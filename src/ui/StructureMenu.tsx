import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { findStructure, type StructureId } from '#src/anatomy/catalog.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import { openMenu, pointerStore } from '#src/state/pointer.ts';
import { controlsStore, isolate, select, setLayer, showAll } from '#src/state/store.ts';
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
  const state = useControls(({ layers }) => (menu ? layers[menu.id] : 'on'));
  const nameOnSide = useNameOnSide();
  if (!menu) return null;
  const { id, x, y } = menu;
  const name = nameOnSide(findStructure(id).english);
  const items: Action[] = [
    'about',
    ...(state === 'on' ? (['focus', 'ghost', 'hide'] as const) : []),
    ...(state === 'ghost' ? (['focus', 'solid', 'hide'] as const) : []),
    ...(state === 'off' ? (['solid'] as const) : []),
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
        <Menu aria-label={name} className="menu" onAction={(key) => runAction(key as Action, id)}>
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

function runAction(action: Action, id: StructureId): void {
  if (action === 'about') select(id);
  if (action === 'focus') cameraCommands.emit({ type: 'focus', id });
  if (action === 'ghost') setLayer(id, 'ghost');
  if (action === 'solid') setLayer(id, 'on');
  if (action === 'hide') {
    setLayer(id, 'off');
    if (controlsStore.getState().selected === id) select(null);
  }
  if (action === 'isolate') isolate([id]);
  if (action === 'all') showAll();
}
