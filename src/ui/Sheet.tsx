import { ChevronDown, ChevronUp, Gauge, GraduationCap, Layers, Move3d } from 'lucide-react';
import { t } from '#src/i18n/t.ts';

export type SheetTab = 'move' | 'layers' | 'nerve' | 'learn';
export type SheetStop = 'closed' | 'half' | 'full';

const stops: readonly SheetStop[] = ['closed', 'half', 'full'];

const tabs = [
  { id: 'move', name: 'Move', Icon: Move3d },
  { id: 'layers', name: 'Layers', Icon: Layers },
  { id: 'nerve', name: 'Nerve', Icon: Gauge },
  { id: 'learn', name: 'Learn', Icon: GraduationCap },
] as const;

/** Tabs of the phone's sheet; pressing the open one closes the sheet. */
export function SheetTabs({
  tab,
  stop,
  onChange,
}: {
  readonly tab: SheetTab;
  readonly stop: SheetStop;
  readonly onChange: (tab: SheetTab, stop: SheetStop) => void;
}) {
  return (
    <nav className="sheet-tabs" aria-label={t('Panels')}>
      {tabs.map(({ id, name, Icon }) => {
        const isOpen = stop !== 'closed' && tab === id;
        return (
          <button
            key={id}
            type="button"
            aria-expanded={isOpen}
            onClick={() => onChange(id, isOpen ? 'closed' : stop === 'closed' ? 'half' : stop)}
          >
            <Icon aria-hidden="true" />
            {name}
          </button>
        );
      })}
    </nav>
  );
}

/** One stop up, one stop down: what dragging a sheet would do. */
export function SheetButtons({
  stop,
  onStop,
}: {
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
}) {
  const index = stops.indexOf(stop);
  return (
    <span className="sheet-buttons">
      <button
        type="button"
        className="icon-button"
        aria-label={t('Make the panel smaller')}
        disabled={index === 0}
        onClick={() => onStop(stops[index - 1] ?? 'closed')}
      >
        <ChevronDown aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('Make the panel larger')}
        disabled={index === stops.length - 1}
        onClick={() => onStop(stops[index + 1] ?? 'full')}
      >
        <ChevronUp aria-hidden="true" />
      </button>
    </span>
  );
}
