import type { Session } from './session.ts';

type Env = Session['env'];

/** Character sets in which Chinese consoles draw ≤ “ × two cells wide. */
const WIDE_LOCALE = /\.(?:gb|euc-?cn|big5|euc-?tw|euc-?jp|euc-?kr|shift_?jis|cp936|cp950)/i;

/**
 * Cells of a character of ambiguous width in this terminal: 1, except for VTE terminals set to wide and for locales
 * with a Chinese, Japanese or Korean character set.
 */
export function ambiguousWidthOf(env: Env): 1 | 2 {
  if (env.VTE_CJK_WIDTH === 'wide') return 2;
  return WIDE_LOCALE.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') ? 2 : 1;
}

const LINKING_PROGRAMS: readonly string[] = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'];

/**
 * Whether the terminal is known to draw links (OSC 8) and to run on this machine, where the pages are; others would
 * show nothing, the codes themselves, or look for the page elsewhere.
 */
export function takesLinks(env: Env): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  if (env.TERM === 'dumb' || env.TMUX !== undefined || env.CI !== undefined) return false;
  if (env.SSH_CONNECTION !== undefined) return false;
  return (
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    env.WT_SESSION !== undefined ||
    env.KITTY_WINDOW_ID !== undefined ||
    LINKING_PROGRAMS.includes(env.TERM_PROGRAM ?? '')
  );
}

/** The folder of the CI checkout, or null. */
export function checkoutOf(env: Env): string | null {
  if (env.GITHUB_ACTIONS === 'true') return env.GITHUB_WORKSPACE || null;
  return env.GITLAB_CI === undefined ? null : env.CI_PROJECT_DIR || null;
}

/** A CI, as far as reports care. */
export type Ci = 'github' | 'other' | null;

/** Which CI system this runs in, by the variables that it sets. */
export function ciOf(env: Env): Ci {
  if (env.GITHUB_ACTIONS === 'true') return 'github';
  const ci = env.CI ?? '';
  return env.GITLAB_CI !== undefined || !['', '0', 'false'].includes(ci) ? 'other' : null;
}
