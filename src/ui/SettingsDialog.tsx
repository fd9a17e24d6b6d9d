import { keyboardStore } from '#src/state/commands.ts';
import { type Settings, setSettings, settingsStore } from '#src/state/settings.ts';
import { setSide, setStage } from '#src/state/store.ts';
import { Dialog } from './Dialog.tsx';
import { useControls, useKeyboard, useStore } from './use-store.ts';
import './settings.css';

/** What belongs to the room and the person; each with its effect in one line. */
export function SettingsDialog() {
  const isOpen = useKeyboard(({ isSettingsOpen }) => isSettingsOpen);
  const settings = useStore(settingsStore, (all) => all);
  const stage = useControls((controls) => controls.stage);
  const side = useControls((controls) => controls.side);
  const keysAct = useKeyboard(({ isEnabled }) => isEnabled);
  return (
    <Dialog
      title="Settings"
      isOpen={isOpen}
      onClose={() => keyboardStore.setState({ isSettingsOpen: false })}
    >
      <div className="settings">
        <Choice
          name="Stage"
          effect="Dark for screens, light for projectors in bright rooms."
          value={stage}
          options={{ dark: 'Dark', light: 'Light' }}
          onChange={setStage}
        />
        <Choice
          name="Contrast"
          effect="More: black or white grounds, stronger lines and text."
          value={settings.contrast}
          options={{ normal: 'Normal', more: 'More' }}
          onChange={(contrast) => setSettings({ contrast })}
        />
        <Choice
          name="Hip"
          effect="The left one is the mirror image of the right one."
          value={side}
          options={{ right: 'Right', left: 'Left' }}
          onChange={setSide}
        />
        <Choice
          name="Names"
          effect="Names on the model. Cards and search always hold both."
          value={settings.names}
          options={{ english: 'English', latin: 'Latin' }}
          onChange={(names) => setSettings({ names })}
        />
        <Choice
          name="Picture while moving"
          effect="Automatic: as fine as this machine can. Light: coarser, for old machines."
          value={settings.quality}
          options={{ auto: 'Automatic', light: 'Light' }}
          onChange={(quality: Settings['quality']) => setSettings({ quality })}
        />
        <Choice
          name="Single-key shortcuts"
          effect="Letters act outside text fields. The list is under the question mark."
          value={keysAct ? 'on' : 'off'}
          options={{ on: 'On', off: 'Off' }}
          onChange={(next) => keyboardStore.setState({ isEnabled: next === 'on' })}
        />
      </div>
      <p className="fine">
        Kept on this device only. The colours are safe for colour-blind eyes as they are. Deep Six
        sends nothing anywhere.
      </p>
    </Dialog>
  );
}

function Choice<Value extends string>({
  name,
  effect,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly effect: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="setting">
      <legend>{name}</legend>
      <div className="segments">
        {(Object.keys(options) as Value[]).map((option) => (
          <label key={option} className="segment">
            <input
              type="radio"
              name={name}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <span>{options[option]}</span>
          </label>
        ))}
      </div>
      <p className="fine">{effect}</p>
    </fieldset>
  );
}
