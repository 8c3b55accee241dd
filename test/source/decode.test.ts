import { describe, expect, test } from 'vitest';
import { decode, type NotText } from '../../src/source/decode.ts';
import type { Decoded } from '../../src/source/source.ts';

const DECLARATION = '年度: 2023\n项目名称: 政府专项工作经费 😀\n实施单位: 办公室\n';
/** “项目名称: 绩效” in GBK. */
const GBK_LINE = [0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x3a, 0x20, 0xbc, 0xa8, 0xd0, 0xa7];

function text(bytes: Iterable<number>): Decoded {
  const decoded = decode(Uint8Array.from(bytes));
  if ('notText' in decoded) throw new Error(decoded.notText);
  return decoded;
}

function binary(bytes: Iterable<number>): NotText {
  const decoded = decode(Uint8Array.from(bytes));
  if (!('notText' in decoded)) throw new Error(`taken for ${decoded.encoding}`);
  return decoded;
}

function codes(decoded: Decoded): readonly string[] {
  return decoded.findings.map(({ code }) => code);
}

function at(decoded: Decoded): readonly [number, number] | null {
  const target = decoded.findings[0]?.target;
  return target?.at === 'text' ? [target.range.start, target.range.end] : null;
}

const utf8 = (s: string) => new TextEncoder().encode(s);

function utf16(s: string, order: 'le' | 'be', bom: boolean): number[] {
  const bytes = bom ? (order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff]) : [];
  for (let i = 0; i < s.length; i += 1) {
    const unit = s.charCodeAt(i);
    const [low, high] = [unit & 0xff, unit >> 8];
    bytes.push(...(order === 'le' ? [low, high] : [high, low]));
  }
  return bytes;
}

describe('UTF-8', () => {
  test('is taken as it is, without a finding', () => {
    expect(text(utf8(DECLARATION))).toEqual({
      text: DECLARATION,
      encoding: 'utf-8',
      bom: false,
      reencode: false,
      findings: [],
    });
    expect(text([]).text).toBe('');
  });

  test('with a BOM: stripped, a warning at 1:1, to be written anew', () => {
    const decoded = text([0xef, 0xbb, 0xbf, ...utf8(DECLARATION)]);
    expect(decoded.text).toBe(DECLARATION);
    expect(decoded.bom).toBe(true);
    expect(decoded.reencode).toBe(true);
    expect(decoded.findings[0]).toMatchObject({ code: 'bom', severity: 'warning' });
    expect(decoded.findings[0]?.fix).toMatchObject({ safe: true, edits: [{ kind: 'reencode' }] });
    expect(at(decoded)).toEqual([0, 0]);
  });

  test('a U+FFFD in the file itself is not a broken byte', () => {
    expect(text(utf8('a: \ufffd')).findings).toEqual([]);
  });

  test.each([
    ['a lone byte', [0x61, 0xff, 0x62], 1],
    ['a character cut short', [...utf8('年'), 0xe5, 0xb9], 1],
    ['after a real U+FFFD and an emoji', [...utf8('\ufffd😀'), 0xc0, 0x41], 3],
  ])('broken bytes: %s', (_, bytes, offset) => {
    const decoded = text(bytes);
    expect(codes(decoded)).toEqual(['invalid-bytes']);
    expect(at(decoded)).toEqual([offset, offset + 1]);
    expect(decoded.text[offset]).toBe('\ufffd');
    expect(decoded.reencode).toBe(false);
    expect(decoded.findings[0]?.fix).toBeUndefined();
  });
});

