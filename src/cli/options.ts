import { Command, Option } from 'commander';
import { UseError } from '../config/mistake.ts';
import { isPreset, PRESETS, type Preset } from '../config/presets.ts';
import { isReporterName, REPORTER_NAMES, type ReporterName } from '../report/index.ts';
import { rules } from '../rules/index.ts';
import { closest } from '../text/closest.ts';
import type { Lang } from '../text/message.ts';
import { sentences } from './sentences.ts';

/** Options of `jixiao check` as given; what is absent was not said. */
export interface CheckOptions {
  readonly format?: ReporterName;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly maxWarnings?: number;
  readonly exitZero?: true;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly fixSuggestions?: true;
  readonly fixRule?: readonly string[];
  readonly template?: string;
  readonly preset?: Preset;
  readonly rule?: readonly string[];
  /** false: --no-config. */
  readonly config?: string | false;
  readonly ignore: boolean;
  readonly inlineConfig: boolean;
  readonly errorOnUnmatched: boolean;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly listFiles?: true;
  readonly null?: true;
  readonly lang?: Lang;
  readonly color?: boolean;
}

const LANGS: readonly Lang[] = ['zh', 'en'];

export function parseLang(value: string): Lang {
  const lang = LANGS.find((known) => known === value);
  if (lang === undefined) throw new UseError(sentences.unknownLang(value));
  return lang;
}

function parseFormat(value: string): ReporterName {
  if (isReporterName(value)) return value;
  throw new UseError(sentences.unknownFormat(value, closest(value, REPORTER_NAMES), REPORTER_NAMES));
}

function parsePreset(value: string): Preset {
  if (isPreset(value)) return value;
  throw new UseError(sentences.unknownPreset(value, closest(value, PRESETS), PRESETS));
}

function parseCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UseError(sentences.noCount('--max-warnings', value));
}

/** The id of a rule that there is; throws a UseError otherwise. */
export function parseRuleId(value: string): string {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(value)) return value;
  throw new UseError(sentences.unknownRule(value, closest(value, ids)));
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
const collectRuleId = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  parseRuleId(value),
];

/** What every command takes. Options have no words here: `--help` adds them. */
export function commonOptions(command: Command): Command {
  return command
    .addOption(new Option('--lang <lang>').argParser(parseLang))
    .addOption(new Option('--color'))
    .addOption(new Option('--no-color'))
    .addOption(new Option('-h, --help'));
}

/** What decides which rules and which template hold. */
export function configurationOptions(command: Command): Command {
  return command
    .option('--template <id>')
    .addOption(new Option('--preset <preset>').argParser(parsePreset))
    .addOption(new Option('--rule <rule: severity>').argParser(collect))
    .option('--config <file>')
    .option('--no-config');
}

/** `jixiao check` and its options. A list is never variadic: that would swallow the paths behind it. */
export function checkCommand(): Command {
  const command = new Command('check')
    .argument('[paths...]')
    .addOption(new Option('--format <format>').argParser(parseFormat))
    .option('-q, --quiet')
    .option('--verbose')
    .addOption(new Option('--max-warnings <n>').argParser(parseCount))
    .option('--exit-zero')
    .option('--fix')
    .option('--fix-dry-run')
    .option('--fix-suggestions')
    .addOption(new Option('--fix-rule <rule>').argParser(collectRuleId))
    .option('--no-ignore')
    .option('--no-inline-config')
    .option('--no-error-on-unmatched')
    .option('--stdin')
    .option('--stdin-filename <path>')
    .option('--list-files')
    .option('-0, --null')
    .addOption(new Option('-V, --version'));
  return commonOptions(configurationOptions(command));
}

/** Throws a UseError for options that contradict each other. */
export function checkTogether(options: CheckOptions, paths: readonly string[]): void {
  if (options.stdin && paths.length > 0) throw new UseError(sentences.pathsWithStdin());
  if (paths.includes('-')) throw new UseError(sentences.dash());
  if (options.stdinFilename !== undefined && !options.stdin)
    throw new UseError(sentences.filenameWithoutStdin());
  const fixes = options.fix || options.fixSuggestions || options.fixRule !== undefined;
  if (fixes && options.fixDryRun && options.fix) throw new UseError(sentences.fixAndDryRun());
  if (options.null && !options.listFiles) throw new UseError(sentences.nullWithoutList());
}
