import type { Finding } from '../text/finding.ts';
import type { Explained, Message } from '../text/message.ts';
import { binaryMessage } from './binary.ts';
import { decodeGb18030 } from './gbk.ts';
import { type BinaryKind, signature } from './signature.ts';
import type { Decoded, Encoding } from './source.ts';

/** Bytes that are not text; the message says in one sentence what they are. */
export interface NotText {
  readonly notText: BinaryKind;
  readonly message: Message;
}

const UNTYPED = /[\p{Co}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
/** UTF-16 without a BOM is certain if one byte of each pair is NUL this many times more often than the other. */
const NUL_SIDE = 2;
const REPLACEMENT = '\ufffd';

/**
 * Decodes a file: UTF-8, UTF-16 (by its BOM or the position of its NUL bytes) or GB18030 if that is certain; else UTF-8
 * with U+FFFD for bytes that can't be decoded. The findings are those of `encoding`. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded | NotText {
  const binary = signature(bytes);
  if (binary !== null) return notText(binary);
  const unit = utf16(bytes);
  if (unit !== null) return decodeUtf16(bytes, unit);
  if (bytes.includes(0)) return notText('binary');

  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  const text = decodeAs('utf-8', body, true);
  if (text !== null) {
    return { text, encoding: 'utf-8', bom, reencode: bom, findings: bom ? [bomFinding()] : [] };
  }
  return decodeBroken(body, bom);
}

function decodeBroken(body: Uint8Array, bom: boolean): Decoded {
  const lenient = decodeAs('utf-8', body, false) ?? '';
  const bad = firstBad(lenient, body);
  const chinese = bom ? null : decodeGb18030(body, bad.byte);
  if (chinese !== null) {
    const finding = notUtf8('gb18030', chinese.at, chinese.at + 1);
    return { text: chinese.text, encoding: 'gb18030', bom, reencode: true, findings: [finding] };
  }
  const findings = [invalidBytes(bad.at, body[bad.byte] ?? 0)];
  // rewriting the file would lose the undecodable bytes for good
  return { text: lenient, encoding: 'utf-8', bom, reencode: false, findings };
}

function decodeUtf16(bytes: Uint8Array, unit: Utf16): Decoded {
  const body = bytes.subarray(unit.bom ? 2 : 0);
  const text = decodeAs(unit.encoding, body, true);
  const { encoding, bom } = unit;
  if (text !== null) return { text, encoding, bom, reencode: true, findings: [notUtf8(encoding, 0, 0)] };
  const lenient = decodeAs(encoding, body, false) ?? '';
  const at = Math.max(0, lenient.indexOf(REPLACEMENT));
  return { text: lenient, encoding, bom, reencode: false, findings: [notUtf8Broken(encoding, at)] };
}

interface Utf16 {
  readonly encoding: 'utf-16le' | 'utf-16be';
  readonly bom: boolean;
}

function utf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bom: true };
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const encoding = odd > even * NUL_SIDE ? 'utf-16le' : even > odd * NUL_SIDE ? 'utf-16be' : null;
  if (encoding === null) return null;
  const text = decodeAs(encoding, bytes, true);
  return text === null || UNTYPED.test(text) ? null : { encoding, bom: false };
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first U+FFFD of the leniently decoded text that is not in the bytes: its offset in the text and in the bytes. */
function firstBad(text: string, bytes: Uint8Array): { readonly at: number; readonly byte: number } {
  let byte = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd && !(bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd)) {
      return { at, byte };
    }
    // each half of a surrogate pair stands for two of its four bytes
    byte += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return { at: 0, byte: 0 };
}

function notText(kind: BinaryKind): NotText {
  return { notText: kind, message: binaryMessage(kind) };
}

const NAMES: Readonly<Record<Exclude<Encoding, 'utf-8'>, Message>> = {
  'utf-16le': { zh: 'UTF-16（记事本里叫“Unicode”）', en: 'UTF-16' },
  'utf-16be': { zh: 'UTF-16（大端）', en: 'UTF-16 (big-endian)' },
  gb18030: { zh: 'GBK（GB18030，记事本里叫“ANSI”）', en: 'GBK (GB18030)' },
};

function notUtf8(encoding: Exclude<Encoding, 'utf-8'>, start: number, end: number): Finding {
  const name = NAMES[encoding];
  const message = {
    zh: `文件的编码是 ${name.zh}，应为 UTF-8`,
    en: `the file is in ${name.en}; it must be UTF-8`,
  };
  return encodingFinding('not-utf8', message, start, end, { encoding }, true);
}

function notUtf8Broken(encoding: Exclude<Encoding, 'utf-8'>, at: number): Finding {
  const name = NAMES[encoding];
  const message = {
    zh: `文件的编码是 ${name.zh}，其中有损坏的字符，应为 UTF-8`,
    en: `the file is in ${name.en} and has damaged characters; it must be UTF-8`,
    help: {
      zh: '请找到原来的文件，或改正这里的字，再另存为 UTF-8',
      en: 'restore the original, or correct this character, and save as UTF-8',
    },
  };
  return encodingFinding('invalid-bytes', message, at, at + 1, { encoding }, false);
}

function invalidBytes(at: number, byte: number): Finding {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const message = {
    zh: `从这里起有不是 UTF-8 的字节（0x${hex}），字已无法辨认`,
    en: `the bytes from here on are not valid UTF-8 (0x${hex}); the character is lost`,
    label: { zh: '第一处', en: 'the first' },
    help: {
      zh: '请用原来的软件打开文件，另存为 UTF-8；已损坏的字要重新输入',
      en: 'open the file in the program it was written with, save it as UTF-8 and retype the damaged text',
    },
  };
  return encodingFinding('invalid-bytes', message, at, at + 1, { byte: `0x${hex}` }, false);
}

function bomFinding(): Finding {
  const message = {
    zh: '文件开头有 BOM（字节顺序标记），应存为不带 BOM 的 UTF-8',
    en: 'the file starts with a BOM (byte order mark); save it as UTF-8 without BOM',
  };
  return { ...encodingFinding('bom', message, 0, 0, {}, true), severity: 'warning' };
}

function encodingFinding(
  code: string,
  message: Explained,
  start: number,
  end: number,
  data: { readonly [key: string]: string },
  fixable: boolean,
): Finding {
  const title = { zh: '把文件存为不带 BOM 的 UTF-8', en: 'save the file as UTF-8 without BOM' };
  return {
    code,
    message,
    ...(Object.keys(data).length > 0 ? { data } : {}),
    target: { at: 'text', range: { start, end } },
    ...(fixable ? { fix: { title, safe: true, edits: [{ kind: 'reencode' }] } } : {}),
  };
}
