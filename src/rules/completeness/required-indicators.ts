import type { Category, Declaration, FirstCategory } from '../../form/declaration.ts';
import type { FirstLevel, SecondLevel, Template } from '../../form/template.ts';
import { quote, quoteAll, quoteAllEn } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const requiredIndicators = defineRule({
  id: 'required-indicators',
  title: { zh: '必填类别须有指标', en: 'required categories have an indicator' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['完整性'] }],
  fix: 'none',
  related: ['unknown-category', 'indicator-count'],
  about: {
    zh: '表样中标有“必填”的二级指标至少要有一条三级指标；标有“必填”的一级指标，其下任一二级指标要有一条。整个一级指标缺失时只报一次，并列出其中的必填类别。',
    en: 'A 二级指标 that the form marks 必填 needs at least one 三级指标; a 一级指标 marked 必填 needs one in any of its children. A 一级指标 that is missing altogether is one finding that names its 必填 children.',
  },
  blind: {
    zh: '只看有没有指标，不看指标写得好不好。类别名写错或放错位置时由 unknown-category 说明，本规则不再重复。',
    en: 'Whether the indicators are any good. A category that is misspelt or in the wrong place is left to unknown-category.',
  },
  messages: {
    'missing-first-level': (d: { name: string; children: readonly string[] }) => ({
      zh:
        d.children.length > 0
          ? `缺少一级指标${quote(d.name)}，其中必填：${quoteAll(d.children)}`
          : `一级指标${quote(d.name)}必填，至少要有一条指标`,
      en:
        d.children.length > 0
          ? `the 一级指标 ${quote(d.name)} is missing; required in it: ${quoteAllEn(d.children)}`
          : `the 一级指标 ${quote(d.name)} is required: it needs at least one indicator`,
      label: { zh: '应填写', en: 'to be filled in' },
    }),
    'missing-second-level': (d: { name: string; parent: string }) => ({
      zh: `${quote(d.parent)}下的必填类别${quote(d.name)}没有指标，至少要填一条`,
      en: `the required category ${quote(d.name)} under ${quote(d.parent)} has no indicator; it needs at least one`,
      label: { zh: '必填', en: 'required' },
    }),
  },
  examples: [
    {
      title: { zh: '必填的二级指标为空', en: 'a required 二级指标 is empty' },
      bad: '绩效指标:\n  产出指标:\n    质量指标: []',
      good: '绩效指标:\n  效益指标:\n    经济效益指标: []',
    },
    {
      title: { zh: '整个一级指标没有填', en: 'a whole 一级指标 is not filled in' },
      bad: '绩效指标:\n  满意度指标:',
      good: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥90%}',
    },
  ],
  check(declaration, { report }) {
    const { template, firstLevels } = declaration;
    if (template === null || firstLevels === null) return;
    const meant = meantElsewhere(declaration, template);
    for (const level of template.firstLevels) {
      const found = firstLevels.filter(
        (first) => first.match.kind === 'known' && first.match.level === level,
      );
      const missing = missingIn(level, found).filter((child) => !meant.has(child));
      if (meant.has(level)) continue;
      if (found.every((first) => first.children.length === 0)) {
        const required = level.children.filter((child) => child.required);
        if (
          required.length > 0
            ? missing.length === 0
            : !level.required || level.children.some((c) => meant.has(c))
        )
          continue;
        report('missing-first-level', {
          data: { name: level.name, children: missing.map((child) => child.name) },
          target: { path: found[0]?.path ?? ['绩效指标', level.name], at: 'key' },
        });
        continue;
      }
      for (const child of missing) {
        report('missing-second-level', {
          data: { name: child.name, parent: level.name },
          target: { path: placeOf(child, found), at: 'key' },
        });
      }
      const empty = found.every((first) => first.children.every((child) => child.indicators.length === 0));
      if (
        level.required &&
        missing.length === 0 &&
        empty &&
        !level.children.some((child) => meant.has(child))
      ) {
        report('missing-first-level', {
          data: { name: level.name, children: [] },
          target: { path: found[0]?.path ?? ['绩效指标', level.name], at: 'key' },
        });
      }
    }
  },
});

/** The 必填 children of a level that have no indicator. */
function missingIn(level: FirstLevel, found: readonly FirstCategory[]): SecondLevel[] {
  return level.children.filter(
    (child) =>
      child.required && !categoriesOf(child, found).some((category) => category.indicators.length > 0),
  );
}

function categoriesOf(child: SecondLevel, found: readonly FirstCategory[]): Category[] {
  return found.flatMap((first) =>
    first.children.filter((category) => category.match.kind === 'known' && category.match.level === child),
  );
}

/** Where the category stands, or should. */
function placeOf(child: SecondLevel, found: readonly FirstCategory[]): readonly (string | number)[] {
  const there = categoriesOf(child, found)[0];
  return there?.path ?? [...(found[0]?.path ?? ['绩效指标']), child.name];
}

/** Levels that a misspelt or misplaced category of the file was meant to be: unknown-category speaks of them. */
function meantElsewhere(declaration: Declaration, template: Template): ReadonlySet<FirstLevel | SecondLevel> {
  const meant = new Set<FirstLevel | SecondLevel>();
  for (const first of declaration.firstLevels ?? []) {
    for (const { match } of [first, ...first.children]) {
      if (match.kind === 'unknown' && match.meant !== null) meant.add(match.meant);
      if (match.kind === 'misplaced') {
        const parent = template.firstLevels.find((level) => level.name === match.place[0]);
        const child = parent?.children.find((level) => level.name === match.place[1]);
        if (child !== undefined) meant.add(child);
      }
    }
  }
  return meant;
}
