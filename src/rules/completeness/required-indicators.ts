import type { Category, FirstCategory } from '../../form/declaration.ts';
import { meantElsewhere } from '../../form/meant-elsewhere.ts';
import type { FirstLevel, SecondLevel } from '../../form/template.ts';
import { quote, quoteAll, quoteAllEn } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const requiredIndicators = defineRule({
  id: 'required-indicators',
  title: { zh: '必填类别须有指标', en: 'required categories have indicators' },
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
    en: 'A 二级指标 that the form marks 必填 needs at least one 三级指标; a 一级指标 marked 必填 needs one in any of its children. A missing 一级指标 is reported once, with the names of its 必填 children.',
  },
  blind: {
    zh: '只看有没有指标，不看指标写得好不好。类别名写错或放错位置时由 unknown-category 说明，本规则不再重复。',
    en: 'The quality of the indicators. unknown-category reports misspelt or misplaced categories.',
  },
  messages: {
    'missing-first-level': (d: { name: string; children: readonly string[] }) => ({
      zh:
        d.children.length > 0
          ? `缺少一级指标${quote(d.name)}，其中必填：${quoteAll(d.children)}`
          : `一级指标${quote(d.name)}必填，至少要有一条指标`,
      en:
        d.children.length > 0
          ? `missing 一级指标 ${quote(d.name)}; required in it: ${quoteAllEn(d.children)}`
          : `the 一级指标 ${quote(d.name)} is required: it needs at least one indicator`,
      label: { zh: '应填写', en: 'not filled in yet' },
    }),
    'missing-second-level': (d: { name: string; parent: string }) => ({
      zh: `${quote(d.parent)}下的必填类别${quote(d.name)}没有指标，至少要填一条`,
      en: `the required category ${quote(d.name)} under ${quote(d.parent)} has no indicators; it needs at least one`,
      label: { zh: '必填', en: 'required' },
    }),
  },
  examples: [
    {
      title: { zh: '必填的二级指标为空', en: 'a required 二级指标 is empty' },
      code: 'missing-second-level',
      bad: '绩效指标:\n  产出指标:\n    质量指标: []',
      good: '绩效指标:\n  效益指标:\n    经济效益指标: []',
    },
    {
      title: { zh: '整个一级指标没有填', en: 'a whole 一级指标 is not filled in' },
      code: 'missing-first-level',
      bad: '绩效指标:\n  满意度指标:',
      good: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥90%}',
    },
  ],
  check(declaration, { report }) {
    const { template, firstLevels } = declaration;
    if (template === null || firstLevels === null) return;
    const root = declaration.ownKey('绩效指标');
    for (const level of template.firstLevels) {
      const found = firstLevels.filter(({ match }) => match.kind === 'known' && match.level === level);
      const lacking = missingIn(level, found);
      if (lacking.length === 0 && !(level.required && isEmpty(found))) continue;
      const meant = meantElsewhere(firstLevels, template);
      if (meant.has(level) || found.some((first) => first.incomplete)) continue;
      const place = found[0]?.path ?? [root, level.name];
      const missing = lacking.filter((child) => !meant.has(child));
      if (missing.length > 0 && found.every((first) => first.children.length === 0)) {
        const data = { name: level.name, children: missing.map((child) => child.name) };
        report('missing-first-level', { data, target: { path: place, at: 'key' } });
        continue;
      }
      for (const child of missing) {
        const path = categoriesOf(child, found)[0]?.path ?? [...place, child.name];
        const data = { name: child.name, parent: level.name };
        report('missing-second-level', { data, target: { path, at: 'key' } });
      }
      if (
        level.required &&
        isEmpty(found) &&
        !level.children.some((child) => child.required || meant.has(child))
      ) {
        const data = { name: level.name, children: [] };
        report('missing-first-level', { data, target: { path: place, at: 'key' } });
      }
    }
  },
});

/** The 必填 children of a level that have no indicator. */
function missingIn(level: FirstLevel, found: readonly FirstCategory[]): SecondLevel[] {
  return level.children.filter((child) => child.required && !found.some((first) => hasSome(child, first)));
}

function hasSome(child: SecondLevel, { children }: FirstCategory): boolean {
  return children.some((category) => isOf(category, child) && !hasNothing(category));
}

const isOf = ({ match }: Category, child: SecondLevel): boolean =>
  match.kind === 'known' && match.level === child;

function categoriesOf(child: SecondLevel, found: readonly FirstCategory[]): Category[] {
  return found.flatMap((first) => first.children.filter((category) => isOf(category, child)));
}

const isEmpty = (found: readonly FirstCategory[]): boolean =>
  found.every((first) => first.children.every(hasNothing));

const hasNothing = ({ indicators, incomplete }: Category): boolean => indicators.length === 0 && !incomplete;
