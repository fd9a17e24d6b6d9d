/** `npm run bench`: hot functions, the scene and the first load beside their budgets, as JSON and Markdown, with the machine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '#scripts/project-root.ts';
import { runNode } from '#scripts/run-node.ts';
import { buildSiteIfStale } from '#scripts/site.ts';

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** At most; null where nothing is asked. */
  readonly budget: number | null;
}

/** Milliseconds asked of each function, by its name. Source: the project's budgets, `src/README.md`. */
const budgets: { readonly [name: string]: number } = {
  'solve, relaxed': 4,
  'solve, contracted': 4,
  'deform, all muscles': 4,
  'frame, solve and bring into the scene': 4,
};

const folder = join(projectRoot, '.cache');
mkdirSync(folder, { recursive: true });
const raw = join(folder, 'bench-raw.json');
await runNode(
  ['node_modules/vitest/vitest.mjs', 'bench', '--run', '--project', 'bench', '--outputJson', raw],
  'The functions could not be timed; the reason stands above.',
);
await buildSiteIfStale();

const rows: readonly Row[] = [...readTimes(), ...weighFirstLoad()];
const [{ model = 'unknown' } = {}] = cpus();
const machine = `${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const report = { date: new Date().toISOString(), machine, rows };
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
const table = [
  `Measured on ${machine}.`,
  '',
  '| what | measured | budget |',
  '| --- | ---: | ---: |',
  ...rows.map(
    ({ what, value, unit, budget }) =>
      `| ${what} | ${value} ${unit} | ${budget === null ? '' : `${budget} ${unit}`} |`,
  ),
  '',
].join('\n');
writeFileSync(join(folder, 'bench.md'), table);
console.log(`\n${table}\n${JSON.stringify(report)}\n`);

function readTimes(): Row[] {
  const { files } = JSON.parse(readFileSync(raw, 'utf8')) as {
    files: {
      groups: { fullName: string; benchmarks: { name: string; median: number }[] }[];
    }[];
  };
  return files
    .flatMap(({ groups }) => groups)
    .flatMap(({ fullName, benchmarks }) =>
      benchmarks.map(({ name, median }) => {
        const what = `${fullName.split(' > ').at(-1)}, ${name}`;
        return {
          what,
          value: Number(median.toPrecision(3)),
          unit: 'ms',
          budget: budgets[what] ?? null,
        };
      }),
    );
}

/** Scripts that the page and its stage import without being asked for more, and the files of the model. */
function weighFirstLoad(): Row[] {
  const dist = join(projectRoot, 'dist');
  const read = (path: string) => readFileSync(join(dist, path));
  const page = read('index.html').toString();
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path!,
  );
  const entry = first.map((path) => read(path).toString()).join('\n');
  const stage = [...entry.matchAll(/\/(Stage-[\w-]+\.(?:js|css))/g)].map(
    ([, name]) => `assets/${name}`,
  );
  const wanted = new Set([...first, ...stage]);
  for (const path of wanted) {
    if (!path.endsWith('.js')) continue;
    for (const [, name] of read(path)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) {
      wanted.add(`assets/${name}`);
    }
  }
  const sent = (ending: string) =>
    [...wanted]
      .filter((path) => path.endsWith(ending))
      .reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
  const models = ['bones.glb', 'ligaments.glb', 'lower-legs.glb', 'paths.bin', 'shade.bin']
    .map((name) => read(`models/${name}`).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  const scripts = sent('.js');
  const toKilobytes = (bytes: number) => Math.round(bytes / 1000);
  return [
    { what: 'first load, scripts', value: toKilobytes(scripts), unit: 'kB', budget: 400 },
    {
      what: 'first load, scripts, styles and model',
      value: toKilobytes(scripts + sent('.css') + models),
      unit: 'kB',
      budget: 2500,
    },
  ];
}
