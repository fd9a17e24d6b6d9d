import type { StructureId } from '#src/anatomy/catalog.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import { hover, openMenu } from '#src/state/pointer.ts';
import { select } from '#src/state/store.ts';

/** A press that moves farther is a turn of the model; px. */
const stillDistance = 6;
/** A press that lasts longer opens the menu on a touch screen; ms. Source: design (450 ms). */
const longPress = 450;

/** Hover, click, double click, right click and long press on the canvas; returns the remover. */
export function connectPointer(
  canvas: HTMLCanvasElement,
  pick: (x: number, y: number) => StructureId | null,
): () => void {
  let start: { x: number; y: number; time: number } | null = null;
  let held: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let pointerCount = 0;

  const pickAt = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = canvas.getBoundingClientRect();
    return pick(clientX - box.left, clientY - box.top);
  };
  const showMenu = (event: { clientX: number; clientY: number }) => {
    const id = pickAt(event);
    if (id) openMenu({ id, x: event.clientX, y: event.clientY });
    start = null;
  };
  const isStill = (event: PointerEvent | MouseEvent) =>
    start !== null && Math.hypot(event.clientX - start.x, event.clientY - start.y) < stillDistance;

  const onMove = (event: PointerEvent) => {
    if (start && !isStill(event)) clearTimeout(held);
    if (event.pointerType !== 'mouse' || event.buttons !== 0) {
      hover(null);
      return;
    }
    cancelAnimationFrame(frame);
    const { clientX: x, clientY: y } = event;
    frame = requestAnimationFrame(() => {
      const id = pickAt({ clientX: x, clientY: y });
      hover(id && { id, x, y });
    });
  };
  const onDown = (event: PointerEvent) => {
    pointerCount++;
    clearTimeout(held);
    hover(null);
    start = pointerCount > 1 ? null : { x: event.clientX, y: event.clientY, time: event.timeStamp };
    if (event.pointerType === 'mouse' || pointerCount > 1) return;
    const { clientX, clientY } = event;
    held = setTimeout(() => start && showMenu({ clientX, clientY }), longPress);
  };
  const onUp = (event: PointerEvent) => {
    pointerCount = Math.max(0, pointerCount - 1);
    clearTimeout(held);
    if (isStill(event) && event.button === 0) select(pickAt(event));
    if (event.button === 0) start = null;
  };
  const onCancel = () => {
    pointerCount = 0;
    start = null;
    clearTimeout(held);
  };
  const onLeave = () => {
    cancelAnimationFrame(frame);
    hover(null);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    // a right button that has dragged the model aside opens nothing
    if (isStill(event)) showMenu(event);
    start = null;
  };
  const onDoubleClick = (event: MouseEvent) => {
    const id = pickAt(event);
    if (id) cameraCommands.emit({ type: 'focus', id });
  };

  const listeners = [
    ['pointermove', onMove],
    ['pointerdown', onDown],
    ['pointerup', onUp],
    ['pointercancel', onCancel],
    ['pointerleave', onLeave],
    ['contextmenu', onContextMenu],
    ['dblclick', onDoubleClick],
  ] as const;
  for (const [name, listener] of listeners)
    canvas.addEventListener(name, listener as EventListener);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(held);
    for (const [name, listener] of listeners)
      canvas.removeEventListener(name, listener as EventListener);
  };
}
