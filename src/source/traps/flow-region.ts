import { isBeyondFlow, type KeyOf, type Line, readKey } from './lines.ts';
import { structural } from './trap.ts';

/** A collection in brackets of any kind, as typed, on one line or over several. */
export interface FlowRegion {
  /** The line it begins on. */
  readonly line: Line;
  /** From the bracket that opens it to the one that closes it; where none does, to the end of what it holds. */
  readonly text: string;
  readonly start: number;
  readonly closed: boolean;
  /** The index of the line it ends on. */
  readonly last: number;
}

/** What people write for braces and square brackets, with what closes it. */
export const PAIRS: Readonly<Record<string, string>> = {
  '{': '}',
  '[': ']',
  '｛': '｝',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '（': '）',
  '(': ')',
};
export const OPENERS = Object.keys(PAIRS).join('');
export const CLOSERS = Object.values(PAIRS).join('');

/** A mapping in brackets has few lines; whatever goes on for longer is none. */
const MOST_LINES = 40;
const LONGEST = 4000;

/**
 * The collections in brackets of a text. Brackets that are none of YAML's count where a key of the form stands right
 * behind them, and where a collection may stand: behind a dash, or behind a key that holds one.
 */
export function flowRegions(lines: readonly Line[], text: string): readonly FlowRegion[] {
  const known = regions.get(lines);
  if (known !== undefined) return known;
  const found: FlowRegion[] = [];
  regions.set(lines, found);
  let until = -1;
  for (const line of structural(lines)) {
    const start = line.index > until ? opening(line) : null;
    const region = start === null ? null : regionFrom(line, start, lines, text);
    if (region === null) continue;
    found.push(region);
    if (region.closed) until = region.last;
  }
  return found;
}

/** Several traps ask for them. */
const regions = new WeakMap<readonly Line[], readonly FlowRegion[]>();

/** Where the bracket stands that the line (or the value on it) begins with. */
function opening({ content, at, key, dash }: Line): number | null {
  if (OPENERS.includes(content.charAt(0)) && content !== '') {
    const plain = '{['.includes(content.charAt(0));
    return plain || (dash !== '' && opensKeys(content)) || (key?.levels.size === 0 && opensKeys(content))
      ? at
      : null;
  }
  if (key === null || key.value.end === key.value.start) return null;
  const value = content.slice(key.value.start - at);
  if (!OPENERS.includes(value.charAt(0))) return null;
  return '{['.includes(value.charAt(0)) || (holds(key) && opensKeys(value)) ? key.value.start : null;
}

const LISTS = new Set(['项目资金', '年度总体目标', '中期目标', '绩效指标']);

/** Whether a collection stands below the key. */
function holds({ name, levels }: KeyOf): boolean {
  return LISTS.has(name) || levels.has('first') || levels.has('second');
}

/** Brackets, and behind them a key of the form with its colon, or nothing more on the line. */
function opensKeys(value: string): boolean {
  const lead = leadOf(value);
  const rest = value.slice(lead.length);
  if (rest === '') return lead.trim().length > 0;
  const key = readKey(rest, 0);
  return key !== null && key.levels.size > 0;
}

/** The brackets that a text begins with, and the blanks between and behind them. */
export function leadOf(text: string): string {
  let end = 0;
  while (end < text.length && (OPENERS.includes(text.charAt(end)) || text.charAt(end).trim() === '')) end++;
  return text.slice(0, end);
}

function regionFrom(line: Line, start: number, lines: readonly Line[], text: string): FlowRegion | null {
  const state: Depth = { depth: 0, quote: '' };
  let from = start;
  let last = line.index;
  for (let index = line.index; index < line.index + MOST_LINES; index++) {
    const next = lines[index];
    if (next === undefined || (index > line.index && isBeyondFlow(next, line))) break;
    const end = next.at + next.content.length;
    if (end - start > LONGEST) return null;
    const close = closeIn(text.slice(from, end), state);
    if (close === 'comment') return null;
    const whole = (to: number) => ({ line, text: text.slice(start, to), start, last: index });
    if (close !== null) return { ...whole(from + close), closed: true };
    if (next.content !== '') last = index;
    from = end;
  }
  const { at = start, content = '' } = lines[last] ?? {};
  return { line, text: text.slice(start, at + content.length), start, last, closed: false };
}

/** How many brackets are open, and in which quote. */
interface Depth {
  depth: number;
  quote: string;
}

/** Where in a text that goes on with a collection that collection ends, behind its last bracket; null: it goes on. */
function closeIn(text: string, state: Depth): number | 'comment' | null {
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (state.quote !== '') {
      if (char === '\\' && state.quote === '"') i++;
      else if (char === state.quote) state.quote = '';
      continue;
    }
    if (char === '#' && /\s/.test(text.charAt(i - 1))) return 'comment';
    if ((char === '"' || char === "'") && QUOTED_BEHIND.includes(before)) state.quote = char;
    else if (OPENERS.includes(char)) state.depth++;
    else if (CLOSERS.includes(char) && --state.depth <= 0) return i + 1;
    if (char.trim() !== '') before = char;
  }
  return null;
}

/** Where plain brackets close plain ones of their kind: the place of each by that of what closes it. */
export function plainPairs({ text, start }: FlowRegion): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  let quote = '';
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\' && quote === '"') i++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && QUOTED_BEHIND.includes(before)) quote = char;
    else if (OPENERS.includes(char)) open.push(i);
    else if (CLOSERS.includes(char)) {
      const at = open.pop();
      if (at !== undefined && ['{}', '[]'].includes(text.charAt(at) + char)) pairs.set(start + i, start + at);
    }
    if (char.trim() !== '') before = char;
  }
  return pairs;
}

/** A quote opens a value behind one of these. */
const QUOTED_BEHIND = `${OPENERS}:：,，、；;`;

/** What stands between two commas of a collection in brackets. */
export interface Part {
  readonly start: number;
  readonly text: string;
}

/** The parts between the separators, those in quotes apart; brackets around all of it are theirs. */
export function partsOf({ text, start: at }: FlowRegion, separators: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let quote = '';
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && QUOTED_BEHIND.includes(before)) quote = char;
    else if (separators.includes(char)) {
      parts.push({ start: at + start, text: text.slice(start, i) });
      start = i + 1;
    }
    if (char.trim() !== '') before = char;
  }
  parts.push({ start: at + start, text: text.slice(start) });
  return parts;
}
