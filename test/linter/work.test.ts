import { expect, test, vi } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { lintText } from '../../src/linter/lint.ts';
import { readValue } from '../../src/quantity/read.ts';
import { readPlain } from '../../src/source/plain-reader/read.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { settings } from '../support.ts';

vi.mock(import('../../src/quantity/read.ts'), async (original) => {
  const real = await original();
  return { ...real, readValue: vi.fn(real.readValue) };
});
vi.mock(import('../../src/source/yaml.ts'), async (original) => {
  const real = await original();
  return { ...real, readYaml: vi.fn(real.readYaml) };
});

test.each(['recommended', 'review'] as const)(
  'however many rules look at it, each 指标值 is parsed once, and a plain text never by yaml (%s)',
  (preset) => {
    vi.mocked(readValue).mockClear();
    const text = declaration(5, { more: 40 });
    const input = { path: 'x.yaml', text, findings: [] };
    lintText(input, settings(preset), (given) => readPlain(given, readYaml));
    const values = Array.from(text.matchAll(/指标值: (.*)/g), ([, value = '']) => value);
    const parsed = vi.mocked(readValue).mock.calls.map(([value]) => value);
    expect(values).toHaveLength(53);
    expect(parsed.filter((value) => values.includes(value)).sort()).toEqual(values.sort());
    expect(vi.mocked(readYaml).mock.calls).toEqual([]);
  },
);
