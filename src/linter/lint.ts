import type { Finding, Severity } from '../text/finding.ts';
import type { Template } from '../form/template.ts';
import type { Reader } from '../source/source.ts';
import type { FileResult } from './diagnostic.ts';

/** What holds for one file, from presets, configuration and flags. */
export interface Settings {
  /** By rule id; a rule that is not listed is off. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Id of the template that holds where the document names none. */
  readonly template: string;
  /** Every template by id: the shipped ones and the user's. */
  readonly templates: ReadonlyMap<string, Template>;
  /** false: comments that suppress are not heeded. */
  readonly inlineConfig: boolean;
  /** A suppression without a reason is reported (unused-suppression). */
  readonly requireReason: boolean;
}

export interface RuleSetting {
  readonly severity: Severity;
  /** true: set by the user, so that it holds for all messages of the rule. */
  readonly configured: boolean;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A text to lint: decoded, without BOM, with what decoding found. */
export interface Input {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Lints one text. Never throws, whatever the text holds. */
export function lintText(input: Input, settings: Settings, read: Reader): FileResult {
  void settings;
  void read;
  return {
    path: input.path,
    text: input.text,
    declarations: [],
    diagnostics: [],
    suppressed: [],
    fixed: 0,
    baselined: 0,
  };
}

export interface FixChoice {
  /** Safe fixes. */
  readonly safe: boolean;
  /** Suggestions too. */
  readonly suggestions: boolean;
  /** Only of these rules; null: of all. */
  readonly rules: ReadonlySet<string> | null;
}

/** The repaired text (the input's own where nothing was to be done) and the report of what remains in it. */
export interface Fixed {
  readonly text: string;
  readonly result: FileResult;
  /** The file must be written anew as UTF-8 without BOM, whether or not the text changed. */
  readonly reencode: boolean;
}

/** Applies fixes in passes until nothing changes, at most ten times; an edit that would add an error is dropped. */
export function fixText(input: Input, settings: Settings, read: Reader, choice: FixChoice): Fixed {
  void choice;
  return { text: input.text, result: lintText(input, settings, read), reencode: false };
}
