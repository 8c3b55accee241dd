import type { ConfiguredWords } from '../../form/configured-words.ts';
import type { Indicator, IndicatorValue, Words } from '../../form/declaration.ts';
import { hintIn, placeholderIn } from '../../form/placeholder.ts';
import { compare, type Decimal, HUNDRED, isPositive, ONE, printDecimal } from '../../quantity/decimal.ts';
import type { Span } from '../../quantity/value.ts';
import type { Edit, Fix } from '../../text/finding.ts';
import { quote } from '../phrases.ts';

// The hint that the blank form has for an indicator's value, left in the name: 人口数（≥**人）.

/** The span of the form's own hint, with its placeholder; null: none. */
export function leftHint({ hint }: Indicator, { text }: Words, more: ConfiguredWords): Span | null {
  const found = hint?.span ?? hintIn(text);
  if (found === null || text.slice(0, found[0]).trim() === '') return null;
  const said = text.slice(...found).replace(/^[（(]|[）)]$/g, '');
  return placeholderIn(said, more) === null ? null : found;
}

/** A fix that removes the hint from the name and writes what the value took from it (sign, unit) into the value. */
export function withoutHint({ hint: said, value }: Indicator, name: Words, hint: Span): Fix | undefined {
  // A hint without brackets at the end is not read into the value: 29 for 人口数≥**人 would lose its 人.
  if (said === null && !isWhole(value)) return undefined;
  // For 28.40/株 only the hint (≤**元/株) has the unit: cost-unit comes first.
  if (said?.unit != null && value?.reading.kind === 'quantity' && value.reading.unit === null)
    return undefined;
  const edits: Edit[] = [{ kind: 'set', path: name.path, span: hint, value: '' }];
  const filled = value === null ? null : withHint(value, said?.unit ?? '');
  if (filled === 'unclear') return undefined;
  if (value === null || filled === null) {
    return { title: { zh: '删去名称里的提示', en: 'remove the hint from the name' }, safe: true, edits };
  }
  edits.push({ kind: 'set', path: value.path, value: filled });
  const title = {
    zh: `删去名称里的提示，并把指标值写作${quote(filled)}`,
    en: `remove the hint from the name, and write the 指标值 as ${quote(filled)}`,
  };
  return { title, safe: true, edits };
}

/** Two readings of a number for which the hint ends in %. */
export interface Either {
  readonly share: string;
  readonly asWritten: string;
}

/** 0.95 with a hint (≥**%): a spreadsheet may have turned 95% into it. With only an upper bound, 0.95% is plausible. */
export function eitherShare({ reading, placeholder }: IndicatorValue): Either | null {
  if (reading.kind !== 'quantity' || placeholder !== null || reading.upper !== null) return null;
  const { comparator, unit, number } = reading;
  if (unit?.kind !== 'share' || unit.span !== null || unit.text !== '%') return null;
  if (comparator?.meaning === '≤' || comparator?.meaning === '＜') return null;
  if (!isPositive(number.value) || compare(number.value, ONE) > 0) return null;
  const percent = (value: Decimal): string => `${printDecimal(value)}%`;
  return { share: percent(number.value.times(HUNDRED)), asWritten: percent(number.value) };
}

function isWhole(value: IndicatorValue | null): boolean {
  return value !== null && value.reading.kind === 'quantity' && value.reading.unit !== null;
}

/** Punctuation after a value: 85。 */
const FINAL = /[\s。．.；;，,]+$/u;
const NUMERAL_END = /[\d０-９〇零一二三四五六七八九十百千万亿]$/u;

/**
 * The value with the sign and unit that only the hint has. null: it already has both, or can't take them; 'unclear':
 * there is more after its number (85左右), so it is unclear where the unit goes.
 */
function withHint({ reading, raw, placeholder }: IndicatorValue, hinted: string): string | 'unclear' | null {
  if (reading.kind !== 'quantity' || placeholder !== null) return null;
  const { comparator, unit } = reading;
  const sign = comparator !== null && comparator.span === null ? comparator.meaning : '';
  const tail = unit !== null && unit.span === null ? hinted : '';
  if (tail === '') return sign === '' ? null : sign + raw.trim();
  const number = raw.trim().replace(FINAL, '');
  return NUMERAL_END.test(number) ? sign + number + tail : 'unclear';
}
