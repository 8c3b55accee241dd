import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { baseDeclaration } from '../../src/rules/base.ts';
import { readPlain } from '../../src/source/plain-reader.ts';
import { readYaml } from '../../src/source/yaml.ts';

const values = (text: string) => readPlain(text)?.documents.map(({ value }) => value) ?? null;

/** What it reads it reads as `yaml` does, in the same order of keys, and `yaml` has nothing to say of the text. */
function expectSame(text: string): boolean {
  const plain = readPlain(text);
  if (plain === null) return false;
  const full = readYaml(text);
  expect(full?.findings).toEqual([]);
  expect(full?.documents.flatMap(({ findings }) => findings)).toEqual([]);
  const told = (source: typeof full) =>
    JSON.stringify(source?.documents.map(({ value, empty, parsed }) => [value, empty, parsed]));
  expect(told(plain)).toBe(told(full));
  return true;
}

describe('it reads what declarations are made of', () => {
  const folders = ['published', 'corrected'].map(
    (name) => new URL(`../../examples/${name}/`, import.meta.url),
  );
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  test.each([baseDeclaration, ...texts].map((text) => [/项目名称: (.*)/.exec(text)?.[1] ?? '', text]))(
    '%s',
    (_, text) => {
      expect(expectSame(text)).toBe(true);
      expect(expectSame(text.replaceAll('\n', '\r\n'))).toBe(true);
      expect(expectSame(`${text}---\n${text}`)).toBe(true);
    },
  );

  test.each([
    ['quoted values', '甲: "乙: 丙"\n丁: \'戊 # 己\'\n'],
    ['empty values', '甲:\n乙: \n丙: # 注释\n丁: ~\n'],
    ['empty collections', '甲: []\n乙: {}\n'],
    ['numbers', '甲: 50\n乙: 372.29\n丙: 0\n'],
    ['words that look like numbers', '甲: 1次/年\n乙: 100%\n丙: 2023-01-01\n丁: 1:30\n戊: 1_000\n'],
    ['lists below their key', '甲:\n- 乙: 1\n  丙: 2\n- 乙: 3\n'],
    ['comments and blank lines', '# 头\n\n甲: 1 # 尾\n\n  # 中\n乙: 2\n'],
  ])('%s', (_, text) => {
    expect(expectSame(text)).toBe(true);
  });
});

describe('it leaves to yaml whatever it does not know for certain', () => {
  test.each([
    ['nothing', ''],
    ['comments alone', '# 注释\n'],
    ['an empty document', '甲: 1\n---\n'],
    ['a directive', '%YAML 1.1\n---\n甲: yes\n'],
    ['the end of a document', '甲: 1\n...\n'],
    ['a value over several lines', '甲: 乙\n  丙\n'],
    ['block scalars', '甲: |\n  乙\n'],
    ['flow collections', '甲: {乙: 1}\n'],
    ['escapes', '甲: "乙\\n丙"\n'],
    ['a doubled quote', "甲: '乙''丙'\n"],
    ['anchors and aliases', '甲: &a 1\n乙: *a\n'],
    ['tags', '甲: !!str 1\n'],
    ['a duplicate key', '甲: 1\n甲: 2\n'],
    ['a tab', '甲:\t1\n'],
    ['a lone CR', '甲: 1\r乙: 2\n'],
    ['a merge key', '<<: 1\n'],
    ['__proto__', '__proto__: 1\n'],
    ['a digit as key', '1: 2\n'],
    ['null as key', 'null: 2\n'],
    ['a number of many digits', '甲: 1234567890123456\n'],
    ['numbers in other clothes', '甲: 012\n'],
    ['hexadecimals', '甲: 0x1F\n'],
    ['exponents', '甲: 1e3\n'],
    ['infinity', '甲: .inf\n'],
    ['suppressions', '甲: 1 # jixiao-disable-line schema\n'],
    ['a full-width colon', '甲：1\n'],
    ['a full-width colon in a list', '甲:\n  - 乙：1\n'],
    ['no space behind the colon', '甲:1\n'],
    ['no space behind the dash', '甲:\n  -乙: 1\n'],
    ['a comment that may be none', '甲: 乙 #3\n'],
    ['a block sign', '指标值: >5\n'],
    ['a percent sign', '指标值: %5\n'],
    ['curly quotes', '年度: “2023”\n'],
    ['a full-width blank as indentation', '甲:\n　乙: 1\n'],
    ['a non-breaking space', '甲: 乙\u00a0丙\n'],
    ['zero-width characters', '甲\u200b: 1\n'],
    ['bidirectional controls', '甲: \u202e1\n'],
    ['boxes', '项目属性: □新增 ☑延续\n'],
    ['numbered keys', '目标1: 甲\n'],
    ['lone surrogates', '甲: \ud800\n'],
    ['a list at the root', '- 甲: 1\n'],
    ['a list of texts', '甲:\n  - 乙\n'],
    ['wrong indentation', '甲:\n  乙: 1\n 丙: 2\n'],
    ['deep nesting', Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}甲:\n`).join('')],
  ])('%s', (_, text) => {
    expect(values(text)).toBeNull();
  });
});

describe('whatever it reads is the same as with yaml', () => {
  const word = fc.constantFrom('甲', '乙丙', '年度', '指标值', 'x-a', '数量指标(必填)', 'a b', '名称');
  const usual = fc.constantFrom(
    '1',
    '0.5',
    '100%',
    '≥95%',
    '2023年',
    '"甲"',
    "'乙 # 丙'",
    '甲 # 丙',
    '甲:乙',
    '[]',
    '{}',
    '甲，乙',
    '~',
    '',
  );
  const unusual = fc.constantFrom(
    'null',
    'true',
    '-1',
    '1.50',
    '甲: 乙',
    '“甲”',
    '>5',
    '0x1F',
    '1e3',
    '…',
    '——',
    '甲 #丙',
    '"甲',
    '|',
  );
  const scalar = fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 2, arbitrary: unusual },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );
  const line = fc
    .record({
      indent: fc.nat(4),
      dash: fc.boolean(),
      key: word,
      value: scalar,
      tail: fc.constantFrom('', '', '', '', ' # 注', ' ', '\r', ' #注'),
    })
    .map(
      ({ indent, dash, key, value, tail }) =>
        (letter: string) =>
          `${' '.repeat(indent * 2)}${dash ? '- ' : ''}${key}${letter}: ${value}${tail}`,
    );
  const odd = fc.constantFrom('---', '', '# 注释', '...', ' ', '-', '- ').map((text) => () => text);

  test('texts of lines that are almost right', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: odd }), { maxLength: 6 }),
        (lines) => {
          if (expectSame(lines.map((each, i) => `${each('abcdef'.charAt(i % 5))}\n`).join(''))) read++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(20);
  });

  test('documents that yaml wrote', () => {
    const leaf = fc.oneof(
      fc.constantFrom('甲', '1', '', '是', '≥95%', 'a: b', '# c', '乙\n丙'),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, tie('map'), fc.array(tie('map'), { maxLength: 3 })),
      map: fc.dictionary(word, tie('value'), { maxKeys: 4 }),
    })).map;
    fc.assert(
      fc.property(tree, (value) => {
        expectSame(stringify(value, { lineWidth: 0 }));
      }),
      { numRuns: 1000 },
    );
  });
});
