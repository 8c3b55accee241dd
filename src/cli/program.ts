import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { UseError } from '../config/mistake.ts';
import { closest } from '../text/closest.ts';
import type { Lang } from '../text/message.ts';
import { type Operand, scan } from './argv.ts';
import type { CommandModule } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { tell } from './errors.ts';
import { checkCommand, parseLang } from './options.ts';
import { sentences } from './sentences.ts';
import type { Session, Status } from './session.ts';
import { columnsOf, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

/** The command that a command line calls, and its arguments. */
interface Call {
  readonly name: string;
  readonly load: () => Promise<CommandModule>;
  readonly words: readonly string[];
}

const isHelp = ({ word, literal }: Operand): boolean => word === 'help' && !literal;

/**
 * The first word that is not an option names the command, wherever it is (`jixiao --format json check x.yaml`). If it
 * is not a command, it is a path for `check`, or a misspelt command.
 */
function call(argv: readonly string[], first: Operand | undefined, cwd: string): Call {
  const otherwise: Call = {
    name: 'check',
    load: async () => (await import('./commands/check.ts')).module,
    words: argv,
  };
  if (first === undefined || first.literal) return otherwise;
  const { word, index } = first;
  const load = COMMANDS.get(word);
  if (load !== undefined) return { name: word, load, words: argv.toSpliced(index, 1) };
  if (!/[./\\]/.test(word) && !existsSync(resolve(cwd, word))) {
    const near = closest(word, COMMANDS.keys());
    if (near !== null) throw new UseError(sentences.unknownCommand(word, near));
  }
  return otherwise;
}

/** `jixiao --help`, `jixiao rules --help`, `jixiao help rules`. */
async function help(named: string | undefined, lang: Lang): Promise<Status> {
  const { commandHelp, mainHelp } = await import('./help.ts');
  const columns = columnsOf(1);
  const load = named === undefined ? undefined : COMMANDS.get(named);
  const text =
    load === undefined
      ? mainHelp(checkCommand(), lang, columns)
      : commandHelp((await load()).build(), lang, columns);
  await writeOut(text);
  return 0;
}

function flagsOf(command: Command): readonly string[] {
  return command.options.flatMap(({ long }) => long ?? []);
}

/**
 * An option with an optional value takes it only after `=`; commander would take the path after `--changed` for its
 * value.
 */
function withOptionalValues(command: Command, words: readonly string[]): string[] {
  const optional = command.options.filter((option) => option.optional).map(({ long }) => long);
  const end = words.indexOf('--');
  return words.map((word, index) =>
    (end < 0 || index < end) && optional.includes(word) ? `${word}=` : word,
  );
}

function parsed(command: Command, words: readonly string[]): void {
  command
    .helpOption(false)
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .showSuggestionAfterError(false)
    .action(() => {});
  command.parse(withOptionalValues(command, words), { from: 'user' });
}

/** The working folder. Throws a UseError if it was deleted. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UseError(sentences.noWorkingFolder());
  }
}

/** Runs a command line and returns the exit status. */
export async function main(argv: readonly string[]): Promise<Status> {
  const { operands, options } = scan(argv, checkCommand().options);
  const colored = options.has('--color') ? true : options.has('--no-color') ? false : null;
  const base = { cwd: '', env: process.env, color: colored };
  let session: Session = { ...base, lang: null };
  let name = 'check';
  let flags: readonly string[] = [];
  try {
    const lang = options.get('--lang');
    if (lang !== undefined) session = { ...base, lang: parseLang(lang) };
    session = { ...session, cwd: workingFolder() };
    const [first, second] = operands;
    // called by the completion scripts of shells, never typed by a person
    if (argv[0] === 'complete' && argv[1] === '--') {
      const { complete } = await import('./commands/completion.ts');
      await complete(argv.slice(2), session.lang ?? 'zh');
      return 0;
    }
    if (options.has('--help')) return await help(first?.word, session.lang ?? 'zh');
    if (first !== undefined && isHelp(first)) return await help(second?.word, session.lang ?? 'zh');
    if (options.has('--version')) {
      await writeOut(`${VERSION}\n`);
      return 0;
    }
    const called = call(argv, first, session.cwd);
    name = called.name;
    const module = await called.load();
    const command = module.build();
    flags = flagsOf(command);
    parsed(command, called.words);
    return await module.run(command, session);
  } catch (error) {
    return tell(error, session, { name, flags });
  }
}
