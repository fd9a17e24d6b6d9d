import { fork } from 'node:child_process';
import { readCached, writeCached } from './cache.ts';
import { type JobName, type JobResult, jobs } from './jobs.ts';
import { followImports, hashSources, projectRoot } from './source-hash.ts';

/** Processes used at once; the machine of reference has two cores. */
const processCount = 2;

/** All jobs, from the cache where their sources have not changed, the others made in processes of their own. */
export async function runJobs(
  report: (line: string) => void,
): Promise<{ readonly [name in JobName]: JobResult }> {
  const results = new Map<JobName, JobResult>();
  const waiting = (Object.keys(jobs) as JobName[]).filter((name) => {
    const cached = readCached(name, hashSources(followImports(jobs[name].sources)));
    if (cached) results.set(name, cached);
    return !cached;
  });
  const drain = async (): Promise<void> => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const key = hashSources(followImports(jobs[name].sources));
      const started = performance.now();
      const result = await runInProcess(name);
      writeCached(name, key, result);
      results.set(name, result);
      report(`${name}: ${result.report} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: processCount }, drain));
  return Object.fromEntries(results) as { [name in JobName]: JobResult };
}

/** A process rather than a thread: Node 20 does not hand the TypeScript loader on to worker threads. */
function runInProcess(name: JobName): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./worker.ts', import.meta.url), [name], {
      cwd: projectRoot,
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    let result: JobResult | null = null;
    child.once('message', (message) => {
      result = message as JobResult;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (result) resolve(result);
      else reject(new Error(`${name} did not finish (exit code ${code})`));
    });
  });
}
