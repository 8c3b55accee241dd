import { type AmbiguousWidth, type Cell, cellsOf, totalWidth } from '../text/width.ts';

/** The `...` where a line was cut; it covers the range that was cut, so that marks continue under it. */
function ellipsis(from: number, to: number): Cell {
  return { from, to, text: '...', width: 3 };
}
const ELLIPSIS = 3;

/** How many characters to look at for a number of cells: some take none, and a line may be megabytes long. */
function reach(room: number): number {
  return room * 4;
}

/** Whether a line may fit uncut. */
function mayFit(length: number, room: number): boolean {
  return length <= reach(room);
}

/** Whether a part of a line can be shown in one piece, with some context. */
export function fits(
  line: string,
  from: number,
  to: number,
  room: number,
  ambiguous: AmbiguousWidth,
): boolean {
  if (!mayFit(to - from, room)) return false;
  return totalWidth(cellsOf(line.slice(from, to), ambiguous)) <= room - 4 * ELLIPSIS;
}

/**
 * A line as printed in `room` cells: whole if it fits, else cut around the part from `from` to `to` (UTF-16 offsets in
 * the line), with `...` where it was cut. The time depends on `room`, not on the length of the line.
 */
export function excerpt(
  line: string,
  from: number,
  to: number,
  room: number,
  ambiguous: AmbiguousWidth,
): Cell[] {
  if (mayFit(line.length, room)) {
    const whole = cellsOf(line, ambiguous);
    if (totalWidth(whole) <= room) return whole;
  }
  const start = wholeCharacter(line, Math.max(0, from - reach(room)));
  const end = wholeCharacter(line, Math.min(line.length, Math.min(to, from + reach(room)) + reach(room)));
  const cells = cellsOf(line.slice(start, end), ambiguous, start);
  const [first, last] = window(cells, from, to, room, end < line.length, start > 0);
  const shown = cells.slice(first, last);
  const shownFrom = shown[0]?.from ?? from;
  const shownTo = shown.at(-1)?.to ?? shownFrom;
  return [
    ...(shownFrom > 0 ? [ellipsis(0, shownFrom)] : []),
    ...shown,
    ...(shownTo < line.length ? [ellipsis(shownTo, line.length)] : []),
  ];
}

/** The offset, or the one before if it is inside a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  return offset > 0 && (line.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

/** Which cells to show: as many marked ones as fit, and the context around them as evenly as possible. */
function window(
  cells: readonly Cell[],
  from: number,
  to: number,
  room: number,
  moreAfter: boolean,
  moreBefore: boolean,
): [first: number, last: number] {
  const found = cells.findIndex((cell) => cell.to > from);
  let first = found === -1 ? cells.length : found;
  let last = first;
  let used = 0;
  const widthAt = (index: number): number => cells[index]?.width ?? 0;
  const limit = Math.max(room - 2 * ELLIPSIS, 1);
  while (last < cells.length && (cells[last]?.from ?? to) < to && used + widthAt(last) <= limit) {
    used += widthAt(last);
    last += 1;
  }
  const before = totalWidth(cells, 0, first);
  const after = totalWidth(cells, last);
  const rest = limit - used;
  let left = Math.min(before, Math.max(Math.floor(rest / 2), rest - after));
  // Something no longer than the `...` itself need not be cut.
  if (!moreBefore && before <= left + ELLIPSIS) left = before;
  while (first > 0 && widthAt(first - 1) <= left) {
    first -= 1;
    left -= widthAt(first);
    used += widthAt(first);
  }
  let right = room - used - (first > 0 || moreBefore ? ELLIPSIS : 0);
  if (moreAfter || totalWidth(cells, last) > right) right -= ELLIPSIS;
  while (last < cells.length && widthAt(last) <= right) {
    right -= widthAt(last);
    last += 1;
  }
  return [first, last];
}
