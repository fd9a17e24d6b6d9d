import type { BoneMeshes } from '#models/pipeline/bone-meshes.ts';
import { attachments } from '#src/anatomy/attachments.ts';
import { formatFootprintFile } from '#src/anatomy/footprint-file.ts';
import type { AuthoredFootprint } from './authored-footprint.ts';
import { type BoneSurface, conformFootprint, createBoneSurface } from './conform-footprint.ts';
import { contextFootprints } from './context-footprints.ts';
import { measuredFootprints } from './measured-footprints.ts';
import { textbookFootprints } from './textbook-footprints.ts';

export const footprints: readonly AuthoredFootprint[] = [
  ...measuredFootprints,
  ...textbookFootprints,
  ...contextFootprints,
];

/**
 * Every area of attachment as a patch on its bone, in the bone's frame.
 * @throws Error listing every failed check.
 */
export function createFootprintFile(bones: BoneMeshes): ArrayBuffer {
  const surfaces = new Map<string, BoneSurface>();
  const complaints: string[] = [];
  const patches = attachments.map(({ id, bone }) => {
    const authored = footprints.find((one) => one.id === id);
    if (!authored) throw new Error(`footprints: nothing is authored for ${id}`);
    const surface = surfaces.get(bone) ?? createBoneSurface(bones[bone]);
    surfaces.set(bone, surface);
    const patch = conformFootprint(authored, surface);
    const areaMm2 = patch.area * 1e6;
    const [least, most] = authored.areaMm2;
    if (!(areaMm2 >= least && areaMm2 <= most)) {
      complaints.push(
        `${id}: ${areaMm2.toFixed(0)} mm², expected ${least.toFixed(0)} to ${most.toFixed(0)}`,
      );
    }
    return patch;
  });
  if (complaints.length > 0) throw new Error(`checks failed\n  ${complaints.join('\n  ')}`);
  return formatFootprintFile(patches);
}
