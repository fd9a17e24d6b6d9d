import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.ts';

/**
 * Runs a program in a Node of its own, in the project folder, with its output on this terminal.
 *
 * @param complaint becomes the error when the program fails; its own output says why.
 */
export async function runNode(
  parameters: readonly string[],
  complaint: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(process.execPath, parameters, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(complaint);
}
