import { COMMANDS } from '../../src/cli/commands/index.ts';
import { commandHelp, mainHelp } from '../../src/cli/help.ts';
import { checkCommand } from '../../src/cli/options.ts';
import type { Lang } from '../../src/text/message.ts';
import { fenced, WRITTEN } from './markdown.ts';

const COLUMNS = 100;

async function half(lang: Lang): Promise<string> {
  const parts = [fenced(mainHelp(checkCommand(), lang, COLUMNS), 'text')];
  for (const [name, load] of COMMANDS) {
    const { build } = await load();
    parts.push(`### \`jixiao ${name}\`\n\n${fenced(commandHelp(build(), lang, COLUMNS), 'text')}`);
  }
  return parts.join('\n');
}

/** docs/cli.md: the `--help` texts of all commands. */
export async function cliText(): Promise<string> {
  return `${WRITTEN}# 命令行 · Command line\n\n[English](#in-english)\n\n${await half('zh')}\n## In English\n\n${await half('en')}`;
}
