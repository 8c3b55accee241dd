import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { isSimple, visible } from '../../src/text/display.ts';
import { cellsOf, padding, totalWidth, width, wrap } from '../../src/text/width.ts';

/** Characters of all widths that occur in declarations, and some that should not. */
const mixed = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      '9',
      ' ',
      '##[',
      '编',
      '号',
      '：',
      '\u3000',
      '≤',
      '“',
      '×',
      '①',
      'ｶﾞ',
      'é',
      'e\u0301',
      '한',
      '👍',
    ],
    ...['\t', '\x1b', '\u202e', '\u200b', '\u200d', '\ud800', '\u{e0100}', '𠮷', '❤\ufe0f'],
  ),
  maxLength: 60,
});
const ambiguous = fc.constantFrom<1 | 2>(1, 2);

describe('width', () => {
  it.each([
    ['abc', 3, 3],
    ['编号', 4, 4],
    ['≤3万元', 6, 7],
    ['“数量”', 6, 8],
    ['e\u0301', 1, 1],
    ['𠮷', 2, 2],
  ])('%s takes %i cells, %i if ambiguous characters take two', (text, narrow, wide) => {
    expect(width(text, 1)).toBe(narrow);
    expect(width(text, 2)).toBe(wide);
  });
});

describe('the short way for simple text', () => {
  const simple = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...' aZ~·×‐—‘’“”…‧≠≤≥\u3000、。〈〉〩（），：；！％～｠＃＠'.split('')),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    ),
  });

  it('counts as the long one does', () => {
    fc.assert(
      fc.property(simple, ambiguous, (text, setting) => {
        expect(isSimple(text)).toBe(true);
        expect(width(text, setting)).toBe(stringWidth(text, { ambiguousIsNarrow: setting === 1 }));
        const segments = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
        expect(cellsOf(text, setting).map((cell) => cell.text)).toEqual(segments);
      }),
    );
  });

  it('is not taken for what joins, hides or commands', () => {
    for (const text of ['e\u0301', '\u302a', 'ｶﾞ', '👍', '\t', '\u200b', '\u2028', '##[x]', '::x']) {
      expect(isSimple(text)).toBe(false);
    }
  });
});

describe('padding', () => {
  it('puts a full-width space under a full-width character', () => {
    expect(padding('  - 编号: ', 1)).toBe('    \u3000\u3000  ');
  });

  it('follows the setting under an ambiguous one', () => {
    expect(padding('≤3', 1)).toBe('  ');
    expect(padding('≤3', 2)).toBe('\u3000 ');
  });

  it('is as wide as the text', () => {
    fc.assert(
      fc.property(mixed, ambiguous, (text, setting) => {
        const shown = visible(text);
        expect(width(padding(shown, setting), setting)).toBe(width(shown, setting));
      }),
    );
  });
});

describe('cellsOf', () => {
  it('covers the whole text, each character once', () => {
    fc.assert(
      fc.property(mixed, ambiguous, (text, setting) => {
        const cells = cellsOf(text, setting);
        expect(cells.map((cell) => text.slice(cell.from, cell.to)).join('')).toBe(text);
        expect(totalWidth(cells)).toBe(width(visible(text), setting));
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between Chinese characters, never before a closing mark', () => {
    expect(wrap('请核对各项成本，或调整年度资金总额', 14, 1)).toEqual([
      '请核对各项成',
      '本，或调整年度',
      '资金总额',
    ]);
  });

  it('breaks English between words', () => {
    expect(wrap('check the costs, or adjust the total', 16, 1)).toEqual([
      'check the costs,',
      'or adjust the',
      'total',
    ]);
  });

  it('keeps what fits on one line, and a long word whole', () => {
    expect(wrap('短', 10, 1)).toEqual(['短']);
    expect(wrap('--fix-suggestions', 4, 1)).toEqual(['--fix-suggestions']);
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 30 }), ambiguous, (text, cells, setting) => {
        const shown = visible(text);
        expect(wrap(shown, cells, setting).join('').replaceAll(/\s/g, '')).toBe(shown.replaceAll(/\s/g, ''));
      }),
    );
  });
});
