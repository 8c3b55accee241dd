import type { CostItem, LeftOut, LeftOutReason } from '../../form/cost.ts';
import { type MoneyUnit, printAmount } from '../../quantity/money.ts';
import type { Label } from '../../text/finding.ts';
import type { Message } from '../../text/message.ts';
import { MOST_LABELS } from '../labels.ts';
import { quote } from '../phrases.ts';

const REASONS: Readonly<Record<LeftOutReason, Message>> = {
  'unit-cost': { zh: '单位成本', en: 'cost per unit' },
  share: { zh: '比率', en: 'share' },
  saving: { zh: '节约或增收', en: 'saving' },
  'not-spent': { zh: '不是本项目的支出', en: 'not spent by the project' },
  'several-amounts': { zh: '有多个金额', en: 'several amounts' },
  'no-unit': { zh: '没有金额单位', en: 'no monetary unit' },
  'no-amount': { zh: '没有金额', en: 'no amount' },
  included: { zh: '已含在其他行中', en: 'part of another line' },
  'other-years': { zh: '其他年度的', en: 'for other years' },
  'many-years': { zh: '跨年度的总额', en: 'total over several years' },
};

/** A line that the sum leaves out, as in the message's data. */
export interface LeftOutLine {
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** The lines that the sum leaves out, for the message's data. */
export function leftOutLines(leftOut: readonly LeftOut[]): LeftOutLine[] {
  return leftOut.map(({ indicator, reason }) => ({ name: indicator.name?.text.trim() ?? '?', reason }));
}

/** A sentence about what the sum of the costs leaves out, and why; null: nothing. */
export function leftOutNote(leftOut: readonly LeftOutLine[]): Message | null {
  if (leftOut.length === 0) return null;
  const named = leftOut.slice(0, MOST);
  const rest = leftOut.length - named.length;
  const zh = named.map(({ name, reason }) => `${quote(name)}（${REASONS[reason].zh}）`).join('、');
  const en = named.map(({ name, reason }) => `${quote(name)} (${REASONS[reason].en})`).join(', ');
  return {
    zh: `未计入：${zh}${rest > 0 ? `，另有 ${rest} 项` : ''}`,
    en: `left out: ${en}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

const MOST = 5;

/** A label for each amount, up to twenty, then how many more there are. */
export function labelled(items: readonly CostItem[], unit: MoneyUnit): Label[] {
  return items.slice(0, MOST_LABELS).map(({ indicator, amount: cost }, index) => {
    const rest = index === MOST_LABELS - 1 ? items.length - MOST_LABELS : 0;
    const text = printAmount(cost, unit);
    return {
      target: indicator.value?.at() ?? { path: indicator.path, at: 'value' },
      message: {
        zh: rest > 0 ? `${text}，另有 ${rest} 项` : text,
        en: rest > 0 ? `${text}, and ${rest} more` : text,
      },
    };
  });
}
