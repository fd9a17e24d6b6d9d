import { scoreBones } from '#models/score/bone-score.ts';

// `npm run score`: the authored bones against the figures averaged over people, as a table. Exit code 1 when a line is off.

const lines = scoreBones();
const perUnit = { mm: 1e3, '°': 180 / Math.PI };
console.log('| bone | measure | model | people | allowed | |\n|---|---|---|---|---|---|');
for (const { bone, name, value, mean, tolerance, unit, isWithin } of lines) {
  const print = (x: number) => (x * perUnit[unit]).toFixed(1);
  console.log(
    `| ${bone} | ${name} | ${print(value)} ${unit} | ${print(mean)} | ± ${print(tolerance)} | ${isWithin ? '' : 'off'} |`,
  );
}
const off = lines.filter(({ isWithin }) => !isWithin);
console.log(`\n${lines.length - off.length} of ${lines.length} within 5 mm or 1.5 sd`);
process.exitCode = off.length > 0 ? 1 : 0;
