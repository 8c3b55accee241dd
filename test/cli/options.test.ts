import { expect, test } from 'vitest';
import { checkCommand } from '../../src/cli/options.ts';

const parsed = (...words: readonly string[]) => checkCommand().parse(words, { from: 'user' }).opts();

test.each([
  [['--jobs', '3'], { jobs: 3 }],
  [['--jobs', '0'], { jobs: 'auto' }],
  [['--jobs', 'auto'], { jobs: 'auto' }],
  [['--ambiguous-width', 'auto'], { ambiguousWidth: 'auto' }],
  [['--ambiguous-width', '2'], { ambiguousWidth: 2 }],
  [['--max-warnings', '0'], { maxWarnings: 0 }],
  [['--shard', '2/2'], { shard: { index: 2, of: 2 } }],
  [['--format', 'json=a=b.json'], { format: [{ name: 'json', file: 'a=b.json' }] }],
  [['--rule', 'a: off', '--rule', 'b: off'], { rule: ['a: off', 'b: off'] }],
])('%j', (words, options) => {
  expect(parsed(...words)).toMatchObject(options);
});

test.each([
  ['--jobs', '1000'],
  ['--jobs', '-1'],
  ['--ambiguous-width', '3'],
  ['--max-warnings', '1.5'],
  ['--shard', '0/2'],
  ['--shard', '3/2'],
  ['--shard', '1'],
  ['--format', 'json='],
])('%s %s is refused', (option, value) => {
  expect(() => parsed(`${option}=${value}`)).toThrow();
});
