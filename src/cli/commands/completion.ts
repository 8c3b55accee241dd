import { RootCommand, type Command as TabCommand } from '@bomb.sh/tab';
import { Command } from 'commander';
import { UseError } from '../../config/mistake.ts';
import { PRESETS } from '../../config/presets.ts';
import { shippedTemplates } from '../../form/templates.ts';
import { REPORTER_NAMES } from '../../report/index.ts';
import { rules } from '../../rules/index.ts';
import { closest } from '../../text/closest.ts';
import type { Lang } from '../../text/message.ts';
import { COMMAND_WORDS, OPTION_WORDS } from '../help-words.ts';
import { commonOptions } from '../options.ts';
import { sentences } from '../sentences.ts';
import { writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';
import { COMMANDS } from './index.ts';

const SHELLS: readonly string[] = ['bash', 'zsh', 'fish'];

/** The values of an option with few of them. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['check --format', REPORTER_NAMES],
  ['stats --format', ['table', 'json', 'csv']],
  ['rules --format', ['text', 'json']],
  ['templates --format', ['text', 'json']],
  ['config --format', ['text', 'json']],
  ['--by', ['unit', 'year', 'rule', 'category']],
  ['--lang', ['zh', 'en']],
  ['--preset', PRESETS],
  ['--template', [...shippedTemplates.keys()]],
  ['--fix-rule', rules.map(({ id }) => id)],
  ['--ambiguous-width', ['auto', '1', '2']],
]);

/** The values of a command's first argument. */
const ARGUMENTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['explain', rules.map(({ id }) => id)],
  ['completion', SHELLS],
  ['config', ['print']],
  ['templates', ['show']],
]);

function offer(words: readonly string[], complete: (value: string, about: string) => void): void {
  for (const word of words) complete(word, '');
}

type Target = Pick<TabCommand, 'option'>;

function addOptions(target: Target, command: Command, lang: Lang): void {
  const name = command.name();
  for (const option of command.options) {
    const long = option.long ?? '';
    const about = (OPTION_WORDS.get(`${name} ${long}`) ?? OPTION_WORDS.get(long))?.[lang] ?? '';
    const values = VALUES.get(`${name} ${long}`) ?? VALUES.get(long) ?? [];
    const short = option.short?.slice(1);
    if (option.required) {
      target.option(long.slice(2), about, (complete) => offer(values, complete), short);
    } else if (short === undefined) target.option(long.slice(2), about);
    else target.option(long.slice(2), about, short);
  }
}

/** Everything that can be completed. */
async function tree(lang: Lang): Promise<RootCommand> {
  const root = new RootCommand();
  for (const [name, load] of COMMANDS) {
    const command = (await load()).build();
    const entered = root.command(name, COMMAND_WORDS.get(name)?.about[lang] ?? '');
    addOptions(entered, command, lang);
    if (name === 'check') addOptions(root, command, lang);
    const words = ARGUMENTS.get(name);
    if (words !== undefined) entered.argument('word', (complete) => offer(words, complete));
  }
  return root;
}

/** Without bash-completion, words are taken as bash itself splits them. */
const BASH_FALLBACK = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
    }
fi
`;

/** The bash script, changed so that it does not need bash-completion and may be loaded twice. */
function forBash(script: string): string {
  return BASH_FALLBACK + script.replaceAll(/^readonly /gm, '');
}

/** Captures what the library prints to the console, where a failed write would go unnoticed. */
function printed(print: () => void): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string): void => {
    lines.push(`${line}\n`);
  };
  try {
    print();
  } finally {
    console.log = log;
  }
  return lines.join('');
}

/** `jixiao completion SHELL` prints the script; the script asks `jixiao complete -- WORDS…`. */
export const module: CommandModule = {
  build: () => commonOptions(new Command('completion')).argument('<shell>'),
  async run(command, session) {
    const shell = command.args[0] ?? '';
    if (!SHELLS.includes(shell))
      throw new UseError(sentences.unknownShell(shell, closest(shell, SHELLS), SHELLS));
    const root = await tree(session.lang ?? 'zh');
    const script = printed(() => root.setup('jixiao', 'jixiao', shell));
    await writeOut(shell === 'bash' ? forBash(script) : script);
    return 0;
  },
};

/** Prints the completions of the last word for a shell. */
export async function complete(words: readonly string[], lang: Lang): Promise<void> {
  const root = await tree(lang);
  await writeOut(printed(() => root.parse([...words])));
}
