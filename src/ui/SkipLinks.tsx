import { t } from '#src/i18n/t.ts';

const targets = [
  { id: 'model', name: 'Skip to the model' },
  { id: 'reading', name: 'Skip to the reading' },
  { id: 'player', name: 'Skip to the player' },
] as const;

/** Links that show on focus and move it; they leave the address alone, because it holds the link. */
export function SkipLinks() {
  return (
    <nav className="skip-links" aria-label={t('Skip')}>
      {targets.map(({ id, name }) => (
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
          {name}
        </a>
      ))}
    </nav>
  );
}
