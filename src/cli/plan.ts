import type { Configurations, Working } from '../config/resolve.ts';
import type { FixChoice } from '../linter/fix.ts';
import { REPORTER_NAMES, type ReporterName } from '../report/index.ts';
import { currentId } from '../rules/renamed.ts';
import type { Lang } from '../text/message.ts';
import type { Search } from '../workspace/files.ts';
import type { CheckOptions, Output } from './check-options.ts';
import { configurationsFor } from './configurations.ts';
import { ciOf } from './environment.ts';
import type { Session } from './session.ts';
import type { Timing } from './timing.ts';

/** Everything that is known about a run before the first text is read. */
export interface Plan {
  readonly options: CheckOptions;
  readonly paths: readonly string[];
  readonly session: Session;
  readonly lang: Lang;
  readonly outputs: readonly Output[];
  /** The report for standard output; null: none, all reports go to files. */
  readonly format: ReporterName | null;
  /** Add GitHub's annotations and summary: the run is in GitHub Actions, and no report was requested. */
  readonly annotates: boolean;
  readonly configurations: Configurations;
  readonly working: Working;
  readonly search: Search;
  readonly fixes: FixChoice | null;
  /** `--timing`. */
  readonly timing: Timing | null;
}

/** Reports that are read at once; all others include the rules and configuration they were made with. */
export const FOR_PEOPLE: readonly ReporterName[] = ['stylish', 'compact', 'narrated'];

const DEFAULT_FORMAT: ReporterName = 'stylish';

function fixChoice({ fix, fixDryRun, fixSuggestions, fixRule }: CheckOptions): FixChoice | null {
  if (!fix && !fixDryRun && !fixSuggestions && fixRule === undefined) return null;
  return {
    safe: true,
    suggestions: fixSuggestions === true || fixRule !== undefined,
    rules: fixRule === undefined ? null : new Set(fixRule.map((id) => currentId(id))),
  };
}

/** Plans a run from options and the working folder's configuration. Throws a UseError or ConfigurationError. */
export async function plan(
  options: CheckOptions,
  paths: readonly string[],
  session: Session,
  timing: Timing | null,
): Promise<Plan> {
  const configurations = configurationsFor(options, session);
  const working = await configurations.working();
  const configured = REPORTER_NAMES.find((name) => name === working.format);
  const outputs = options.format ?? [{ name: configured ?? DEFAULT_FORMAT, file: null }];
  return {
    options,
    paths,
    session,
    configurations,
    working,
    lang: session.lang ?? working.lang ?? 'zh',
    outputs,
    format: outputs.find(({ file }) => file === null)?.name ?? null,
    annotates: options.format === undefined && configured === undefined && ciOf(session.env) === 'github',
    search: { cwd: session.cwd, paths, ignoring: options.ignore, ignored: working.ignored },
    fixes: fixChoice(options),
    timing,
  };
}
