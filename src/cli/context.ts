import { displayed, isWithin } from '../config/paths.ts';
import type { Paint, ReportContext } from '../report/report.ts';
import type { Lang } from '../text/message.ts';
import { ambiguousWidthOf, checkoutOf, takesLinks } from './environment.ts';
import { loadPaint, NO_PAINT } from './paint.ts';
import type { Session } from './session.ts';
import { columnsOf, errorIsTerminal, LOG_COLUMNS, outIsTerminal } from './terminal.ts';
import { VERSION } from './version.ts';

/** The location of a rule's page: until there is a public address, its path in the package, which is not a link. */
export function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** The address of the installed page. */
function pageHere(rule: string): string {
  return new URL(`../../${docsOf(rule)}`, import.meta.url).href;
}

/** How a report looks on standard output (1) or standard error (2). */
export interface Look {
  readonly lang: Lang;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly fixed: boolean;
  /** `--ambiguous-width`; null: determined by the terminal. */
  readonly ambiguousWidth?: 1 | 2 | null;
}

/** The colours for standard output (1) or standard error (2). */
export function paintFor(fd: 1 | 2, session: Session): Promise<Paint> {
  return loadPaint({
    flag: session.color,
    env: session.env,
    terminal: fd === 1 ? outIsTerminal() : errorIsTerminal(),
  });
}

/** The path of the working folder within the checkout of a CI system. */
function folderOf({ cwd, env }: Session): string {
  const checkout = checkoutOf(env);
  if (checkout === null || !isWithin(checkout, cwd)) return '';
  const way = displayed(cwd, checkout);
  return way === '.' ? '' : way;
}

/** The context of a report that is written to a file: no colours, no links, no terminal width. */
export function fileContext(look: Look, session: Session): ReportContext {
  return {
    ...look,
    version: VERSION,
    paint: NO_PAINT,
    columns: LOG_COLUMNS,
    ambiguousWidth: look.ambiguousWidth ?? 1,
    docs: docsOf,
    page: () => null,
    problemsApart: false,
    folder: folderOf(session),
    rules: [],
    configuration: '',
  };
}

/** The context that a report needs besides the results. */
export async function reportContext(fd: 1 | 2, look: Look, session: Session): Promise<ReportContext> {
  const { env } = session;
  const terminal = fd === 1 ? outIsTerminal() : errorIsTerminal();
  return {
    ...fileContext(look, session),
    paint: await paintFor(fd, session),
    columns: columnsOf(fd),
    ambiguousWidth: look.ambiguousWidth ?? (terminal ? ambiguousWidthOf(env) : 1),
    page: terminal && takesLinks(env) ? pageHere : () => null,
  };
}
