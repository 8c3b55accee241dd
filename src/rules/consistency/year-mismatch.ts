import { hasUnknownTerm } from '../../form/term.ts';
import { dateOf, termDays, within, yearAtHead } from '../../form/years.ts';
import { compareDays, overlaps, yearPeriod } from '../../quantity/day.ts';
import type { Label } from '../../text/finding.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';

export const yearMismatch = defineRule({
  id: 'year-mismatch',
  title: { zh: '年份与年度一致', en: 'years match 年度' },
  category: 'consistency',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['period-syntax'],
  about: {
    zh: '项目名称开头的年份与年度不同，或指标值里的日期完全在年度和项目期之外，多半是照抄上年的表忘了改。',
    en: 'A year at the start of 项目名称 other than 年度, or a date in a 指标值 entirely outside 年度 and 项目期, was probably copied from last year’s form.',
  },
  blind: {
    zh: '目标里的年份，名称中间的年份；年鉴、决算、考核、结转、尾款、清算、审计、奖补、规划、救灾一类本来就涉及别的年度；项目期包含的年份。',
    en: 'Years in goals and elsewhere in names; 年鉴, 决算, 考核, 结转, 尾款, 清算, 审计, 奖补, 规划 and the like, which refer to other years; years within 项目期.',
  },
  options: {
    silent: words({
      zh: '名称（项目的、指标的）中含有这些词时不检查',
      en: 'projects and indicators whose name contains one of these words are not checked',
    }),
  },
  messages: {
    project: (d: { written: string; year: number }) => ({
      zh: `项目名称以${quote(d.written)}开头，年度却是 ${d.year}`,
      en: `项目名称 starts with ${quote(d.written)}, but 年度 is ${d.year}`,
      label: { zh: `年度是 ${d.year}`, en: `年度 is ${d.year}` },
    }),
    date: (d: { name: string; value: string; year: number; hasTerm: boolean }) => ({
      zh: `${quote(d.name)}的时间${quote(d.value)}不在 ${d.year} 年度${d.hasTerm ? '，也不在项目期内' : ''}`,
      en: `the time ${quote(d.value)} of ${quote(d.name)} is outside 年度 ${d.year}${d.hasTerm ? ' and 项目期' : ''}`,
      label: { zh: `不在 ${d.year} 年度`, en: `not in ${d.year}` },
    }),
  },
  examples: [
    {
      title: { zh: '项目名称里是上一年', en: 'last year in the name' },
      code: 'project',
      bad: '项目名称: 2022年政府专项工作经费',
      good: '项目名称: 2022年度决算编制经费',
    },
    {
      title: { zh: '指标值里是上一年', en: 'last year in a value' },
      code: 'date',
      bad: '绩效指标:\n  产出指标:\n    时效指标:\n      - {编号: 1, 名称: 会议召开时间, 指标值: 2022年12月底前}',
      good: '绩效指标:\n  产出指标:\n    时效指标:\n      - {编号: 1, 名称: 会议召开时间, 指标值: 2023年12月底前}',
    },
  ],
  check(declaration, { report, options }) {
    const { year, project, indicators } = declaration;
    if (year === null) return;
    const current = Number(year.value);
    const own = yearPeriod(current);
    const term = termDays(declaration, current);
    const isSilent = (name: string): boolean => EARLIER.test(name) || holdsOneOf(name, options.silent);
    const related: Label[] = [
      { target: { path: year.path, at: 'value' }, message: { zh: '年度', en: '年度' } },
    ];
    if (project !== null && isSilent(project.text)) return;
    const head = project === null ? null : yearAtHead(project);
    const isOther = head !== null && !overlaps(head.period, own) && !within(head.period, term);
    // 2023年冬季至2024年春季农田水利: the name knows of this year too.
    if (project !== null && isOther && !project.text.includes(String(current)) && !PAST.test(project.text)) {
      report('project', {
        data: { written: head.written, year: current },
        target: { path: project.path, at: 'value', span: head.span },
        related,
      });
    }
    if (term === 'always') return;
    for (const indicator of indicators) {
      const { value } = indicator;
      const date = value === null || value.placeholder !== null ? null : dateOf(value);
      if (value === null || date?.period == null) continue;
      if (overlaps(date.period, own) || within(date.period, term)) continue;
      // What was paid this year may show its effect in a later one; the project itself may end there, too, if
      // 项目期 is still to be written.
      const mayBeLater = indicator.category.role === '效益' || hasUnknownTerm(declaration);
      if (mayBeLater && compareDays(date.period.from, own.to) > 0) continue;
      const name = indicator.name?.text.trim() ?? '';
      if (isSilent(name)) continue;
      report('date', {
        data: { name, value: value.text.trim(), year: current, hasTerm: declaration.term.kind === 'words' },
        target: value.at(date.span),
        related: [...related, ...aroundValue(indicator)],
      });
    }
  },
});

/** Words for things that refer to other years by nature. */
const EARLIER =
  /年鉴|年报|年度报告|决算|自评|绩效评价|考核|结转|结余|尾款|清算|审计|结算|质保金|欠款|拖欠|余款|应付|未付|未支付|尾欠|欠费|欠付|补缴|规划|远景|普查|救灾|灾后|受灾|续建|奖励|奖补|补发|兑现|债券/;

/** What a project of this year may deal with that came about in an earlier one; of an indicator it says nothing. */
const PAST = /已完工|竣工|验收|表彰|水毁|灾毁|损毁|洪灾/;
