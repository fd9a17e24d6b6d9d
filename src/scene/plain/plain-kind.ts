import type { PlainRenderer } from './plain-renderer.ts';

/** True for a renderer that draws by the processor; its own code is fetched only where it is needed. */
export function isPlainRenderer(renderer: object): renderer is PlainRenderer {
  return 'isPlainRenderer' in renderer;
}
