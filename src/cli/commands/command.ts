import type { Command } from 'commander';
import type { Session, Status } from '../session.ts';

/** A command: how its arguments are parsed, and what it does. */
export interface CommandModule {
  readonly build: () => Command;
  readonly run: (command: Command, session: Session) => Promise<Status>;
}
