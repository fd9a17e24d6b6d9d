import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isAttachedMuscle } from '#src/anatomy/attachments.ts';
import { findStructure, type MuscleId, muscleIds, type StructureId } from '#src/anatomy/catalog.ts';
import { structureFacts } from '#src/anatomy/structure-facts.ts';
import { phrases, t } from '#src/i18n/t.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import { statusStore } from '#src/state/loading.ts';
import { controlsStore, findSolo, isolate, select, showAll } from '#src/state/store.ts';
import { FootprintSwitch } from './FootprintSwitch.tsx';
import { MuscleReadings } from './MuscleReadings.tsx';
import { Swatch } from './Swatch.tsx';
import { useControls, useNameOnSide } from './use-store.ts';

const rows = phrases({
  origin: 'Origin',
  insertion: 'Insertion',
  nerve: 'Nerve',
  roots: 'Roots',
  action: 'Standing',
});

type Row = keyof typeof rows;

/** What there is to know of the chosen structure; takes the place of the piriformis card. */
export function StructureCard({ id }: { readonly id: StructureId }) {
  const { tissue, ...names } = findStructure(id);
  const nameOnSide = useNameOnSide();
  const [english, latin] = [nameOnSide(names.english), nameOnSide(names.latin)];
  const facts = structureFacts[id];
  const isAlone = useControls((controls) => findSolo(controls) === id);
  const card = useRef<HTMLElement>(null);

  // chosen on the model, its card must not open below the edge of the panel
  useEffect(() => {
    if (statusStore.getState().isReady) bringIntoView(card.current, id);
  }, [id]);

  return (
    <section
      ref={card}
      className="section card"
      aria-label={t('About: {{name}}', { name: english })}
    >
      <header className="card-header">
        <Swatch tissue={tissue} />
        <h2>{english}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('Close this card')}
          title={t('Back to piriformis (Esc)')}
          onClick={() => select(null)}
        >
          <X aria-hidden="true" />
        </button>
      </header>
      <p className="card-latin" lang="la">
        {latin}
      </p>
      {facts && <p className="card-note">{t(facts.note)}</p>}
      {isMuscleId(id) && <MuscleReadings id={id} />}
      {facts && (
        <dl className="facts">
          {(Object.keys(rows) as Row[]).map(
            (key) =>
              facts[key] && (
                <div key={key}>
                  <dt>{t(rows[key])}</dt>
                  <dd>{t(facts[key])}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {isAttachedMuscle(id) && (
        <FootprintSwitch id={id} text={t('Keep origin and insertion painted')} />
      )}
      <div className="card-actions">
        <button
          type="button"
          className="button"
          onClick={() => cameraCommands.emit({ type: 'focus', id })}
        >
          {t('Bring it close')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => (isAlone ? showAll() : isolate([id]))}
        >
          {isAlone ? t('Show all') : t('Show it alone')}
        </button>
      </div>
      <p className="fine">
        {t(
          'Names: Terminologia Anatomica. Attachments, nerves and roots: standard anatomy, as current textbooks agree on it.',
        )}{' '}
        {isMuscleId(id) && t('Lever arms and length: modelled.')}
      </p>
    </section>
  );
}

/** Least height of a card that is worth looking at without scrolling; px. */
const leastShown = 280;

/** Scrolls the panel of a card just so far that its beginning, and what fits of it, is seen. */
function bringIntoView(card: HTMLElement | null, id: StructureId): void {
  const panel = card?.closest<HTMLElement>('.panel');
  if (!card || !panel || controlsStore.getState().selected !== id) return;
  const frame = panel.getBoundingClientRect();
  const { top, height } = card.getBoundingClientRect();
  const missing = top + Math.min(height, leastShown) - frame.bottom;
  if (missing > 0) panel.scrollBy({ top: Math.min(missing, top - frame.top) });
}

function isMuscleId(id: StructureId): id is MuscleId {
  return (muscleIds as readonly StructureId[]).includes(id);
}
