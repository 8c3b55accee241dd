import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/text/display.ts';

describe('visible', () => {
  it.each([
    ['ordinary text', '项目 “A”（≥95%）\u3000全角空格 é 👍', '项目 “A”（≥95%）\u3000全角空格 é 👍'],
    ['ANSI sequences', '\x1b[31m红\x1b[0m', '\\x1b[31m红\\x1b[0m'],
    ['C1 controls', '\x9b31m\x85', '\\x9b31m\\x85'],
    ['NUL, BEL and DEL', '\0\x07\x7f', '\\x00\\x07\\x7f'],
    ['tabs and line ends', 'a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['line and paragraph separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['bidi controls', '\u202e反\u202c\u2066\u200f', '\\u{202e}反\\u{202c}\\u{2066}\\u{200f}'],
    ['zero-width characters and BOM', 'a\u200bb\u200d\ufeff\u2060', 'a\\u{200b}b\\u{200d}\\u{feff}\\u{2060}'],
    ['soft hyphens and no-break spaces', 'a\u00adb\u00a0c', 'a\\xadb\\xa0c'],
    ['tags outside the BMP', '\u{e0041}', '\\u{e0041}'],
    ['variation selectors and fillers', '葛\u{e0100}\u3164', '葛\\u{e0100}\\u{3164}'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
    ['commands to CI systems', 'a ##vso[b] ##[c] #[d]', 'a #\\x23vso[b] #\\x23[c] #[d]'],
    ['commands in capitals', '##VSO[b] ##[Group]', '#\\x23VSO[b] #\\x23[Group]'],
    [
      'spaces of other widths',
      'a\u2003b\u2009c\u202fd\u205fe\u1680f',
      'a\\u{2003}b\\u{2009}c\\u{202f}d\\u{205f}e\\u{1680}f',
    ],
    ['commands at the beginning of a line', '  ::error::a::b', '  \\x3a:error::a::b'],
    ['noncharacters', '\ufffe\u{1ffff}', '\\u{fffe}\\u{1ffff}'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing that acts on a terminal, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});
