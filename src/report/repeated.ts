import type { Diagnostic } from '../linter/diagnostic.ts';
import type { Message } from '../text/message.ts';
import type { Group } from './group.ts';

/** A block of a file's report: a frame, or the rest of a mistake that has had enough frames. */
export type Block =
  | { readonly kind: 'frame'; readonly group: Group }
  | { readonly kind: 'rest'; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] };

/** The most frames for the same mistake. */
const MOST_FRAMES = 3;
/** If fewer than this are left, they get frames too, since a frame says more than a summary line. */
const FEWEST_LEFT = 3;
/** More runs of lines than this are not listed, only counted. */
const MOST_RUNS = 12;

/**
 * For a mistake that is repeated over and over (a file typed with full-width colons): the first few frames, then one
 * block for the rest. Findings are the same if they have the same label and safe fix and no related places. Three frames
 * are enough to recognise the mistake, and leave other findings visible.
 */
export function withoutRepeats(groups: readonly Group[]): Block[] {
  const kinds = new Map<string, Group[]>();
  for (const group of groups) {
    const kind = kindOf(group);
    if (kind === null) continue;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [group]);
    else known.push(group);
  }
  return groups.flatMap((group): Block[] => {
    const kind = kindOf(group);
    const same = kind === null ? undefined : kinds.get(kind);
    const rest = same?.slice(MOST_FRAMES) ?? [];
    const [first, ...others] = rest.map(({ diagnostics }) => diagnostics[0]);
    if (first === undefined || rest.length < FEWEST_LEFT || !rest.includes(group))
      return [{ kind: 'frame', group }];
    return group === rest[0] ? [{ kind: 'rest', diagnostics: [first, ...others] }] : [];
  });
}

function kindOf({ diagnostics, related }: Group): string | null {
  const [{ rule, code, severity, label, fix }, ...more] = diagnostics;
  if (more.length > 0 || related.length > 0 || label === undefined || fix?.safe !== true) return null;
  return JSON.stringify([rule, code, severity, label.zh, fix.title.zh]);
}

/** The sentence for the rest: how many, what to write, on which lines (from 1, in order). */
export function restPhrase(count: number, label: Message, lines: readonly number[]): Message {
  const runs: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  const shown = runs.slice(0, MOST_RUNS).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const cut = runs.length > MOST_RUNS;
  return {
    zh: `另有 ${count} 处也是这样（${label.zh}），在第 ${shown.join('、')}${cut ? ' … ' : ' '}行`,
    en: `${count} more like this (${label.en}) on lines ${shown.join(', ')}${cut ? ' ...' : ''}`,
  };
}
