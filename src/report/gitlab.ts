import { visible } from '../text/display.ts';
import type { Severity } from '../text/finding.ts';
import { fingerprints } from './fingerprint.ts';
import { safeJson } from './json.ts';
import { Places } from './places.ts';
import type { Reporter } from './report.ts';
import { fromTop } from './uri.ts';
import { declarationOf } from './words.ts';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report. GitLab ignores members that it does not know; these state the provenance. */
export const gitlab: Reporter = (given, context) => {
  const { lang, version, configuration } = context;
  const result = fromTop(given, context);
  const places = new Places();
  const fingerprint = fingerprints();
  const findings = result.files.flatMap((file) =>
    file.diagnostics.map((diagnostic) => {
      const { rule, severity, message, help, range } = diagnostic;
      const lines = places.lines(file);
      const template = declarationOf(file, diagnostic)?.template;
      return {
        description: visible(message[lang]),
        check_name: rule,
        fingerprint: fingerprint(file, diagnostic),
        severity: SEVERITIES[severity],
        location: {
          path: file.path,
          lines: { begin: lines.position(range.start).line, end: lines.position(range.end).line },
        },
        content: help === undefined ? undefined : { body: visible(help[lang]) },
        engine_name: 'jixiao',
        provenance: { version, template, configuration },
      };
    }),
  );
  return `${safeJson(findings, 2)}\n`;
};
