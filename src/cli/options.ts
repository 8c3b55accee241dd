import { Command, Option } from 'commander';
import { UseError } from '../config/mistake.ts';
import { isPreset, PRESETS, type Preset } from '../config/presets.ts';
import { isReporterName, REPORTER_NAMES } from '../report/index.ts';
import { closest } from '../text/closest.ts';
import type { Lang } from '../text/message.ts';
import type { Output, Shard } from './check-options.ts';
import { parseRuleId } from './rule-id.ts';
import { sentences } from './sentences.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

/** Parses `--lang`. Throws a UseError. */
export function parseLang(value: string): Lang {
  const lang = LANGS.find((known) => known === value);
  if (lang === undefined) throw new UseError(sentences.unknownLang(value));
  return lang;
}

/** Collects `--format NAME` and `NAME=FILE`, which may be repeated. Throws a UseError. */
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

/** Not null for `auto`: commander would make an empty text of it. */
function parseJobs(value: string): number | 'auto' {
  if (value === 'auto' || value === '0') return 'auto';
  if (/^\d{1,3}$/.test(value)) return Number(value);
  throw new UseError(sentences.noJobs(value));
}

function parseWidth(value: string): 1 | 2 | 'auto' {
  if (value === '1') return 1;
  if (value === '2') return 2;
  if (value === 'auto') return 'auto';
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

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
const collectRuleId = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  parseRuleId(value),
];

/** Options of every command. They have no description here: `--help` adds it. */
export function commonOptions(command: Command): Command {
  return command
    .addOption(new Option('--lang <lang>').argParser(parseLang))
    .addOption(new Option('--color'))
    .addOption(new Option('--no-color'))
    .addOption(new Option('-h, --help'));
}

/** Options that decide which rules and which template apply. */
export function configurationOptions(command: Command): Command {
  return command
    .option('--template <id>')
    .addOption(new Option('--preset <preset>').argParser(parsePreset))
    .addOption(new Option('--rule <rule: severity>').argParser(collect))
    .option('--config <file>')
    .option('--no-config');
}

/** `jixiao check` and its options. None is variadic: that would swallow the paths after it. */
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
    .addOption(new Option('--jobs <n>').argParser(parseJobs))
    .option('--timing')
    .option('--list-files')
    .option('-0, --null')
    .addOption(new Option('-V, --version'));
  return commonOptions(configurationOptions(command));
}
