import { isPositive } from '../quantity/decimal.ts';
import { quantitiesOf } from '../quantity/reading.ts';
import type { Quantity, Span } from '../quantity/value.ts';
import { holdsOneOf } from '../text/words.ts';
import type { ConfiguredWords } from './configured-words.ts';
import type { IndicatorValue } from './declaration.ts';

/** Words before 率 or 度 that make a share which can't exceed 100 %. */
const CLOSED = /合格|达标|优良|通过|准确|差错|出错|及时|知晓|公开|出勤|完好|畅通|成活|满意|覆盖/;

/** Words of shares that can exceed 100 % or grow; they take precedence (合格完成率). */
const OPEN =
  /完成率|完成比|执行率|到位率|毛入学率|参保率|负债率|产销率|增长|增幅|增加|提高|提升|上升|下降|降低|减少|降幅|超额|同比|环比|拨备/;

/** 率, and 度 in the sense of a degree: not 年度, 制度, 进度, 速度. */
const SHARE_END = /率|(?<![年季制进力高温限月速强密浓宽厚深长])度/g;

/** Whether a share with this name can't exceed 100 %: a closed word somewhere before 率 or 度, and no open one. */
export function isClosedShare(
  name: string,
  more: Pick<ConfiguredWords, 'closedShares' | 'openShares'>,
): boolean {
  if (OPEN.test(name) || holdsOneOf(name, more.openShares)) return false;
  let last = -1;
  for (const end of name.matchAll(SHARE_END)) last = end.index;
  if (last < 0) return false;
  const before = name.slice(0, last);
  return CLOSED.test(before) || holdsOneOf(before, more.closedShares);
}

/** Whether the name says that satisfaction is measured (满意度, 满意率, 满意程度), unlike 满意度调查次数. */
export function measuresSatisfaction(name: string): boolean {
  return /满意(?:度|率|程度)(?:情况|水平|(?:达到)?目标值|(?:调查|测评)结果)?(?:[（(][^（()）]*[）)])?$/.test(
    name,
  );
}

/** The percentage that a bare number probably means, and the span of the number. */
export interface PercentMeant {
  readonly number: string;
  readonly span: Span;
}

/** A bare number from 1 to 100 most likely lacks its % sign; one below 1 is a hundredth of the percentage (0.95). */
export function percentMeant({ reading, text }: IndicatorValue): PercentMeant | null {
  if (
    reading.kind !== 'quantity' ||
    reading.unit !== null ||
    reading.upper !== null ||
    reading.per.length > 0 ||
    reading.span[1] !== text.length
  )
    return null;
  const { value, span } = reading.number;
  if (!isPositive(value) || value.gt(100)) return null;
  if (value.lt(1)) return { number: `${value.times(100).toFixed()}%`, span };
  return { number: '%', span: [text.length, text.length] };
}

/** The percentage that the value is, or that its prose mentions. */
export function shareOf({ reading }: IndicatorValue): Quantity | null {
  return quantitiesOf(reading).find((quantity) => quantity.unit?.kind === 'share') ?? null;
}
