import { createHash } from 'node:crypto';
import type { Resolved } from '../config/resolve.ts';
import type { Template } from '../form/template.ts';
import type { RunResult } from '../linter/diagnostic.ts';
import type { RuleInfo } from '../report/report.ts';
import { loadRulePages } from '../rules/pages.ts';
import type { Basis, RuleMeta } from '../rules/rule.ts';

const hasCounts = (level: { atLeast: number | null; atMost: number | null }): boolean =>
  level.atLeast !== null || level.atMost !== null;

/** What a template must have for a rule to apply. */
const APPLIES: ReadonlyMap<string, (template: Template) => boolean> = new Map([
  ['weights-sum', ({ weights }: Template) => weights !== null],
  ['text-length', ({ textLimits }: Template) => Object.keys(textLimits).length > 0],
  [
    'indicator-count',
    ({ firstLevels }: Template) =>
      firstLevels.some((first) => hasCounts(first) || first.children.some(hasCounts)),
  ],
  ['sequential-numbering', ({ numbered }: Template) => numbered],
  ['template-option', ({ attributes, hasTerm }: Template) => attributes.length > 0 || hasTerm],
]);

function basisTag(basis: Basis): string {
  switch (basis.kind) {
    case 'notice':
      return basis.notice;
    case 'review':
      return '财预〔2015〕88号';
    default:
      return basis.kind;
  }
}

/** The templates of the run's declarations. */
function usedTemplates(result: RunResult, resolved: readonly Resolved[]): readonly Template[] {
  const ids = new Set(result.files.flatMap((file) => file.declarations.map(({ template }) => template)));
  const known = new Map(resolved.flatMap(({ settings }) => [...settings.templates]));
  return [...known.values()].filter(({ id }) => ids.has(id));
}

function stateOf(
  rule: RuleMeta,
  resolved: readonly Resolved[],
  used: readonly Template[],
): RuleInfo['state'] {
  if (!resolved.some(({ settings }) => settings.rules.has(rule.id))) return 'off';
  const applies = APPLIES.get(rule.id);
  return applies === undefined || used.length === 0 || used.some(applies) ? 'on' : 'not-applicable';
}

/** The information on rules in reports that are kept: their texts, and whether they ran. */
export async function ruleInfos(
  result: RunResult,
  resolved: readonly Resolved[],
): Promise<readonly RuleInfo[]> {
  const used = usedTemplates(result, resolved);
  return (await loadRulePages()).map((rule) => ({
    id: rule.id,
    title: rule.title,
    about: rule.about,
    defaultSeverity: rule.severity,
    tags: [...new Set([rule.category, rule.preset, ...rule.basis.map(basisTag)])],
    state: stateOf(rule, resolved, used),
  }));
}

/** A hash of rules, options and templates: sixteen hexadecimal digits. */
export function configurationHash(resolved: readonly Resolved[]): string {
  const said = resolved.map(({ settings }) => [
    settings.template,
    settings.inlineConfig,
    settings.words,
    [...settings.templates.values()],
    [...settings.rules].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const texts = said.map((one) => JSON.stringify(one)).sort();
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
}
