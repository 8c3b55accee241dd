import type { CheckOptions } from '../check-options.ts';
import { refuseContradictions } from '../contradictions.ts';
import { checkCommand } from '../options.ts';
import { check } from '../run.ts';
import type { CommandModule } from './command.ts';

/** `jixiao check [paths…]`, also what `jixiao` does without a command. */
export const module: CommandModule = {
  build: checkCommand,
  async run(command, session) {
    const options = command.opts<CheckOptions>();
    refuseContradictions(options, command.args);
    return check(options, command.args, session);
  },
};
