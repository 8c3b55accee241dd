import { afterMarkAt, comparatorAt } from './comparators.ts';
import { isDigit, type Script, skipSpaces } from './fold.ts';
import { digitsAt, hanAt } from './numerals.ts';
import { unitAt } from './units.ts';

/** Texts of more tokens are prose. */
const MOST_TOKENS = 12;

/**
 * The text as one letter per token; null: it contains something that is not part of any quantity.
 * C a comparator, A one after the number, N a number, X malformed digits, P a percentage, U another unit,
 * R a range sign, T ±, S a slash, D a full stop or dots between digits.
 */
function tokens(t: Script, from: number): string | null {
  const { s } = t;
  let out = '';
  for (let i = skipSpaces(s, from); i < s.length; i = skipSpaces(s, i)) {
    if (out.length > MOST_TOKENS) return null;
    const token = tokenAt(t, i);
    if (token === null) return null;
    out += token[0];
    i = token[1];
  }
  return out;
}

function tokenAt(t: Script, i: number): readonly [kind: string, end: number] | null {
  const { s } = t;
  const number = isDigit(s, i) ? digitsAt(s, i) : hanAt(s, i);
  if (number !== null) {
    if (number.value === null && (number.points > 2 || number.end - i > 20)) return null;
    return [number.value === null ? 'X' : 'N', number.end];
  }
  const mark = comparatorAt(t, i);
  if (mark !== null) return ['C', mark.end];
  const after = afterMarkAt(t, i);
  if (after !== null) return ['A', after.end];
  const unit = unitAt(s, i);
  if (unit !== null) return [unit.kind === 'share' ? 'P' : 'U', unit.end];
  if (s.startsWith('——', i)) return ['R', i + 2];
  if ('-—~至到'.includes(s[i] ?? ' ')) return ['R', i + 1];
  if (s[i] === '±') return ['T', i + 1];
  if (isPoint(s, i)) return ['D', i + 1];
  if (s.startsWith('..', i) && isDigit(s, i - 1) && isDigit(s, i + 2)) return ['D', i + 2];
  return s[i] === '/' ? ['S', i + 1] : null;
}

/** What a Chinese input method produces instead of the decimal point. */
function isPoint(s: string, i: number): boolean {
  return (s[i] === '。' || s[i] === '·') && isDigit(s, i - 1) && isDigit(s, i + 1);
}

/** Token sequences that no valid spelling of a quantity contains. */
const DEFECTS = [
  /CC/, // ≥≤5
  /[NXUP]C[UP]*$/, // 95≥%
  /C[NX][UP]*C/, // ≥5≤8
  /C[NX][UP]*A/, // ≥95%以下
  /P[UP]/, // 100%%, 100%元
  /U[UP]*P/, // 5元%
  /RR/, // 5--8
  /N[UP]*R$/, // 5-
  /^C?PN/, // %95
  /TT|TC|CTC/, // ±≥3
  /^C?NDN[UP]*A?$/, // 50。5, 12..5
  /SS/, // 1//年
  /[NX][UP]*S$/, // 1次/
];

/** Letters mistaken for digits in a percentage, by typing or OCR: 9O%, 1OO%, l00%. Folded, so in lower case. */
const LETTERS = /^[≥≤><=]?(?=[\doil.]*\d)[\d.]*[oil][\doil.]*%$/;

/** The same in a count, from the second digit on: 1O场, 2O0份, but not L3级 and 10l (litres). */
const LETTERS_IN_COUNT = /^[≥≤><=]?\d[\d.]*[oil](?:[\doil.]*[\do])?(?![a-z])/;
const LITRES = /^[≥≤><=]?[\d.]+[il]/;

/** Whether the text from `from` is a count with letters for digits; otherwise 1O场 would read as 1 of the unit O场. */
export function hasLettersForDigits(s: string, from: number): boolean {
  const text = s.slice(from);
  const run = LETTERS_IN_COUNT.exec(text)?.[0];
  if (run === undefined || (/[il]$/.test(run) && LITRES.test(text))) return false;
  const unit = unitAt(text, run.length);
  return unit !== null && unit.end === text.length && (unit.kind === 'count' || unit.kind === 'time');
}

/**
 * Whether an unreadable value looks like a malformed quantity: it consists of nothing but parts of quantities, in an
 * order that makes no sense. False when unsure: quantities side by side, ratios, fractions and lists are prose.
 */
export function looksBroken(t: Script, from: number): boolean {
  const { s } = t;
  if ((s.endsWith('%') && LETTERS.test(s.slice(from))) || hasLettersForDigits(s, from)) return true;
  const title = s.indexOf('《', from);
  if (title >= 0 && s.includes('》', title)) return false;
  const found = tokens(t, from);
  if (found === null || !/[NX]/.test(found) || sideBySide(t, from)) return false;
  if (found.includes('X')) return badNumber(s, found);
  return DEFECTS.some((defect) => defect.test(found)) || /(元|次|个)\1$/.test(s) || reversed(s, found);
}

/** Two quantities separated by a space, or by a comma that is not a thousands separator: ≥3篇 ≥1次, ≥80，3年. */
function sideBySide(t: Script, from: number): boolean {
  const { raw, s } = t;
  for (let i = from + 1; i < s.length - 1; i++) {
    if (raw[i] === '，' && isDigit(raw, i - 1) && isDigit(raw, i + 1)) return true;
    // 于 过 少 多 end comparators, not quantities
    if (s[i] !== ' ' || !/[\d%‰]|(?![于过少多])\p{Script=Han}/u.test(s[i - 1] ?? '')) continue;
    const mark = comparatorAt(t, skipSpaces(s, i));
    if (mark !== null && isDigit(s, skipSpaces(s, mark.end))) return true;
  }
  return false;
}

/** 1.2.3 and 1,0000元, but not a list such as 3,5. */
function badNumber(s: string, found: string): boolean {
  return /\.\d+\./.test(s) ? /^C?X[UP]*A?$/.test(found) : /^(C?X[UP]+A?|CX)$/.test(found);
}

/** 8-5次, 8次-5次: a range with a unit. It was not read, so its upper end is below the lower one. */
function reversed(s: string, found: string): boolean {
  if (/^C?NRN[UP]A?$/.test(found)) return true;
  if (!/^C?N([UP])RN\1A?$/.test(found)) return false;
  const [low = '', high = ''] = s.split(/——|[-—~至到]/).map((end) => end.replace(/[\d.,\s≥≤<>=]/g, ''));
  return low === high || (/^[百千万亿]+$/.test(low) && high.startsWith(low));
}
