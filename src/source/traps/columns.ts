import { GOAL_LISTS } from './holders.ts';
import { columnOf, isKnown, type KnownLine, type Line, widthOf } from './lines.ts';
import { oddMark } from './list-mark.ts';
import { structural } from './trap.ts';

/** An item of a list: the line with its dash (or substitute), and the lines below that belong to it. */
export interface ListItem {
  readonly head: Line;
  readonly own: readonly Line[];
}

/** The items below one key of the form, as typed. */
export interface ListBelow {
  readonly parent: KnownLine;
  readonly items: readonly ListItem[];
  /** The column where its dashes should be; null: unknown. */
  readonly column: number | null;
}

/** The columns where keys and dashes should be, judging by the lines of a text. */
export interface Columns {
  /** The columns for a key outside lists, one for each level where the key may be. */
  of(line: KnownLine): readonly number[];
  readonly lists: readonly ListBelow[];
  /** The keys of the form outside lists. */
  readonly keys: readonly KnownLine[];
}

type Level = 'item' | 'root' | 'funds' | 'first' | 'second';

const LEVELS = ['root', 'funds', 'first', 'second'] as const;

/** Determines the layout of a text, however uneven: the majority of lines decides where the others should be. */
export function columnsIn(lines: readonly Line[]): Columns {
  const known = structural(lines).filter(isKnown);
  const plain = votesOf(known.filter(isPlain));
  const due = new Map([...votesOf(known), ...plain]);
  const of = (line: KnownLine): readonly number[] =>
    levelsOf(line, false).flatMap((level) => due.get(level) ?? []);
  const { keys, lists } = partsOf(lines);
  const parentAt = ({ parent }: RawList): number => nearest(of(parent), columnOf(parent));
  const steps = lists.flatMap((list) => {
    const column = ownColumn(list, parentAt(list));
    return column === null ? [] : [column - parentAt(list)];
  });
  const step = mode(steps);
  return {
    of,
    keys,
    lists: lists.map((list) => ({
      parent: list.parent,
      items: list.items,
      column: ownColumn(list, parentAt(list)) ?? stepBelow(list, parentAt(list), step),
    })),
  };
}

/** Whether a line is indented only with spaces, so that its column is what the writer saw. */
function isPlain({ indent }: Line): boolean {
  return /^ *$/.test(indent);
}

interface RawList {
  readonly parent: KnownLine;
  readonly items: { readonly head: Line; readonly own: Line[] }[];
}

function partsOf(lines: readonly Line[]): { readonly keys: KnownLine[]; readonly lists: RawList[] } {
  const keys: KnownLine[] = [];
  const lists: RawList[] = [];
  let list: RawList | null = null;
  for (const line of structural(lines)) {
    const item: RawList['items'][number] | undefined = list?.items.at(-1);
    if (isKnown(line) && !levelsOf(line, item !== undefined).includes('item')) {
      list = null;
      if (line.dash !== '') continue; // a list where a mapping is due: for schema to tell
      keys.push(line);
      if (!mayHoldList(line)) continue;
      list = { parent: line, items: [] };
      lists.push(list);
    } else if (list !== null && isHead(line, item?.own.at(-1) ?? item?.head)) {
      list.items.push({ head: line, own: [] });
    } else item?.own.push(line);
  }
  return { keys, lists: lists.filter(({ items }) => items.length > 0) };
}

function mayHoldList({ key }: KnownLine): boolean {
  return key.value.end === key.value.start && (key.levels.has('second') || GOAL_LISTS.has(key.name));
}

/** Whether an item starts here; `before`: the line above, which may have a list of its own. */
function isHead(line: Line, before: Line | undefined): boolean {
  if (line.dash === '') return oddMark(line) !== null;
  if (isKnown(line) || line.content.startsWith('{')) return true;
  return before?.key == null || before.key.value.end > before.key.value.start;
}

/** The column of most of a list's own dashes, among those that may be below its key. */
function ownColumn({ items }: RawList, parent: number): number | null {
  const columns = items.map(({ head }) => head).filter((head) => head.dash !== '' && isPlain(head));
  return mode(columns.map(({ indent }) => indent.length).filter((column) => column >= parent));
}

/** The column for dashes left of their key: as far to the right of it as in other lists. Unknown for tabs. */
function stepBelow({ items }: RawList, parent: number, step: number | null): number | null {
  if (step !== null) return parent + step;
  return items.some(({ head }) => isPlain(head)) ? parent + 2 : null;
}

/** The most frequent number; the first of several. */
function mode(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** The column of most keys of each level; an even one if two tie. Keys that may be at two levels do not vote. */
function votesOf(known: readonly KnownLine[]): ReadonlyMap<Level, number> {
  const votes = new Map<Level, Map<number, number>>();
  let inItem = false;
  for (const line of known) {
    const [level, other] = levelsOf(line, inItem);
    inItem = level === 'item';
    if (level === undefined || level === 'item' || other !== undefined) continue;
    const counts = votes.get(level) ?? new Map<number, number>();
    counts.set(columnOf(line), (counts.get(columnOf(line)) ?? 0) + 1);
    votes.set(level, counts);
  }
  return new Map([...votes].map(([level, counts]) => [level, winner(counts)]));
}

function winner(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a % 2) - (b % 2));
  return first?.[0] ?? 0;
}

/** The levels at which a key may be; keys that may be in an item belong to the item around them. */
function levelsOf({ key: { levels } }: KnownLine, inItem: boolean): readonly Level[] {
  // 备注 and the like may be a root key too
  if ((levels.has('indicator') || levels.has('goal')) && (inItem || !levels.has('root'))) return ['item'];
  return LEVELS.filter((level) => levels.has(level));
}

/** The column that was most likely meant by a line at `column`; its own if unknown. */
export function nearest(columns: readonly number[], column: number): number {
  return columns.reduce(
    (best, one) => (Math.abs(one - column) < Math.abs(best - column) ? one : best),
    columns[0] ?? column,
  );
}

/** The column where each line with a key or dash should be, judging by the lines indented with spaces. */
export function dueColumns(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const due = new Map<Line, number>();
  if (lines.every(isPlain)) return due;
  const columns = columnsIn(lines);
  for (const line of columns.keys) {
    const [only, ...more] = columns.of(line);
    if (only !== undefined && more.length === 0) due.set(line, only);
  }
  for (const { items, column } of columns.lists) {
    if (column === null) continue;
    for (const { head, own } of items) {
      due.set(head, column);
      for (const line of own) if (isKnown(line) && line.dash === '') due.set(line, column + markWidth(head));
    }
  }
  return due;
}

/** How far the content of an item is to the right of its dash. */
export function markWidth({ dash }: Line): number {
  return dash === '' ? 2 : dash.length;
}

/** The intended column of an item's dash. */
export function headColumn({ indent }: Line): number {
  return widthOf(indent);
}
