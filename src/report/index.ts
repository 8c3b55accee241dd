import type { Reporter } from './report.ts';

/** The reports by name; each is loaded when needed. */
const REPORTERS = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  'json-lines': async () => (await import('./json-lines.ts')).jsonLines,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  csv: async () => (await import('./csv.ts')).csv,
  narrated: async () => (await import('./narrated.ts')).narrated,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type ReporterName = keyof typeof REPORTERS;

/** Whether there is a report of this name. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(REPORTERS, name);
}

/** The names that --format takes. */
export const REPORTER_NAMES: readonly ReporterName[] = Object.keys(REPORTERS).filter(isReporterName);

/** Loads a report's code. */
export function loadReporter(name: ReporterName): Promise<Reporter> {
  return REPORTERS[name]();
}