describe('UTF-16', () => {
  test.each([
    ['le', true],
    ['le', false],
    ['be', true],
    ['be', false],
  ] as const)('%s, BOM %s', (order, bom) => {
    const decoded = text(utf16(DECLARATION, order, bom));
    expect(decoded.text).toBe(DECLARATION);
    expect(decoded.encoding).toBe(`utf-16${order}`);
    expect(codes(decoded)).toEqual(['not-utf8']);
    expect(at(decoded)).toEqual([0, 0]);
    expect(decoded.reencode).toBe(true);
  });

  test('the character 一 (U+4E00) with its own NUL byte does not confuse it', () => {
    const words = `一一一: 第一\n${DECLARATION}`;
    expect(text(utf16(words, 'le', false)).text).toBe(words);
    expect(text(utf16(words, 'be', false)).text).toBe(words);
  });

  test('half a character at the end is reported, and the file is not rewritten', () => {
    const decoded = text([...utf16('a: 1', 'le', true), 0x41]);
    expect(codes(decoded)).toEqual(['invalid-bytes']);
    expect(decoded.text.startsWith('a: 1')).toBe(true);
    expect(decoded.reencode).toBe(false);
  });
});

describe('GB18030', () => {
  test('is recognised by its words; the finding is where UTF-8 became invalid', () => {
    const decoded = text([...utf8('# abc\n'), ...GBK_LINE]);
    expect(decoded.text).toBe('# abc\n项目名称: 绩效');
    expect(decoded.encoding).toBe('gb18030');
    expect(codes(decoded)).toEqual(['not-utf8']);
    expect(at(decoded)).toEqual([6, 7]);
    expect(decoded.reencode).toBe(true);
  });

  test('characters of four bytes', () => {
    const decoded = text([...GBK_LINE, 0x94, 0x39, 0xfc, 0x36]); // 😀
    expect(decoded.text).toBe('项目名称: 绩效😀');
  });

  test.each([
    ['UTF-8 with one broken byte', [...utf8(DECLARATION.repeat(3)), 0xff, 0x0a]],
    ['UTF-8 cut in the middle of a character', [...utf8(DECLARATION)].slice(0, 20)],
    ['Latin 1', [...utf8('name: caf'), 0xe9, 0x20, 0x61]],
    ['Korean in EUC-KR', [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0x3a, 0x20, 0xb0, 0xa1]],
    ['Big5', [0xb1, 0x4d, 0xae, 0xd7, 0xa6, 0x57, 0xba, 0xd9, 0x3a, 0x20, 0xb9, 0x77]],
    ['UTF-8 and GBK in one file', [...utf8(DECLARATION), ...GBK_LINE]],
  ])('is not claimed for %s', (_, bytes) => {
    const decoded = text(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(codes(decoded)).toEqual(['invalid-bytes']);
  });
});

describe('files that are not text are reported in one sentence', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00];
  test.each([
    ['docx', [...zip, ...utf8('[Content_Types].xml…word/document.xml')]],
    ['xlsx', [...zip, ...utf8('[Content_Types].xml…xl/workbook.xml')]],
    ['zip', zip],
    ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00]],
    ['pdf', utf8('%PDF-1.7\n')],
    ['rtf', utf8('{\\rtf1\\ansi')],
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['archive', [0x1f, 0x8b, 0x08, 0x00]],
    ['utf-32', [0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00]],
    ['binary', [0x61, 0x00, 0x00, 0x62, 0x01]],
    ['binary', [0x01, 0x00, 0x02, 0x00]],
  ])('%s', (kind, bytes) => {
    const found = binary(bytes);
    expect(found.notText).toBe(kind);
    expect(found.message.zh).toMatch(/^这是.*UTF-8/);
    expect(found.message.en).toMatch(/^this is .*UTF-8/);
  });
});

test('no bytes make it throw', () => {
  for (let seed = 0; seed < 3000; seed += 1) {
    const bytes = Uint8Array.from(
      { length: seed % 40 },
      (_, i) => (Math.imul(seed + i, 2654435761) >>> 13) & 0xff,
    );
    const decoded = decode(bytes);
    if ('notText' in decoded) continue;
    for (const { target } of decoded.findings) {
      if (target.at === 'text') expect(target.range.end).toBeLessThanOrEqual(decoded.text.length);
    }
  }
});
