import { describe, expect, it } from 'vitest';
import { scan } from '../../src/cli/argv.ts';
import { checkCommand } from '../../src/cli/options.ts';

const words = (line: string): string[] => {
  const argv = line.split(' ').filter((word) => word !== '');
  return scan(argv, checkCommand().options).operands.map(({ word, literal }) =>
    literal ? `=${word}` : word,
  );
};

describe('which words are operands', () => {
  it.each([
    ['', []],
    ['a.yaml b.yaml', ['a.yaml', 'b.yaml']],
    ['--format json check x.yaml', ['check', 'x.yaml']],
    ['--format=json check', ['check']],
    ['-q check', ['check']],
    ['--fix a.yaml', ['a.yaml']],
    ['--max-warnings 3 a.yaml', ['3', 'a.yaml'].slice(1)],
    ['--rule x a.yaml --rule y', ['a.yaml']],
    ['--config', []],
    ['--unknown a.yaml', ['a.yaml']],
    ['-- --fix check', ['=--fix', '=check']],
    ['- a', ['-', 'a']],
  ])('%s', (line, operands) => {
    expect(words(line)).toEqual(operands);
  });

  it('tells options with their values, by their long names', () => {
    const { options } = scan(
      ['-h', '--lang', 'en', '--format=json', '--template', '--help'],
      checkCommand().options,
    );
    expect(Object.fromEntries(options)).toEqual({
      '--help': '',
      '--lang': 'en',
      '--format': 'json',
      '--template': '--help',
    });
  });
});
