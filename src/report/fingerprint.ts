import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Diagnostic, FileResult } from '../linter/diagnostic.ts';
import { Places } from './places.ts';

/** Of a line as long as a file its beginning will do. */
const LONGEST = 500;

/**
 * What tells a finding from others, also after lines have moved: a hash of its rule, its message's code, its
 * file, the keys on its path, and the line it stands on. Where several are alike they are numbered, so that
 * no two of a run are the same.
 *
 * @returns A function to be asked for each finding of the run once, in order.
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

/** 128 bits are plenty. */
function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).slice(0, 16));
}
