// Prints the rows of the table in docs/testing.md from reports: node scripts/mutants/table.mjs REPORT…
// Later reports override earlier ones file by file.
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const reports = process.argv.slice(2);
if (reports.length === 0) reports.push('reports/mutation/mutation.json');

const files = new Map();
for (const report of reports) {
  const read = JSON.parse(readFileSync(report, 'utf8')).files;
  for (const [path, { mutants }] of Object.entries(read)) files.set(path, countsOf(mutants));
}

/** Endless loops count as killed; mutants that no test reaches as survived. */
function countsOf(mutants) {
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = of('Killed', 'Timeout');
  const all = killed + of('Survived', 'NoCoverage');
  // anything else (an internal error of Stryker) would make the score unreliable
  const odd = mutants.length - all - of('Ignored');
  if (odd > 0) throw new Error(`${odd} mutants have neither survived nor been killed`);
  return { killed, all };
}

const percent = ({ killed, all }) => Math.round((100 * killed) / all);
const rooms = new Map();
for (const [path, counts] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (counts.all === 0) continue;
  const room = rooms.get(dirname(path)) ?? [];
  rooms.set(dirname(path), [...room, { name: basename(path, '.ts'), ...counts }]);
}
console.log(
  '| folder | files | mutants | killed | score | by file, % |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [room, of] of rooms) {
  const sum = (key) => of.reduce((total, one) => total + one[key], 0);
  const [killed, all] = [sum('killed'), sum('all')];
  const each = of.map((one) => `${one.name} ${percent(one)}`).join(', ');
  console.log(
    `| \`${room}\` | ${of.length} | ${all} | ${killed} | ${percent({ killed, all })} % | ${each} |`,
  );
}
