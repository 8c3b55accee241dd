import { Command } from 'commander';
import { loadRulePages } from '../../rules/pages.ts';
import { currentId, renamedAmong } from '../../rules/renamed.ts';
import { reportContext } from '../context.ts';
import { explain } from '../explain.ts';
import { commonOptions } from '../options.ts';
import { parseRuleId } from '../rule-id.ts';
import { told } from '../sentences.ts';
import { writeError, writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

/** `jixiao explain RULE`: everything about a rule, with an example and its report. */
export const module: CommandModule = {
  build: () => commonOptions(new Command('explain')).argument('<rule>'),
  async run(command, session) {
    const named = parseRuleId(command.args[0] ?? '');
    const id = currentId(named);
    const look = { lang: session.lang ?? 'zh', quiet: false, verbose: true, fixed: false } as const;
    const context = await reportContext(1, look, session);
    for (const page of await loadRulePages()) {
      if (page.id === id) await writeOut(explain(page, context));
    }
    await writeError(
      renamedAmong([named])
        .map((note) => told(note, look.lang))
        .join(''),
    );
    return 0;
  },
};
