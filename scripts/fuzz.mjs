// npm run fuzz [seconds] [seed]: runs the properties of test/fuzz, each for its share of the time (by default 60 s).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [seconds = '60', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
if (!(Number(seconds) > 0) || !Number.isInteger(Number(seed))) {
  console.error('usage: npm run fuzz [seconds] [seed]');
  process.exit(2);
}
console.log(`fuzzing for ${seconds} s; seed ${seed} (again: npm run fuzz ${seconds} ${seed})`);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/fuzz', 'test/source/traps/damage.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed },
  },
);
process.exit(status ?? 1);
