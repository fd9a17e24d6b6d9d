/** Writes where a slider's filled part begins and ends, as fractions of its track; CSS draws it. */
export function writeSliderFill(slider: HTMLInputElement, from: number, to: number): void {
  slider.style.setProperty('--from', String(Math.min(from, to)));
  slider.style.setProperty('--to', String(Math.max(from, to)));
}

/** Shift and an arrow key move a slider by ten steps; `move` gets the number of steps. */
export function handleLargeStep(
  event: { key: string; shiftKey: boolean; preventDefault(): void },
  move: (steps: number) => void,
): void {
  if (!event.shiftKey) return;
  const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  if (direction === undefined) return;
  event.preventDefault();
  move(direction * 10);
}
