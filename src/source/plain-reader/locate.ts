import type { PathTarget } from '../../text/finding.ts';
import type { Range } from '../../text/range.ts';
import { type FoundPart, findPart, type MappingPart, type PairPart, type ScalarPart } from './parts.ts';

/** The range of a target, the same as Finder.locate (../locate.ts) gives. */
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

/** The range of a scalar's content, without quotes. */
export function contentOf(text: string, { start, end }: ScalarPart): Range {
  return isQuoted(text, start) ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Whether the scalar that starts at the offset is quoted. */
export function isQuoted(text: string, start: number): boolean {
  return text[start] === '"' || text[start] === "'";
}

/** The range of a span of a value whose characters start at `from`; without a span the whole. */
function within(whole: Range, from: number, span: PathTarget['span'], to = whole.end): Range {
  if (span === undefined) return rangeOf(whole);
  const start = Math.min(Math.max(from + span[0], from), to);
  return { start, end: Math.min(Math.max(from + span[1], start), to) };
}

/** The range of the key for a part without characters of its own; for a list item and the root the first key. */
function nearest({ part, pair }: FoundPart): Range {
  if (pair !== null) return rangeOf(pair);
  const first = part.kind === 'mapping' ? firstOf(part) : undefined;
  return first === undefined ? { start: 0, end: 0 } : rangeOf(first);
}

/** The first pair of a mapping; every block mapping has one. */
export function firstOf({ pairs }: MappingPart): PairPart | undefined {
  return pairs.values().next().value;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
