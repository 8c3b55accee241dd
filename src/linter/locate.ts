import type { SourceDocument } from '../source/source.ts';
import type { Edit, Finding, Fix, Severity, Target } from '../text/finding.ts';
import type { Range, TextEdit } from '../text/range.ts';
import type { Diagnostic, DiagnosticFix } from './diagnostic.ts';

/** Locates a finding in the text. `document` is null for findings about the text itself. */
export function toDiagnostic(
  rule: string,
  finding: Finding,
  severity: Severity,
  document: SourceDocument | null,
): Diagnostic {
  const { message, target } = finding;
  const path = finding.path ?? (target.at === 'text' ? undefined : target.path);
  const fix = finding.fix === undefined ? null : toFix(finding.fix, document);
  return {
    rule,
    code: finding.code,
    severity,
    message: { zh: message.zh, en: message.en },
    ...(message.label ? { label: message.label } : {}),
    ...(message.help ? { help: message.help } : {}),
    ...(finding.data ? { data: finding.data } : {}),
    ...(document ? { document: document.index } : {}),
    ...(path ? { path } : {}),
    range: locate(target, document),
    related: (finding.related ?? []).map((label) => ({
      message: label.message,
      ...(label.target.at === 'text' ? {} : { path: label.target.path }),
      range: locate(label.target, document),
    })),
    ...(fix ? { fix } : {}),
  };
}

function locate(target: Target, document: SourceDocument | null): Range {
  if (target.at === 'text') return target.range;
  return document?.locate(target) ?? { start: 0, end: 0 };
}

/** The fix as text edits; null if `source` can't carry out all of its edits safely. */
function toFix(fix: Fix, document: SourceDocument | null): DiagnosticFix | null {
  if (fix.edits.some((edit) => edit.kind === 'reencode'))
    return { title: fix.title, safe: true, encoding: 'utf-8' };
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const written = toTextEdits(edit, document);
    if (written === null) return null;
    edits.push(...written);
  }
  edits.sort((a, b) => a.start - b.start);
  return edits.length === 0 ? null : { title: fix.title, safe: fix.safe, edits };
}

function toTextEdits(edit: Edit, document: SourceDocument | null): readonly TextEdit[] | null {
  if (edit.kind === 'text') return [{ start: edit.start, end: edit.end, text: edit.text }];
  return document?.edit(edit) ?? null;
}
