import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { commandHelp, mainHelp } from '../../src/cli/help.ts';
import { COMMAND_WORDS, OPTION_WORDS } from '../../src/cli/help-words.ts';
import { checkCommand } from '../../src/cli/options.ts';
import type { Lang } from '../../src/text/message.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

describe('help', () => {
  it('has words for every command and every option', async () => {
    expect([...COMMAND_WORDS.keys()]).toEqual([...COMMANDS.keys()]);
    for (const [name, load] of COMMANDS) {
      const { options } = (await load()).build();
      const silent = options.filter(
        ({ long }) => !OPTION_WORDS.has(`${name} ${long}`) && !OPTION_WORDS.has(long ?? ''),
      );
      expect(silent.map(({ flags }) => flags)).toEqual([]);
    }
  });

  it.each(LANGS)('names every option of check in the first help (%s)', (lang) => {
    const text = mainHelp(checkCommand(), lang, 80);
    for (const { long } of checkCommand().options) expect(text).toContain(long);
    for (const command of COMMANDS.keys()) expect(text).toContain(command);
  });

  it.each(LANGS)('tells about one command (%s)', async (lang) => {
    for (const load of COMMANDS.values()) {
      const command = (await load()).build();
      expect(commandHelp(command, lang, 80)).toContain(`jixiao ${command.name()}`);
    }
  });
});
