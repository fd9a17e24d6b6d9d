import { t } from '#src/i18n/t.ts';
import { findListed } from './library.ts';
import { checkLesson, type ReadLesson, readLesson } from './read-lesson.ts';

/** A lesson file longer than this is no lesson; characters. */
const longest = 2_000_000;

const fail = (text: string): ReadLesson => ({
  lesson: null,
  problems: [{ place: 'file', text, outcome: 'left out' }],
});

/**
 * Fetches a lesson: one of the page by its id, or a file by its address. The content policy of the page lets it fetch from
 * its own place alone, so another one is refused with a sentence before anything is asked for.
 *
 * @param page address of the page, against which a relative address is read.
 */
export async function fetchLesson(name: string, page: string): Promise<ReadLesson> {
  const listed = findListed(name);
  try {
    if (listed) return checkLesson((await listed.load()).default);
  } catch {
    return fail(t('did not load. Check the connection and try again.'));
  }
  const address = findAddress(name, page);
  if (!address) return fail(t('There is no lesson “{{name}}”.', { name }));
  if (address.origin !== new URL(page).origin) {
    return fail(
      t(
        'This page may only fetch lessons from its own site, not from {{host}}. Save the file and open it here.',
        { host: address.host },
      ),
    );
  }
  try {
    const answer = await fetch(address);
    if (!answer.ok)
      return fail(
        t('There is no lesson at {{path}} ({{status}}).', {
          path: address.pathname,
          status: answer.status,
        }),
      );
    return readLesson((await answer.text()).slice(0, longest));
  } catch {
    return fail(
      t('{{path}} did not load. Check the connection and try again.', { path: address.pathname }),
    );
  }
}

/** An address names a file: it has a dot or a slash. A bare word is an id. */
function findAddress(name: string, page: string): URL | null {
  if (!/[./]/.test(name)) return null;
  try {
    return new URL(name, page);
  } catch {
    return null;
  }
}
