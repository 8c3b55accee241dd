import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../src/cli/check-options.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { refuseContradictions } from '../../src/cli/contradictions.ts';
import { checkCommand } from '../../src/cli/options.ts';
import { FLAGS, quickCheck } from '../../src/cli/quick.ts';

/** The result of parsing the arguments of a check with commander. */
function byCommander(words: readonly string[]) {
  const command = checkCommand().exitOverride();
  command.parse([...words], { from: 'user' });
  return { options: command.opts<CheckOptions>(), paths: command.args };
}

const word = fc.constantFrom(...FLAGS.keys(), 'src', 'test/cli', 'gone/x.yaml', 'check', '预算');

describe('a check that is read without commander', () => {
  it('is read as commander reads it', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const quick = quickCheck(['check', ...words]);
        expect(quick).toMatchObject(byCommander(words));
        expect(Object.keys(quick?.options ?? {}).sort()).toEqual(
          Object.keys(byCommander(words).options).sort(),
        );
      }),
    );
  });

  it('has no options that contradict each other', () => {
    const all = Object.assign({}, byCommander([]).options, ...FLAGS.values());
    expect(() => refuseContradictions(all, ['src'])).not.toThrow();
  });

  it('needs no command in front of a path that is there', () => {
    expect(quickCheck(['src', 'gone.yaml', '-q'])).toMatchObject({ paths: ['src', 'gone.yaml'] });
    expect(quickCheck([])).toMatchObject({ paths: [] });
  });
});

describe('commander is asked', () => {
  it.each([
    ['another option', ['--format', 'json', 'src']],
    ['an option that stands for several', ['-qV', 'src']],
    ['a value where none is taken', ['--quiet=1', 'src']],
    ['paths behind --', ['--', 'src']],
    ['help', ['help']],
    ['a word that is no path', ['chek']],
    ['what completions ask', ['complete', '--', 'x']],
  ])('for %s', (_, words) => {
    expect(quickCheck(words)).toBeNull();
  });

  it.each([...COMMANDS.keys()].filter((name) => name !== 'check'))('for the command %s', (name) => {
    expect(quickCheck([name, 'src'])).toBeNull();
  });
});
