/** The largest text that is read: 10 MB (of 1,024 × 1,024 bytes) in UTF-8, the size of the file on disk. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** The deepest nesting of collections that is read; a declaration has six levels. */
export const MAX_DEPTH = 64;
/** The most lexemes, at some 300 bytes of memory each; a declaration of 50,000 indicators has 1.5 to 2.5 million. */
export const MAX_LEXEMES = 3_000_000;
/** The most documents, at some 2 kB of memory each. */
export const MAX_DOCUMENTS = 100_000;

/** Whether a text has more than MAX_BYTES. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAX_BYTES) return true;
  if (text.length * 3 <= MAX_BYTES) return false; // a UTF-16 unit is at most three bytes of UTF-8
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes > MAX_BYTES;
}
