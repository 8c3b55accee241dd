import { isUtf8 } from 'node:buffer';
import { signature } from '../source/signature.ts';
import { isOwnFile, looksLikeDeclaration, looksLikeTemplate } from './detect.ts';
import type { Candidate } from './files.ts';
import { page, readFile } from './read.ts';

export type Glanced = { readonly kind: 'declaration'; readonly text: string } | { readonly kind: 'other' };

/** Returns the bytes of a file (absolute) if it was read ahead, else null. They are valid until the next call. */
export type ReadBefore = (path: string) => Buffer | null;

/**
 * What `inspect` would return for a file in plain UTF-8; null: `inspect` is needed. `included`: the configuration's
 * `include` makes it a declaration whatever its contents.
 */
export function glanceAtFile(candidate: Candidate, included: boolean, ahead?: ReadBefore): Glanced | null {
  if (isOwnFile(candidate.absolute)) return null;
  const bytes = ahead?.(candidate.absolute) ?? bytesOf(candidate.absolute);
  const text = bytes === null ? null : plainText(bytes);
  if (text === null) return null;
  const isDeclaration = (included || looksLikeDeclaration(text)) && !looksLikeTemplate(text);
  return isDeclaration ? { kind: 'declaration', text } : { kind: 'other' };
}

function bytesOf(path: string): Buffer | null {
  const file = readFile(path, page);
  return file.kind === 'bytes' ? file.bytes : null;
}

/** Decodes UTF-8 without a byte order mark; null for anything else. */
function plainText(bytes: Buffer): string | null {
  if (bytes[0] === 0xef || bytes.includes(0) || signature(bytes) !== null) return null;
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
