import { t } from '#src/i18n/t.ts';
import { type CommandGroup, commands, keyboardStore } from '#src/state/commands.ts';
import { openGuidance } from '#src/state/guidance.ts';
import { Dialog } from './Dialog.tsx';
import { useKeyboard } from './use-store.ts';

const columns: readonly (readonly CommandGroup[])[] = [
  ['View', 'Layers'],
  ['Movement', 'Page'],
];

/** The list of keys, with the switch that turns single keys off. */
export function ShortcutsDialog() {
  const isOpen = useKeyboard(({ isListOpen }) => isListOpen);
  const isEnabled = useKeyboard((keyboard) => keyboard.isEnabled);
  return (
    <Dialog
      title={t('Keyboard shortcuts')}
      isOpen={isOpen}
      onClose={() => keyboardStore.setState({ isListOpen: false })}
      headerExtra={
        <label className="switch-field">
          {t('Single-key shortcuts')}
          <input
            type="checkbox"
            role="switch"
            className="switch"
            checked={isEnabled}
            aria-checked={isEnabled}
            onChange={(event) => keyboardStore.setState({ isEnabled: event.target.checked })}
          />
        </label>
      }
    >
      <div className="shortcuts">
        {columns.map((groups) => (
          <div key={groups.join()}>
            {groups.map((group) => (
              <ShortcutGroup key={group} group={group} />
            ))}
          </div>
        ))}
      </div>
      <button
        type="button"
        className="button shortcuts-guidance"
        onClick={() => {
          keyboardStore.setState({ isListOpen: false });
          openGuidance();
        }}
      >
        {t('Show the first steps again')}
      </button>
      <p className="fine">
        {t(
          'Keys act outside text fields, by their place on a US keyboard. Sliders keep their own: arrow keys move by 1, Shift and an arrow by 10, Home and End go to the limits.',
        )}
      </p>
    </Dialog>
  );
}

function ShortcutGroup({ group }: { readonly group: CommandGroup }) {
  return (
    <section>
      <h3>{t(group)}</h3>
      <dl className="shortcut-list">
        {commands
          .filter((command) => command.group === group)
          .map(({ name, keys }) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>
                {keys.map((key) => (
                  <span key={key} className="chord">
                    {key
                      .split(' ')
                      .map((part) =>
                        part === 'to' || (part === '+' && key !== '+') ? (
                          <span key={part}>{part}</span>
                        ) : (
                          <kbd key={part}>{part}</kbd>
                        ),
                      )}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
