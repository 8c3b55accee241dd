import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';
import { plainRoot } from './styled.ts';
import { writeStyled } from './styled-writer.ts';

/** The comments of a text; those on lines of their own start with `|`. */
function comments(text: string): readonly string[] {
  return read(text)
    .comments()
    .map(({ range, ownLine }) => (ownLine ? '|' : '') + text.slice(range.start, range.end));
}

describe('comments', () => {
  test('on their own lines and after values', () => {
    expect(comments('# 一\na: 1 # 二\n  # 三\nb: # 四\n  c: 2\n#')).toEqual([
      '|# 一',
      '# 二',
      '|# 三',
      '# 四',
      '|#',
    ]);
  });

  test('a # in a value is not a comment', () => {
    const text = 'a: "x # y"\nb: \'# z\'\nc: a#b\nd: |\n  # 正文\n  二\ne: >-\n  x\n  # y\nf: x\n  y#z\n';
    expect(comments(text)).toEqual([]);
  });

  test('after the header of a block scalar, in brackets, after ---', () => {
    expect(comments('a: | # 头\n  x\nb: [1, # 一\n  2] # 二\n--- # 三\n%x # no\n')).toEqual([
      '# 头',
      '# 一',
      '# 二',
      '# 三',
      '# no',
    ]);
  });

  test('end before CRLF and a lone CR', () => {
    expect(comments('# 一\r\na: 1 # 二\rb: 2\r\n')).toEqual(['|# 一', '# 二']);
  });

  test.each([
    ['an open quote', '# 一\na: "x # no\n---\n# 二\nb: 1 # 三\n', ['|# 一', '|# 二', '# 三']],
    ['an open bracket', 'a: [1 # 一\nb: 2 # 二\n', ['# 一', '# 二']],
    ['a tab, a bad indent', '\ta: 1 # 一\n  b: [\n c: 1 # 二\n', ['# 一', '# 二']],
    ['a key without colon', 'a\nb: 1 # 一\n# 二\n', ['# 一', '|# 二']],
  ])('are found in spite of %s', (_, text, expected) => {
    expect(comments(text)).toEqual(expected);
  });

  test('a text without # costs nothing and has none', () => {
    expect(comments('a: 1\n')).toEqual([]);
    expect(comments('')).toEqual([]);
  });

  test('in random documents they are those that were written', () => {
    fc.assert(
      fc.property(plainRoot, fc.nat(), (root, seed) => {
        const text = writeStyled(root, seed);
        const found = comments(text);
        // the generator numbers its comments in the order in which it writes them
        expect(
          found.every((comment) => /^\|?# (?:(?:注释|另行|键前|项前|尾) \d+(?:: "x")?|头)$/.test(comment)),
        ).toBe(true);
        const written = text.match(/# (?:注释|另行|键前|项前|尾) \d+|# 头/g) ?? [];
        expect(found.length).toBe(written.length);
      }),
      { numRuns: 500 },
    );
  });
});
