// The build step for Stryker: bundles the tests of each room and records which of them concern which mutated file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';
import { importSource } from '../run.mjs';

const { judged, ruleIds } = await importSource('scripts/mutants/texts.ts');
const rules = ruleIds();

const read = (path) => readFileSync(path, 'utf8');
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.endsWith('.ts'));

/** They measure time. */
const LEFT_OUT = ['test/quantity/hostile.test.ts', 'test/rules/linear.test.ts'];
const testsIn = (folder) =>
  filesIn(folder).filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.includes(path));
/** Tests of all rules; the others concern one or a few. */
const GENERAL = ['examples', 'silent-column', 'one-cause'].map((name) => `test/rules/${name}.test.ts`);
const VERDICTS = 'scripts/mutants/verdicts.test.ts';

const rooms = {
  quantity: { source: 'src/quantity', tests: testsIn('test/quantity') },
  traps: { source: 'src/source/traps', tests: testsIn('test/source/traps') },
  rules: { source: 'src/rules', tests: [...testsIn('test/rules'), 'test/linter/conclude.test.ts', VERDICTS] },
};

/** The rules that a file belongs to: itself, or those that import it, directly or not. */
function rulesOf(path, seen = new Set()) {
  const id = basename(path, '.ts');
  if (rules.includes(id)) return [id];
  const users = filesIn('src/rules').filter(
    (user) => !seen.has(user) && read(user).includes(`/${id}.ts'`) && basename(user) !== 'index.ts',
  );
  for (const user of users) seen.add(user);
  return [...new Set(users.flatMap((user) => rulesOf(user, seen)))];
}

function planOf(room, path) {
  if (room !== 'rules') return { room, rules: [], tests: rooms[room].tests };
  const of = rulesOf(path);
  const named = (test) => of.some((id) => new RegExp(`['\`]${id}['\`/ ]`).test(read(test)));
  const tests = rooms.rules.tests.filter(
    (test) => of.length === 0 || GENERAL.includes(test) || test === VERDICTS || named(test),
  );
  return { room, rules: of, tests };
}

/** Parses each text once for all mutants of rules: parsing takes most of the time and does not depend on rules. */
const READ_ONCE = `
const kept: { sources?: Map<string, ReturnType<typeof readYaml>> } = globalThis;
kept.sources ??= new Map();
const { sources } = kept;
function readOnce(text: string): ReturnType<typeof readYaml> {
  if (!sources.has(text)) sources.set(text, readYaml(text));
  return sources.get(text) ?? null;
}
`;

/** Properties are checked with this many times fewer values per mutant than in the suite, which runs once. */
const LESS = 20;

/** Disables caches, so that a result computed without a mutant is never returned with one. */
const withoutCaches = (room) => ({
  name: 'without-caches',
  transform: (code, id) => {
    if (id.endsWith('src/text/memo.ts')) return replaced(code, 'known !== undefined', 'false');
    if (/numRuns: \d/.test(code))
      return code.replace(/numRuns: (\d+) /g, (_, runs) => `numRuns: ${Math.ceil(runs / LESS)} `);
    if (room === 'rules' && id.endsWith('test/support.ts'))
      return replaced(code, 'how, readYaml)', 'how, readOnce)') + READ_ONCE;
    return null;
  },
});

function replaced(code, from, to) {
  if (!code.includes(from)) throw new Error(`“${from}” is not there any more`);
  return code.replace(from, to);
}

/** Bundles into the folder `a/b`, so that paths relative to the tests stay valid. */
async function bundle(room, tests) {
  const imports = tests.map((path, i) => {
    writeFileSync(
      `.mutants/${room}-${i}.mjs`,
      `import { fileBegins } from 'vitest';\nfileBegins('${path}');\n`,
    );
    return `import './${room}-${i}.mjs';\nimport '../${path}';\n`;
  });
  writeFileSync(`.mutants/${room}.mjs`, `import './before.mjs';\n${imports.join('')}`);
  const build = await rolldown({
    input: `./.mutants/${room}.mjs`,
    platform: 'node',
    plugins: [withoutCaches(room)],
    external: ['yaml', 'chai', '@vitest/expect', 'fast-check'],
    resolve: { alias: { vitest: `${process.cwd()}/scripts/mutants/vitest.mjs` } },
  });
  await build.write({ dir: '.mutants/a/b', entryFileNames: '[name].mjs', codeSplitting: false });
  await build.close();
}

mkdirSync('.mutants/a/b', { recursive: true });
writeFileSync('.mutants/texts.json', JSON.stringify(judged(process.cwd())));
writeFileSync(
  '.mutants/before.mjs',
  `import fc from 'fast-check';
globalThis.mutants.rules = ${JSON.stringify(rules)};
fc.configureGlobal({ seed: 20_230_101, numRuns: 50, endOnFailure: true });
`,
);
const files = {};
for (const [room, { source, tests }] of Object.entries(rooms)) {
  const mutated = filesIn(source).filter((path) => read(path).includes('stryMutAct_'));
  if (mutated.length === 0) continue;
  for (const path of mutated) files[path] = planOf(room, path);
  await bundle(room, tests);
}
const mutatedRooms = Object.keys(rooms).filter((room) =>
  Object.values(files).some((plan) => plan.room === room),
);
writeFileSync('.mutants/plans.json', JSON.stringify({ rooms: mutatedRooms, files }));
