import { ChevronDown, ChevronUp, Gauge, GraduationCap, Layers, Move3d } from 'lucide-react';
import { phrases, t } from '#src/i18n/t.ts';

export type SheetTab = 'move' | 'layers' | 'nerve' | 'learn';
export type SheetStop = 'closed' | 'half' | 'full';

const stops: readonly SheetStop[] = ['closed', 'half', 'full'];

const tabNames = phrases({ move: 'Move', layers: 'Layers', nerve: 'Nerve', learn: 'Learn' });

const tabs = [
  { id: 'move', Icon: Move3d },
  { id: 'layers', Icon: Layers },
  { id: 'nerve', Icon: Gauge },
  { id: 'learn', Icon: GraduationCap },
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
      {tabs.map(({ id, Icon }) => {
        const isOpen = stop !== 'closed' && tab === id;
        return (
          <button
            key={id}
            type="button"
            aria-expanded={isOpen}
            onClick={() => onChange(id, isOpen ? 'closed' : stop === 'closed' ? 'half' : stop)}
          >
            <Icon aria-hidden="true" />
            {t(tabNames[id])}
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
