import { useEffect, useRef, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { type Notes, type NotesWish, openNotes } from '#src/state/notes-channel.ts';
import './notes.css';

/** The second window of a presenter, on the same machine: what comes now, what comes next, and what to watch for. */
export function NotesWindow() {
  const [notes, setNotes] = useState<Notes | null>(null);
  const line = useRef<ReturnType<typeof openNotes> | null>(null);

  useEffect(() => {
    const opened = openNotes(setNotes);
    line.current = opened;
    return () => opened.close();
  }, []);

  const send = (wish: NotesWish) => () => line.current?.send(wish);
  return (
    <main className="notes">
      <h1>{t('Notes')}</h1>
      {notes ? (
        <>
          <p className="notes-now">
            {notes.title}: <strong>{notes.phase}</strong>
          </p>
          {notes.text && <p className="notes-said">{notes.text}</p>}
          <p className="notes-text">{notes.watchFor}</p>
          <p className="notes-next">{t('Next: {{step}}', { step: notes.next })}</p>
          <div className="notes-row">
            <button type="button" className="button" onClick={send('previous')}>
              {t('Previous step')}
            </button>
            <button type="button" className="button" onClick={send('play')}>
              {notes.isPlaying ? t('Pause') : t('Play')}
            </button>
            <button type="button" className="button" onClick={send('next')}>
              {t('Next step')}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={notes.isBlank}
              onClick={send('blank')}
            >
              {notes.isBlank ? t('Show the picture') : t('Blank screen')}
            </button>
          </div>
        </>
      ) : (
        <p>
          {t(
            'Waiting for the page with the model. Keep it open in another window of this browser.',
          )}
        </p>
      )}
    </main>
  );
}
