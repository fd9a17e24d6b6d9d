/** `npm run build`: models when stale, then the site into `dist`. */
import { buildSite } from './site.ts';

await buildSite();
console.log('Built into dist/. Any static host serves it.');
