import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/text/finding.ts';
import { processorTime } from '../processor-time.ts';
import { read } from './read.ts';
import { Dice, plainRoot } from './styled.ts';
import { writeStyled } from './styled-writer.ts';

/** Reads a text and everything about it; all positions must be within the text. Returns the number of findings. */
function ask(text: string): number {
  const source = read(text);
  const within = ({ start, end }: { start: number; end: number }) => {
    if (!(start >= 0 && start <= end && end <= text.length))
      throw new Error(`${start}-${end} is outside the text`);
  };
  const paths: Path[] = [[], ['a'], [0], ['a', 0, 'b'], ['k5'], ['']];
  let count = source.findings.length;
  for (const { target } of source.findings) if (target.at === 'text') within(target.range);
  for (const comment of source.comments()) within(comment.range);
  for (const document of source.documents.slice(0, 50)) {
    within(document.range);
    count += document.findings.length;
    for (const { target, related } of document.findings) {
      within(document.locate(target));
      for (const label of related ?? []) within(document.locate(label.target));
    }
    for (const path of paths) {
      within(document.locate({ path, at: 'value' }));
      within(document.locate({ path, at: 'key' }));
      within(document.locate({ path, at: 'value', span: [1, 3] }));
      for (const edit of document.edit({ kind: 'set', path, value: 'x' }) ?? []) within(edit);
      for (const edit of document.edit({ kind: 'remove', path }) ?? []) within(edit);
      for (const edit of document.edit({ kind: 'replace', path, value: [1] }) ?? []) within(edit);
    }
  }
  return count;
}

