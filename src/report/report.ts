import type { RunResult } from '../linter/diagnostic.ts';
import type { Severity } from '../text/finding.ts';
import type { Lang, Message } from '../text/message.ts';

/** Colours by meaning; identity functions if there are no colours. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  /** Line numbers, arrows and gutters. */
  readonly frame: (text: string) => string;
}

/** What reports say about a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly title: Message;
  /** What it finds and why, in two or three sentences. */
  readonly about: Message;
  readonly defaultSeverity: Severity;
  /** Its category, preset and basis. */
  readonly tags: readonly string[];
  /** Whether it ran; not-applicable: no template of the run has what it checks. */
  readonly state: 'on' | 'off' | 'not-applicable';
}

/** What a report knows apart from the results. */
export interface ReportContext {
  readonly lang: Lang;
  readonly version: string;
  readonly paint: Paint;
  /** Width of the terminal in cells; frames are cut to it. */
  readonly columns: number;
  /** Cells of a character of ambiguous width (≤ “ ×): 1 or 2. */
  readonly ambiguousWidth: 1 | 2;
  /** Only show errors (machine formats always have everything). */
  readonly quiet: boolean;
  /** Show frames for infos too. */
  readonly verbose: boolean;
  /** The address of a rule's page, or null. */
  readonly docs: (rule: string) => string | null;
  /** The page on this machine that a terminal links a rule's id to (OSC 8), or null. */
  readonly page: (rule: string) => string | null;
  /** The folder in which the tool ran, from the top of what a CI system checked out: '', `sub`, `sub/folder`. */
  readonly folder: string;
  /** Problems with paths are reported elsewhere as well, so reports for people leave them out. */
  readonly problemsApart: boolean;
  /** --fix was given: the report is about what remains. */
  readonly fixed: boolean;
  /** All rules, by id. */
  readonly rules: readonly RuleInfo[];
  /** A hash of the configuration, so that a kept report says what it was made with. */
  readonly configuration: string;
}

/** (results, context) → the whole text, with its final line break. */
export type Reporter = (result: RunResult, context: ReportContext) => string;
