import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectWellSaid } from '../rules/figures.ts';
import { lint, settings } from '../support.ts';

const FOLDER = 'test/verdicts/clean';
const texts = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [file.replace(/\.yaml$/, ''), readFileSync(`${FOLDER}/${file}`, 'utf8')]),
);

/** `rule severity` of all findings under the preset review, sorted. */
function verdictOf(text: string): string[] {
  const { diagnostics } = lint(text, settings('review')).result;
  return diagnostics.map(({ rule, severity }) => `${rule} ${severity}`).sort();
}

describe('what a careful clerk writes', () => {
  test.each([...texts])('gives no finding: %s', (_, text) => {
    expect(lint(text).result.diagnostics).toEqual([]);
    // 面积(亩), as in the form itself, could be written 面积（亩）: reported under the preset review
    expect(verdictOf(text).filter((verdict) => verdict !== 'text-style info')).toEqual([]);
  });

  test('every shipped form is there', () => {
    const forms = [...texts.values()].map((text) => lint(text).result.declarations[0]?.template);
    expect(new Set(forms).size).toBe(7);
  });
});

interface Mistake {
  readonly 改: readonly [right: string, wrong: string];
  readonly 结论: string | readonly string[];
}

const mistakes: Readonly<Record<string, readonly Mistake[]>> = parse(
  readFileSync('test/verdicts/mistakes.yaml', 'utf8'),
);

describe('one mistake in it gives exactly the expected findings', () => {
  describe.each(Object.entries(mistakes))('%s', (name, list) => {
    const text = texts.get(name) ?? '';
    test.each(list.map(({ 改, 结论 }) => [...改, [结论].flat()] as const))(
      '%j → %j: %j',
      (right, wrong, due) => {
        expect(text.split(right)).toHaveLength(2);
        const written = text.replace(right, () => wrong);
        expect(verdictOf(written)).toEqual([...due, ...verdictOf(text)].sort());
        for (const diagnostic of lint(written, settings('review')).result.diagnostics)
          expectWellSaid(diagnostic);
      },
    );
  });
});
