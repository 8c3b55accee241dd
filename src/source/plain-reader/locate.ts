import type { PathTarget } from '../../text/finding.ts';
import type { Range } from '../../text/range.ts';
import { type FoundPart, findPart, type MappingPart, type PairPart, type ScalarPart } from './parts.ts';

/** Where a target stands; as Finder.locate (../locate.ts) has it. */
export function locatePart(text: string, root: MappingPart, target: PathTarget): Range {
  const found = findPart(root, target.path);
  const { part, pair } = found;
  if (!found.beyond && target.at === 'key' && pair !== null) return within(pair, pair.start, target.span);
  if (found.beyond || target.at === 'key' || part.kind !== 'scalar' || part.end === part.start) {
    return nearest(found);
  }
  const content = contentOf(text, part);
  const isSpelled = part.value !== null && text.slice(content.start, content.end) === String(part.value);
  return isSpelled ? within(part, content.start, target.span, content.end) : rangeOf(part);
}

/** What a scalar's value is read from: what stands between its quotes. */
export function contentOf(text: string, { start, end }: ScalarPart): Range {
  return isQuoted(text, start) ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Whether a scalar that begins there is in quotes. */
export function isQuoted(text: string, start: number): boolean {
  return text[start] === '"' || text[start] === "'";
}

/** A part of what stands there as it reads, from `from` on; without a span the whole. */
function within(whole: Range, from: number, span: PathTarget['span'], to = whole.end): Range {
  if (span === undefined) return rangeOf(whole);
  const start = Math.min(Math.max(from + span[0], from), to);
  return { start, end: Math.min(Math.max(from + span[1], start), to) };
}

/** The key of what has no characters of its own to mark; in a list item and at the root the first key. */
function nearest({ part, pair }: FoundPart): Range {
  if (pair !== null) return rangeOf(pair);
  const first = part.kind === 'mapping' ? firstOf(part) : undefined;
  return first === undefined ? { start: 0, end: 0 } : rangeOf(first);
}

/** The first pair of a mapping; every mapping that has lines of its own has one. */
export function firstOf({ pairs }: MappingPart): PairPart | undefined {
  return pairs.values().next().value;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
