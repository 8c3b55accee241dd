import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/text/line-index.ts';

describe('lineIndex', () => {
  it('ends lines at LF, CRLF and a lone CR', () => {
    const text = 'a\nbc\r\nd\re';
    const lines = lineIndex(text);
    expect(lines.count).toBe(4);
    const contents = [1, 2, 3, 4].map((line) => {
      const { start, end } = lines.line(line);
      return text.slice(start, end);
    });
    expect(contents).toEqual(['a', 'bc', 'd', 'e']);
  });

  it('gives an empty last line to a text that ends in a line end', () => {
    const lines = lineIndex('a\n');
    expect(lines.count).toBe(2);
    expect(lines.line(2)).toEqual({ start: 2, end: 2 });
    expect(lines.position(2)).toEqual({ line: 2, column: 1 });
  });

  it('counts columns in UTF-16 units from 1', () => {
    expect(lineIndex('编号: 𠮷x').position(6)).toEqual({ line: 1, column: 7 });
  });

  it('does not end lines at other separators', () => {
    expect(lineIndex('a\u2028b\u0085c').count).toBe(1);
  });

  it('takes offsets and lines outside the text to its ends', () => {
    const lines = lineIndex('ab\nc');
    expect(lines.position(-3)).toEqual({ line: 1, column: 1 });
    expect(lines.position(99)).toEqual({ line: 2, column: 2 });
    expect(lines.line(0)).toEqual({ start: 0, end: 0 });
    expect(lines.line(9)).toEqual({ start: 4, end: 4 });
  });

  it('finds the line that holds each offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '字', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), (value, offset) => {
        fc.pre(offset <= value.length);
        const lines = lineIndex(value);
        const { line, column } = lines.position(offset);
        expect(lines.line(line).start + column - 1).toBe(offset);
        const next = line < lines.count ? lines.line(line + 1).start : value.length + 1;
        expect(offset).toBeLessThan(next);
      }),
    );
  });
});
