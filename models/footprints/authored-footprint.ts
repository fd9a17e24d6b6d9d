import type { AttachmentId } from '#src/anatomy/attachments.ts';
import type { Vec3 } from '#src/math/vec3.ts';

/** An area of bone that a muscle is attached to, as authored. */
export interface AuthoredFootprint {
  readonly id: AttachmentId;
  readonly source: string;
  /** Corners in order round the area, within some millimetres of the bone and on its right side; mm, frame of the bone. */
  readonly outline: readonly Vec3[];
  /** What the painted area must lie between; mm². */
  readonly areaMm2: readonly [least: number, most: number];
}
