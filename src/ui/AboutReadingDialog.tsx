import { Dialog } from './Dialog.tsx';

/** Where the limits of the bands come from. */
const sources = [
  'Rydevik B, Lundborg G, Bagge U. Effects of graded compression on intraneural blood flow. J Hand Surg Am 1981;6:3-12 (rabbit tibial nerve).',
  'Lundborg G, Gelberman RH et al. Median nerve compression in the carpal tunnel. J Hand Surg Am 1982;7:252-259 (16 volunteers).',
  'Gelberman RH et al. Tissue pressure threshold for peripheral nerve viability. Clin Orthop 1983;178:285-291 (human median nerve).',
] as const;

/** What the reading of nerve compression is, and what it is not. */
export function AboutReadingDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="About this value" isOpen={isOpen} onClose={onClose}>
      <div className="prose">
        <p>
          We found no published measurement of this pressure in people. Deep Six works it out from
          the shape and pull of the model; the true value may be half or double, or further off. The
          limits of the bands come from experiments on animal nerves and on the median nerve at the
          wrist.
        </p>
        <p>It is made for teaching. It is not a diagnosis and not about any one patient.</p>
        <h3>The bands</h3>
        <ul className="band-list">
          <li data-band="normal">
            <strong>Normal</strong>, below 20 mmHg
          </li>
          <li data-band="venous">
            <strong>Venous flow affected</strong>, from 20 to below 30 mmHg
          </li>
          <li data-band="reduced">
            <strong>Blood supply reduced</strong>, from 30 to 60 mmHg
          </li>
          <li data-band="blocked">
            <strong>Blood supply blocked</strong>, above 60 mmHg
          </li>
        </ul>
        <h3>Sources</h3>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
