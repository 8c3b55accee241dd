import { looksLikeDeclaration } from './detect.ts';
import type { Message } from '../text/message.ts';

/** What files that are no text begin with, and what to call them. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: Message }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: {
      zh: 'Word、Excel 文件(.docx、.xlsx)或压缩包',
      en: 'a Word or Excel file (.docx, .xlsx) or a zip archive',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: { zh: 'Word、Excel 文件(.doc、.xls)或 WPS 文件', en: 'a Word, Excel (.doc, .xls) or WPS file' },
  },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: { zh: 'PDF 文件', en: 'a PDF file' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: { zh: '图片', en: 'a picture' } },
  { bytes: [0xff, 0xd8, 0xff], what: { zh: '图片', en: 'a picture' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: { zh: '图片', en: 'a picture' } },
  { bytes: [0x1f, 0x8b], what: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: { zh: '程序', en: 'a program' } },
];

const OTHER: Message = { zh: '二进制文件', en: 'a binary file' };

/** How far a NUL is looked for; the same as git does. */
const PROBE = 8000;

/** UTF-16 has a NUL in every ASCII character: in most of the even, or most of the odd places. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const nul = [0, 0];
  const end = Math.min(bytes.length, PROBE);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) nul[at % 2] = (nul[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nul;
  // Not all in the same: 一 is U+4E00.
  return Math.max(even, odd) > 1 && Math.max(even, odd) > 4 * Math.min(even, odd);
}

/** What kind of file without text these bytes are, or null for a text. A text with a stray NUL is a text. */
export function binaryKind(bytes: Uint8Array): Message | null {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return known.what;
  const head = bytes.subarray(0, PROBE);
  if (!head.includes(0) || looksLikeUtf16(bytes)) return null;
  return looksLikeDeclaration(new TextDecoder().decode(bytes)) ? null : OTHER;
}
