import { codeOf } from '../config/failure.ts';
import type { Problem } from '../linter/diagnostic.ts';
import { decode, type NotText } from '../source/decode.ts';
import { tooLarge } from '../source/gate.ts';
import { MAX_BYTES } from '../source/size.ts';
import type { Decoded, Source } from '../source/source.ts';
import { isOwnFile, looksLikeDeclaration, looksLikeTemplate } from './detect.ts';
import type { Candidate } from './files.ts';
import { problems as say } from './problems.ts';
import { type FileBytes, HEAD_SIZE, readFile, wholeLines } from './read.ts';

/** What a file turned out to be. */
export type Inspected =
  | { readonly kind: 'declaration'; readonly bytes: Uint8Array; readonly decoded: Decoded }
  /** A declaration of more than 10 MB; only its head was read. */
  | { readonly kind: 'too-large'; readonly head: Decoded }
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly problem: Problem };

const OTHER: Inspected = { kind: 'other' };

function isDeclaration(path: string, text: string, included: boolean): boolean {
  if (isOwnFile(path)) return false;
  return (included || looksLikeDeclaration(text)) && !looksLikeTemplate(text);
}

function problem(candidate: Candidate, message: Problem['message']): Inspected {
  return { kind: 'problem', problem: { path: candidate.path, message } };
}

/** A file that was found but can't be read is a problem, even if it is gone by now: it might be a declaration. */
function unread(candidate: Candidate, error: unknown): Inspected {
  const { path } = candidate;
  if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return problem(candidate, say.unreadable(path, error));
  return problem(candidate, path.includes('\ufffd') ? say.badName(path) : say.vanished(path));
}

/** A declaration with NUL bytes, as failing disks and aborted copies leave them, is reported as damaged, not binary. */
function noText(candidate: Candidate, { notText, message }: NotText, bytes: Uint8Array): Inspected {
  if (!candidate.named) return OTHER;
  const damaged = notText === 'binary' && looksLikeDeclaration(new TextDecoder().decode(bytes));
  return problem(candidate, damaged ? say.damaged(candidate.path) : say.noText(candidate.path, message));
}

function judged(candidate: Candidate, file: FileBytes, included: boolean): Inspected {
  switch (file.kind) {
    case 'failed':
      return unread(candidate, file.error);
    case 'special':
      return problem(candidate, say.replaced(candidate.path)); // it was a file when it was found
    case 'too-large': {
      const head = decode(file.head);
      if ('notText' in head) return noText(candidate, head, file.head);
      return isDeclaration(candidate.absolute, head.text, included) ? { kind: 'too-large', head } : OTHER;
    }
    case 'bytes': {
      const decoded = decode(file.bytes);
      if ('notText' in decoded) return noText(candidate, decoded, file.bytes);
      if (!isDeclaration(candidate.absolute, decoded.text, included)) return OTHER;
      return { kind: 'declaration', bytes: file.bytes, decoded };
    }
  }
}

/**
 * Reads a file and determines what it is. `included`: the configuration's `include` makes it a declaration whatever its
 * contents. `lent`: see `readFile`; for callers that only need the text.
 */
export function inspect(candidate: Candidate, included: boolean, lent: Buffer | null = null): Inspected {
  if (isOwnFile(candidate.absolute)) return OTHER;
  return judged(candidate, readFile(candidate.absolute, lent), included);
}

/** The same for contents that were read elsewhere (git's index). */
export function inspectBytes(candidate: Candidate, bytes: Buffer, included: boolean): Inspected {
  if (isOwnFile(candidate.absolute)) return OTHER;
  const large = bytes.length > MAX_BYTES;
  return judged(
    candidate,
    large
      ? { kind: 'too-large', head: wholeLines(bytes.subarray(0, HEAD_SIZE)), size: bytes.length }
      : { kind: 'bytes', bytes },
    included,
  );
}

/** What a file is if it is not a declaration. */
export function kindOfOther(absolute: string): 'template' | 'configuration' | 'unknown' {
  if (isOwnFile(absolute)) return 'configuration';
  const file = readFile(absolute);
  const decoded = file.kind === 'bytes' ? decode(file.bytes) : null;
  return decoded !== null && 'text' in decoded && looksLikeTemplate(decoded.text) ? 'template' : 'unknown';
}

/** The head of a file over the limit, as a source whose only finding says so. */
export function tooLargeSource(head: string): Source {
  return { text: head, documents: [], findings: [tooLarge()], comments: () => [] };
}
