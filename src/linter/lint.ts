import type { ConfiguredWords } from '../form/configured-words.ts';
import type { Template } from '../form/template.ts';
import { schemaFindings } from '../schema/declaration.ts';
import type { Reader, Source, SourceDocument } from '../source/source.ts';
import type { Finding, Severity } from '../text/finding.ts';
import type { DeclarationSummary, Diagnostic, FileResult } from './diagnostic.ts';
import { type CollectedFact, checkDocument, type Seen } from './document.ts';
import { toDiagnostic } from './locate.ts';
import { inOrder } from './order.ts';
import { severityOf } from './severity.ts';
import { speak } from './speak.ts';
import { type Stopwatch, timed } from './stopwatch.ts';
import { suppress } from './suppressions.ts';

/** The settings for one file, from presets, configuration and flags. */
export interface Settings {
  /** By rule id; a rule that is not listed is off. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Id of the template that applies if the document names none. */
  readonly template: string;
  /** Every template by id: the shipped ones and the user's. */
  readonly templates: ReadonlyMap<string, Template>;
  /** false: suppression comments are ignored. */
  readonly inlineConfig: boolean;
  /** Words from rule options that the reader of declarations uses. */
  readonly words: ConfiguredWords;
}

export interface RuleSetting {
  readonly severity: Severity;
  /**
   * Who set it. The user's severity applies to all messages of the rule; under a preset a message may have a lower
   * one, `strict` turns warnings into errors, and `review` shows the messages that are only for reviewers.
   */
  readonly origin: 'recommended' | 'strict' | 'review' | 'user';
  readonly options: Readonly<Record<string, unknown>>;
}

/** A text to lint: decoded, without BOM, with the findings of decoding. */
export interface Input {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The result of linting one text: the file's part of the report, and the facts of run rules. */
export interface Linted {
  readonly result: FileResult;
  readonly facts: readonly CollectedFact[];
}

/** Lints one text. Never throws, whatever the text contains. */
export function lintText(
  input: Input,
  settings: Settings,
  read: Reader,
  stopwatch: Stopwatch | null = null,
): Linted {
  const source = timed(stopwatch, 'parsing', () => read(input.text));
  const found: Diagnostic[] = [];
  const declarations: DeclarationSummary[] = [];
  const facts: CollectedFact[] = [];
  const say = (rule: string, finding: Finding, document: SourceDocument | null): void => {
    const severity = severityOf(rule, finding, settings);
    if (severity === null) return;
    found.push(timed(stopwatch, 'places', () => toDiagnostic(rule, finding, severity, document)));
  };
  for (const finding of input.findings) say('encoding', finding, null);
  for (const finding of source?.findings ?? []) say('yaml-syntax', finding, null);
  for (const document of source?.documents ?? []) {
    for (const finding of document.findings) say('yaml-syntax', finding, document);
    if (document.empty) continue;
    if (!document.parsed) {
      declarations.push({ document: document.index });
      continue;
    }
    const checked = checkDocument(document, settings, {
      schema(template) {
        for (const finding of schemaFindings(
          document.value,
          template,
          settings.templates,
          document.oddNumbers,
        ))
          say('schema', finding, document);
      },
      found: (rule, code, found) => say(rule.id, speak(rule.id, code, found), document),
      stopwatch,
    });
    declarations.push(checked.summary);
    facts.push(...checked.facts);
  }
  const { kept, suppressed } = suppress(inOrder(found), source, settings);
  const { path, text } = input;
  const result = { path, text, declarations, diagnostics: kept, suppressed, fixed: 0, baselined: 0 };
  return { result, facts };
}

/** The result of `lintText` for a text in which a glance found problems, all of them reported by rules. */
export function lintSeen(
  path: string,
  source: Source,
  seen: readonly Seen[],
  settings: Settings,
  stopwatch: Stopwatch | null = null,
): Linted {
  const diagnostics: Diagnostic[] = [];
  for (const [index, { found }] of seen.entries()) {
    const document = source.documents[index] ?? null;
    for (const { rule, code, found: one } of found) {
      const severity = severityOf(rule.id, one, settings);
      if (severity === null) continue;
      const finding = speak(rule.id, code, one);
      diagnostics.push(timed(stopwatch, 'places', () => toDiagnostic(rule.id, finding, severity, document)));
    }
  }
  const declarations = seen.map(({ summary }) => summary);
  const { kept, suppressed } = suppress(inOrder(diagnostics), source, settings);
  const { text } = source;
  const result = { path, text, declarations, diagnostics: kept, suppressed, fixed: 0, baselined: 0 };
  return { result, facts: seen.flatMap(({ facts }) => facts) };
}
