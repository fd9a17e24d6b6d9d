import { useEffect, useRef, useState } from 'react';
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
      <h1>Notes</h1>
      {notes ? (
        <>
          <p className="notes-now">
            {notes.title}: <strong>{notes.phase}</strong>
          </p>
          <p className="notes-text">{notes.watchFor}</p>
          <p className="notes-next">Next: {notes.next}</p>
          <div className="notes-row">
            <button type="button" className="button" onClick={send('previous')}>
              Previous step
            </button>
            <button type="button" className="button" onClick={send('play')}>
              {notes.isPlaying ? 'Pause' : 'Play'}
            </button>
            <button type="button" className="button" onClick={send('next')}>
              Next step
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={notes.isBlank}
              onClick={send('blank')}
            >
              {notes.isBlank ? 'Show the picture' : 'Blank screen'}
            </button>
          </div>
        </>
      ) : (
        <p>Waiting for the page with the model. Keep it open in another window of this browser.</p>
      )}
    </main>
  );
}
