import type { RunResult } from '../linter/diagnostic.ts';
import type { ReportContext } from './report.ts';

/** What a report was made with; for reports that are meant to be kept. */
export interface Provenance {
  readonly version: string;
  /** Ids of the templates that were used, in code-unit order. */
  readonly templates: readonly string[];
  /** Hash of the configuration. */
  readonly configuration: string;
}

/** Determines what a report is made with. */
export function provenanceOf(
  result: RunResult,
  { version, configuration }: Pick<ReportContext, 'version' | 'configuration'>,
): Provenance {
  const templates = new Set<string>();
  for (const { template } of result.files.flatMap((file) => file.declarations)) {
    if (template !== undefined) templates.add(template);
  }
  return { version, templates: [...templates].sort(), configuration };
}

/** The same in a line; a run without a declaration has no template. */
export function provenanceLine({ version, templates, configuration }: Provenance, separator: string): string {
  return [`jixiao ${version}`, templates.join(' '), configuration]
    .filter((part) => part !== '')
    .join(separator);
}
