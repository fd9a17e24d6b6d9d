import { useRef, useState } from 'react';
import { t } from '#src/i18n/t.ts';
import { findMovement } from '#src/state/movements.ts';
import { quizStore } from '#src/state/quiz.ts';
import {
  ExportError,
  findStageExports,
  type MadeFile,
  type OnProgress,
  type StageExports,
} from '#src/state/stage-exports.ts';
import { formatPercent } from '#src/units/format.ts';
import { saveFile } from './save-file.ts';
import { useControls, useStore } from './use-store.ts';
import './share.css';

/** What is being made: its name, how far it is, and what went wrong with the last one. */
interface Job {
  readonly name: string;
  readonly share: number | null;
  readonly failure: string | null;
}

/** Pictures, models and films of what is shown now. */
export function FilesTab() {
  const [job, setJob] = useState<Job | null>(null);
  const [scale, setScale] = useState(2);
  const [isTransparent, setTransparent] = useState(false);
  const [frameRate, setFrameRate] = useState(30);
  const isStopped = useRef(false);
  const movementId = useControls((controls) => controls.movementId);
  const isQuiz = useStore(quizStore, ({ isOn }) => isOn);
  const hasLabels = useControls((controls) => controls.labels) && !isQuiz;
  const isBusy = job !== null && job.failure === null;

  const make = async (
    name: string,
    run: (exports: StageExports, onProgress: OnProgress) => Promise<MadeFile | null>,
  ) => {
    const exports = findStageExports();
    if (!exports) {
      setJob({ name, share: null, failure: t('There is no picture to save yet.') });
      return;
    }
    isStopped.current = false;
    setJob({ name, share: null, failure: null });
    try {
      const file = await run(exports, (share) => {
        setJob({ name, share, failure: null });
        return !isStopped.current;
      });
      if (file) saveFile(file, `deep-six-${name}`);
      setJob(null);
    } catch (error) {
      const failure =
        error instanceof ExportError
          ? error.message
          : t('The file could not be made in this browser.');
      setJob({ name, share: null, failure });
    }
  };

  return (
    <div className="files">
      <section>
        <h3>{t('Picture (PNG)')}</h3>
        <div className="files-row">
          <label className="files-choice">
            {t('Size')}
            <select
              className="chip-select"
              value={scale}
              onChange={(event) => setScale(Number(event.target.value))}
            >
              <option value={1}>{t('as on the screen')}</option>
              <option value={2}>{t('2 times')}</option>
              <option value={4}>{t('4 times')}</option>
            </select>
          </label>
          <label className="files-choice">
            <input
              type="checkbox"
              checked={isTransparent}
              onChange={(event) => setTransparent(event.target.checked)}
            />
            {t('Without ground')}
          </label>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() =>
              make('picture', (exports) => exports.makePicture({ scale, isTransparent, hasLabels }))
            }
          >
            {t('Save picture')}
          </button>
        </div>
      </section>
      <section>
        <h3>{t('Model')}</h3>
        <p className="fine">
          {t(
            'What is shown, in this pose. GLB opens in PowerPoint, Keynote and 3D viewers; STL is for printing, in millimetres. Soft parts are shells with a shape of their own, made for the eye.',
          )}
        </p>
        <div className="files-row">
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => make('pose', (exports) => exports.makeModel('glb'))}
          >
            {t('Save GLB of this pose')}
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => make('movement', (exports) => exports.makeModel('glb-animated'))}
          >
            {t('Save GLB of the movement')}
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => make('print', (exports) => exports.makeModel('stl'))}
          >
            {t('Save STL')}
          </button>
        </div>
      </section>
      <section>
        <h3>{t('Film of “{{movement}}”', { movement: t(findMovement(movementId).name) })}</h3>
        <p className="fine">
          {t(
            'From beginning to end at the chosen speed, however long this machine draws; MP4, or WebM where this browser cannot write MP4.',
          )}
        </p>
        <div className="files-row">
          <label className="files-choice">
            {t('Pictures a second')}
            <select
              className="chip-select"
              value={frameRate}
              onChange={(event) => setFrameRate(Number(event.target.value))}
            >
              <option value={30}>30</option>
              <option value={15}>15</option>
            </select>
          </label>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() =>
              make('film', (exports, onProgress) => exports.makeVideo(frameRate, onProgress))
            }
          >
            {t('Save film')}
          </button>
          {isBusy && job.share !== null && (
            <button
              type="button"
              className="button"
              onClick={() => {
                isStopped.current = true;
              }}
            >
              {t('Stop')}
            </button>
          )}
        </div>
      </section>
      <p role="status" className="files-status">
        {job?.failure ??
          (isBusy
            ? job.share === null
              ? t('Making the file …')
              : t('Making the film: {{share}}', { share: formatPercent(job.share) })
            : '')}
      </p>
    </div>
  );
}
