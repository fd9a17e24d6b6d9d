import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { t } from '#src/i18n/t.ts';
import { quizStore } from '#src/state/quiz.ts';
import { findStageExports } from '#src/state/stage-exports.ts';
import { Handout, type HandoutContent } from './Handout.tsx';

/** Pixels of the picture for each CSS px of the stage: sharp on paper, and quickly drawn. */
const pictureScale = 2;

/** Makes the page for the class to take along, and hands it to the printer. */
export function HandoutTab({ address }: { readonly address: string }) {
  const [title, setTitle] = useState('');
  const [hasNames, setHasNames] = useState(!quizStore.getState().isOn);
  const [isBusy, setBusy] = useState(false);
  const [content, setContent] = useState<HandoutContent | null>(null);

  useEffect(() => {
    if (!content) return;
    const clear = () => setContent(null);
    window.addEventListener('afterprint', clear);
    let isLeft = false;
    const picture = document.querySelector<HTMLImageElement>('.handout img');
    // a picture that is not decoded would be printed as a gap
    void Promise.resolve(picture?.decode()).then(() => !isLeft && window.print());
    return () => {
      isLeft = true;
      window.removeEventListener('afterprint', clear);
      if (content.picture) URL.revokeObjectURL(content.picture);
    };
  }, [content]);

  const print = async () => {
    setBusy(true);
    const exports = findStageExports();
    const picture = await exports
      ?.makePicture({
        scale: pictureScale,
        isTransparent: true,
        isForPaper: true,
        hasLabels: hasNames,
      })
      // without 3D the words are still worth a page
      .catch(() => null);
    setContent({
      title: title.trim() || t('Piriformis and the sciatic nerve'),
      picture: picture ? URL.createObjectURL(picture.blob) : null,
      named: hasNames ? (exports?.findNamed() ?? []) : null,
      address,
    });
    setBusy(false);
  };

  return (
    <div className="files">
      <p>
        {t(
          'One page with the picture as it stands, the pose in words, the reading, the names and the link.',
        )}
      </p>
      <label className="handout-field">
        {t('Title')}
        <input
          className="text-field"
          value={title}
          maxLength={80}
          placeholder={t('Piriformis and the sciatic nerve')}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <div className="files-row">
        <label className="files-choice">
          <input
            type="checkbox"
            checked={hasNames}
            onChange={(event) => setHasNames(event.target.checked)}
          />
          {t('With the names; without them there are lines to write on')}
        </label>
      </div>
      <button type="button" className="button handout-print" disabled={isBusy} onClick={print}>
        <Printer aria-hidden="true" />
        {t('Print the handout')}
      </button>
      <p className="fine">{t('The print window of the browser also saves it as a PDF.')}</p>
      {content && createPortal(<Handout {...content} />, document.body)}
    </div>
  );
}
