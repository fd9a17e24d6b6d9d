import { t } from '#src/i18n/t.ts';
import { redFlags } from '#src/lessons/red-flags.ts';
import { confidenceWords, lessonSources } from '#src/lessons/sources.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { Dialog } from './Dialog.tsx';
import { useKeyboard } from './use-store.ts';

/** When to see a doctor, and what the page is not. */
export function HealthDialog() {
  const isOpen = useKeyboard(({ isHealthOpen }) => isHealthOpen);
  return (
    <Dialog
      title={t('When to see a doctor')}
      isOpen={isOpen}
      onClose={() => keyboardStore.setState({ isHealthOpen: false })}
    >
      <div className="prose">
        <p>{t(redFlags.intro)}</p>
        {redFlags.groups.map(({ title, signs }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <ul>
              {signs.map((sign) => (
                <li key={sign}>{t(sign)}</li>
              ))}
            </ul>
          </section>
        ))}
        <p>{t(redFlags.close)}</p>
        <p>{t(redFlags.disclaimer)}</p>
        <p className="fine">
          {redFlags.sources
            .map((id) => lessonSources[id])
            .map(({ text, confidence }) => `${t(text)} (${t(confidenceWords[confidence])})`)
            .join(' ')}
        </p>
      </div>
    </Dialog>
  );
}
