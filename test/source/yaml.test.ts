import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/text/finding.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { onlyDocument, plain, read } from './read.ts';

const readValue = (text: string) => plain(onlyDocument(text).value);

/** `code line:column “marked”` of each finding of the text's documents. */
function found(text: string): readonly string[] {
  const lines = lineIndex(text);
  const source = read(text);
  const told = [...source.findings, ...source.documents.flatMap(({ findings }) => findings)];
  return told.map(({ code, target }) => {
    if (target.at !== 'text') throw new Error('a finding about the text must have its range');
    const { line, column } = lines.position(target.range.start);
    return `${code} ${line}:${column} ${text.slice(target.range.start, target.range.end)}`;
  });
}

describe('values', () => {
  test('are those of the core schema of YAML 1.2, whatever %YAML says', () => {
    const body = 'a: yes\nb: 012\nc: 1:30\nd: on\ne: 2023-01-01\nf: 0o17\ng: 1_000\nh: ~\ni: .5\n';
    const value = {
      a: 'yes',
      b: 12,
      c: '1:30',
      d: 'on',
      e: '2023-01-01',
      f: 15,
      g: '1_000',
      h: null,
      i: 0.5,
    };
    expect(readValue(body)).toEqual(value);
    expect(readValue(`%YAML 1.1\n---\n${body}`)).toEqual(value);
    expect(readValue(`%YAML 1.1 # alt\n---\n${body}`)).toEqual(value);
  });

  test('<< is a key like any other', () => {
    expect(readValue('a: &a {x: 1}\nb: {<<: *a}\n')).toEqual({ a: { x: 1 }, b: { '<<': { x: 1 } } });
  });

  test('mappings have no prototype, and keys that objects know are mere keys', () => {
    const { value } = onlyDocument('__proto__: {a: 1}\nconstructor: 2\ntoString: 3\n');
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.entries(value ?? {}).map(([key]) => key)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(onlyDocument('a: 1\n').value).not.toHaveProperty('toString');
  });

  test('keys of other types become text', () => {
    expect(readValue('1: a\n1.50: b\ntrue: c\n~: d\n[x, y]: e\n')).toEqual({
      '1': 'a',
      '1.5': 'b',
      true: 'c',
      '': 'd',
      '[x, y]': 'e',
    });
  });

  test.each([
    ['123456789012345', 123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['0.1234567890123456', '0.1234567890123456'],
    ['100000000000000000000', 100000000000000000000],
    ['1.50', 1.5],
    ['1e400', '1e400'],
    ['1e-400', '1e-400'],
    ['0.000', 0],
    ['0x1F', 31],
    ['0xffffffffffffffffffff', '0xffffffffffffffffffff'],
    ['+12', 12],
  ])('number %s', (written, value) => {
    expect(onlyDocument(`a: ${written}`).value).toEqual({ a: value });
  });

  test('tags of YAML apply; unknown ones are reported and left out', () => {
    expect(readValue('a: !!str 5\nb: !!int "7"\n')).toEqual({ a: '5', b: 7 });
    expect(readValue('a: !!binary aGk=\nb: !!timestamp 2023-01-01\n')).toEqual({
      a: 'aGk=',
      b: '2023-01-01',
    });
    expect(found('a: !重要 x\n')).toEqual(['tag-or-anchor 1:4 !重要 x']);
    expect(found('a: !x 5\n')).toEqual(['unknown-tag 1:4 !x']);
    expect(onlyDocument('a: !x 5\n').parsed).toBe(true);
  });

  test('a lone CR ends a line', () => {
    expect(readValue('a: 1\rb: "x\r  y"\r')).toEqual({ a: 1, b: 'x y' });
    const text = 'a: 1\rb: 2\r';
    expect(onlyDocument(text).locate({ path: ['b'], at: 'value' })).toEqual({ start: 8, end: 9 });
  });
});

describe('documents', () => {
  test('keep their index, empty ones too', () => {
    const { documents } = read('---\n---\na: 1\n---\n# 无\n...\n---\nb: 2\n');
    expect(documents.map(({ index, empty, parsed }) => [index, empty, parsed])).toEqual([
      [0, true, true],
      [1, false, true],
      [2, true, true],
      [3, false, true],
    ]);
  });

  test.each([
    ['', [true]],
    ['# 注释\n', [true]],
    ['---\n---', [true, true]],
    ['...', [true]],
    ['\n\n', [true]],
    ['~', [false]],
    ['null\n', [false]],
    ['""', [false]],
    ['{}', [false]],
  ])('%j', (text, empty) => {
    expect(read(text).documents.map((document) => document.empty)).toEqual(empty);
    expect(found(text)).toEqual([]);
  });

  test('a broken one hides no other', () => {
    const { documents } = read('a: 1\n---\nb: [\n---\nc: "\n---\nd: 4\n');
    expect(documents.map(({ parsed }) => parsed)).toEqual([true, false, false, true]);
    expect(documents.map(({ value }) => plain(value))).toEqual([{ a: 1 }, null, null, { d: 4 }]);
    expect(documents[1]?.findings).toHaveLength(1);
  });

  test('their ranges follow one another', () => {
    const text = 'a: 1\n---\nb: 2\n';
    expect(read(text).documents.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      'a: 1\n',
      '---\nb: 2\n',
    ]);
  });
});

