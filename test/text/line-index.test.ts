import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../src/text/line-index.ts';

describe('lineIndex', () => {
  test('counts lines and columns from 1, columns in UTF-16 units', () => {
    const index = lineIndex('年度: 2023\n名称: 😀x\n');
    expect(index.position(0)).toEqual({ line: 1, column: 1 });
    expect(index.position(4)).toEqual({ line: 1, column: 5 });
    expect(index.position(15)).toEqual({ line: 2, column: 7 });
    expect(index.count).toBe(3);
  });

  test.each([
    ['LF', 'a\nb\nc'],
    ['CRLF', 'a\r\nb\r\nc'],
    ['a lone CR', 'a\rb\rc'],
    ['all of them', 'a\r\nb\rc'],
  ])('lines end at %s', (_, text) => {
    const index = lineIndex(text);
    const lines = [1, 2, 3].map((line) => index.line(line));
    expect(index.count).toBe(3);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b', 'c']);
    expect(index.position(text.indexOf('c'))).toEqual({ line: 3, column: 1 });
  });

  test('U+0085 and U+2028 end no line', () => {
    expect(lineIndex('a\u0085b\u2028c').count).toBe(1);
  });

  test('a line break belongs to the line that it ends', () => {
    expect(lineIndex('a\r\nb').position(2)).toEqual({ line: 1, column: 3 });
  });

  test('what lies outside the text counts as its nearest end', () => {
    const index = lineIndex('ab\n');
    expect(index.position(-5)).toEqual({ line: 1, column: 1 });
    expect(index.position(99)).toEqual({ line: 2, column: 1 });
    expect(index.line(0)).toEqual({ start: 0, end: 0 });
    expect(index.line(9)).toEqual({ start: 3, end: 3 });
    expect(lineIndex('').position(0)).toEqual({ line: 1, column: 1 });
    expect(lineIndex('').line(1)).toEqual({ start: 0, end: 0 });
  });

  test('lines and their breaks make up the text; a position leads back to its offset', () => {
    const texts = fc.array(fc.constantFrom('a', '年', '😀', '\n', '\r', '\r\n'), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const index = lineIndex(text);
        const lines = Array.from({ length: index.count }, (_, i) => index.line(i + 1));
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\r\n|\r|\n/));
        for (let offset = 0; offset <= text.length; offset += 1) {
          const { line, column } = index.position(offset);
          expect(index.line(line).start + column - 1).toBe(offset);
        }
      }),
    );
  });
});
