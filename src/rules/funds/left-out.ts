import type { LeftOut, LeftOutReason } from '../../form/cost.ts';
import type { Message } from '../../text/message.ts';
import { quote } from '../phrases.ts';

const REASONS: Readonly<Record<LeftOutReason, Message>> = {
  'unit-cost': { zh: '单位成本', en: 'a cost per unit' },
  share: { zh: '比率', en: 'a share' },
  saving: { zh: '节约或增收', en: 'a saving' },
  'several-amounts': { zh: '有多个金额', en: 'several amounts' },
  'no-unit': { zh: '没有金额单位', en: 'no unit of money' },
  'no-amount': { zh: '没有金额', en: 'no amount' },
  'many-years': { zh: '跨年度的总额', en: 'a total over several years' },
};

/** What the sum of the costs leaves out, and why; null: nothing. */
export function leftOutNote(leftOut: readonly LeftOut[]): Message | null {
  if (leftOut.length === 0) return null;
  const named = leftOut.slice(0, 5);
  const rest = leftOut.length - named.length;
  const list = (lang: 'zh' | 'en'): string =>
    named
      .map(
        ({ indicator, reason }) =>
          `${quote(indicator.name?.text ?? '?')}${lang === 'zh' ? `（${REASONS[reason].zh}）` : ` (${REASONS[reason].en})`}`,
      )
      .join(lang === 'zh' ? '、' : ', ');
  return {
    zh: `未计入：${list('zh')}${rest > 0 ? `，另有 ${rest} 项` : ''}`,
    en: `left out: ${list('en')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}
