import { wordLevels } from '../../form/vocabulary.ts';
import type { Finding } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import { accepted, choose, editsOf, type Score, withoutOverlap } from './choice.ts';
import { type Kind, kindsIn, type Met, placesOf } from './index.ts';
import { sampleAround } from './sample.ts';
import type { Trap } from './trap.ts';

export type { Score } from './choice.ts';

/** The accepted repairs, and the findings about traps. */
export interface Repairs {
  /** In order, without overlap. */
  readonly edits: readonly TextEdit[];
  readonly findings: readonly Finding[];
  /** Whether to use the repaired text, given how well the text parses without and with the repairs. */
  isWorth(before: Score, after: Score): boolean;
}

/** Longer texts are not parsed once per kind of trap: samples decide which kinds are accepted. */
export const LARGE = 200_000;

/** Finds the traps of a text that are certain, and their repairs. `score` parses a text with edits applied. */
export function findRepairs(
  text: string,
  score: (text: string, edits: readonly TextEdit[]) => Score,
): Repairs {
  const kinds = kindsIn(text);
  if (text.length > LARGE) return ofLarge(text, kinds, score);
  return taken(choose(placesOf(kinds), (edits) => score(text, edits)));
}

function ofLarge(
  text: string,
  kinds: readonly Kind[],
  score: (text: string, edits: readonly TextEdit[]) => Score,
): Repairs {
  const decided = new Set<Trap>();
  const chosen = new Set<Trap>();
  for (const { trap, found } of kinds) {
    const [first] = found;
    if (first === undefined || decided.has(trap)) continue;
    const part = sampleAround(text, first.range.start);
    const within = kindsIn(part);
    for (const one of within) decided.add(one.trap);
    for (const one of choose(placesOf(within), (edits) => score(part, edits))) chosen.add(one.trap);
  }
  return taken(withoutOverlap(placesOf(kinds.filter((kind) => chosen.has(kind.trap)))));
}

/** The most places of one kind that are reported one by one; with more, they all have one cause. */
const MOST = 1000;

function taken(met: readonly Met[]): Repairs {
  const silent = met.every(({ trap }) => trap.silent);
  const byKind = new Map<Trap, Met[]>();
  for (const one of met) {
    const own = byKind.get(one.trap);
    if (own === undefined) byKind.set(one.trap, [one]);
    else own.push(one);
  }
  const findings = [...byKind.values()].flatMap((own) => {
    const [last, ...rest] = own.slice(MOST - 1);
    const told = own.slice(0, MOST - 1).map(toFinding);
    return last === undefined ? told : [...told, toFinding(withRest(last, rest))];
  });
  return {
    edits: editsOf(met),
    findings: findings.sort(byPlace),
    isWorth: (before, after) => accepted(before, after, silent),
  };
}

function byPlace({ target: a }: Finding, { target: b }: Finding): number {
  return a.at === 'text' && b.at === 'text' ? a.range.start - b.range.start : 0;
}

/** Makes the last reported place mention the ones that are left out. */
function withRest(last: Met, rest: readonly Met[]): Met {
  if (rest.length === 0) return last;
  const { message } = last;
  return {
    ...last,
    message: {
      ...message,
      zh: `${message.zh}（后面还有 ${rest.length} 处这样的问题，不再一一列出）`,
      en: `${message.en} (${rest.length} more of this kind not listed)`,
    },
    edits: editsOf([last, ...rest]),
    safe: last.safe && rest.every(({ safe }) => safe),
  };
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

/** How many keys of the form are keys of mappings in a plain value. */
export function countKeys(value: unknown): number {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) for (const item of next) waiting.push(item);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) {
        // YAML took a full-width blank before the key, meant as indentation, for part of it
        if (key.trim() === key && wordLevels(key).size > 0) count += 1;
        waiting.push(item);
      }
    }
  }
  return count;
}
