import { structuredPatch } from 'diff';
import { visible } from '../text/display.ts';
import type { Paint } from './report.ts';

/** Texts with more differences than this are shown as one removed and one added block. */
const MOST_EDITS = 2_000;
const CONTEXT = 3;

interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** With their sign: ` `, `-`, `+`, or `\` for a missing final line break. */
  readonly lines: readonly string[];
}

/**
 * A change to a file as a unified diff with final line break, or '' if nothing changes. CRLF stays CRLF, so that the
 * diff can be applied; other control characters are shown as escapes.
 */
export function unifiedDiff(path: string, before: string, after: string, paint: Paint): string {
  if (before === after) return '';
  const patch = structuredPatch(path, path, before, after, undefined, undefined, {
    context: CONTEXT,
    maxEditLength: MOST_EDITS,
  });
  const hunks: readonly Hunk[] = patch?.hunks ?? [wholeHunk(before, after)];
  const name = visible(path);
  const lines = [paint.strong(`--- a/${name}`), paint.strong(`+++ b/${name}`)];
  for (const hunk of hunks) {
    const place = `@@ -${span(hunk.oldStart, hunk.oldLines)} +${span(hunk.newStart, hunk.newLines)} @@`;
    lines.push(paint.frame(place));
    for (const line of hunk.lines) lines.push(painted(line, paint)); // there may be more than a call takes
  }
  return `${lines.join('\n')}\n`;
}

/** The range of a hunk; an empty one is given by the line before it. */
function span(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}

function painted(line: string, paint: Paint): string {
  const carriageReturn = line.endsWith('\r') ? '\r' : '';
  const text = visible(carriageReturn === '' ? line : line.slice(0, -1));
  if (line.startsWith('+')) return paint.added(text) + carriageReturn;
  if (line.startsWith('-')) return paint.removed(text) + carriageReturn;
  return text + carriageReturn;
}

const NO_LINE_END = '\\ No newline at end of file';

/** One hunk without context that replaces everything between the common start and end. */
function wholeHunk(before: string, after: string): Hunk {
  const from = before.split('\n');
  const to = after.split('\n');
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const removed = signed('-', from, start, end);
  const added = signed('+', to, start, end);
  return {
    oldStart: start + 1,
    oldLines: removed.filter((line) => line !== NO_LINE_END).length,
    newStart: start + 1,
    newLines: added.filter((line) => line !== NO_LINE_END).length,
    lines: [...removed, ...added],
  };
}

/** The lines from `start` to before `end`, signed; a text that ends with a line break has an empty last line. */
function signed(sign: string, lines: readonly string[], start: number, end: number): string[] {
  const part = lines.slice(start, lines.length - end).map((line) => sign + line);
  if (end > 0) return part;
  return part.at(-1) === sign ? part.slice(0, -1) : [...part, NO_LINE_END];
}
