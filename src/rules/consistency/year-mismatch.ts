import type { Declaration, Numeral, Words } from '../../form/declaration.ts';
import { compareDays, overlaps, yearPeriod } from '../../quantity/day.ts';
import { readTerm } from '../../quantity/period.ts';
import type { Day, Period } from '../../quantity/value.ts';
import { foldWidth } from '../../text/fold.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const yearMismatch = defineRule({
  id: 'year-mismatch',
  title: { zh: '年份与年度一致', en: 'years agree with 年度' },
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
    en: 'A year at the head of 项目名称 that is not 年度, or a date in a 指标值 wholly outside 年度 and 项目期, was most likely copied from last year’s form.',
  },
  blind: {
    zh: '目标里的年份，名称中间的年份；年鉴、决算、考核、结转、尾款、清算、审计本来就涉及以前年度；项目期包含的年份。',
    en: 'Years in goals and elsewhere in names; 年鉴, 决算, 考核, 结转, 尾款, 清算 and 审计, which speak of earlier years; years that 项目期 contains.',
  },
  options: {
    words: {
      type: 'words',
      default: [],
      about: { zh: '名称中含有这些词时也不检查', en: 'further words in a name that make the rule silent' },
    },
  },
  messages: {
    project: (d: { written: string; year: number }) => ({
      zh: `项目名称以${quote(d.written)}开头，年度却是 ${d.year}`,
      en: `项目名称 begins with ${quote(d.written)}, but 年度 is ${d.year}`,
      label: { zh: `年度是 ${d.year}`, en: `年度 is ${d.year}` },
    }),
    date: (d: { name: string; value: string; year: number }) => ({
      zh: `${quote(d.name)}的时间${quote(d.value)}不在 ${d.year} 年度，也不在项目期内`,
      en: `the time ${quote(d.value)} of ${quote(d.name)} lies outside 年度 ${d.year} and 项目期`,
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
    const allowed = year === null ? null : periodOf(declaration, year);
    if (year === null || allowed === null) return;
    const current = Number(year.value);
    const isSilent = (name: string): boolean =>
      EARLIER.test(name) || options.words.some((word) => name.includes(word));
    const related = [
      { target: { path: year.path, at: 'value' } as const, message: { zh: '年度', en: '年度' } },
    ];
    const head = project === null ? null : yearAtHead(project);
    if (project !== null && head !== null && !isSilent(project.text) && !overlaps(head.period, allowed)) {
      report('project', {
        data: { written: head.written, year: current },
        target: { path: project.path, at: 'value', span: [head.from, head.from + head.written.length] },
        related,
      });
    }
    if (project !== null && isSilent(project.text)) return;
    for (const { value, name } of indicators) {
      if (
        value === null ||
        value.placeholder !== null ||
        value.reading.kind !== 'date' ||
        isSilent(name?.text ?? '')
      )
        continue;
      const { period, span } = value.reading;
      if (period === null || overlaps(period, allowed)) continue;
      report('date', {
        data: { name: name?.text.trim() ?? '', value: value.text.trim(), year: current },
        target: value.at(span),
        related,
      });
    }
  },
});

const EARLIER = /年鉴|决算|考核|结转|尾款|清算|审计|结算|质保金|欠款/;

/** 年度 and whatever 项目期 adds to it; null: it may be any time. */
function periodOf({ term }: Declaration, year: Numeral): Period | null {
  const current = Number(year.value);
  const own = yearPeriod(current);
  if (term.kind !== 'words') return own;
  const read = readTerm(term.text);
  switch (read.kind) {
    case 'span':
      return { from: earlier(own.from, read.period.from), to: later(own.to, read.period.to) };
    case 'length': {
      const more =
        read.unit === '年'
          ? Math.max(0, Math.ceil(Number(read.amount)) - 1)
          : read.unit === '月'
            ? Math.max(0, Math.ceil(Number(read.amount) / 12) - 1)
            : 0;
      return { from: yearPeriod(current - more).from, to: yearPeriod(current + more).to };
    }
    default:
      return read.kind === 'permanent' ? null : own;
  }
}

const earlier = (a: Day, b: Day): Day => (compareDays(a, b) <= 0 ? a : b);
const later = (a: Day, b: Day): Day => (compareDays(a, b) >= 0 ? a : b);

/** 2022年…, 2022-2023学年…: the year or years that a name begins with. */
function yearAtHead({ text }: Words): { from: number; written: string; period: Period } | null {
  const head = /^\s*((20\d\d)(?:\s?年?\s?[-—–~～至]\s?(20\d\d))?(?:年度?|学年|(?!\d)))/.exec(foldWidth(text));
  if (head === null) return null;
  const [, written = '', first = '', second] = head;
  const period = { from: yearPeriod(Number(first)).from, to: yearPeriod(Number(second ?? first)).to };
  return {
    from: head[0].length - written.length,
    written: text.slice(head[0].length - written.length, head[0].length),
    period,
  };
}
