import { findMovement } from '#src/movements/library.ts';
import { traceMovement } from '#src/movements/trace.ts';
import { endWithReader } from './files/quiet-pipe.ts';
import { describeInstant, describeLibrary, parseMovementArguments } from './movement-json.ts';
import { loadHipModel } from './pose.ts';
import { PoseError } from './pose-json.ts';

// `npm run -s movement -- --list`: the movement library as JSON.
// `npm run -s movement -- ID --steps 101`: one JSON object a line, from the beginning of the movement to its end.

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function main(): Promise<void> {
  const request = parseMovementArguments(process.argv.slice(2));
  if (request.kind === 'list') {
    print(describeLibrary());
    return;
  }
  const { id, steps, options } = request;
  const model = await loadHipModel();
  for (const record of traceMovement(model, findMovement(id), steps, options)) {
    print(describeInstant(id, record));
  }
}

endWithReader();
try {
  await main();
} catch (error) {
  console.error(error instanceof PoseError ? error.message : String(error));
  process.exitCode = 2;
}
