import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '#src/i18n/t.ts';
import { findAddress } from '#src/state/address.ts';
import { keyboardStore } from '#src/state/commands.ts';
import { Dialog } from './Dialog.tsx';
import { FilesTab } from './FilesTab.tsx';
import { HandoutTab } from './HandoutTab.tsx';
import { QrCode } from './QrCode.tsx';
import { useKeyboard } from './use-store.ts';

/** The whole state as a link, a code, a piece of another page, or a file. */
export function ShareDialog() {
  const isOpen = useKeyboard(({ isShareOpen }) => isShareOpen);
  return (
    <Dialog
      title={t('Share')}
      isOpen={isOpen}
      onClose={() => keyboardStore.setState({ isShareOpen: false })}
    >
      <Share />
    </Dialog>
  );
}

function Share() {
  // as it was when the dialog opened
  const [address] = useState(findAddress);
  return (
    <Tabs className="tabs">
      <TabList aria-label={t('Ways to share')} className="tab-list">
        <Tab id="link" className="tab">
          {t('Link')}
        </Tab>
        <Tab id="embed" className="tab">
          {t('Embed')}
        </Tab>
        <Tab id="files" className="tab">
          {t('Files')}
        </Tab>
        <Tab id="handout" className="tab">
          {t('Handout')}
        </Tab>
      </TabList>
      <TabPanel id="link" className="tab-panel">
        <p>{t('Opens this pose, these layers and this view. Nothing is stored anywhere else.')}</p>
        <CopyField name={t('Link')} text={address} />
        <QrCode text={address} name={t('The link as a code for phones')} />
      </TabPanel>
      <TabPanel id="embed" className="tab-panel">
        <p>{t('Shows the model inside a page of your own. It can be turned there, and played.')}</p>
        <CopyField name={t('Embed code')} text={findEmbedCode(address)} />
        <p className="fine">
          {t('The page around it can send messages to the frame; this one sets angles in degrees:')}{' '}
          <code>{'{ deepSix: 1, pose: { flexion: 60 } }'}</code>. {t('These work the same way:')}{' '}
          <code>show, ghost, hide, tightness, movement, play, view, link</code>.
        </p>
      </TabPanel>
      <TabPanel id="files" className="tab-panel">
        <FilesTab />
      </TabPanel>
      <TabPanel id="handout" className="tab-panel">
        <HandoutTab address={address} />
      </TabPanel>
    </Tabs>
  );
}

/** An iframe that shows the present state; the frame may fill the screen. */
function findEmbedCode(address: string): string {
  const url = new URL(address);
  url.search = '?embed';
  const escaped = url.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${escaped}" title="Deep Six: model of the hip" width="800" height="600" style="border:0" allow="fullscreen" loading="lazy"></iframe>`;
}

function CopyField({ name, text }: { readonly name: string; readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'blocked' | null>(null);

  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <div className="copy-field">
      <textarea
        readOnly
        aria-label={name}
        rows={3}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        className="button"
        onClick={() =>
          navigator.clipboard
            ? navigator.clipboard.writeText(text).then(
                () => setOutcome('copied'),
                () => setOutcome('blocked'),
              )
            : setOutcome('blocked')
        }
      >
        {outcome === 'copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        <span role="status">
          {outcome === 'copied'
            ? t('Copied')
            : outcome === 'blocked'
              ? t('Select the text and copy it')
              : t('Copy: {{name}}', { name })}
        </span>
      </button>
    </div>
  );
}
