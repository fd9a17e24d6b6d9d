import { type LanguageId, languages } from '#src/i18n/languages.ts';
import { t } from '#src/i18n/t.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { resetPage } from '#src/state/player.ts';
import { type Settings, setSettings, settingsStore } from '#src/state/settings.ts';
import { setSide, setStage } from '#src/state/store.ts';
import { version } from '#src/state/trouble.ts';
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
      title={t('Settings')}
      isOpen={isOpen}
      onClose={() => keyboardStore.setState({ isSettingsOpen: false })}
    >
      <div className="settings">
        <label className="setting setting-language">
          <span>{t('Language')}</span>
          <select
            value={settings.language}
            onChange={({ target }) => setSettings({ language: target.value as LanguageId })}
          >
            {languages.map(({ id, name, isDraft }) => (
              <option key={id} value={id} lang={id}>
                {isDraft ? `${name} (${t('draft')})` : name}
              </option>
            ))}
          </select>
          <span className="fine">
            {t('Of the page. Drafts are not yet read by a specialist; what is missing is English.')}
          </span>
        </label>
        <Choice
          name={t('Stage')}
          effect={t('Dark for screens, light for projectors in bright rooms.')}
          value={stage}
          options={{ dark: t('Dark'), light: t('Light') }}
          onChange={setStage}
        />
        <Choice
          name={t('Contrast')}
          effect={t('More: black or white grounds, stronger lines and text.')}
          value={settings.contrast}
          options={{ normal: t('Normal'), more: t('More') }}
          onChange={(contrast) => setSettings({ contrast })}
        />
        <Choice
          name={t('Hip')}
          effect={t('The left one is the mirror image of the right one.')}
          value={side}
          options={{ right: t('Right'), left: t('Left') }}
          onChange={setSide}
        />
        <Choice
          name={t('Names')}
          effect={t('Names on the model. Cards and search always hold both.')}
          value={settings.names}
          options={{ english: t('English'), latin: t('Latin') }}
          onChange={(names) => setSettings({ names })}
        />
        <Choice
          name={t('Picture while moving')}
          effect={t('Automatic: as fine as this machine can. Light: coarser, for old machines.')}
          value={settings.quality}
          options={{ auto: t('Automatic'), light: t('Light') }}
          onChange={(quality: Settings['quality']) => setSettings({ quality })}
        />
        <Choice
          name={t('Single-key shortcuts')}
          effect={t('Letters act outside text fields. The list is under the question mark.')}
          value={keysAct ? 'on' : 'off'}
          options={{ on: t('On'), off: t('Off') }}
          onChange={(next) => keyboardStore.setState({ isEnabled: next === 'on' })}
        />
      </div>
      <button
        type="button"
        className="button settings-reset"
        onClick={() => {
          keyboardStore.setState({ isSettingsOpen: false });
          resetPage();
        }}
      >
        {t('Start again with the opening scene')}
      </button>
      <p className="fine">
        {t(
          'Kept on this device only. The colours are safe for colour-blind eyes as they are. Deep Six sends nothing anywhere.',
        )}
      </p>
      <p className="fine">
        {t('Deep Six, version {{version}}.', { version })}{' '}
        {location.protocol !== 'file:' && (
          <>
            {t(
              'Once it has been opened, it also opens without a network. To take it along on a stick:',
            )}{' '}
            <a href={`${import.meta.env.BASE_URL}deep-six.zip`} download>
              {t('the whole page as a zip')}
            </a>
            .
          </>
        )}
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
