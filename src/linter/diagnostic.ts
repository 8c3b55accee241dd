import type { Data, Path, Severity } from '../text/finding.ts';
import type { Message } from '../text/message.ts';
import type { Range, TextEdit } from '../text/range.ts';

/** A finding with its place in the text: what reports show. */
export interface Diagnostic {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** A few words under the carets. */
  readonly label?: Message;
  readonly help?: Message;
  readonly data?: Data;
  /** The document's index in the file, from 0; absent for findings about the text. */
  readonly document?: number;
  readonly path?: Path;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly fix?: DiagnosticFix;
}

export interface RelatedPlace {
  readonly message: Message;
  readonly path?: Path;
  readonly range: Range;
  /** Another file, as the report names it, with its line index. */
  readonly file?: FileText;
}

export type DiagnosticFix =
  | { readonly title: Message; readonly safe: boolean; readonly edits: readonly TextEdit[] }
  /** The whole file is rewritten in this encoding (also without BOM). */
  | { readonly title: Message; readonly safe: true; readonly encoding: 'utf-8' };

/** A file's name and decoded text, for drawing frames and counting lines. */
export interface FileText {
  /** As the report names it: relative to the working folder, forward slashes; `<stdin>`. */
  readonly path: string;
  readonly text: string;
}

/** A document that is not empty, as the JSON report lists it. */
export interface DeclarationSummary {
  readonly document: number;
  readonly template?: string;
  readonly year?: number;
  /** 项目名称 */
  readonly name?: string;
  /** 实施单位 */
  readonly unit?: string;
  /** 年度资金总额 with the unit of its template, for people: `50 万元`; not in the JSON report. */
  readonly funds?: string;
}

/** What was found in one file. */
export interface FileResult extends FileText {
  readonly declarations: readonly DeclarationSummary[];
  /** In order of position, then rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment silenced, with its reason. */
  readonly suppressed: readonly { readonly diagnostic: Diagnostic; readonly reason: string | null }[];
  /** How many findings --fix has fixed. */
  readonly fixed: number;
  /** How many findings the baseline hides. */
  readonly baselined: number;
}

/** A named file that could not be read, or one that changed while it was being fixed. */
export interface Problem {
  readonly path: string;
  readonly message: Message;
}

/** What a run found. */
export interface RunResult {
  /** Every declaration file checked, by path in code-unit order. */
  readonly files: readonly FileResult[];
  readonly problems: readonly Problem[];
  /** Files that were skipped: not a declaration, or ignored. */
  readonly skipped: number;
}
