import { loadRulePages, type RulePage } from '../../rules/pages.ts';
import type { RuleMeta } from '../../rules/rule.ts';
import type { Lang } from '../../text/message.ts';
import { docsOf } from '../context.ts';
import { jsonText, type ListFormat, listingCommand } from '../listing.ts';
import { table } from '../table.ts';
import { writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

const FIXES: Readonly<Record<RuleMeta['fix'], Readonly<Record<Lang, string>>>> = {
  none: { zh: '-', en: '-' },
  safe: { zh: '可修复', en: 'fix' },
  suggestion: { zh: '有建议', en: 'suggestion' },
  both: { zh: '可修复', en: 'fix' },
};

function listText(rules: readonly RulePage[], lang: Lang): string {
  const heads = {
    zh: ['规则', '级别', '预设', '修复', '要求'],
    en: ['rule', 'severity', 'preset', 'fix', 'what it asks for'],
  };
  const rows = rules.map(({ id, severity, preset, fix, title }) => [
    id,
    severity,
    preset,
    FIXES[fix][lang],
    title[lang],
  ]);
  const tip = {
    zh: `\n共 ${rules.length} 条。recommended 的规则默认检查，review 的规则加 --preset review 才检查。\n一条规则的说明: jixiao explain 规则\n`,
    en: `\n${rules.length} rules. The recommended ones are on by default, the review ones with --preset review.\nmore about a rule: jixiao explain RULE\n`,
  };
  return table([heads[lang], ...rows]) + tip[lang];
}

function listJson(rules: readonly RulePage[], lang: Lang): string {
  return jsonText(
    rules.map(({ id, title, category, severity, preset, since, status, fix, scope, about }) => ({
      id,
      title: title[lang],
      category,
      severity,
      preset,
      since,
      status,
      fix,
      scope,
      about: about[lang],
      docs: docsOf(id),
    })),
  );
}

/** `jixiao rules`: all rules, one per line. */
export const module: CommandModule = {
  build: () => listingCommand('rules'),
  async run(command, session) {
    const { format } = command.opts<{ format?: ListFormat }>();
    const lang = session.lang ?? 'zh';
    const pages = await loadRulePages();
    await writeOut(format === 'json' ? listJson(pages, lang) : listText(pages, lang));
    return 0;
  },
};
