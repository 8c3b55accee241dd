import { Command, Option } from 'commander';
import { UseError } from '../../config/mistake.ts';
import { readDeclaration } from '../../form/reader.ts';
import { templateOf } from '../../form/templates.ts';
import { conclude } from '../../linter/conclude.ts';
import type { Problem } from '../../linter/diagnostic.ts';
import { lintText, type Settings } from '../../linter/lint.ts';
import type { ConcludedFile } from '../../linter/run-rules.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { csvText } from '../../report/csv.ts';
import type { Source } from '../../source/source.ts';
import { readYaml } from '../../source/yaml.ts';
import { closest } from '../../text/closest.ts';
import { visible } from '../../text/display.ts';
import type { Lang } from '../../text/message.ts';
import { inspect } from '../../workspace/inspect.ts';
import type { CheckOptions } from '../check-options.ts';
import { configurationsFor } from '../configurations.ts';
import { fileInputs } from '../inputs.ts';
import { jsonText } from '../listing.ts';
import { commonOptions, configurationOptions } from '../options.ts';
import { sentences, told } from '../sentences.ts';
import { type Counted, GROUPINGS, type Grouping, type Row, tableBy, totalOf } from '../statistics.ts';
import { table } from '../table.ts';
import { writeError, writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface Options extends Pick<CheckOptions, 'preset' | 'template' | 'rule' | 'config' | 'ignore'> {
  readonly format?: Format;
  readonly by?: readonly Grouping[];
}

function parseFormat(value: string): Format {
  const format = FORMATS.find((known) => known === value);
  if (format !== undefined) return format;
  throw new UseError(sentences.unknownFormat(value, closest(value, FORMATS), FORMATS));
}

function collectGrouping(value: string, before: readonly Grouping[] = []): readonly Grouping[] {
  const grouping = GROUPINGS.find((known) => known === value);
  if (grouping === undefined)
    throw new UseError(sentences.unknownGrouping(value, closest(value, GROUPINGS), GROUPINGS));
  return [...before, grouping];
}

function build(): Command {
  const command = new Command('stats')
    .argument('[paths...]')
    .addOption(new Option('--format <format>').argParser(parseFormat))
    .addOption(new Option('--by <what>').argParser(collectGrouping))
    .option('--no-ignore');
  return commonOptions(configurationOptions(command));
}

/** 年度资金总额 of each document, in 万元. */
function fundsOf(source: Source, settings: Settings): ReadonlyMap<number, Decimal | null> {
  return new Map(
    source.documents.map((document) => {
      const template = templateOf(document.value, settings.template, settings.templates);
      const total = readDeclaration(document.value, template).funds?.total?.value ?? null;
      return [document.index, template?.moneyUnit === '元' ? (total?.div(10_000) ?? null) : total];
    }),
  );
}

interface Checked extends ConcludedFile {
  readonly funds: ReadonlyMap<number, Decimal | null>;
}

function checkText(
  path: string,
  text: string,
  findings: Parameters<typeof lintText>[0]['findings'],
  settings: Settings,
): Checked {
  let funds: Checked['funds'] = new Map();
  const linted = lintText({ path, text, findings }, settings, (given) => {
    const source = readYaml(given);
    if (source !== null) funds = fundsOf(source, settings);
    return source;
  });
  return { ...linted, settings, text: () => text, funds };
}

function countedOf(files: readonly Checked[]): Counted[] {
  return conclude(files, readYaml).flatMap(({ declarations, diagnostics }, at) =>
    declarations.map((summary, index) => ({
      summary,
      funds: files[at]?.funds.get(summary.document) ?? null,
      // findings in the text itself count for the file's first declaration
      diagnostics: diagnostics.filter(({ document }) =>
        document === undefined ? index === 0 : document === summary.document,
      ),
    })),
  );
}

const HEADS: Readonly<Record<Lang, Readonly<Record<Grouping | 'total' | 'unknown', string>>>> = {
  zh: {
    unit: '实施单位',
    year: '年度',
    rule: '规则',
    category: '规则类别',
    total: '合计',
    unknown: '（没有写明）',
  },
  en: {
    unit: 'unit',
    year: 'year',
    rule: 'rule',
    category: 'category',
    total: 'total',
    unknown: '(not stated)',
  },
};
const COLUMNS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['申报表', '资金（万元）', '错误', '警告', '提示'],
  en: ['declarations', 'funds (万元)', 'errors', 'warnings', 'infos'],
};

function cells({ declarations, funds, errors, warnings, infos }: Row): string[] {
  return [declarations, funds, errors, warnings, infos].map(String);
}

function tables(counted: readonly Counted[], by: readonly Grouping[], lang: Lang): string {
  const heads = HEADS[lang];
  const parts = by.map((one) => {
    const rows = tableBy(counted, one).map((row) => [visible(row.key) || heads.unknown, ...cells(row)]);
    return table([[heads[one], ...COLUMNS[lang]], ...rows], 1);
  });
  const total = table(
    [
      [heads.total, ...COLUMNS[lang]],
      ['', ...cells(totalOf(counted))],
    ],
    1,
  );
  return [...parts, total].join('\n');
}

function csv(counted: readonly Counted[], by: readonly Grouping[], lang: Lang): string {
  const heads = HEADS[lang];
  const head = [{ zh: '统计', en: 'by' }[lang], { zh: '项', en: 'key' }[lang], ...COLUMNS[lang]];
  const rows = by.flatMap((one) => tableBy(counted, one).map((row) => [heads[one], row.key, ...cells(row)]));
  return csvText([head, ...rows, [heads.total, '', ...cells(totalOf(counted))]]);
}

function json(counted: readonly Counted[], by: readonly Grouping[]): string {
  const { key: _, ...total } = totalOf(counted);
  return jsonText({
    version: 1,
    fundsUnit: '万元',
    total,
    ...Object.fromEntries(by.map((one) => [one, tableBy(counted, one)])),
  });
}

/** `jixiao stats [paths…]`: the numbers of declarations and findings and the money, for collections of declarations. */
export const module: CommandModule = {
  build,
  async run(command, session) {
    const options = command.opts<Options>();
    const { cwd } = session;
    const configurations = configurationsFor(options, session);
    const working = await configurations.working();
    const lang = session.lang ?? working.lang ?? 'zh';
    const search = { cwd, paths: command.args, ignoring: options.ignore, ignored: working.ignored };
    const given = await fileInputs(search, working.included);
    const problems: Problem[] = [...given.problems];
    const checked: Checked[] = [];
    for (const input of given.inputs) {
      const inspected = inspect(input, input.included);
      if (inspected.kind === 'problem') problems.push(inspected.problem);
      if (inspected.kind !== 'declaration') continue;
      const { settings } = await configurations.resolve(input.absolute);
      checked.push(checkText(input.path, inspected.decoded.text, inspected.decoded.findings, settings));
    }
    const counted = countedOf(checked);
    const by = options.by ?? GROUPINGS;
    const { format = 'table' } = options;
    await writeOut(
      format === 'json' ? json(counted, by) : (format === 'csv' ? csv : tables)(counted, by, lang),
    );
    for (const { message } of problems) await writeError(told(message, lang));
    if (checked.length === 0 && problems.length === 0) {
      const where = command.args.length > 0 ? command.args : ['.'];
      await writeError(told(sentences.nothingToCheck(where, given.inputs.length + given.skipped), lang));
    }
    return checked.length === 0 || problems.length > 0 ? 2 : 0;
  },
};