describe('duplicate keys', () => {
  test('the first value wins; the later key is reported, with the place of the first', () => {
    const text = '年度: 2023\n项目:\n  a: 1\n  a: 2\n年度: 2024\n';
    const document = onlyDocument(text);
    expect(found(text)).toEqual(['duplicate-key 4:3 a', 'duplicate-key 5:1 年度']);
    expect(document.parsed).toBe(true);
    expect(plain(document.value)).toEqual({ 年度: 2023, 项目: { a: 1 } });
    expect(document.findings[1]?.message.zh).toContain('第 1 行');
    expect(document.findings[1]?.related?.[0]?.target).toEqual({ at: 'text', range: { start: 0, end: 2 } });
  });

  test('in flow mappings, quoted, and as number and text', () => {
    expect(found('{a: 1, "a": 2}\n')).toEqual(['duplicate-key 1:8 "a"']);
    expect(found('1: a\n"1": b\n')).toEqual(['duplicate-key 2:1 "1"']);
  });
});

describe('a question mark that makes a key of what follows', () => {
  test.each([
    ['at the end of the text', '年度: 2023\n?', '2:1'],
    ['alone on a line', '年度: 2023\n?\n项目期: 1年\n', '2:1'],
    ['before a value', '?\n: 1年\n年度: 2023\n', '1:1'],
    ['before a key', '? 项目期: 1年\n年度: 2023\n', '1:1'],
  ])('%s is reported where it is, and its meaning is ignored', (_, text, place) => {
    expect(found(text)).toEqual([`question-mark ${place} ?`]);
    const { value, findings } = onlyDocument(text);
    expect(plain(value)).toMatchObject({ 年度: 2023 });
    expect(Object.keys(Object(value))).not.toContain('');
    expect(findings[0]?.message.zh).toContain('“?”');
  });

  test('before a value of a key that is not the form’s', () => {
    expect(found('甲: ? 1\n')).toEqual(['question-mark 1:4 ?']);
    expect(found('甲: 1: 2\n')).toEqual(['colon-in-value 1:5 :']);
  });

  test('with a key of its own it is YAML', () => {
    expect(found('? 年度\n: 2023\n')).toEqual([]);
    expect(found('? 年度\n')).toEqual([]);
    expect(found('备注: ?\n')).toEqual(['reserved-start 1:5 ?']);
  });
});

describe('aliases', () => {
  test('have the value they refer to', () => {
    expect(readValue('a: &x [1, &y 2]\nb: *x\nc: *y\nd: &x 5\ne: *x\n')).toEqual({
      a: [1, 2],
      b: [1, 2],
      c: 2,
      d: 5,
      e: 5,
    });
    expect(readValue('&k a: 1\n*k : 2\nb: *k\n')).toEqual({ a: 1, b: 'a' });
  });

  test('without an anchor', () => {
    expect(found('a: 1\nb: *重点\n')).toEqual(['unknown-alias 2:4 *重点']);
    expect(onlyDocument('b: *x\n').parsed).toBe(false);
    expect(onlyDocument('b: *x\n').value).toBeNull();
  });

  test('to what they stand in', () => {
    expect(found('a: &x\n  b: *x\n')).toEqual(['alias-cycle 2:6 *x']);
    expect(found('&x [*x, *x]\n')).toEqual(['alias-cycle 1:5 *x', 'alias-cycle 1:9 *x']);
  });

  test('that expand to too much: one finding', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    const told = found(`a0: &a0 [x, x]\n${levels.join('\n')}\n`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^alias-bomb /);
  });
});

