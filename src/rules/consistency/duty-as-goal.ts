import { readValue } from '../../quantity/read.ts';
import { defineRule } from '../rule.ts';

export const dutyAsGoal = defineRule({
  id: 'duty-as-goal',
  title: { zh: '目标写结果而不是职责', en: 'goals are results, not duties' },
  category: 'consistency',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['vague-value'],
  about: {
    zh: '年度总体目标每一条都以负责、承担、协助、指导开头，又没有数、日期和结果，写的是单位职责，不是本年要达到的目标。',
    en: 'Where every goal begins with 负责, 承担, 协助 or 指导 and holds no number, date or result, the duties of the unit were copied in place of what the year shall achieve.',
  },
  blind: {
    zh: '只要有一条写了数、日期，或确保、实现、达到、提升、完成、建成、保障，就不提示。',
    en: 'Declarations in which one goal holds a number, a date or a result (确保, 实现, 达到, 提升, 完成, 建成, 保障).',
  },
  messages: {
    duties: (d: { count: number }) => ({
      zh: `年度总体目标的 ${d.count} 条都是单位职责，没有写明本年要达到的结果`,
      en: `all ${d.count} goals are duties of the unit; none says what the year shall achieve`,
      label: { zh: '都是职责', en: 'duties' },
      help: { zh: '请写本年完成什么、达到什么程度', en: 'say what will be done this year, and how far' },
    }),
  },
  examples: [
    {
      title: { zh: '只写职责', en: 'duties alone' },
      bad: '年度总体目标:\n  - {编号: 1, 内容: 负责政府会议的准备工作。}\n  - {编号: 2, 内容: 协助处理来信来访。}',
      good: '年度总体目标:\n  - {编号: 1, 内容: 负责政府会议的准备工作。}\n  - {编号: 2, 内容: 协助处理来信来访，办结率达到 95%。}',
    },
  ],
  check({ goals }, { report }) {
    const contents = (goals?.goals ?? []).map(({ content }) => content);
    if (
      goals === null ||
      contents.length === 0 ||
      !contents.every((content) => content !== null && isDuty(content.text))
    )
      return;
    report('duties', {
      data: { count: contents.length },
      target: { path: goals.path, at: 'key' },
      related: contents.slice(0, 20).flatMap((content) =>
        content === null
          ? []
          : [
              {
                target: { path: content.path, at: 'value', span: dutySpan(content.text) } as const,
                message: { zh: '职责', en: 'a duty' },
              },
            ],
      ),
    });
  },
});

const DUTY = /^\s*(?:\d+[.、．)]\s*)?(?:主要)?(?:负责|承担|协助|指导|组织|参与|贯彻|拟订|起草|监督|管理)/;
const RESULT = /确保|实现|达到|提升|提高|完成|建成|保障|不低于|不少于/;

function isDuty(text: string): boolean {
  if (!DUTY.test(text) || RESULT.test(text)) return false;
  const reading = readValue(text);
  return (
    reading.kind !== 'prose' ||
    (reading.quantities.length === 0 && reading.dates.length === 0 && !reading.digits)
  );
}

function dutySpan(text: string): [number, number] {
  const end = DUTY.exec(text)?.[0].length ?? 0;
  return [text.length - text.trimStart().length, end];
}
