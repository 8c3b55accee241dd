import { wordLevels } from '../../form/vocabulary.ts';
import type { Finding } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import { type Met, meet, traps } from './index.ts';
import type { Trap } from './trap.ts';

/** How well a text parses: errors first, then how many keys of the form stand as keys. */
export interface Score {
  readonly errors: number;
  readonly keys: number;
}

/** The repairs that were taken, and what was not. */
export interface Repairs {
  /** In order, without overlap. */
  readonly edits: readonly TextEdit[];
  readonly findings: readonly Finding[];
}

const NONE: Repairs = { edits: [], findings: [] };

/**
 * The traps of a text that are surely some: their repairs make it parse better (or, of those that change a value
 * without an error, no worse). `score` parses a text with edits made. All are tried together first; where that does
 * not put everything right, the kinds are taken in one by one, and left out one by one, and the best of it holds.
 */
export function findRepairs(text: string, score: (edits: readonly TextEdit[]) => Score): Repairs {
  const met = meet(text);
  if (met.length === 0) return NONE;
  const before = { met: [], score: score([]) };
  const all = withoutOverlap(met);
  const together = { met: all, score: score(editsOf(all)) };
  const kinds = traps.filter((trap) => all.some((one) => one.trap === trap));
  if (kinds.length === 1) return accepted(before.score, together) ? taken(all) : NONE;
  const inward = takeIn(before, kinds, met, score);
  const unsure = inward.score.errors > 0 || better(inward.score, together.score);
  const outward = unsure ? leaveOut(together, kinds, score) : inward;
  const best = better(inward.score, outward.score) ? outward : inward;
  return best.met.length === 0 ? NONE : taken(best.met);
}

/** Traps that are taken together, and how the text parses with them repaired. */
interface Choice {
  readonly met: readonly Met[];
  readonly score: Score;
}

function takeIn(
  before: Choice,
  kinds: readonly Trap[],
  met: readonly Met[],
  score: (edits: readonly TextEdit[]) => Score,
): Choice {
  let best = before;
  const open = new Set(kinds);
  for (let round = 0; round < 2; round++) {
    for (const trap of open) {
      const more = withoutOverlap([...best.met, ...met.filter((one) => one.trap === trap)]);
      const next = { met: more, score: score(editsOf(more)) };
      if (!accepted(best.score, next, trap)) continue;
      best = next;
      open.delete(trap);
    }
  }
  return best;
}

function leaveOut(
  together: Choice,
  kinds: readonly Trap[],
  score: (edits: readonly TextEdit[]) => Score,
): Choice {
  let best = together;
  for (const trap of kinds.toReversed()) {
    const fewer = best.met.filter((one) => one.trap !== trap);
    const next = { met: fewer, score: score(editsOf(fewer)) };
    if (!better(next.score, best.score))
      best = trap.silent && next.score.errors === best.score.errors ? best : next;
  }
  return best;
}

/** `b` parses better than `a`. */
function better(a: Score, b: Score): boolean {
  return b.errors < a.errors || (b.errors === a.errors && b.keys > a.keys);
}

/** Whether a choice is to be taken over what was before: it parses better, or no worse and changes values silently. */
function accepted(before: Score, { met, score }: Choice, trap: Trap | null = null): boolean {
  if (better(before, score)) return true;
  const same = score.errors === before.errors && score.keys >= before.keys;
  return same && met.length > 0 && (trap === null ? met.every((one) => one.trap.silent) : trap.silent);
}

/** In order of place; the trap that was found first keeps what two would change. */
function withoutOverlap(met: readonly Met[]): readonly Met[] {
  const kept: Met[] = [];
  const ends: TextEdit[] = [];
  for (const one of met) {
    if (one.edits.some((edit) => ends.some((other) => overlaps(edit, other)))) continue;
    kept.push(one);
    ends.push(...one.edits);
  }
  return kept.sort((a, b) => a.range.start - b.range.start);
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start && a.text === b.text;
  return a.start < b.end && b.start < a.end;
}

function editsOf(met: readonly Met[]): readonly TextEdit[] {
  return met.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

function taken(met: readonly Met[]): Repairs {
  return { edits: editsOf(met), findings: met.map(toFinding) };
}

function toFinding({ trap, range, message, edits, fix, safe, severity }: Met): Finding {
  return {
    code: trap.code,
    message,
    target: { at: 'text', range },
    ...(severity === undefined ? {} : { severity }),
    ...(edits.length === 0
      ? {}
      : { fix: { title: fix, safe, edits: edits.map((edit) => ({ kind: 'text' as const, ...edit })) } }),
  };
}

/** How many keys of the form stand as keys of mappings in a plain value. */
export function countKeys(value: unknown): number {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) {
        // a full-width blank before a key is indentation that YAML took for part of it
        if (key.trim() === key && wordLevels(key).size > 0) count += 1;
        waiting.push(item);
      }
    }
  }
  return count;
}
