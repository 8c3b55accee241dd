import { CommanderError } from 'commander';
import { reasonOf } from '../config/failure.ts';
import { ConfigurationError, type Mistake, UseError } from '../config/mistake.ts';
import { displayed } from '../config/paths.ts';
import { closest } from '../text/closest.ts';
import { type Lang, type Message, same } from '../text/message.ts';
import { reportContext } from './context.ts';
import { sentences, told } from './sentences.ts';
import type { Session, Status } from './session.ts';
import { CantWrite, ReaderGone, writeError } from './terminal.ts';

/** The word that commander quotes in a message: '--max-warnings <n>'. */
function quoted(message: string): string {
  return /'([^'\s]+)/.exec(message)?.[1]?.replace(/,$/, '') ?? '';
}

async function usageOf(command: string): Promise<Message> {
  const { COMMAND_WORDS } = await import('./help-words.ts');
  return COMMAND_WORDS.get(command)?.usage ?? same(command);
}

/** Our message for an error of commander. */
async function misuse(error: CommanderError, command: string, flags: readonly string[]): Promise<Message> {
  const word = quoted(error.message);
  switch (error.code) {
    case 'commander.unknownOption': {
      const name = word.split('=', 1)[0] ?? word;
      // commander takes --exit-zero=1 for an option that it does not know
      if (name !== word && flags.includes(name)) return sentences.takesNoValue(name);
      return sentences.unknownOption(name, closest(name, flags));
    }
    case 'commander.optionMissingArgument':
      return sentences.missingValue(word);
    case 'commander.missingArgument':
      return sentences.missingOperand(await usageOf(command));
    case 'commander.excessArguments':
      return sentences.unexpectedValue(command);
    default:
      return sentences.wrongUse(error.message.replace(/^error: /, ''));
  }
}

async function showMistakes(mistakes: readonly Mistake[], session: Session, lang: Lang): Promise<void> {
  const { mistakeText } = await import('./mistakes.ts');
  const context = await reportContext(2, { lang, quiet: false, verbose: false, fixed: false }, session);
  const shown = mistakes.map((mistake) =>
    mistakeText({ ...mistake, path: displayed(mistake.file, session.cwd) }, context),
  );
  await writeError(`${shown.join('\n')}\n`);
  await writeError(told(sentences.wrongConfiguration(mistakes.length), lang));
}

/** Reports what went wrong, in one sentence or at its place in a configuration; returns the exit status. */
export async function tell(
  error: unknown,
  session: Session,
  command: { readonly name: string; readonly flags: readonly string[] },
): Promise<Status> {
  const lang = session.lang ?? 'zh';
  if (error instanceof ReaderGone) return 0;
  if (error instanceof UseError) await writeError(told(error.said, lang));
  else if (error instanceof CantWrite)
    await writeError(told(sentences.cantWriteOut(reasonOf(error.cause)), lang));
  else if (error instanceof ConfigurationError) await showMistakes(error.mistakes, session, lang);
  else if (error instanceof CommanderError) {
    await writeError(told(await misuse(error, command.name, command.flags), lang));
  } else {
    const what = error instanceof Error ? error.message : String(error);
    await writeError(told(sentences.internal(what), lang));
    if (session.env.JIXIAO_DEBUG && error instanceof Error) await writeError(`${error.stack}\n`);
  }
  return 2;
}
