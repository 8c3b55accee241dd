import type { Decoded } from '../source/source.ts';

const BOM = '\ufeff';

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/**
 * The bytes of a text that was changed, in the encoding it had, or in UTF-8 without BOM where `reencode` asks for it
 * (GB18030 always becomes UTF-8: there is nothing that writes it). Null where the original held bytes that decoding
 * could not keep, so that writing would lose them.
 */
export function encode(
  text: string,
  before: Decoded,
  bytes: Uint8Array,
  reencode: boolean,
): Uint8Array | null {
  if (before.encoding !== 'utf-8' && before.text.includes('\ufffd')) return null;
  const bom = before.bom ? BOM : '';
  if (before.encoding === 'utf-8' && !Buffer.from(bom + before.text).equals(bytes)) return null;
  if (reencode || before.encoding === 'gb18030') return Buffer.from(text);
  if (before.encoding === 'utf-8') return Buffer.from(bom + text);
  return utf16(bom + text, before.encoding === 'utf-16be');
}
