import { readValue } from '../quantity/read.ts';
import { once } from '../text/memo.ts';
import { NO_CONFIGURED_WORDS } from './configured-words.ts';
import { placeholderIn } from './placeholder.ts';

/** An indicator that was written as one text. */
export interface IndicatorText {
  readonly name: string;
  /** null: the text is a name alone. */
  readonly value: string | null;
  /** It is beyond doubt which part is the name and which the value. */
  readonly sure: boolean;
}

/** Longer texts are not indicators. */
const LONGEST = 200;
const SIGN = /[≥≤＞＜><=＝≧≦═]/;
const COLON = /[:：]/g;
const han = once(() => /\p{Script=Han}/u);
/** Characters that may belong to a value or a second indicator: a text with one is not a name alone. */
const DOUBTFUL = /[≥≤＞＜><=＝≧≦═:：,，;；。、0-9０-９\s]/;

/**
 * The name and the value in a text such as 召开会议次数 ≥9次, 召开会议次数：≥9次 or 召开会议次数≥9次; null: it is not
 * an indicator.
 */
export function readIndicatorText(text: string): IndicatorText | null {
  const whole = text.trim();
  if (whole.length > LONGEST || /[\r\n]/.test(whole) || !han().test(whole)) return null;
  if (placeholderIn(whole, NO_CONFIGURED_WORDS) !== null) return null;
  const parts = atTabs(whole) ?? atSign(whole) ?? atColon(whole) ?? atBlank(whole);
  if (parts !== null) return { ...parts, sure: true };
  return { name: whole, value: null, sure: whole.length > 1 && !DOUBTFUL.test(whole) };
}

/** Whether a text or number is certainly a 指标值; words alone are not. */
export function isSurelyValue(value: unknown): value is string | number {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && !['blank', 'prose', 'broken'].includes(readValue(value).kind);
}

/** Whether a text that is followed by a value may be the name of an indicator. */
export function isName(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST &&
    han().test(text) &&
    isClosed(text) &&
    !/[:：;；。]/.test(text)
  );
}

const TABLE_HEAD = /^(?:编号|序号|名称|内容)$|指标值?$/;

/** A row pasted from a table: 1⇥召开会议次数⇥≥9次; without its number only if the value is certainly one. */
function atTabs(text: string): { name: string; value: string } | null {
  if (!text.includes('\t')) return null;
  const cells = text.split(/\s*\t\s*/);
  const isNumbered = cells.length > 1 && /^\d{1,2}[.、．]?$/.test(cells[0] ?? '');
  const [first = '', value = '', ...more] = isNumbered ? cells.slice(1) : cells;
  const name = first.replace(/[:：]$/, '');
  if (value === '' || more.length > 0 || !isName(name)) return null;
  // a row the other way round, a head of the table, or a number that belongs to the name (12⇥个月⇥完成)
  const isValue: boolean = isSurelyValue(name);
  if (isValue || SIGN.test(name) || TABLE_HEAD.test(name)) return null;
  return isSurelyValue(value) || (isNumbered && name.length > 2) ? { name, value } : null;
}

/** Splits at a comparator, with or without a colon or blanks before it. */
function atSign(text: string): { name: string; value: string } | null {
  const at = text.search(SIGN);
  if (at < 0) return null;
  const name = text.slice(0, at).replace(/\s*[:：]?\s*$/, '');
  const value = text.slice(at);
  return isName(name) && readValue(value).kind === 'quantity' ? { name, value } : null;
}

function atColon(text: string): { name: string; value: string } | null {
  const colons = [...text.matchAll(COLON)];
  const [colon] = colons;
  if (colon === undefined || colons.length > 1) return null;
  const name = text.slice(0, colon.index).trim();
  const value = text.slice(colon.index + 1).trim();
  return isName(name) && isSurelyValue(value) ? { name, value } : null;
}

/** Splits at a single blank that is followed by a number with a unit. */
function atBlank(text: string): { name: string; value: string } | null {
  const [name = '', value = '', ...more] = text.split(/\s+/);
  if (value === '' || more.length > 0 || !isName(name)) return null;
  const reading = readValue(value);
  return reading.kind === 'quantity' && reading.unit !== null ? { name, value } : null;
}

/** Whether every open bracket is closed: in 苗木成活率(≥90%) the sign belongs to the name. */
function isClosed(text: string): boolean {
  return (text.match(/[(（]/g) ?? []).length === (text.match(/[)）]/g) ?? []).length;
}
