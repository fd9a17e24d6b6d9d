import { useId } from 'react';

/** A plain message in the middle of the stage, with at most one thing to do. */
export function MessageCard({
  title,
  text,
  action,
  onAction,
}: {
  readonly title: string;
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}) {
  const id = useId();
  return (
    <section className="message-card" aria-labelledby={id} role="status">
      <h3 id={id}>{title}</h3>
      {text && <p>{text}</p>}
      {action && (
        <button type="button" className="button" onClick={onAction}>
          {action}
        </button>
      )}
    </section>
  );
}
