import type { Reporter } from './report.ts';

/** The reports by name; each is read only when it is asked for. */
const REPORTERS = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type ReporterName = keyof typeof REPORTERS;

function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(REPORTERS, name);
}

/** The names that --format takes. */
export const REPORTER_NAMES: readonly ReporterName[] = Object.keys(REPORTERS).filter(isReporterName);

export { isReporterName };

/** Reads a report's code. */
export function loadReporter(name: ReporterName): Promise<Reporter> {
  return REPORTERS[name]();
}
