import type { Paint } from '../report/report.ts';

const plain = (text: string): string => text;

/** No colours. */
export const NO_PAINT: Paint = {
  error: plain,
  warning: plain,
  info: plain,
  strong: plain,
  faint: plain,
  added: plain,
  removed: plain,
  frame: plain,
};

/** What decides on colours, strongest first: the flag, FORCE_COLOR, NO_COLOR, the terminal. */
export interface ColorWish {
  /** `--color` (true) or `--no-color` (false); null: neither. */
  readonly flag: boolean | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: boolean;
}

/** Whether colours are due. */
export function wantsColor({ flag, env, terminal }: ColorWish): boolean {
  if (flag !== null) return flag;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: term } = env;
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  if (refused !== undefined && refused !== '') return false;
  return terminal && term !== 'dumb';
}

/** The colours, or none. */
export async function loadPaint(wish: ColorWish): Promise<Paint> {
  if (!wantsColor(wish)) return NO_PAINT;
  const { Chalk } = await import('chalk');
  // The sixteen colours that every terminal lets its user choose.
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.bold.red,
    warning: chalk.bold.yellow,
    info: chalk.bold.cyan,
    strong: chalk.bold,
    faint: chalk.dim,
    added: chalk.green,
    removed: chalk.red,
    frame: chalk.blue,
  };
}
