import { Command } from 'commander';
import { Configurations } from '../../config/resolve.ts';
import { lintText, type Settings } from '../../linter/lint.ts';
import { REPORTER_NAMES } from '../../report/index.ts';
import type { ReportContext } from '../../report/report.ts';
import { stylish } from '../../report/stylish.ts';
import { rules } from '../../rules/index.ts';
import type { Example, Rule } from '../../rules/rule.ts';
import { readYaml } from '../../source/yaml.ts';
import { reportContext } from '../context.ts';
import { exampleForm, exampleText } from '../example.ts';
import { explain } from '../explain.ts';
import { commonOptions, parseRuleId } from '../options.ts';
import type { Session } from '../session.ts';
import { writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

/** The settings under which an example fails: its rule alone, with the example's options and form. */
async function settingsOf(rule: Rule, example: Example, { cwd }: Session): Promise<Settings> {
  const configurations = new Configurations(
    {
      cwd,
      config: false,
      preset: rule.preset,
      template: null,
      rules: [],
      inlineConfig: true,
    },
    { rules, formats: REPORTER_NAMES },
  );
  const { settings } = await configurations.resolve(`${cwd}/x`);
  const own = settings.rules.get(rule.id);
  if (own === undefined) return settings;
  const options = { ...own.options, ...example.options };
  const form = example.template === undefined ? null : exampleForm(example.template);
  const templates = form === null ? settings.templates : new Map([[form.id, form]]);
  return { ...settings, templates, rules: new Map([[rule.id, { ...own, options }]]) };
}

/** What the linter says of a bad example, without the lines that close a report. */
function reportOf(example: Example, settings: Settings, context: ReportContext): string {
  const path = { zh: '例.yaml', en: 'example.yaml' }[context.lang];
  const text = exampleText(example.bad);
  const { result } = lintText({ path, text, findings: [] }, settings, readYaml);
  if (result.diagnostics.length === 0) return '';
  const report = stylish({ files: [result], problems: [], skipped: 0 }, { ...context, verbose: true });
  return report.slice(0, report.lastIndexOf('\n\n') + 1);
}

/** `jixiao explain RULE`: all that is known of a rule, with an example and its report. */
export const module: CommandModule = {
  build: () => commonOptions(new Command('explain')).argument('<rule>'),
  async run(command, session) {
    const id = parseRuleId(command.args[0] ?? '');
    const look = { lang: session.lang ?? 'zh', quiet: false, verbose: true, fixed: false } as const;
    const context = await reportContext(1, look, session);
    for (const rule of rules.filter((one) => one.id === id)) {
      const reports = new Map<Example, string>();
      for (const example of rule.examples) {
        reports.set(example, reportOf(example, await settingsOf(rule, example, session), context));
      }
      await writeOut(explain(rule, context, (example) => reports.get(example) ?? ''));
    }
    return 0;
  },
};
