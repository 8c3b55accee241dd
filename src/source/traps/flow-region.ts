import { HOLDERS } from './holders.ts';
import { isBeyondFlow, type KeyOf, type Line, readKey } from './lines.ts';
import { structural } from './trap.ts';

/** A collection in brackets of any kind, as typed, on one line or over several. */
export interface FlowRegion {
  /** The line it starts on. */
  readonly line: Line;
  /** From the opening bracket to the closing one; if there is none, to the end of the contents. */
  readonly text: string;
  readonly start: number;
  readonly closed: boolean;
  /** The index of the line it ends on. */
  readonly last: number;
}

/** What people write for opening braces and square brackets → what closes it. */
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
/** The brackets that open something. */
export const OPENERS = Object.keys(PAIRS).join('');
/** The brackets that close something. */
export const CLOSERS = Object.values(PAIRS).join('');

/** A mapping in brackets has few lines; anything longer is not one. */
const MOST_LINES = 40;
const LONGEST = 4000;

/**
 * The collections in brackets of a text. Brackets other than YAML's count only if a key of the form follows directly,
 * and only where a collection may be: after a dash, or after a key that takes one.
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

/** Cached, since several traps ask for them. */
const regions = new WeakMap<readonly Line[], readonly FlowRegion[]>();

/** The offset of the bracket that the line (or the value on it) starts with; null: none. */
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

/** Whether the key has a collection below it. */
function holds({ name, levels }: KeyOf): boolean {
  return HOLDERS.has(name) || levels.has('first') || levels.has('second');
}

/** Whether a value is brackets followed by a key of the form with its colon, or by nothing more on the line. */
function opensKeys(value: string): boolean {
  const lead = leadOf(value);
  const rest = value.slice(lead.length);
  if (rest === '') return lead.trim().length > 0;
  const key = readKey(rest, 0);
  return key !== null && key.levels.size > 0;
}

/** The brackets that a text starts with, including the blanks between and after them. */
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

/** How many brackets are open, and inside which quote. */
interface Depth {
  depth: number;
  quote: string;
}

/** Where a collection that continues in a text ends, after its last bracket; null: it does not end there. */
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

/** Plain brackets that match: the offset of each opening one by the offset of its closing one. */
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

/** A quote after one of these opens a value. */
const QUOTED_BEHIND = `${OPENERS}:：,，、；;`;

/** The text between two commas of a collection in brackets. */
export interface Part {
  readonly start: number;
  readonly text: string;
}

/** The parts between the separators (except those in quotes); brackets around everything belong to the parts. */
export function partsOf({ text, start: at }: FlowRegion, separators: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let quote = '';
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\' && quote === '"') i++;
      else if (char === quote) quote = '';
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
