import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Diagnostic, FileResult } from '../linter/diagnostic.ts';
import { Places } from './places.ts';

/** How much of a line is used; a whole file may be on one line. */
const LONGEST = 500;

/**
 * Identifies a finding even after lines have moved: a hash of its rule, message code, file, the keys on its path and
 * the text of its line. Identical ones are numbered, so that all fingerprints of a run differ.
 *
 * @returns A function to call once for each finding of the run, in order.
 */
export function fingerprints(): (file: FileResult, diagnostic: Diagnostic) => string {
  const places = new Places();
  const seen = new Map<string, number>();
  return (file, diagnostic) => {
    const lines = places.lines(file);
    const { start, end } = lines.line(lines.position(diagnostic.range.start).line);
    const line = file.text.slice(start, Math.min(end, start + LONGEST));
    const keys = (diagnostic.path ?? []).filter((segment) => typeof segment === 'string');
    const { rule, code } = diagnostic;
    const hash = hashOf(JSON.stringify([rule, code, file.path, keys, line.trim()]));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : hashOf(`${hash}:${count}`);
  };
}

/** 128 bits are enough. */
function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).slice(0, 16));
}
