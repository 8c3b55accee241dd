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
  readonly format?: readonly Output[];
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
  readonly staged?: true;
  /** A commit; '': the default one. */
  readonly changed?: string;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly reportSuppressed?: true;
  readonly ambiguousWidth?: 1 | 2 | null;
  readonly listFiles?: true;
  readonly null?: true;
  readonly lang?: Lang;
  readonly color?: boolean;
}

/** A report and where it goes: to a file, or (null) to standard output. */
export interface Output {
  readonly name: ReporterName;
  readonly file: string | null;
}

/** The part of the files that one of several runs checks, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const LANGS: readonly Lang[] = ['zh', 'en'];

export function parseLang(value: string): Lang {
  const lang = LANGS.find((known) => known === value);
  if (lang === undefined) throw new UseError(sentences.unknownLang(value));
  return lang;
}

/** `NAME` or `NAME=FILE`, each time it is given. */
function collectOutput(value: string, before: readonly Output[] = []): readonly Output[] {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? null : value.slice(at + 1);
  if (!isReporterName(name))
    throw new UseError(sentences.unknownFormat(name, closest(name, REPORTER_NAMES), REPORTER_NAMES));
  if (file === '') throw new UseError(sentences.noReportFile(value));
  if (before.some((one) => one.file === file))
    throw new UseError(file === null ? sentences.twoReports() : sentences.sameReportFile(file));
  return [...before, { name, file }];
}

function parseShard(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UseError(sentences.noShard(value));
}

function parseWidth(value: string): 1 | 2 | null {
  if (value === '1') return 1;
  if (value === '2') return 2;
  if (value === 'auto') return null;
  throw new UseError(sentences.unknownWidth(value));
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
    .addOption(new Option('--format <format>').argParser(collectOutput))
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
    .option('--staged')
    .option('--changed [ref]')
    .option('--files-from <file>')
    .addOption(new Option('--shard <i/n>').argParser(parseShard))
    .option('--baseline <file>')
    .option('--update-baseline')
    .option('--report-suppressed')
    .addOption(new Option('--ambiguous-width <cells>').argParser(parseWidth))
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
  const chosen = [options.staged && '--staged', options.changed !== undefined && '--changed'].filter(Boolean);
  if (options.filesFrom !== undefined) chosen.push('--files-from');
  const [one, other] = options.stdin ? ['--stdin', ...chosen] : chosen;
  if (one && other) throw new UseError(sentences.contradiction(one, other));
  if (fixes && options.staged && !options.fixDryRun) throw new UseError(sentences.fixStaged());
  if (options.updateBaseline && options.baseline === undefined)
    throw new UseError(sentences.updateWithoutBaseline());
  if (options.null && !options.listFiles) throw new UseError(sentences.nullWithoutList());
}
