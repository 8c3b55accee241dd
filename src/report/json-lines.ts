import { diagnosticJson, safeJson } from './json.ts';
import { Places } from './places.ts';
import { provenanceOf } from './provenance.ts';
import type { Reporter } from './report.ts';
import { summarize } from './summary.ts';

/**
 * JSON, one value per line, for programs that process it as a stream: first the provenance of the run, then each file
 * followed by its findings, each problem, and finally the summary. `type` distinguishes them.
 */
export const jsonLines: Reporter = (result, context) => {
  const places = new Places();
  const lines: unknown[] = [{ type: 'run', tool: 'jixiao', ...provenanceOf(result, context) }];
  for (const file of result.files) {
    const declarations = file.declarations.map(({ document, template, year, name, unit }) => {
      return { document, template, year, name, unit };
    });
    lines.push({ type: 'file', path: file.path, declarations });
    for (const diagnostic of file.diagnostics) {
      const { path, ...members } = diagnosticJson(file, diagnostic, context, places);
      lines.push({ type: 'diagnostic', file: file.path, ...members, path });
    }
  }
  for (const { path, message } of result.problems) {
    lines.push({ type: 'problem', path, message: message[context.lang] });
  }
  lines.push({ type: 'summary', ...summarize(result) });
  return lines.map((line) => `${safeJson(line)}\n`).join('');
};
