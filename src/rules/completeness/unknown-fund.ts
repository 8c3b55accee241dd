import { quote, quoteAll, quoteAllEn } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { renameTo } from './rename.ts';

export const unknownFund = defineRule({
  id: 'unknown-fund',
  title: { zh: '资金来源须为表样所有', en: 'funds are those of the form' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }],
  fix: 'suggestion',
  related: ['funds-sum'],
  about: {
    zh: '项目资金下只能有年度资金总额、中期资金总额和表样列出的资金来源；写错的名称不会计入合计。',
    en: 'Below 项目资金 stand 年度资金总额, 中期资金总额 and the parts that the template lists; a misspelt part would not be added up.',
  },
  blind: {
    zh: '不看资金来源是否真实。',
    en: 'Whether the money really comes from there.',
  },
  messages: {
    unknown: (d: { name: string; meant: string | null; known: readonly string[] }) => ({
      zh: `项目资金中没有${quote(d.name)}这一项${d.meant === null ? '' : `，是不是${quote(d.meant)}？`}`,
      en: `项目资金 has no part called ${quote(d.name)}${d.meant === null ? '' : `; did you mean ${quote(d.meant)}?`}`,
      label:
        d.meant === null
          ? { zh: '表样中没有', en: 'not in the form' }
          : { zh: `${d.meant}？`, en: `${d.meant}?` },
      help: { zh: `可以写：${quoteAll(d.known)}`, en: `it may hold ${quoteAllEn(d.known)}` },
    }),
  },
  examples: [
    {
      title: { zh: '资金来源写错', en: 'a misspelt part' },
      bad: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40\n  其它资金: 10',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40\n  其他资金: 10',
    },
  ],
  check({ funds, template }, { report }) {
    if (funds === null || template === null) return;
    const taken = new Set(funds.parts.map((part) => part.name));
    if (funds.total !== null) taken.add('年度资金总额');
    for (const { key, path, meant } of funds.unknown) {
      if (key.trim() === '') continue; // `: 50`: schema speaks of it
      report('unknown', {
        data: { name: key, meant, known: ['年度资金总额', ...template.funds] },
        target: { path, at: 'key' },
        related: [
          { target: { path: funds.path, at: 'key' }, message: { zh: '项目资金', en: 'in 项目资金' } },
        ],
        fix: renameTo(meant, path, (name) => taken.has(name)),
      });
    }
  },
});