const N = 2000;
const TEXTS: readonly (readonly [name: string, text: (n: number) => string])[] = [
  ['brackets that open', (n) => '['.repeat(n)],
  ['braces that open', (n) => '{a: '.repeat(n)],
  ['brackets that close', (n) => ']'.repeat(n)],
  ['dashes', (n) => '- '.repeat(n)],
  ['question marks', (n) => '? '.repeat(n)],
  ['colons', (n) => ': '.repeat(n)],
  ['indentation', (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['keys', (n) => Array.from({ length: n }, (_, i) => `k${i}: ${i}`).join('\n')],
  ['keys in braces', (n) => `{${Array.from({ length: n }, (_, i) => `k${i}: ${i}`).join(', ')}}`],
  ['one key again and again', (n) => 'k: 1\n'.repeat(n)],
  ['aliases', (n) => `a: &a x\nb: [${'*a, '.repeat(n)}]`],
  ['aliases of a long text as keys', (n) => `a: &a ${'x'.repeat(n)}\n${'*a : 1\n'.repeat(n / 4)}`],
  ['documents', (n) => '---\na: 1\n'.repeat(n / 4)],
  ['ends of documents', (n) => '...\n'.repeat(n / 4)],
  ['blank lines before comments', (n) => `a:\n${'\n'.repeat(n)}${'  # x\n'.repeat(n)}b: 1`],
  ['blanks', (n) => `a: "${' '.repeat(n)}\n${' '.repeat(n)}x"`],
  ['folded lines', (n) => `a: x${'\n y'.repeat(n)}`],
  ['blank lines in quotes', (n) => `a: '${'\n '.repeat(n)}x'`],
  ['quotes that open', (n) => 'a: "x\n'.repeat(n)],
  ['quotes in brackets that open', (n) => `[${"'x\n,".repeat(n)}`],
  ['escapes that are none', (n) => `a: "${'\\q'.repeat(n)}"`],
  ['anchors', (n) => '&a '.repeat(n)],
  ['tags', (n) => '- !x y\n'.repeat(n)],
  ['aliases to nothing', (n) => '- *x\n'.repeat(n)],
  ['directives', (n) => '%x\n'.repeat(n)],
  ['tabs', (n) => `a:\n${'\tb: 1\n'.repeat(n)}`],
  ['commas in braces', (n) => `- {${'名称: 甲, 乙, '.repeat(n)}}`],
  ['semicolons in braces', (n) => `- {${'名称: 甲；'.repeat(n)}}`],
  ['lines that go on', (n) => `备注: 甲\n${'乙\n'.repeat(n)}`],
  ['two keys on a line, many times', (n) => `- 名称: 甲${' 指标值: 5次'.repeat(n)}`],
  ['two keys, far apart', (n) => `- 名称: 甲${' '.repeat(n)}乙${'\t'.repeat(n)}指标值：5次`],
  ['a key without its colon, and blanks', (n) => `年度${' '.repeat(n)}2023；${' '.repeat(n)}x\n项目名称: 甲`],
  ['a box behind blanks', (n) => `项目属性: 新增${' '.repeat(n)}□\n`],
  ['a bracket that opens before blanks and a box', (n) => `项目属性: （${'　'.repeat(n)}甲□\n`],
  ['headings', (n) => `${'申报表\n'.repeat(n)}年度: 2023\n`],
  [
    '其中 without end',
    (n) => `项目资金:\n${'  其中：'.repeat(n)}\n${'  其中:\n    财政拨款: 5\n'.repeat(n / 4)}`,
  ],
  ['其中 before blanks of two kinds', (n) => `项目资金:\n  其中${' \t'.repeat(n)}\u00a0\n  财政拨款: 5\n`],
  ['dashes at every column', (n) => `年度总体目标:\n${'   - 编号: 1\n - 内容: 甲\n'.repeat(n)}`],
  ['quotes with text behind', (n) => '名称: "甲"乙\n'.repeat(n)],
  ['lone CR', (n) => 'a: 1\r'.repeat(n)],
  ['block scalars', (n) => '- |\n  x\n\n'.repeat(n)],
  ['one block scalar', (n) => `a: >\n${'  x\n\n'.repeat(n)}`],
  ['digits', (n) => `a: ${'1'.repeat(n)}`],
  ['a long key', (n) => `${'k'.repeat(n)}: 1`],
  ['a line without end', (n) => 'a: '.repeat(n)],
  ['lone surrogates', (n) => `a: ${'\ud800'.repeat(n)}`],
  ['NUL', (n) => `a: ${'\0'.repeat(n)}`],
  ['the lexer’s own signals', (n) => 'a: \x02\x18\x1f\n- |\x1f # x\n'.repeat(n / 4)],
  ['BOM inside', (n) => 'a: \ufeff\n\ufeff'.repeat(n)],
  ['U+0085 and U+2028', (n) => 'a: \u0085x\u2028\n'.repeat(n)],
  ['bidirectional controls', (n) => `a: ${'\u202e'.repeat(n)}`],
  ['comments', (n) => 'a: 1 # x\n# y\n'.repeat(n)],
];

describe('hostile texts', () => {
  test.each(TEXTS)('%s: read, located and edited in linear time, without a throw', (_, text) => {
    const [small, large] = [text(N), text(4 * N)];
    ask(small);
    const once = Math.min(
      processorTime(() => ask(small)),
      processorTime(() => ask(small)),
    );
    const four = Math.min(
      processorTime(() => ask(large)),
      processorTime(() => ask(large)),
    );
    // four times the text must not take sixteen times the work
    expect(four).toBeLessThan(Math.max(once, 15) * 10);
  });

  test('a hundred files of deep nesting in one run', () => {
    for (let i = 0; i < 100; i += 1) {
      expect(ask('['.repeat(1000 + 40 * i))).toBe(1);
      expect(ask(`${'- '.repeat(1000 + 40 * i)}x`)).toBe(1);
    }
    expect(ask('a: 1\n')).toBe(0);
  });

  test('no more findings than a person can read', () => {
    expect(ask(`- @x\n`.repeat(5000))).toBeLessThanOrEqual(100);
    expect(ask(`k: 1\n`.repeat(5000))).toBeLessThanOrEqual(1000);
  });
});

const PARTS = [
  'a',
  ':',
  ': ',
  '- ',
  '? ',
  '\n',
  '\n  ',
  '\r\n',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '#',
  ' #',
  '|',
  '>',
  '&x ',
  '*x',
  '!t ',
  '%',
  '@',
  '---\n',
  '...\n',
  '\\',
  '\\u12',
  '年',
  '：',
  '\ufeff',
  '\0',
  '\x1f',
  '\u2028',
  '\ud83d',
  '1',
  '~',
] as const;

describe('random texts', () => {
  test('never throw, and every place lies inside', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }), (parts) => {
        ask(parts.join(''));
      }),
      { numRuns: Number(process.env.RUNS ?? 3000) },
    );
  });

  test('a document that is damaged in one place gives a finding, or is another valid document', () => {
    fc.assert(
      fc.property(plainRoot, fc.nat(), fc.constantFrom(...PARTS), (root, seed, part) => {
        const dice = new Dice(seed);
        const text = writeStyled(root, seed);
        const at = dice.below(text.length + 1);
        const damaged = text.slice(0, at) + part + text.slice(at + dice.below(3));
        ask(damaged);
        for (const document of read(damaged).documents) {
          if (!document.parsed) expect(document.findings.length).toBeGreaterThan(0);
          if (!document.parsed) expect(document.value).toBeNull();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
  });
});
