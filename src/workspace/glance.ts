import { signature } from '../source/signature.ts';
import { isOwnFile, looksLikeDeclaration, looksLikeTemplate } from './detect.ts';
import type { Candidate } from './files.ts';
import { page, readFile } from './read.ts';

export type Glanced = { readonly kind: 'declaration'; readonly text: string } | { readonly kind: 'other' };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What `inspect` answers for a file in plain UTF-8, or null: it has to look. `included`: the configuration's `include`
 * makes it a declaration whatever it holds.
 */
export function glanceAtFile(candidate: Candidate, included: boolean): Glanced | null {
  if (isOwnFile(candidate.absolute)) return null;
  const file = readFile(candidate.absolute, page);
  const text = file.kind === 'bytes' ? plainText(file.bytes) : null;
  if (text === null) return null;
  const isDeclaration = (included || looksLikeDeclaration(text)) && !looksLikeTemplate(text);
  return isDeclaration ? { kind: 'declaration', text } : { kind: 'other' };
}

/** The text of bytes in UTF-8 without a byte order mark; null for any other. */
function plainText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef || bytes.includes(0) || signature(bytes) !== null) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