describe('what is too much', () => {
  test('over 10 MB of UTF-8: rejected at 1:1, whatever its contents', () => {
    const text = `a: ${'年'.repeat(3_500_000)}`;
    expect(found(text)).toEqual(['too-large 1:1 ']);
    expect(read(text).documents).toEqual([]);
    expect(found(`a: ${'x'.repeat(10 * 1024 * 1024 - 3)}`)).toEqual([]);
    expect(found(`a: ${'x'.repeat(10 * 1024 * 1024 - 2)}`)).toEqual(['too-large 1:1 ']);
  });

  test('over a hundred thousand documents: refused', () => {
    expect(found('---\n'.repeat(100_100))).toEqual(['too-large 1:1 ']);
  });

  test('millions of items in less: refused as well', () => {
    expect(found('- \n'.repeat(1_200_000))).toEqual(['too-large 1:1 ']);
  });

  test.each([
    ['[', '[', 1],
    ['{', '{a: ', 1],
    ['-', '- ', 1],
    ['?', '? ', 1],
    ['mixed brackets', '[{a: ', 0.5],
  ])('nesting over 64: %s', (_, level, collections) => {
    const fits = level.repeat(64 * collections);
    expect(found(fits).some((told) => told.startsWith('too-deep'))).toBe(false);
    const over = `x: 1\n---\n${level.repeat(65)}`;
    const [told] = found(over);
    expect(told).toMatch(/^too-deep 3:/);
    expect(read(over).documents).toEqual([]);
  });

  test('it is reported at the character that opens level 65', () => {
    expect(found(`${'['.repeat(64)}1${']'.repeat(64)}`)).toEqual([]);
    expect(found(`${'['.repeat(65)}1${']'.repeat(65)}`)).toEqual(['too-deep 1:65 [']);
    expect(found(`${'- '.repeat(65)}1`)).toEqual(['too-deep 1:129 -']);
    const deep = (levels: number) =>
      Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}k:`).join('\n');
    expect(found(deep(64))).toEqual([]);
    expect(found(deep(65))).toEqual(['too-deep 65:65 k']);
  });

  test('brackets that open nothing are not counted', () => {
    const many = '['.repeat(2000);
    expect(
      found(`# ${many}\na: "${many}"\nb: '${many}'\nc: x${many}\nd: |\n  ${many}\n${'- [x]\n'.slice(0, 0)}`),
    ).toEqual([]);
    expect(found(`${'- [1, [2]]\n'.repeat(500)}`)).toEqual([]);
  });
});

describe('bidirectional controls', () => {
  test('are a warning at the first, naming how many there are', () => {
    const text = 'a: x\u202ey\u202c\n# \u2066\n';
    const [finding] = read(text).findings;
    expect(finding).toMatchObject({
      code: 'bidi',
      severity: 'warning',
      data: { character: 'U+202E', count: 3 },
    });
    expect(finding?.target).toEqual({ at: 'text', range: { start: 4, end: 5 } });
    expect(finding?.related).toHaveLength(2);
    expect(finding?.fix?.safe).toBe(false);
    expect(onlyDocument(text).parsed).toBe(true);
  });
});

