import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** One thing that axe finds wrong, with the first elements that it is about. */
interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/**
 * What axe finds serious or critical on the page as it stands; under an open dialog nothing can be reached, so that is left out.
 *
 * @param rules only these, all when it is left out.
 * @returns one line for each finding, with the rule and the elements; none when the page is clean.
 */
export async function findAxeComplaints(page: Page, rules?: readonly string[]): Promise<string[]> {
  // the page allows no foreign scripts; the debugger's own evaluation is not bound by that
  await page.evaluate(source);
  const findings = await page.evaluate(
    async (only): Promise<AxeFinding[]> => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(
        document.querySelector('dialog[open]') ?? document,
        {
          resultTypes: ['violations'],
          ...(only && { runOnly: only }),
        },
      );
      if (passes.length === 0) throw new Error('axe checked nothing');
      return violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact: impact ?? 'none',
        help,
        targets: nodes
          .slice(0, 4)
          .map(
            ({ target, failureSummary }) =>
              `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
          ),
      }));
    },
    rules ? [...rules] : null,
  );
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, targets }) => `${id}: ${help}: ${targets.join(' | ')}`);
}
