import type { Indicator, IndicatorValue } from '../form/declaration.ts';
import type { Quantity } from '../quantity/value.ts';
import type { Label, PathTarget } from '../text/finding.ts';
import type { Message } from '../text/message.ts';

/** No finding has more labels than this. */
export const MOST_LABELS = 20;

/** Labels for a finding about a 指标值: its 名称 and its category. */
export function aroundValue({ name, category }: Indicator, of: Message = NAME): Label[] {
  const there: Label = { target: { path: category.path, at: 'key' }, message: CATEGORY };
  return name === null ? [there] : [{ target: { path: name.path, at: 'value' }, message: of }, there];
}

/** Labels for a finding about a 名称: its 指标值 and its category. */
export function aroundName({ value, category }: Indicator, of: Message = VALUE): Label[] {
  const there: Label = { target: { path: category.path, at: 'key' }, message: CATEGORY };
  return value?.present ? [{ target: value.at(), message: of }, there] : [there];
}

/** The target of a wrong unit: 计量单位 if it comes from there, else the whole quantity in 指标值. */
export function unitAt(value: IndicatorValue, { unit, span }: Quantity): PathTarget {
  const own = value.at(span);
  const of = unit?.span == null ? own : value.at(unit.span);
  return of.path === own.path ? own : of;
}

const NAME: Message = { zh: '名称', en: 'the name' };
const VALUE: Message = { zh: '指标值', en: 'the 指标值' };
const CATEGORY: Message = { zh: '所在类别', en: 'its category' };
