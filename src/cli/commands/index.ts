import type { CommandModule } from './command.ts';

/** The commands by name; each is loaded on demand. */
export const COMMANDS: ReadonlyMap<string, () => Promise<CommandModule>> = new Map([
  ['check', async () => (await import('./check.ts')).module],
  ['stats', async () => (await import('./stats.ts')).module],
  ['rules', async () => (await import('./rules.ts')).module],
  ['explain', async () => (await import('./explain.ts')).module],
  ['templates', async () => (await import('./templates.ts')).module],
  ['config', async () => (await import('./config.ts')).module],
  ['init', async () => (await import('./init.ts')).module],
  ['completion', async () => (await import('./completion.ts')).module],
]);
