import { phrases, t } from '#src/i18n/t.ts';

const targets = phrases({
  model: 'Skip to the model',
  reading: 'Skip to the reading',
  player: 'Skip to the player',
});

/** Links that show on focus and move it; they leave the address alone, because it holds the link. */
export function SkipLinks() {
  return (
    <nav className="skip-links" aria-label={t('Skip')}>
      {Object.entries(targets).map(([id, name]) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            event.preventDefault();
            const target = document.getElementById(id);
            const inner = target?.querySelector<HTMLElement>('canvas, button, input, select');
            (inner ?? target)?.focus();
          }}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
