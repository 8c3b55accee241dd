import type { Diagnostic, DiagnosticFix, FileResult, FileText } from '../linter/diagnostic.ts';
import type { Lang } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import { Places } from './places.ts';
import type { ReportContext, Reporter } from './report.ts';
import { summarize } from './summary.ts';

/** The report for programs; schemas/report.schema.json describes it. */
export const json: Reporter = (result, context) => {
  const places = new Places();
  const report = {
    version: 1,
    tool: { name: 'jixiao', version: context.version, configuration: context.configuration },
    summary: summarize(result),
    files: result.files.map((file) => ({
      path: file.path,
      declarations: file.declarations.map(({ document, template, year, name, unit }) => ({
        document,
        template,
        year,
        name,
        unit,
      })),
      diagnostics: file.diagnostics.map((diagnostic) => diagnosticJson(file, diagnostic, context, places)),
    })),
    problems: result.problems.map(({ path, message }) => ({ path, message: message[context.lang] })),
  };
  return `${safeJson(report, 2)}\n`;
};

/**
 * Characters that JSON allows unescaped but a terminal or CI system may act on: DEL, C1 controls, format characters,
 * separators, the second `#` of `##[command]`.
 */
const HARMFUL = /[\u007f-\u009f\p{Cf}\u2028\u2029]|(?<=#)#(?=[a-z]{0,20}\[)/giu;

/**
 * JSON without characters that could affect a terminal or browser that shows it: these can only be in strings and are
 * written as escapes. The data stay the same.
 */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(HARMFUL, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** A finding in reports for programs; JSON omits members without a value. */
export function diagnosticJson(
  file: FileResult,
  diagnostic: Diagnostic,
  { lang, docs }: Pick<ReportContext, 'lang' | 'docs'>,
  places: Places,
) {
  const { rule, code, severity, message, help, data, document, path, range, related, fix } = diagnostic;
  return {
    rule,
    code,
    severity,
    message: message[lang],
    help: help?.[lang],
    data,
    document,
    path,
    ...rangeJson(file, range, places),
    related:
      related.length === 0
        ? undefined
        : related.map((place) => ({
            message: place.message[lang],
            path: place.path,
            ...rangeJson(place.file ?? file, place.range, places),
            file: place.file?.path,
          })),
    fix: fix === undefined ? undefined : fixJson(fix, lang),
    docs: docs(rule) ?? `docs/rules/${rule}.md`,
  };
}

function rangeJson(file: FileText, { start, end }: Range, places: Places) {
  const lines = places.lines(file);
  return {
    start: { ...lines.position(start), offset: start },
    end: { ...lines.position(end), offset: end },
  };
}

function fixJson(fix: DiagnosticFix, lang: Lang) {
  const title = fix.title[lang];
  if ('encoding' in fix) return { title, safe: fix.safe, encoding: fix.encoding };
  return {
    title,
    safe: fix.safe,
    edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })),
  };
}
