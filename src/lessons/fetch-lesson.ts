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
    return fail('did not load. Check the connection and try again.');
  }
  const address = findAddress(name, page);
  if (!address) return fail(`There is no lesson “${name}”.`);
  if (address.origin !== new URL(page).origin) {
    return fail(
      `This page may only fetch lessons from its own site, not from ${address.host}. Save the file and open it here.`,
    );
  }
  try {
    const answer = await fetch(address);
    if (!answer.ok) return fail(`There is no lesson at ${address.pathname} (${answer.status}).`);
    return readLesson((await answer.text()).slice(0, longest));
  } catch {
    return fail(`${address.pathname} did not load. Check the connection and try again.`);
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
