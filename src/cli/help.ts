import type { Command, Option } from 'commander';
import { REPORTER_NAMES } from '../report/index.ts';
import type { Lang } from '../text/message.ts';
import { wrap } from '../text/width.ts';
import { ABOUT, COMMAND_WORDS, EXAMPLES, HELP_HEADS, OPTION_WORDS, STATUSES } from './help-words.ts';
import { table } from './table.ts';

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function wordsFor(command: string, option: Option, lang: Lang): string {
  const long = option.long ?? option.flags;
  return (OPTION_WORDS.get(`${command} ${long}`) ?? OPTION_WORDS.get(long))?.[lang] ?? '';
}

function optionsText(command: Command, lang: Lang): string {
  const rows = command.options.map((option) => [
    option.short ? option.flags : `    ${option.flags.replace(' [', '[=')}`,
    wordsFor(command.name(), option, lang),
  ]);
  return indented(table(rows));
}

function section(head: keyof typeof HELP_HEADS, lang: Lang, body: string): string {
  return `\n${HELP_HEADS[head][lang]}:\n${body}`;
}

function lines(text: string, columns: number): string {
  return `${wrap(text, columns, 1).join('\n')}\n`;
}

/** `jixiao COMMAND --help`. */
export function commandHelp(command: Command, lang: Lang, columns: number): string {
  const words = COMMAND_WORDS.get(command.name());
  return [
    `${HELP_HEADS.usage[lang]}: jixiao ${words?.usage[lang] ?? command.name()}\n\n`,
    lines(words?.about[lang] ?? '', columns),
    section('options', lang, optionsText(command, lang)),
    ...(command.name() === 'check' ? [formats(lang, columns)] : []),
  ].join('');
}

function formats(lang: Lang, columns: number): string {
  return section('formats', lang, indented(lines(REPORTER_NAMES.join(', '), columns - 2)));
}

/** `jixiao --help`: the commands, and the options of check, which most people look for. */
export function mainHelp(check: Command, lang: Lang, columns: number): string {
  const commands = [...COMMAND_WORDS.values()].map(({ usage, about }) => [usage[lang], about[lang]]);
  const examples = EXAMPLES.map(([command, about]) => [command, about[lang]]);
  const usage = { zh: 'jixiao [命令] [选项] [路径…]', en: 'jixiao [command] [options] [paths…]' }[lang];
  return [
    `${HELP_HEADS.usage[lang]}: ${usage}\n\n`,
    lines(ABOUT[lang], columns),
    section('commands', lang, indented(table(commands))),
    section('options', lang, optionsText(check, lang)),
    formats(lang, columns),
    section('examples', lang, indented(table(examples))),
    '\n',
    lines(STATUSES[lang], columns),
  ].join('');
}
