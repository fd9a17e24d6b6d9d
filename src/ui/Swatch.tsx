import type { Tissue } from '#src/anatomy/catalog.ts';

/** The colour a structure has on the stage. */
export function Swatch({ tissue }: { readonly tissue: Tissue }) {
  return <span className="swatch" data-tissue={tissue} aria-hidden="true" />;
}
