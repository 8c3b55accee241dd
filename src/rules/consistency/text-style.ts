import type { Declaration, Words } from '../../form/declaration.ts';
import { slipsIn } from '../../form/slips.ts';
import type { Edit } from '../../text/finding.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const textStyle = defineRule({
  id: 'text-style',
  title: { zh: '标点和数字的全角半角', en: 'correct width of punctuation and digits' },
  category: 'consistency',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'suggestion',
  related: ['comparator-style'],
  about: {
    zh: '中文之间用了半角标点，数字和字母写成了全角，或标点重复。每段文字只提示一次。',
    en: 'Half-width punctuation between Chinese characters, full-width digits and letters, repeated punctuation; one finding per text.',
  },
  blind: {
    zh: '小数、时间 9:30、比例 1:1、文号里的符号。',
    en: 'Decimals, times (9:30), ratios (1:1) and document numbers.',
  },
  messages: {
    style: (d: { found: string; meant: string; count: number }) => ({
      zh: `${quote(d.found)}宜写作${quote(d.meant)}${d.count > 1 ? `（这段文字共 ${d.count} 处）` : ''}`,
      en: `${quote(d.found)} should be written as ${quote(d.meant)}${d.count > 1 ? ` (${d.count} places in this text)` : ''}`,
      label: { zh: `写作 ${d.meant}`, en: `should be ${d.meant}` },
    }),
  },
  examples: [
    {
      title: { zh: '中文之间的半角逗号', en: 'a half-width comma between Chinese characters' },
      bad: '年度总体目标:\n  - {编号: 1, 内容: "召开会议4次, 保障运转。"}',
      good: '年度总体目标:\n  - {编号: 1, 内容: "9:30召开会议，配比1:1，经费1,000元。"}',
    },
  ],
  check(declaration, { report }) {
    for (const { text, path } of textsOf(declaration)) {
      const slips = slipsIn(text);
      const [first] = slips;
      if (first === undefined) continue;
      const edits: Edit[] = slips.map((slip) => ({
        kind: 'set',
        path,
        value: slip.meant,
        span: [slip.from, slip.to],
      }));
      report('style', {
        data: { found: text.slice(first.from, first.to), meant: first.meant, count: slips.length },
        target: { path, at: 'value', span: [first.from, first.to] },
        fix:
          slips.length > MOST_EDITS
            ? undefined
            : {
                title: {
                  zh: `改正 ${slips.length} 处标点或全角`,
                  en: `correct ${slips.length} ${slips.length === 1 ? 'place' : 'places'}`,
                },
                safe: false,
                edits,
              },
      });
    }
  },
});

/** The most edits, since each one reads the whole text again; no real goal has as many slips. */
const MOST_EDITS = 500;

function textsOf({ project, goals, midtermGoals, indicators, note }: Declaration): Words[] {
  const contents = [goals, midtermGoals].flatMap((list) => (list?.goals ?? []).map(({ content }) => content));
  const rows = indicators.flatMap(({ name, value, remark }) => [
    name,
    value === null ? null : { text: value.raw, path: value.path },
    remark,
  ]);
  return [project, note, ...contents, ...rows].filter((words) => words !== null);
}
