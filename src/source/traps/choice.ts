import type { TextEdit } from '../../text/range.ts';
import { type Met, traps } from './index.ts';
import type { Trap } from './trap.ts';

/** How well a text parses: errors first, then how many keys of the form are parsed as keys. */
export interface Score {
  readonly errors: number;
  readonly keys: number;
}

/** Parses the text with the edits applied. */
export type Scorer = (edits: readonly TextEdit[]) => Score;

/** Traps that are accepted together, and how well the text parses with them repaired. */
interface Choice {
  readonly met: readonly Met[];
  readonly score: Score;
}

/**
 * The traps that are certain: their repairs make the text parse better (or no worse, for those that change a value
 * without an error). All are tried together first; if that does not repair everything, kinds are added one by one and
 * removed one by one, and the best combination wins.
 */
export function choose(met: readonly Met[], score: Scorer): readonly Met[] {
  if (met.length === 0) return [];
  const before = { met: [], score: score([]) };
  const all = withoutOverlap(met);
  const together = { met: all, score: score(editsOf(all)) };
  const kinds = traps.filter((trap) => all.some((one) => one.trap === trap));
  if (kinds.length === 1) return accepted(before.score, together.score, kinds[0]?.silent === true) ? all : [];
  const inward = takeIn(before, kinds, met, score);
  const unsure = inward.score.errors > 0 || better(inward.score, together.score);
  const outward = unsure ? leaveOut(together, kinds, score) : inward;
  return (better(inward.score, outward.score) ? outward : inward).met;
}

function takeIn(before: Choice, kinds: readonly Trap[], met: readonly Met[], score: Scorer): Choice {
  let best = before;
  const open = new Set(kinds);
  for (let round = 0; round < 2; round++) {
    for (const trap of open) {
      const more = withoutOverlap([...best.met, ...met.filter((one) => one.trap === trap)]);
      const next = { met: more, score: score(editsOf(more)) };
      if (!accepted(best.score, next.score, trap.silent && more.length > 0)) continue;
      best = next;
      open.delete(trap);
    }
  }
  return best;
}

function leaveOut(together: Choice, kinds: readonly Trap[], score: Scorer): Choice {
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

/** Whether to accept repairs: the text parses better with them, or no worse if the traps are silent. */
export function accepted(before: Score, after: Score, silent: boolean): boolean {
  if (better(before, after)) return true;
  return silent && after.errors === before.errors && after.keys >= before.keys;
}

/** In order of position; if two traps would change the same text, the one that was found first wins. */
export function withoutOverlap(met: readonly Met[]): readonly Met[] {
  const taken = new Taken();
  const kept = met.filter(({ edits }) => {
    if (edits.some((edit) => taken.overlaps(edit))) return false;
    for (const edit of edits) taken.add(edit);
    return true;
  });
  return kept.sort((a, b) => a.range.start - b.range.start);
}

/** What accepted edits have changed, indexed by stretches of the text to be fast for any number of edits. */
class Taken {
  private readonly stretches = new Map<number, TextEdit[]>();

  overlaps(edit: TextEdit): boolean {
    const last = lastStretch(edit);
    for (let i = edit.start >> STRETCH; i <= last; i++) {
      if (this.stretches.get(i)?.some((other) => overlaps(edit, other))) return true;
    }
    return false;
  }

  add(edit: TextEdit): void {
    const last = lastStretch(edit);
    for (let i = edit.start >> STRETCH; i <= last; i++) {
      const stretch = this.stretches.get(i);
      if (stretch === undefined) this.stretches.set(i, [edit]);
      else stretch.push(edit);
    }
  }
}

function lastStretch({ start, end }: TextEdit): number {
  return Math.max(start, end - 1) >> STRETCH;
}

/** The length of a stretch, as a power of two. */
const STRETCH = 7;

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start && a.text === b.text;
  return a.start < b.end && b.start < a.end;
}

/** All edits of the traps. */
export function editsOf(met: readonly Met[]): readonly TextEdit[] {
  return met.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end);
}
