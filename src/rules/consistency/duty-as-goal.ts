import { readValue } from '../../quantity/read.ts';
import { holdsOneOf } from '../../text/words.ts';
import { MOST_LABELS } from '../labels.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';

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
    en: 'If every goal starts with 负责, 承担, 协助 or 指导 and contains no number, date or result, the goals list the unit’s duties instead of what to achieve this year.',
  },
  blind: {
    zh: '只要有一条写了数、日期，或确保、实现、达到、提升、完成、建成、保障，就不提示。',
    en: 'Declarations in which at least one goal contains a number, a date or a result (确保, 实现, 达到, 提升, 完成, 建成, 保障).',
  },
  options: {
    words: words({ zh: '另外一些以职责开头的词', en: 'additional words that start a duty' }),
    silent: words({
      zh: '目标里有这些词时不提示（它们说明结果）',
      en: 'additional words that state a result; goals containing one are not reported',
    }),
  },
  messages: {
    duties: (d: { count: number }) => ({
      zh: `年度总体目标${d.count === 1 ? '写的是' : `的 ${d.count} 条都是`}单位职责，没有写明本年要达到的结果`,
      en:
        d.count === 1
          ? 'the goal is a duty of the unit; it does not say what to achieve this year'
          : `all ${d.count} goals are duties of the unit; none says what to achieve this year`,
      label: { zh: '都是职责', en: 'duties' },
      help: {
        zh: '请写本年完成什么、达到什么程度',
        en: 'write what will be done this year, and to what extent',
      },
    }),
  },
  examples: [
    {
      title: { zh: '只写职责', en: 'only duties' },
      bad: '年度总体目标:\n  - {编号: 1, 内容: 负责政府会议的准备工作。}\n  - {编号: 2, 内容: 协助处理来信来访。}',
      good: '年度总体目标:\n  - {编号: 1, 内容: 负责政府会议的准备工作。}\n  - {编号: 2, 内容: 协助处理来信来访，办结率达到 95%。}',
    },
  ],
  check({ goals }, { report, options }) {
    const contents = (goals?.goals ?? []).flatMap(({ content }) => content ?? []);
    if (goals === null || contents.length === 0 || contents.length < goals.goals.length) return;
    if (!contents.every(({ text }) => isDuty(text, options))) return;
    report('duties', {
      data: { count: contents.length },
      target: { path: goals.path, at: 'key' },
      related: contents.slice(0, MOST_LABELS).map(({ text, path }) => ({
        target: { path, at: 'value', span: [0, dutyEnd(text, options.words)] },
        message: { zh: '职责', en: 'duty' },
      })),
    });
  },
});

/** 目标1：, 1., （一）: a number before the goal. */
const ORDINAL =
  /^\s*(?:目标\s?[\d一二三四五六七八九十]{1,2}\s?[：:]?|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．)）]|[①-⑳])\s?/;
const DUTY = /^\s*(?:主要)?(?:负责(?!人)|承担|协助|指导(?!员)|主管|牵头|参与|拟订)/;
const RESULT = /确保|实现|达到|达成|提升|提高|完成|建成|保障|不低于|不少于/;

function isDuty(
  text: string,
  more: { readonly words: readonly string[]; readonly silent: readonly string[] },
): boolean {
  if (dutyEnd(text, more.words) === 0 || RESULT.test(text)) return false;
  if (holdsOneOf(text, more.silent)) return false;
  const reading = readValue(text.replace(ORDINAL, ''));
  return (
    reading.kind !== 'prose' ||
    (reading.quantities.length === 0 && reading.dates.length === 0 && !reading.digits)
  );
}

/** The end of the word of duty at the start of a goal; 0: there is none. */
function dutyEnd(text: string, more: readonly string[]): number {
  const head = ORDINAL.exec(text)?.[0].length ?? 0;
  const found = DUTY.exec(text.slice(head))?.[0].length;
  if (found !== undefined) return head + found;
  const start = text.length - text.slice(head).trimStart().length;
  const word = more.find((one) => text.startsWith(one, start));
  return word === undefined ? 0 : start + word.length;
}