/** Mistakes in documents, and the one finding for each. */
const ERRORS: readonly (readonly [name: string, text: string, found: string])[] = [
  ['a key without colon', '年度: 2023\n项目名称 政府\n实施单位: x\n', 'missing-colon 2:1 项目名称'],
  ['the last key without colon', '年度: 2023\n项目名称 政府', 'missing-colon 2:1 项目名称'],
  ['a colon in a value', '名称: 会议: 次数 # 注\n', 'colon-in-value 1:7 :'],
  ['a key too far in', 'a: 1\n  b: 2\nc: 3\n', 'indentation 2:3 b'],
  ['a key too far in, in a list', '- 编号: 1\n   名称: x\n', 'indentation 2:4 名称'],
  ['a key too far out', 'a:\n  b: 1\n c: 2\n', 'indentation 3:2 c'],
  ['a key after its dash', '- a: 1\n b: 2\n', 'indentation 2:2 b'],
  ['a quote that is not closed', 'a: "x\nb: 2\n', 'unclosed-quote 1:4 "'],
  ['a quote that is closed by the next', '- a: "x\n  b: "y"\n', 'unclosed-quote 1:6 "'],
  ['a single quote', "a: 'x\nb: 2\n", "unclosed-quote 1:4 '"],
  ['a bracket', 'a: [1, 2\nb: 3\n', 'unclosed-bracket 1:4 ['],
  ['the inner bracket', 'a: {b: [1, 2}\n', 'unclosed-bracket 1:8 ['],
  ['a bracket at the end', '{a: 1', 'unclosed-bracket 1:1 {'],
  ['a bracket too many', 'a: [b]]\nc: 1\n', 'stray-bracket 1:7 ]'],
  ['a tab', 'a:\n\tb: 1\n', 'indent-blank 2:1 \t'],
  ['a list item among keys', 'a: 1\n- b\n', 'list-among-keys 2:1 - b'],
  ['a list on the line of its key', 'a: - b\n', 'list-on-key-line 1:4 -'],
  ['a key after list items', '- a\nb: 1\n', 'text-after-value 2:1 b'],
  ['>=', 'a: >=5\nb: 1\n', 'block-scalar 1:4 >=5'],
  ['a value that begins with %', 'a: %5\n', 'special-character 1:4 %'],
  ['a value that begins with @', 'a: @x\n', 'special-character 1:4 @'],
  ['words after a quote', 'a: "x" y\n', 'text-after-value 1:8 y'],
  ['an escape that is none', 'a: "\\q"\n', 'bad-escape 1:5 \\q'],
  ['a missing comma', 'a: {b: 1 c: 2}\n', 'missing-comma 1:8 1 c: 2'],
  ['a comma too many', 'a: [1,,2]\n', 'extra-comma 1:7 ,'],
  ['a comment without a space', 'a: "x"#c\n', 'comment 1:7 #'],
  ['a directive without ---', '%FOO bar\n', 'directive 1:1 %FOO bar'],
  ['a key after ---', '--- a: 1\n', 'document-marker 1:5 a: 1'],
  ['two anchors', '&a &b c\n', 'tag-or-anchor 1:4 &b c'],
];

describe('errors are reported once, at their cause, in plain words', () => {
  test.each(ERRORS)('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
    const [finding] = read(text).documents.flatMap(({ findings }) => findings);
    expect(finding).toBeDefined();
    expectPlainWords(finding);
  });

  test('those that stand for themselves all, of the others the first', () => {
    expect(found('a: @x\nb: "\\q"\nc: [\nd: [\n')).toEqual([
      'special-character 1:4 @',
      'bad-escape 2:5 \\q',
      'unclosed-bracket 3:4 [',
    ]);
  });
});

function expectPlainWords(finding: Finding | undefined): void {
  const { zh = '', en = '', help } = finding?.message ?? {};
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(`${zh}${help?.zh ?? ''}`).not.toMatch(/implicit|mapping|scalar|token|undefined/i);
  expect(en).not.toMatch(/[\u4e00-\u9fff]{8,}|implicit|scalar|token|undefined/i);
}

test.each([
  ['a line without any colon', '年度: 2023\n以万元计\n', '“以万元计”没有冒号，'],
  ['a full-width colon', '年度: 2023\n计量处：万元\n', '“计量处：万元”没有半角冒号，'],
  ['a colon inside of quotes', '年度: 2023\n"项目名称: 会议"\n', '的冒号写在引号里面，'],
  ['a quote before the key', '年度: 2023\n"项目名称: 会议\n单位: "x"\n', '的冒号写在引号里面，'],
])('what a line lacks is reported as it looks: %s', (_, text, said) => {
  expect(onlyDocument(text).findings[0]?.message.zh).toContain(said);
});
