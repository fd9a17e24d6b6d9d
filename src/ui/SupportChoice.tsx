import { t } from '#src/i18n/t.ts';
import { type Support, supports } from '#src/state/controls.ts';
import { setSupport } from '#src/state/store.ts';
import { useControls } from './use-store.ts';
import { supportNames, supportSentences } from './words.ts';

/** Which end of the limb is held, with the sentence that says what stays and what moves. */
export function SupportChoice() {
  const support = useControls((controls) => controls.support);
  return (
    <section className="section section-support">
      <div
        className="segments"
        role="radiogroup"
        aria-label={t('Support')}
        aria-describedby="support-sentence"
      >
        {supports.map((id: Support) => (
          <label key={id} className="segment">
            <input
              type="radio"
              name="support"
              value={id}
              checked={support === id}
              onChange={() => setSupport(id)}
            />
            <span>{t(supportNames[id])}</span>
          </label>
        ))}
      </div>
      <p id="support-sentence" className="section-note">
        {t(supportSentences[support])}
      </p>
    </section>
  );
}
