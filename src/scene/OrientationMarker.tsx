import { type Camera, Quaternion, Vector3 } from 'three';
import { inSentence, phrases, t } from '#src/i18n/t.ts';
import { transformDirection } from '#src/math/transform.ts';
import { cameraCommands } from '#src/state/camera-commands.ts';
import type { Side, ViewId } from '#src/state/controls.ts';
import { findBodyTurn, findShownPosture } from '#src/state/posture.ts';
import { controlsStore, setSide } from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

/** The body's directions as they are shown in the ring. */
const axes = [
  { name: 'superior', letter: 'S', direction: new Vector3(0, 1, 0) },
  { name: 'inferior', letter: 'I', direction: new Vector3(0, -1, 0) },
  { name: 'right', letter: 'R', direction: new Vector3(0, 0, 1) },
  { name: 'left', letter: 'L', direction: new Vector3(0, 0, -1) },
  { name: 'anterior', letter: 'A', direction: new Vector3(1, 0, 0) },
  { name: 'posterior', letter: 'P', direction: new Vector3(-1, 0, 0) },
] as const;

/** Axes with an arrow; the opposite ends have a letter only. */
const arrows: ReadonlySet<string> = new Set(['superior', 'right', 'anterior']);

const turn = deg(15);

const buttons = phrases([
  {
    name: 'Turn up 15 degrees',
    className: 'marker-up',
    right: 0,
    up: turn,
    chevron: 'M3 9L7 5L11 9',
  },
  {
    name: 'Turn down 15 degrees',
    className: 'marker-down',
    right: 0,
    up: -turn,
    chevron: 'M3 5L7 9L11 5',
  },
  {
    name: 'Turn left 15 degrees',
    className: 'marker-left',
    right: -turn,
    up: 0,
    chevron: 'M9 3L5 7L9 11',
  },
  {
    name: 'Turn right 15 degrees',
    className: 'marker-right',
    right: turn,
    up: 0,
    chevron: 'M5 3L9 7L5 11',
  },
]);

/** Small ring that says which way the body's directions run on the screen, with buttons that turn the model. */
export function OrientationMarker({ onMount }: { onMount(element: HTMLElement | null): void }) {
  return (
    <div className="marker" ref={onMount}>
      <svg
        className="marker-ring"
        viewBox="-50 -50 100 100"
        role="img"
        aria-label={t('Orientation')}
      >
        <circle className="marker-disc" r="30" />
        {axes.map(({ name, letter }) => (
          <g key={name} data-axis={name}>
            <line className={arrows.has(name) ? 'marker-arrow' : 'marker-tail'} />
            {arrows.has(name) && <path className="marker-head" d="M0 0L-6 -4L-6 4Z" />}
            <text>{letter}</text>
          </g>
        ))}
        <circle className="marker-centre" r="3.5" />
      </svg>
      {buttons.map(({ name, className, right, up, chevron }) => (
        <button
          key={name}
          type="button"
          className={`marker-button ${className}`}
          aria-label={t(name)}
          onClick={() => cameraCommands.emit({ type: 'turn', right, up })}
        >
          <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden>
            <path d={chevron} fill="none" stroke="currentColor" strokeWidth={1.75} />
          </svg>
        </button>
      ))}
      <button
        type="button"
        className="marker-name"
        aria-keyshortcuts="Shift+L"
        onClick={() => setSide(controlsStore.getState().side === 'right' ? 'left' : 'right')}
      />
    </div>
  );
}

/** Names the ring after the view the camera stands in: "Posterior view, right hip". */
export function applyMarkerName(marker: HTMLElement, view: ViewId | null, side: Side): void {
  const name = t(view ? viewNames[view] : 'Turned view');
  const hip = t(side === 'right' ? 'Right hip' : 'Left hip');
  marker.querySelector('.marker-ring')?.setAttribute('aria-label', `${name}, ${inSentence(hip)}`);
  const button = marker.querySelector<HTMLElement>('.marker-name');
  if (!button) return;
  const other = t(side === 'right' ? 'Show the left hip' : 'Show the right hip');
  button.textContent = hip;
  button.title = `${other} (Shift+L)`;
  button.setAttribute('aria-label', `${hip}. ${other}`);
}

const viewNames: { readonly [view in ViewId]: string } = phrases({
  posterior: 'Posterior view',
  lateral: 'Lateral view',
  anterior: 'Anterior view',
  medial: 'Medial view',
  superior: 'Superior view',
  inferior: 'Inferior view',
  nerve: 'Close view of the nerve',
});

/** Turns the directions in the ring with the camera. Called once per frame; no React render. */
export function applyMarker(marker: HTMLElement, camera: Camera): void {
  scratchTurn.copy(camera.quaternion).invert();
  const controls = controlsStore.getState();
  // the directions are those of the body, also when it lies, and also when it is mirrored
  const worldFromBody = findBodyTurn(findShownPosture(controls));
  const mirror = controls.side === 'left' ? -1 : 1;
  axes.forEach(({ direction }, index) => {
    const { x, y, z } = direction;
    const [ahead, above, aside] = transformDirection(worldFromBody, [x, y, mirror * z]);
    scratchEnds[index]!.set(ahead, above, mirror * aside).applyQuaternion(scratchTurn);
  });
  axes.forEach(({ name }, index) => {
    const group = marker.querySelector<SVGGElement>(`[data-axis="${name}"]`);
    if (!group) return;
    const end = scratchEnds[index]!;
    const length = Math.hypot(end.x, end.y);
    // directions that point at the viewer or away are left out: their letters would lie on the centre
    group.style.display = length < 0.3 ? 'none' : '';
    const x = end.x;
    const y = -end.y;
    const line = group.querySelector('line');
    line?.setAttribute('x2', (x * 24).toFixed(1));
    line?.setAttribute('y2', (y * 24).toFixed(1));
    const angle = (Math.atan2(y, x) * 180) / Math.PI;
    const place = `translate(${(x * 28).toFixed(1)} ${(y * 28).toFixed(1)})`;
    group.querySelector('path')?.setAttribute('transform', `${place} rotate(${angle.toFixed(1)})`);
    const text = group.querySelector('text');
    text?.setAttribute('x', ((x / length) * 40).toFixed(1));
    text?.setAttribute('y', ((y / length) * 40).toFixed(1));
    // of two letters on the same side of the ring the longer direction keeps its own
    const isHidden = scratchEnds.some((other, otherIndex) => {
      const otherLength = Math.hypot(other.x, other.y);
      const isLonger = otherLength > length + 1e-6 || (otherLength >= length && otherIndex < index);
      return (
        other !== end && isLonger && (other.x * x - other.y * y) / (otherLength * length) > 0.9
      );
    });
    if (text) text.style.display = isHidden ? 'none' : '';
  });
}

const scratchTurn = new Quaternion();
const scratchEnds = axes.map(() => new Vector3());
