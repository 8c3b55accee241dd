import type { Plain } from '../../text/finding.ts';
import { exactNumber } from '../number.ts';

export type Quoting = 'plain' | 'single' | 'double';

/** How and where a scalar is to be written. */
export interface ScalarPlace {
  /** Inside [ ] or { }. */
  readonly flow: boolean;
  /** As it was written, or as the file writes similar scalars. */
  readonly quoting: Quoting;
  /** The quotes that the file uses if quotes are needed. */
  readonly quotes: 'single' | 'double';
}

/** The characters of a scalar, chosen so that it reads back as the same; null for a number that would not. */
export function writeScalar(value: string | number | boolean | null, place: ScalarPlace): string | null {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (place.quoting === 'plain' && isPlain(value, place.flow)) return value;
  const quoting = place.quoting === 'plain' ? place.quotes : place.quoting;
  return quoting === 'single' && isSingle(value) ? writeSingle(value) : writeDouble(value);
}

function writeNumber(value: number): string | null {
  const text = String(value);
  return Number.isFinite(value) && exactNumber(text, Number(text)) === value ? text : null;
}

/** Whether a text can be written between single quotes on one line. */
export function isSingle(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** A text in single quotes; `isSingle` says whether it can be. */
function writeSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text in double quotes. */
function writeDouble(text: string): string {
  return `"${escapeDouble(text)}"`;
}

/** Line breaks, controls, characters that YAML forbids or other readers take for line breaks, lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ESCAPED = new RegExp(`["\\\\]|${UNPRINTABLE.source}`, 'g');
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
};

/** A text escaped for use between double quotes. */
export function escapeDouble(text: string): string {
  return text.replace(ESCAPED, (char) => {
    const code = char.charCodeAt(0);
    const hex = code.toString(16).padStart(code < 0x100 ? 2 : 4, '0');
    return SHORT[char] ?? (code < 0x100 ? `\\x${hex}` : `\\u${hex}`);
  });
}

const INDICATORS = new Set(',[]{}#&*!|>\'"%@`');
/** Before more text, a trap takes them for a typing mistake after the colon (surplus-sign). */
const SLIPS = new Set(':;：，；、。∶');
/** Plain scalars that are not text under the core schema, or (1:30) to readers of YAML 1.1. */
const TYPED =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?)$/;

/** Whether a text can be written without quotes and reads back as the same text. */
export function isPlain(text: string, flow: boolean): boolean {
  const first = text[0];
  if (first === undefined || INDICATORS.has(first) || text.trim() !== text) return false;
  if (UNPRINTABLE.test(text) || TYPED.test(text)) return false;
  if (SLIPS.has(first) && text.length > 1) return false;
  if ('-?:'.includes(first) && (text.length === 1 || flow || text[1] === ' ')) return false;
  if (text.startsWith('---') || text.startsWith('...')) return false;
  if (text.endsWith(':') || text.includes(': ') || text.includes(' #')) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

/** How to write collections. */
export interface BlockStyle {
  readonly eol: string;
  /** Spaces that a mapping in a mapping is indented by. */
  readonly step: number;
  /** Spaces that a list below a key is indented by: 0, or `step`. */
  readonly listStep: number;
  readonly quotes: 'single' | 'double';
}

/** A value on one line, in flow style. */
export function writeFlow(value: Plain, style: BlockStyle): string | null {
  if (isScalarValue(value)) {
    return writeScalar(value, { flow: true, quoting: 'plain', quotes: style.quotes });
  }
  if (isList(value)) {
    const items = value.map((item) => writeFlow(item, style));
    return items.every((item) => item !== null) ? `[${items.join(', ')}]` : null;
  }
  const pairs = Object.entries(value).map(([key, item]) => {
    const name = writeKey(key, { flow: true, quoting: 'plain', quotes: style.quotes });
    const text = writeFlow(item, style);
    return name === null || text === null ? null : `${name}: ${text}`;
  });
  return pairs.every((pair) => pair !== null) ? `{${pairs.join(', ')}}` : null;
}

/** A key: written like a text; null if it is too long for YAML. */
export function writeKey(key: string, place: ScalarPlace): string | null {
  const text = writeScalar(key, place);
  return text !== null && text.length <= 1000 ? text : null;
}

/**
 * The lines of a value in block style, indented to `column`; the first without its indentation. A scalar or an empty
 * collection is one line.
 */
export function writeBlock(value: Plain, column: number, style: BlockStyle): readonly string[] | null {
  if (isScalarValue(value)) {
    const text = writeScalar(value, { flow: false, quoting: 'plain', quotes: style.quotes });
    return text === null ? null : [text];
  }
  if (isList(value)) return value.length === 0 ? ['[]'] : listLines(value, column, style);
  const entries = Object.entries(value);
  return entries.length === 0 ? ['{}'] : mappingLines(entries, column, style);
}

function listLines(list: readonly Plain[], column: number, style: BlockStyle): readonly string[] | null {
  const lines: string[] = [];
  for (const item of list) {
    const inner = writeBlock(item, column + 2, style);
    if (inner === null) return null;
    for (const [i, line] of inner.entries()) {
      const mark = i === 0 ? `- ${line}` : line;
      lines.push(i === 0 && lines.length > 0 ? `${' '.repeat(column)}${mark}` : mark);
    }
  }
  return lines;
}

function mappingLines(
  entries: readonly (readonly [string, Plain])[],
  column: number,
  style: BlockStyle,
): readonly string[] | null {
  const lines: string[] = [];
  for (const [key, item] of entries) {
    const pair = writePair(key, item, column, style);
    if (pair === null) return null;
    for (const [i, line] of pair.entries()) {
      lines.push(i === 0 && lines.length > 0 ? `${' '.repeat(column)}${line}` : line);
    }
  }
  return lines;
}

/** The lines of a pair with its key at `column`; the first without its indentation. */
export function writePair(
  key: string,
  value: Plain,
  column: number,
  style: BlockStyle,
): readonly string[] | null {
  const name = writeKey(key, { flow: false, quoting: 'plain', quotes: style.quotes });
  const inner = valueColumn(value, column, style);
  const lines = writeBlock(value, inner, style);
  if (name === null || lines === null) return null;
  const [first = ''] = lines;
  return isBlockValue(value)
    ? [`${name}:`, `${' '.repeat(inner)}${first}`, ...lines.slice(1)]
    : [`${name}: ${first}`];
}

/** The column of a collection below a key at `column`. */
export function valueColumn(value: Plain, column: number, style: BlockStyle): number {
  return column + (isList(value) ? style.listStep : style.step);
}

/** Whether a value is written as a block collection (a collection that is not empty). */
export function isBlockValue(value: Plain): boolean {
  if (isScalarValue(value)) return false;
  return isList(value) ? value.length > 0 : Object.keys(value).length > 0;
}

/** Whether a value is neither mapping nor list. */
export function isScalarValue(value: Plain): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
