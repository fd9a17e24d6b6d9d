import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { projectRoot } from '#scripts/project-root.ts';

it('ends without a word when its reader has had enough', async () => {
  const program = spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'models/movement.ts', 'walking', '--steps', '400'],
    { cwd: projectRoot },
  );
  let complaint = '';
  program.stderr.on('data', (data) => {
    complaint += String(data);
  });
  await once(program.stdout, 'data');
  // as `head -1` does
  program.stdout.destroy();
  const [code] = await once(program, 'exit');
  expect(complaint).toBe('');
  expect(code).toBe(0);
});
