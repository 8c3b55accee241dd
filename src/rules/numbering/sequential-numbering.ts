import {
  isNumberedRight,
  type NumberedEntry,
  type NumberedList,
  numberedLists,
  type Run,
  runsOf,
} from '../../form/numbered-lists.ts';
import type { Edit, Label } from '../../text/finding.ts';
import { clip, quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const sequentialNumbering = defineRule({
  id: 'sequential-numbering',
  title: { zh: '编号须依次为 1、2、3……', en: 'numbers run 1, 2, 3 …' },
  category: 'numbering',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }],
  fix: 'both',
  related: ['duplicate-indicator'],
  about: {
    zh: '每个二级指标下的编号，以及年度总体目标、中期目标的编号，须按先后为 1、2、3……。相邻的编号错得一样多时只报一次。目标或备注里引用了编号（如“指标3”），或有一条没有名称（内容）时，改编号只作为建议。',
    en: 'The 编号 within each 二级指标, and of the goals, must be 1, 2, 3 … in order. Consecutive numbers that are off by the same amount are reported once. If a goal or 备注 refers to a number (指标3), or an entry has no 名称 or 内容, renumbering is only a suggestion.',
  },
  blind: {
    zh: '表样不要求编号时不检查；0、负数和小数由 schema 说明。',
    en: 'Forms without numbering. schema reports 0, negative and fractional numbers.',
  },
  messages: {
    'wrong-number': (d: { list: string; expected: number; actual: number; count: number }) => ({
      zh: `编号应为 ${d.expected}，写成了 ${d.actual}${d.count > 1 ? `（连同其后共 ${d.count} 个编号依次有误）` : ''}`,
      en: `编号 should be ${d.expected} but is ${d.actual}${d.count > 1 ? ` (${d.count} numbers in a row are off)` : ''}`,
      label: { zh: `应为 ${d.expected}`, en: `should be ${d.expected}` },
    }),
    'missing-number': (d: { list: string; expected: number; count: number }) => ({
      zh:
        d.count > 1
          ? `${quote(d.list)}从第 ${d.expected} 条起有 ${d.count} 条没有编号`
          : `${quote(d.list)}第 ${d.expected} 条没有编号，应为 ${d.expected}`,
      en:
        d.count > 1
          ? `missing 编号 in ${d.count} entries of ${quote(d.list)}, starting with the one that should be ${d.expected}`
          : `missing 编号 in entry ${d.expected} of ${quote(d.list)}; it should be ${d.expected}`,
      label: { zh: '缺少编号', en: 'no 编号' },
    }),
  },
  examples: [
    {
      title: { zh: '编号重复', en: 'a number used twice' },
      code: 'wrong-number',
      bad: '年度总体目标:\n  - {编号: 1, 内容: 完成线路维护}\n  - {编号: 1, 内容: 保障网络畅通}',
      good: '年度总体目标:\n  - {编号: 1, 内容: 完成线路维护}\n  - {编号: 2, 内容: 保障网络畅通}',
    },
    {
      title: { zh: '没有编号', en: 'no number' },
      code: 'missing-number',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {名称: 会议出错率, 指标值: 0%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: 0%}',
    },
  ],
  check(declaration, { report }) {
    if (!declaration.template?.numbered || isNumberedRight(declaration)) return;
    for (const list of numberedLists(declaration)) {
      for (const run of runsOf(list.entries)) say(list, run);
    }

    function say(list: NumberedList, run: Run): void {
      const { number, place: expected } = run[0];
      const count = run.length;
      const fix = {
        title:
          count > 1
            ? {
                zh: `把${quote(list.name)}的编号依次改为 ${expected}–${expected + count - 1}`,
                en: `number ${quote(list.name)} ${expected}–${expected + count - 1}`,
              }
            : { zh: `把编号改为 ${expected}`, en: `set 编号 to ${expected}` },
        safe: !list.cited && list.titled,
        edits: run.map(toNumber),
      };
      const target = { path: number.path, at: number.kind === 'number' ? 'value' : 'key' } as const;
      if (number.kind === 'number') {
        const data = { list: list.name, expected, actual: number.value, count };
        report('wrong-number', { data, target, related: earlierUse(list, number.value, expected), fix });
      } else {
        report('missing-number', { data: { list: list.name, expected, count }, target, fix });
      }
    }
  },
});

function toNumber({ number, place }: NumberedEntry): Edit {
  return number.kind === 'absent'
    ? { kind: 'insert', path: number.path, value: place, place: 'first' }
    : { kind: 'set', path: number.path, value: place };
}

/** A label for the first earlier entry with the same number. */
function earlierUse({ first }: NumberedList, value: number, before: number): Label[] {
  const earlier = first.get(value);
  if (earlier === undefined || earlier.place >= before) return [];
  const title = earlier.title ? clip(earlier.title) : null;
  return [
    {
      target: { path: earlier.number.path, at: 'value' },
      message: {
        zh: `${value} 已用在这里${title ? `：${title}` : ''}`,
        en: `${value} is used here${title ? `: ${title}` : ''}`,
      },
    },
  ];
}
