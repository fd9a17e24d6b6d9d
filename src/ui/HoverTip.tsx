import { findStructure } from '#src/anatomy/catalog.ts';
import { pointerStore } from '#src/state/pointer.ts';
import { isNamed, quizStore } from '#src/state/quiz.ts';
import { useNameOnSide, useStore } from './use-store.ts';

/** The name of what the mouse is over, beside it. */
export function HoverTip() {
  const nameOnSide = useNameOnSide();
  const hovered = useStore(pointerStore, (pointer) => pointer.hovered);
  const quiz = useStore(quizStore, (now) => now);
  if (!hovered || !isNamed(quiz, hovered.id)) return null;
  const isNearRight = hovered.x > window.innerWidth - 260;
  return (
    <div
      className="hover-tip"
      aria-hidden="true"
      style={{
        left: hovered.x + (isNearRight ? -14 : 14),
        top: hovered.y + 16,
        transform: isNearRight ? 'translateX(-100%)' : undefined,
      }}
    >
      {nameOnSide(findStructure(hovered.id).english)}
    </div>
  );
}
