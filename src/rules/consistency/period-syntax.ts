import { termOf } from '../../form/term.ts';
import { printDay } from '../../quantity/day.ts';
import type { Term } from '../../quantity/period.ts';
import type { Day } from '../../quantity/value.ts';
import type { Label } from '../../text/finding.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const periodSyntax = defineRule({
  id: 'period-syntax',
  title: { zh: '项目期读得懂并包含年度', en: '项目期 is valid and contains 年度' },
  category: 'consistency',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'practice' }],
  fix: 'none',
  related: ['template-option', 'year-mismatch'],
  about: {
    zh: '项目期写作 1年、2019-2021、202001-202012、2023.07-2024.01、2022年3月-2023年11月、长期等；起止不能颠倒，要包含本年度；新增项目不应在以前年度就开始。',
    en: '项目期 is written as 1年, 2019-2021, 202001-202012, 2023.07-2024.01, 2022年3月-2023年11月, 长期 …; it must not end before it starts, must contain 年度, and must not start in an earlier year for a 新增项目.',
  },
  blind: {
    zh: '延续性项目写“1年”不算错；没有填写时由 template-option 说明。',
    en: 'A 延续性项目 of 1年. template-option reports a missing 项目期.',
  },
  messages: {
    unreadable: (d: { key: string; value: string }) => ({
      zh: `${d.key}${quote(d.value)}读不懂`,
      en: `cannot read ${d.key} ${quote(d.value)}`,
      label: { zh: '读不懂', en: 'cannot be read' },
      help: {
        zh: '请写成 1年、2023-2025、2023.07-2024.01 或 长期',
        en: 'write it as 1年, 2023-2025, 2023.07-2024.01 or 长期',
      },
    }),
    reversed: (d: { key: string; value: string }) => ({
      zh: `${d.key}${quote(d.value)}的结束早于开始`,
      en: `${d.key} ${quote(d.value)} ends before it starts`,
      label: { zh: '起止颠倒', en: 'ends before it starts' },
    }),
    'outside-year': (d: { key: string; year: number; from: string; to: string | null }) => ({
      zh: `${d.key}（${d.from} ${d.to === null ? '起' : `至 ${d.to}`}）不包含年度 ${d.year}`,
      en: `${d.key} (${d.from} ${d.to === null ? 'onwards' : `to ${d.to}`}) does not contain 年度 ${d.year}`,
      label: { zh: `不含 ${d.year} 年`, en: `does not contain ${d.year}` },
    }),
    'begun-earlier': (d: { year: number; from: number; attribute: string }) => ({
      zh: `${quote(d.attribute)}却从 ${d.from} 年开始，早于年度 ${d.year}`,
      en: `a ${quote(d.attribute)} started in ${d.from}, before 年度 ${d.year}`,
      label: { zh: '早已开始', en: 'started earlier' },
    }),
  },
  examples: [
    {
      title: { zh: '不包含年度', en: 'without 年度' },
      code: 'outside-year',
      bad: '项目期: 2019-2021',
      good: '项目期: 2021-2023',
    },
    {
      title: { zh: '起止颠倒', en: 'it ends before it starts' },
      code: 'reversed',
      bad: '项目期: 2024-2023',
      good: '项目期: 2023-2024',
    },
    {
      title: { zh: '读不懂', en: 'it cannot be read' },
      code: 'unreadable',
      bad: '项目期: 若干',
      good: '项目期: 2023.07-2024.01',
    },
    {
      title: { zh: '新增项目早已开始', en: 'a new project that started earlier' },
      code: 'begun-earlier',
      bad: '项目属性: 新增项目\n项目期: 2021-2023',
      good: '项目属性: 延续性项目\n项目期: 2021-2023',
    },
  ],
  check(declaration, { report }) {
    const { term, year, attribute, ownKey } = declaration;
    const read = termOf(declaration);
    if (term.kind !== 'words' || read === null) return;
    const target = { path: term.path, at: 'value' } as const;
    const said = { key: ownKey('项目期'), value: term.text.trim() };
    if (read.kind === 'unreadable' && !term.isNumber) report('unreadable', { data: said, target });
    if (read.kind === 'reversed') report('reversed', { data: said, target });
    const span = spanOf(read);
    if (span === null || year === null) return;
    const current = Number(year.value);
    const related: Label[] = [
      { target: { path: year.path, at: 'value' }, message: { zh: '年度', en: '年度' } },
    ];
    if (current < span.from.year || (span.to !== null && current > span.to.year)) {
      const to = span.to === null ? null : printDay(span.to);
      const data = { key: said.key, year: current, from: printDay(span.from), to };
      report('outside-year', { data, target, related });
    } else if (attribute.kind === 'words' && NEW.test(attribute.text) && span.from.year < current) {
      related.push({
        target: { path: attribute.path, at: 'value' },
        message: { zh: '新增', en: '“new” here' },
      });
      const data = { year: current, from: span.from.year, attribute: attribute.text.trim() };
      report('begun-earlier', { data, target, related });
    }
  },
});

const NEW = /新增|新建/;

/** The first and last day of a term, if it gives them; `to: null`: open-ended. */
function spanOf(term: Term): { readonly from: Day; readonly to: Day | null } | null {
  if (term.kind === 'span') return term.period;
  return term.kind === 'permanent' && term.from !== null ? { from: term.from, to: null } : null;
}
