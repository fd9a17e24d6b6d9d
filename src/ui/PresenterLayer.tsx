import {
  ChevronLeft,
  ChevronRight,
  Crosshair,
  Maximize,
  MessageCircleQuestionMark,
  MonitorOff,
  NotebookText,
  Pause,
  Pencil,
  Play,
  Tag,
  X,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '#src/i18n/t.ts';
import { findNotes } from '#src/state/notes-channel.ts';
import { playerStore, togglePlaying } from '#src/state/player.ts';
import {
  presenterStore,
  setPresenting,
  stepPresentation,
  toggleBlank,
  toggleTool,
} from '#src/state/presenter.ts';
import { quizStore, setQuiz } from '#src/state/quiz.ts';
import { findCompressionReading } from '#src/state/readings.ts';
import { simulation } from '#src/state/simulation.ts';
import { stepperStore } from '#src/state/stepper.ts';
import { controlsStore, setLabels } from '#src/state/store.ts';
import { Meter, writeMeter } from './Meter.tsx';
import { useControls, usePlayer, useStore } from './use-store.ts';
import { describeReading } from './words.ts';
import './presenter.css';

/** The page in front of a class: the model, a title, the reading and a few large buttons; pointer, ink and blank screen over it. */
export function PresenterLayer() {
  const tool = useStore(presenterStore, (presenter) => presenter.tool);
  const isBlank = useStore(presenterStore, (presenter) => presenter.isBlank);
  return (
    <div className="presenter">
      <Title />
      <Reading />
      {tool === 'pointer' && <Pointer />}
      <Ink isDrawing={tool === 'ink'} />
      <Tools />
      {isBlank && (
        <button type="button" className="presenter-blank" onClick={toggleBlank}>
          <span className="visually-hidden">{t('Show the picture again')}</span>
        </button>
      )}
    </div>
  );
}

function Title() {
  const title = useRef<HTMLParagraphElement>(null);
  const phase = useRef<HTMLSpanElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const show = () => {
      const notes = findNotes();
      write(title.current, notes.title);
      write(phase.current, notes.phase);
      write(said.current, notes.text);
    };
    show();
    const stops = [
      playerStore.subscribe(show),
      stepperStore.subscribe(show),
      controlsStore.subscribe(({ movementId }) => movementId, show),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <header className="presenter-title" data-names-aside="">
      <p ref={title} />
      <h2>
        <span ref={phase} />
      </h2>
      <p ref={said} className="presenter-said" />
    </header>
  );
}

/** Changes the text of an element only where it is another one. */
function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function Reading() {
  const meter = useRef<HTMLSpanElement>(null);
  const band = useRef<HTMLElement>(null);
  const figure = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const snapshot = simulation.current();
      if (!snapshot || !band.current || !figure.current) return;
      const reading = findCompressionReading(snapshot.nerve);
      const words = describeReading(reading);
      band.current.textContent = words.band;
      figure.current.textContent = `${words.lead}${words.figure}${words.range}, modelled`;
      writeMeter(meter.current, reading.band);
    };
    show();
    return simulation.subscribe(show);
  }, []);
  return (
    <section
      data-names-aside=""
      className="float presenter-reading"
      aria-label={t('Nerve compression')}
    >
      <Meter meterRef={meter} />
      <span>
        <strong ref={band} />
        <span ref={figure} />
      </span>
    </section>
  );
}

function Tools() {
  const isPlaying = usePlayer((player) => player.isPlaying);
  const hasLabels = useControls((controls) => controls.labels);
  const tool = useStore(presenterStore, (presenter) => presenter.tool);
  const isQuiz = useStore(quizStore, ({ isOn }) => isOn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of buttons is not a form's fieldset
    <div className="float presenter-tools" role="group" aria-label={t('Presenting')}>
      <Tool name={t('Previous step')} hint={t('PageUp')} onPress={() => stepPresentation(-1)}>
        <ChevronLeft aria-hidden="true" />
      </Tool>
      <button
        type="button"
        className="play-button"
        aria-label={isPlaying ? t('Pause') : t('Play')}
        onClick={togglePlaying}
      >
        {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </button>
      <Tool name={t('Next step')} hint={t('PageDown')} onPress={() => stepPresentation(1)}>
        <ChevronRight aria-hidden="true" />
      </Tool>
      <i className="bar-rule" />
      <Tool
        name={t('Pointer')}
        hint="Q"
        isPressed={tool === 'pointer'}
        onPress={() => toggleTool('pointer')}
      >
        <Crosshair aria-hidden="true" />
      </Tool>
      <Tool name={t('Draw')} hint="D" isPressed={tool === 'ink'} onPress={() => toggleTool('ink')}>
        <Pencil aria-hidden="true" />
      </Tool>
      <Tool name={t('Labels')} hint="L" isPressed={hasLabels} onPress={() => setLabels(!hasLabels)}>
        <Tag aria-hidden="true" />
      </Tool>
      <Tool
        name={t('Hide all names, to ask')}
        hint="Shift + N"
        isPressed={isQuiz}
        onPress={() => setQuiz(!isQuiz)}
      >
        <MessageCircleQuestionMark aria-hidden="true" />
      </Tool>
      <Tool name={t('Blank screen')} hint="B" onPress={toggleBlank}>
        <MonitorOff aria-hidden="true" />
      </Tool>
      <i className="bar-rule" />
      <span className="presenter-notes">
        <Tool name={t('Notes in a second window')} hint="" onPress={openNotesWindow}>
          <NotebookText aria-hidden="true" />
        </Tool>
      </span>
      <Tool name={t('Full screen')} hint="" onPress={toggleFullScreen}>
        <Maximize aria-hidden="true" />
      </Tool>
      <Tool name={t('Stop presenting')} hint={t('Esc')} onPress={() => setPresenting(false)}>
        <X aria-hidden="true" />
      </Tool>
    </div>
  );
}

function Tool({
  name,
  hint,
  isPressed,
  onPress,
  children,
}: {
  readonly name: string;
  readonly hint: string;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={hint ? `${name} (${hint})` : name}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function openNotesWindow(): void {
  window.open('?notes', 'deep-six-notes', 'width=640,height=520');
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** A spot that the eye cannot miss, where the mouse is. */
function Pointer() {
  const spot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (spot.current) spot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    window.addEventListener('pointermove', move);
    return () => window.removeEventListener('pointermove', move);
  }, []);
  return <div ref={spot} className="presenter-spot" aria-hidden="true" />;
}

/** Freehand lines over the picture; wiped with the step. */
function Ink({ isDrawing }: { readonly isDrawing: boolean }) {
  const svg = useRef<SVGSVGElement>(null);
  const line = useRef<SVGPolylineElement | null>(null);

  useEffect(
    () =>
      presenterStore.subscribe((now, before) => {
        if (now.wipes !== before.wipes) svg.current?.replaceChildren();
      }),
    [],
  );

  const add = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const points = line.current?.getAttribute('points') ?? '';
    line.current?.setAttribute('points', `${points} ${clientX},${clientY}`);
  };
  return (
    <svg
      ref={svg}
      className="presenter-ink"
      data-drawing={isDrawing || undefined}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        line.current = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
        event.currentTarget.append(line.current);
        add(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) add(event);
      }}
      onPointerUp={() => {
        line.current = null;
      }}
    />
  );
}
