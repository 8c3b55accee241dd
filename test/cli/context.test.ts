import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { fileContext, reportContext } from '../../src/cli/context.ts';
import type { Session } from '../../src/cli/session.ts';
import * as terminal from '../../src/cli/terminal.ts';

vi.mock('../../src/cli/terminal.ts', { spy: true });
afterEach(() => {
  vi.restoreAllMocks();
});

const LOOK = { lang: 'zh', quiet: false, verbose: false, fixed: false } as const;

async function pageIn(env: Session['env'], inTerminal = true): Promise<string | null> {
  vi.mocked(terminal.outIsTerminal).mockReturnValue(inTerminal);
  const context = await reportContext(1, LOOK, { cwd: '/', env, color: null, lang: null });
  return context.page('funds-sum');
}

const VSCODE = { TERM: 'xterm-256color', TERM_PROGRAM: 'vscode' };

it('a rule’s id leads to its page, as it was installed, in a terminal that takes links', async () => {
  const page = (await pageIn(VSCODE)) ?? '';
  expect(page).toMatch(/^file:\/\/\/.*\/docs\/rules\/funds-sum\.md$/);
  expect(existsSync(fileURLToPath(page))).toBe(true);
});

it.each([
  ['is not known to take them', { TERM: 'xterm' }, true],
  ['shows another machine', { ...VSCODE, SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, true],
  ['tmux stands in', { ...VSCODE, TMUX: '/tmp/tmux' }, true],
  ['is none', VSCODE, false],
])('and nowhere where the terminal %s', async (_, env, inTerminal) => {
  expect(await pageIn(env, inTerminal)).toBeNull();
});

it('and nowhere in a file', () => {
  expect(fileContext(LOOK, { cwd: '/', env: VSCODE, color: null, lang: null }).page('funds-sum')).toBeNull();
});
