import type { Category } from '../../form/declaration.ts';
import { meantElsewhere } from '../../form/meant-elsewhere.ts';
import type { Template } from '../../form/template.ts';
import type { Path } from '../../text/finding.ts';
import { plural, quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const indicatorCount = defineRule({
  id: 'indicator-count',
  title: { zh: '指标条数符合表样', en: 'the number of indicators matches the form' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }],
  fix: 'none',
  related: ['required-indicators'],
  about: {
    zh: '表样规定某个类别“至少”或“至多”几条指标时，条数须在此范围内。',
    en: 'Where the template sets how many indicators a category must have at least (至少) or at most (至多), their number must be within that range.',
  },
  blind: {
    zh: '必填类别一条也没有时，由 required-indicators 说明。',
    en: 'A 必填 category without any indicator, which required-indicators reports.',
  },
  messages: {
    'too-few': (d: { name: string; count: number; atLeast: number }) => ({
      zh: `${quote(d.name)}只有 ${d.count} 条指标，表样要求至少 ${d.atLeast} 条`,
      en: `${quote(d.name)} has ${plural(d.count, 'indicator')}; the form requires at least ${d.atLeast}`,
      label: { zh: `至少 ${d.atLeast} 条`, en: `at least ${d.atLeast}` },
    }),
    'too-many': (d: { name: string; count: number; atMost: number }) => ({
      zh: `${quote(d.name)}有 ${d.count} 条指标，表样要求至多 ${d.atMost} 条`,
      en: `${quote(d.name)} has ${plural(d.count, 'indicator')}; the form allows at most ${d.atMost}`,
      label: { zh: `至多 ${d.atMost} 条`, en: `at most ${d.atMost}` },
    }),
  },
  examples: [
    {
      title: { zh: '条数不够', en: 'too few' },
      code: 'too-few',
      template:
        '一级指标:\n  - 名称: 产出指标\n    二级指标: [{名称: 数量指标, 至少: 2}, {名称: 质量指标}, {名称: 时效指标}, {名称: 成本指标}]\n  - 名称: 效益指标\n    二级指标: [{名称: 社会效益指标}, {名称: 可持续影响指标}]\n  - 名称: 满意度指标\n    二级指标: [{名称: 服务对象满意度指标}]',
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: ≥4次}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: ≥4次}\n      - {编号: 2, 名称: 开展督查次数, 指标值: ≥2次}',
    },
    {
      title: { zh: '条数太多', en: 'too many' },
      code: 'too-many',
      template:
        '一级指标:\n  - 名称: 产出指标\n    二级指标: [{名称: 数量指标, 至多: 1}, {名称: 质量指标}, {名称: 时效指标}, {名称: 成本指标}]\n  - 名称: 效益指标\n    二级指标: [{名称: 社会效益指标}, {名称: 可持续影响指标}]\n  - 名称: 满意度指标\n    二级指标: [{名称: 服务对象满意度指标}]',
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: ≥4次}\n      - {编号: 2, 名称: 开展督查次数, 指标值: ≥2次}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: ≥4次}',
    },
  ],
  check({ template, firstLevels, ownKey }, { report }) {
    if (template === null || firstLevels === null || !hasLimits(template)) return;
    const meant = meantElsewhere(firstLevels, template);
    const say = (level: Limits, count: number, path: Path): void => {
      const { name, atLeast, atMost } = level;
      if (atLeast !== null && count < atLeast && !(count === 0 && level.required)) {
        report('too-few', { data: { name, count, atLeast }, target: { path, at: 'key' } });
      }
      if (atMost !== null && count > atMost) {
        report('too-many', { data: { name, count, atMost }, target: { path, at: 'key' } });
      }
    };
    for (const level of template.firstLevels) {
      const found = firstLevels.filter(({ match }) => match.kind === 'known' && match.level === level);
      const children = found.flatMap((first) => first.children);
      const unsure = meant.has(level) || found.some(({ incomplete }) => incomplete);
      if (unsure) continue;
      const path = found[0]?.path ?? [ownKey('绩效指标'), level.name];
      const required = level.required || level.children.some((child) => child.required);
      const counted =
        children.every(({ incomplete }) => !incomplete) && !level.children.some((c) => meant.has(c));
      if (counted) say({ ...level, required }, total(children), path);
      for (const child of level.children) {
        const own = children.filter(({ match }) => match.kind === 'known' && match.level === child);
        if (meant.has(child) || own.some(({ incomplete }) => incomplete)) continue;
        say(child, total(own), own[0]?.path ?? [...path, child.name]);
      }
    }
  },
});

const hasLimits = ({ firstLevels }: Template): boolean =>
  firstLevels.some((first) => [first, ...first.children].some(isLimited));

const isLimited = ({ atLeast, atMost }: Limits): boolean => atLeast !== null || atMost !== null;

interface Limits {
  readonly name: string;
  readonly required: boolean;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

const total = (categories: readonly Category[]): number =>
  categories.reduce((count, category) => count + category.indicators.length, 0);
