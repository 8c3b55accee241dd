import { Speller, type Spelling } from './spelling.ts';

/** Reads a plain scalar again, piece by piece; it may span several lines. */
export function spellPlain(text: string, start: number, end: number): Spelling {
  const speller = new Speller(text);
  folded(text, start, end, (from, to) => speller.run(from, to), speller);
  return speller.done({ start, end });
}

/** Reads the content of single quotes again, piece by piece. */
export function spellSingle(text: string, start: number, end: number): Spelling {
  const speller = new Speller(text);
  folded(
    text,
    start,
    end,
    (from, to) => {
      let at = from;
      for (let q = text.indexOf("'", from); q !== -1 && q < to; q = text.indexOf("'", q + 2)) {
        speller.run(at, q);
        speller.as("'", q, q + 2);
        at = q + 2;
      }
      speller.run(at, to);
    },
    speller,
  );
  return speller.done({ start, end });
}

/** Folds lines: blanks around line breaks vanish, a break becomes a space, k empty lines become k line feeds. */
function folded(
  text: string,
  start: number,
  end: number,
  line: (from: number, to: number) => void,
  speller: Speller,
): void {
  let from = start;
  let empty = 0;
  let foldStart = -1;
  for (;;) {
    const lf = text.indexOf('\n', from);
    const last = lf === -1 || lf >= end;
    const first = foldStart === -1;
    const left = first ? from : skipBlanks(text, from, last ? end : lf);
    const stop = last ? end : trimEnd(text, left, text[lf - 1] === '\r' && lf > left ? lf - 1 : lf);
    if (!first && stop <= left && !last) {
      empty += 1;
    } else {
      if (!first) speller.as(empty === 0 ? ' ' : '\n'.repeat(empty), foldStart, left);
      line(left, stop);
      foldStart = Math.max(left, stop);
      empty = 0;
    }
    if (last) return;
    from = lf + 1;
  }
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at -= 1;
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads the content of double quotes again, piece by piece. */
export function spellDouble(text: string, start: number, end: number): Spelling {
  const speller = new Speller(text);
  let at = start;
  let run = start;
  while (at < end) {
    const char = text[at];
    if (char === '\\') {
      speller.run(run, at);
      at = run = readEscape(speller, at, end);
    } else if (isBlank(char) || char === '\n' || (char === '\r' && text[at + 1] === '\n')) {
      const stop = whitespaceEnd(text, at, end);
      const breaks = countBreaks(text, at, stop);
      if (breaks > 0) {
        speller.run(run, at);
        speller.as(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at, stop);
        run = stop;
      }
      at = stop;
    } else {
      at += 1;
    }
  }
  speller.run(run, end);
  return speller.done({ start, end });
}

function whitespaceEnd(text: string, from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    (isBlank(text[at]) || text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n'))
  ) {
    at += 1;
  }
  return at;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (text[i] === '\n') count += 1;
  return count;
}

/** Reads the escape at the offset; returns where it ends. */
function readEscape(speller: Speller, at: number, end: number): number {
  const { text } = speller;
  const name = text[at + 1] ?? '';
  const hex = HEX_LENGTH[name];
  if (hex !== undefined) {
    const digits = text.slice(at + 2, Math.min(at + 2 + hex, end));
    const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (digits.length === hex && code <= 0x10ffff) speller.as(String.fromCodePoint(code), at, at + 2 + hex);
    return Math.min(at + 2 + hex, end);
  }
  const lf = name === '\n' ? at + 1 : name === '\r' && text[at + 2] === '\n' ? at + 2 : -1;
  if (lf !== -1) return skipBlanks(text, lf + 1, end);
  speller.as(ESCAPES[name] ?? '', at, at + 2);
  return Math.min(at + 2, end);
}
