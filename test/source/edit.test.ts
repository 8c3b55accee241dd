import { describe, expect, test } from 'vitest';
import type { Edit, Path, Plain } from '../../src/text/finding.ts';
import { applyEdits, onlyDocument, plain } from './read.ts';

/** The text after an edit, or null if it is declined. */
function edited(text: string, edit: Edit): string | null {
  const edits = onlyDocument(text).edit(edit);
  return edits === null ? null : applyEdits(text, edits);
}

const set = (text: string, path: Path, value: string | number) => edited(text, { kind: 'set', path, value });

describe('set', () => {
  test.each([
    ['a number', 'a: 4   # 注\nb: 2\n', 5, 'a: 5   # 注\nb: 2\n'],
    ['a number in place of text', 'a: "5"\n', 5, 'a: 5\n'],
    ['text in place of a number', 'a: 5\n', '5', 'a: "5"\n'],
    ['plain text', 'a: x\n', '≥95%', 'a: ≥95%\n'],
    ['in double quotes', 'a: "x" # 注\n', 'y "z"', 'a: "y \\"z\\"" # 注\n'],
    ['in single quotes', "a: 'x'\n", "it's", "a: 'it''s'\n"],
    ['single quotes can hold no line break', "a: 'x'\n", 'y\nz', 'a: "y\\nz"\n'],
    ['over several lines', 'a: x\n  y # 注\nb: 1\n', 'z', 'a: z # 注\nb: 1\n'],
    ['where nothing is', 'a: # 注\nb: 1\n', 'x', 'a: x # 注\nb: 1\n'],
    ['where nothing is at the end', 'a:', 'x', 'a: x'],
    ['in place of null', 'a: ~\n', 0.5, 'a: 0.5\n'],
    ['CRLF', 'a: 1\r\nb: 2\r\n', 3, 'a: 3\r\nb: 2\r\n'],
    ['in braces', '{a: x, b: 1}\n', 'y, z', '{a: "y, z", b: 1}\n'],
    ['a block scalar by a line', 'a: |  # 注\n  x\n  y\nb: 1\n', 'z', 'a: z  # 注\nb: 1\n'],
    ['a block scalar by lines', 'a: |\n    x\nb: 1\n', 'y\nz\n', 'a: |\n    y\n    z\nb: 1\n'],
    ['a folded one by lines', 'a: >-\n  x\n', 'y\nz', 'a: >-\n  y\n\n  z\n'],
    ['a block scalar by a number', 'a: >\n  x\nb: 1\n', 7, 'a: 7\nb: 1\n'],
  ])('%s', (_, text, value, expected) => {
    expect(edited(text, { kind: 'set', path: ['a'], value })).toBe(expected);
  });

  test.each([
    '~',
    '1:30',
    '- x',
    'x: y',
    'x #y',
    ' x',
    'x ',
    '012',
    '1e3',
    'true',
    'null',
    '',
    '#x',
    '*x',
    '%',
    '“x”: ',
    '---',
    '.5',
    '0x1F',
    '[x',
    '@',
    '> 5',
    '|',
  ])('quotes %j, which would not read back as the same text', (value) => {
    const result = set('a: x\n', ['a'], value);
    expect(result).toMatch(/^a: "/);
    expect(plain(onlyDocument(result ?? '').value)).toEqual({ a: value });
  });

  test.each([
    'yes',
    '是',
    'x:y',
    '≥95%',
    '>5'.slice(1),
    '5%',
    '2023-01',
    'x#y',
    '，',
    '-x',
    '?x',
    '1_000',
    '12.5.1',
  ])('leaves %j without quotes if it reads back', (value) => {
    const result = set('a: x\n', ['a'], value);
    expect(plain(onlyDocument(result ?? '').value)).toEqual({ a: value });
    if (value !== '5') expect(result).toBe(`a: ${value}\n`);
  });

  test('uses the quotes that the file uses', () => {
    expect(set("a: x\nb: 'y'\n", ['a'], '5')).toBe("a: '5'\nb: 'y'\n");
    expect(set('a: x\nb: "y"\n', ['a'], '5')).toBe('a: "5"\nb: "y"\n');
  });

  test('declines what is not safe', () => {
    expect(set('a: {b: 1}\n', ['a'], 5)).toBeNull();
    expect(set('a: 1\n', ['b'], 5)).toBeNull();
    expect(set('a: &x 1\nb: *x\n', ['a'], 5)).toBeNull();
    expect(set('a: &x 1\nb: *x\n', ['b'], 5)).toBeNull();
    expect(set('a: &x {c: 1}\nb: *x\n', ['b', 'c'], 5)).toBeNull();
    expect(set('a: !!str 1\n', ['a'], 5)).toBeNull();
    expect(set('a: [\n', ['a'], 5)).toBeNull();
    expect(set('a: 1\n', ['a'], Number.NaN)).toBeNull();
    expect(set('a: 1\n', ['a'], 1234567890123456)).toBeNull();
  });
});

describe('set, as written', () => {
  const quote = (text: string) => edited(text, { kind: 'set', path: ['a'], value: '?', asWritten: true });

  test('puts the existing characters in quotes', () => {
    expect(quote('a: 012 # 注\n')).toBe('a: "012" # 注\n');
    expect(quote("a: 1.50\nb: 'x'\n")).toBe("a: '1.50'\nb: 'x'\n");
    expect(quote('{a: Yes, b: 1}\n')).toBe('{a: "Yes", b: 1}\n');
  });

  test('declines anything but a plain scalar', () => {
    expect(quote('a:\n')).toBeNull();
    expect(quote('a: [1]\n')).toBeNull();
    expect(quote('a: "1"\n')).toBeNull();
    expect(quote('a: !!int 1\n')).toBeNull();
  });
});

describe('set, a span', () => {
  const span = (text: string, from: number, to: number, value: string | number) =>
    edited(text, { kind: 'set', path: ['a'], value, span: [from, to] });

  test.each([
    ['plain', 'a: 不少于 5 次 # 注\n', 0, 4, '≥', 'a: ≥5 次 # 注\n'],
    ['plain that then needs quotes', 'a: 共5\n', 0, 1, '', 'a: "5"\n'],
    ['single quotes', "a: 'it''s x'\n", 2, 3, "''", "a: 'it''''s x'\n"],
    ['double quotes keep their escapes', 'a: "\\u7ee9>=5\\n"\n', 1, 3, '≥', 'a: "\\u7ee9≥5\\n"\n'],
    ['half an escape', 'a: "x\\U0001F600"\n', 2, 3, '', 'a: "x\\ud83d"\n'],
    ['in a folded text', 'a: 一二\n  三四\n', 3, 4, '3', 'a: 一二\n  3四\n'],
    ['over a fold', 'a: 一二\n  三四\n', 1, 4, '-', 'a: 一-四\n'],
    ['in a block scalar', 'a: |\n  一二\n  三四\nb: 1\n', 3, 4, '3', 'a: |\n  一二\n  3四\nb: 1\n'],
    ['in a number', 'a: 2023\n', 2, 4, '24', 'a: 2024\n'],
    ['a number in a text', 'a: 年2023\n', 0, 1, 1, 'a: "12023"\n'],
    ['in braces', '{a: 一 二}\n', 1, 2, ', ', '{a: "一, 二"}\n'],
  ])('%s', (_, text, from, to, value, expected) => {
    expect(span(text, from, to, value)).toBe(expected);
  });

  test('outside the value: declined', () => {
    expect(span('a: x\n', 0, 9, 'y')).toBeNull();
    expect(span('a:\n', 0, 0, 'y')).toBeNull();
  });
});

describe('rename-key', () => {
  const rename = (text: string, key: string) => edited(text, { kind: 'rename-key', path: ['a'], key });

  test.each([
    ['plain', 'a: 1 # 注\n', '名称', '名称: 1 # 注\n'],
    ['quoted', '"a": 1\n', '名称', '"名称": 1\n'],
    ['in braces without space', '{"a":1}\n', '名称', '{"名称":1}\n'],
    ['explicit', '? a\n: 1\n', 'b', '? b\n: 1\n'],
    ['that needs quotes', 'a: 1\n', 'b: c', '"b: c": 1\n'],
    ['the same name', 'a: 1\n', 'a', 'a: 1\n'],
  ])('%s', (_, text, key, expected) => {
    expect(rename(text, key)).toBe(expected);
  });

  test('a name that is taken, an anchor, a list item: declined', () => {
    expect(rename('a: 1\nb: 2\n', 'b')).toBeNull();
    expect(rename('&x a: 1\n', 'b')).toBeNull();
    expect(edited('- 1\n', { kind: 'rename-key', path: [0], key: 'b' })).toBeNull();
  });
});

describe('insert', () => {
  const insert = (
    text: string,
    path: readonly (string | number)[],
    place: 'first' | 'last',
    value: Plain = 1,
  ) => edited(text, { kind: 'insert', path, value, place });

  test.each([
    ['first at the root', '# 头\na: 1\n', ['n'], 'first', '# 头\nn: 1\na: 1\n'],
    ['last at the root', 'a: 1 # 注\n\n# 尾\n', ['n'], 'last', 'a: 1 # 注\nn: 1\n\n# 尾\n'],
    ['last without final line break', 'a: 1', ['n'], 'last', 'a: 1\nn: 1'],
    ['first in a list item', '- 名称: x\n  值: y\n', [0, 'n'], 'first', '- n: 1\n  名称: x\n  值: y\n'],
    ['last in a list item', '- 名称: x # 注\n- b: 1\n', [0, 'n'], 'last', '- 名称: x # 注\n  n: 1\n- b: 1\n'],
    [
      'in a deep mapping, CRLF',
      'a:\r\n    b: 1\r\nc: 2\r\n',
      ['a', 'n'],
      'last',
      'a:\r\n    b: 1\r\n    n: 1\r\nc: 2\r\n',
    ],
    [
      'in a deep mapping, lone CR',
      'a:\r    b: 1\rc: 2\r',
      ['a', 'n'],
      'last',
      'a:\r    b: 1\r    n: 1\rc: 2\r',
    ],
    [
      'behind a block scalar',
      'a:\n  b: |\n    x\n\nc: 2\n',
      ['a', 'n'],
      'last',
      'a:\n  b: |\n    x\n  n: 1\n\nc: 2\n',
    ],
    [
      'behind a deep last value',
      'a:\n  b:\n    - c: 1 # 注\n      # 尾\nd: 1\n',
      ['a', 'n'],
      'last',
      'a:\n  b:\n    - c: 1 # 注\n  n: 1\n      # 尾\nd: 1\n',
    ],
    ['first in braces', 'a: {b: 1}\n', ['a', 'n'], 'first', 'a: {n: 1, b: 1}\n'],
    ['last in braces', 'a: {b: 1, }\n', ['a', 'n'], 'last', 'a: {b: 1, n: 1, }\n'],
    ['in empty braces', 'a: {}\n', ['a', 'n'], 'last', 'a: {n: 1}\n'],
    ['in braces over lines', 'a: {\n  b: 1 # 注\n}\n', ['a', 'n'], 'last', 'a: {\n  b: 1, n: 1 # 注\n}\n'],
    ['where nothing is', 'a: # 注\nb: 1\n', ['a', 'n'], 'last', 'a: # 注\n  n: 1\nb: 1\n'],
    ['where nothing is, in a list', '-\n- 2\n', [0, 'n'], 'last', '- n: 1\n- 2\n'],
    ['in place of null', 'a: ~ # 注\n', ['a', 'n'], 'last', 'a: # 注\n  n: 1\n'],
  ] as const)('%s', (_, text, path, place, expected) => {
    expect(insert(text, path, place)).toBe(expected);
  });

  test('a collection, indented as the file does it', () => {
    const value = { 一: [{ x: 1, y: 'a: b' }, []], 二: {} };
    expect(insert('a:\n    b: 1\n', ['a', 'n'], 'last', value)).toBe(
      'a:\n    b: 1\n    n:\n        一:\n            - x: 1\n              y: "a: b"\n            - []\n        二: {}\n',
    );
    expect(insert('a:\n- b\n', ['n'], 'last', [1, [2, 3]])).toBe('a:\n- b\nn:\n- 1\n- - 2\n  - 3\n');
    expect(insert('a: {b: 1}\n', ['a', 'n'], 'last', [1, { x: '2' }])).toBe('a: {b: 1, n: [1, {x: "2"}]}\n');
  });

  test('an existing key, a parent that is not a mapping: declined', () => {
    expect(insert('a: 1\n', ['a'], 'last')).toBeNull();
    expect(insert('a: 1\n', ['a', 'n'], 'last')).toBeNull();
    expect(insert('a: [1]\n', ['a', 'n'], 'last')).toBeNull();
    expect(insert('a: 1\n', ['b', 'n'], 'last')).toBeNull();
  });
});

describe('replace', () => {
  const replace = (text: string, value: Plain) => edited(text, { kind: 'replace', path: ['a'], value });

  test.each([
    ['a text by a list', 'a: 目标1 # 注\nb: 1\n', ['x', 'y'], 'a: # 注\n  - x\n  - y\nb: 1\n'],
    ['a block scalar by a list', 'a: |\n  一\n  二\nb: 1\n', ['x'], 'a:\n  - x\nb: 1\n'],
    ['a list by a list', 'a:\n- 1\n- 2\nb: 1\n', [3], 'a:\n- 3\nb: 1\n'],
    ['a mapping by a text', 'a: # 注\n  x: 1\nb: 1\n', 'y', 'a: y # 注\nb: 1\n'],
    ['braces by a list', 'a: {x: 1}\n', [1, 2], 'a: [1, 2]\n'],
    ['an empty list by one', 'a: [] # 注\n', [{ x: 1 }], 'a: # 注\n  - x: 1\n'],
    ['by an empty list', 'a:\n  - 1\nb: 1\n', [], 'a: []\nb: 1\n'],
    ['by null', 'a: 1\n', null, 'a: null\n'],
  ])('%s', (_, text, value, expected) => {
    expect(replace(text, value)).toBe(expected);
  });

  test('one mapping by a list of it: it keeps its style and comments', () => {
    const text = "a:\n  名称: 'x' # 注\n  # 行\n  值: |\n    一\n\nb: 1\n";
    expect(replace(text, [{ 名称: 'x', 值: '一\n' }])).toBe(
      "a:\n  - 名称: 'x' # 注\n    # 行\n    值: |\n      一\n\nb: 1\n",
    );
  });

  test('declined if a comment would be lost', () => {
    expect(replace('a:\n  x: 1 # 注\n  y: 2\n', 5)).toBeNull();
    expect(replace('a:\n  x: 1\n  # 注\n  y: 2\n', [1])).toBeNull();
  });
});

describe('remove', () => {
  test.each([
    [
      'a key, with the comment on its line',
      'a: 1 # 一\n# 前\nb: 2 # 二\n# 后\nc: 3\n',
      ['b'],
      'a: 1 # 一\n# 前\n# 后\nc: 3\n',
    ],
    ['the first', 'a: 1\nb: 2\n', ['a'], 'b: 2\n'],
    ['the last, without final line break', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['a key with all below it', 'a:\n  - x: |\n      一\n\nb: 2\n', ['a'], '\nb: 2\n'],
    ['the first of a list item', '- a: 1 # 注\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['… with a comment before the next', '- a: 1\n  # 前\n  b: 2\n', [0, 'a'], '- # 前\n  b: 2\n'],
    ['the only key', 'a:\n  b: 1\nc: 2\n', ['a', 'b'], 'a: {}\nc: 2\n'],
    ['the only key of a list item', '- a: 1\n- b: 2\n', [0, 'a'], '- {}\n- b: 2\n'],
    ['the only item', 'a:\n  - 1\nc: 2\n', ['a', 0], 'a: []\nc: 2\n'],
    ['an item', 'a:\n  - x: 1\n    y: 2\n  - z: 3\n', ['a', 0], 'a:\n  - z: 3\n'],
    ['in braces, the first', '{a: 1, b: 2}\n', ['a'], '{b: 2}\n'],
    ['in braces, the middle', '{a: 1, b: 2, c: 3}\n', ['b'], '{a: 1, c: 3}\n'],
    ['in braces, the last', '{a: 1, b: 2, }\n', ['b'], '{a: 1, }\n'],
    ['in brackets, the only', 'a: [ 1, ]\n', ['a', 0], 'a: [  ]\n'],
  ])('%s', (_, text, path, expected) => {
    expect(edited(text, { kind: 'remove', path })).toBe(expected);
  });

  test('after a text of several lines, which would absorb what follows', () => {
    const remove = (text: string) => edited(text, { kind: 'remove', path: ['b'] });
    expect(remove('a: |+\n  x\n\nb: 1\n\nc: 2\n')).toBe('a: |+\n  x\n\nc: 2\n');
    expect(remove('a: |+\n  x\n\nb: 1')).toBe('a: |+\n  x\n\n');
    expect(remove('a: |\n  x\nb: 1\n# 注\nc: 2\n')).toBe('a: |\n  x\n# 注\nc: 2\n');
    expect(remove('a: |\n  x\nb: 1\n  # 注\nc: 2\n')).toBeNull();
  });

  test('the root, or if another part’s comment would be lost: declined', () => {
    expect(edited('a: 1\n', { kind: 'remove', path: [] })).toBeNull();
    expect(edited('a: [1, # 一\n  2]\n', { kind: 'remove', path: ['a', 0] })).toBeNull();
  });
});

test('an edit of the text is returned as it is; a document does not edit the file’s encoding', () => {
  expect(edited('a: 1\n', { kind: 'text', start: 3, end: 4, text: '2' })).toBe('a: 2\n');
  expect(edited('a: 1\n', { kind: 'reencode' })).toBeNull();
});
