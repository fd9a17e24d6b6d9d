import { type JobName, jobs } from './jobs.ts';

// runs one job by name and hands its result to the parent process

const name = process.argv[2] as JobName;
const result = await jobs[name].run();
process.send?.(result, () => process.disconnect());
