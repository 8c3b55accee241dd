import { rules } from '../rules/index.ts';
import { renamedRule } from '../rules/renamed.ts';
import { unusedSuppression } from '../rules/source/unused-suppression.ts';
import type { Source } from '../source/source.ts';
import { closest } from '../text/closest.ts';
import type { Severity } from '../text/finding.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import type { Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import type { Diagnostic, DiagnosticFix, FileResult } from './diagnostic.ts';
import { mayHaveDirectives } from './directive-hint.ts';
import { type Directive, type DirectiveRule, readDirectives } from './directives.ts';
import { optionsOf } from './document.ts';
import type { Settings } from './lint.ts';
import { inOrder } from './order.ts';
import { severityOf } from './severity.ts';
import { removal, rename, respelt, withDashes } from './suppression-fixes.ts';
import { readSlips } from './suppression-slips.ts';
import {
  cantBeSilenced,
  misspelt,
  NO_REASON,
  NO_RULE,
  noRule,
  silencedNothing,
  TOO_MANY_RULES,
  unknownRule,
} from './suppression-words.ts';

/** The findings that remain, and those that comments suppress. */
export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: FileResult['suppressed'];
}

const RULE = 'unused-suppression';
/** These can't be suppressed: what they report makes all other rules unreliable. */
const LOUD: ReadonlySet<string> = new Set(['yaml-syntax', 'encoding']);
const ids: readonly string[] = rules.map((rule) => rule.id);
const known: ReadonlySet<string> = new Set(ids);
const runRules: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.scope === 'run').map((rule) => rule.id),
);

/** Removes what comments suppress, and adds findings about the comments themselves. See docs/format.md. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  source: Source | null,
  settings: Settings,
): Suppressed {
  const directives = directivesOf(source, settings);
  const slips = slipsIn(source, settings);
  if (source === null || directives.length + slips.length === 0) return { kept: diagnostics, suppressed: [] };
  const silencer = new Silencer(directives, lineIndex(source.text), source.text);
  const found = part(diagnostics, silencer);
  const remarks = [...allRemarks(directives, silencer, source, settings), ...slips];
  const said = part(remarks, silencer);
  return {
    kept: inOrder([...found.kept, ...said.kept]),
    suppressed: [...found.suppressed, ...said.suppressed],
  };
}

/** The same for later findings (of run rules), without reporting on the comments again. */
export function silence(
  diagnostics: readonly Diagnostic[],
  source: Source | null,
  settings: Settings,
): Suppressed {
  const directives = directivesOf(source, settings);
  if (source === null || directives.length === 0) return { kept: diagnostics, suppressed: [] };
  return part(diagnostics, new Silencer(directives, lineIndex(source.text), source.text));
}

function directivesOf(source: Source | null, { inlineConfig }: Settings): readonly Directive[] {
  if (source === null || !inlineConfig || !mayHaveDirectives(source.text)) return [];
  return readDirectives(source.text, source.comments());
}

/** Findings about comments that are almost directives. */
function slipsIn(source: Source | null, settings: Settings): readonly Diagnostic[] {
  const severity = severityOf(RULE, {}, settings);
  if (source === null || severity === null || !settings.inlineConfig || !mayHaveDirectives(source.text))
    return [];
  return readSlips(source.text, source.comments())
    .slice(0, MOST_REMARKS)
    .map((slip) => ({
      rule: RULE,
      code: 'misspelt',
      severity,
      message: misspelt(slip),
      range: slip.range,
      related: [],
      fix: respelt(slip),
    }));
}

/** The most findings about comments in one text. */
const MOST_REMARKS = 1000;

function allRemarks(
  directives: readonly Directive[],
  silencer: Silencer,
  source: Source,
  settings: Settings,
): readonly Diagnostic[] {
  const remarks: Diagnostic[] = [];
  for (const directive of directives) {
    if (remarks.length >= MOST_REMARKS) break;
    for (const remark of remarksOn(directive, silencer, source, settings))
      remarks.push(...diagnosticsOf(remark, settings));
  }
  return remarks.slice(0, MOST_REMARKS);
}

function part(diagnostics: readonly Diagnostic[], silencer: Silencer): Suppressed {
  const kept: Diagnostic[] = [];
  const suppressed: { diagnostic: Diagnostic; reason: string | null }[] = [];
  for (const diagnostic of diagnostics) {
    const by = silencer.silences(diagnostic);
    if (by === null) kept.push(diagnostic);
    else suppressed.push({ diagnostic, reason: by.reason });
  }
  return { kept, suppressed };
}

/** Knows which directive suppresses which finding, and which ones were used. */
class Silencer {
  private readonly used = new Set<DirectiveRule>();
  private readonly onLine = new Map<string, { directive: Directive; rule: DirectiveRule }>();
  private readonly blocks = new Map<
    string,
    { line: number; directive: Directive; rule: DirectiveRule | null }[]
  >();
  /** The last run of idle lines, and the line after it. */
  private idle = { from: 0, next: 0 };
  private readonly lines: LineIndex;
  private readonly text: string;

  constructor(directives: readonly Directive[], lines: LineIndex, text: string) {
    this.lines = lines;
    this.text = text;
    for (const directive of directives) {
      const line = lines.position(directive.range.start).line;
      for (const rule of directive.rules) if (known.has(rule.id)) this.enter(directive, rule, line);
      if (directive.kind === 'enable' && directive.rules.length === 0) {
        for (const list of this.blocks.values()) list.push({ line, directive, rule: null });
      }
    }
  }

  private enter(directive: Directive, rule: DirectiveRule, line: number): void {
    if (directive.kind === 'disable-line' || directive.kind === 'disable-next-line') {
      const at = directive.kind === 'disable-line' ? line : this.nextLine(directive.range.end);
      const key = `${at} ${rule.id}`;
      if (!this.onLine.has(key)) this.onLine.set(key, { directive, rule });
      return;
    }
    const list = this.blocks.get(rule.id) ?? [];
    list.push({ line, directive, rule: directive.kind === 'disable' ? rule : null });
    this.blocks.set(rule.id, list);
  }

  /** The next line that is neither blank nor only a comment. */
  private nextLine(offset: number): number {
    const own = this.lines.position(offset).line;
    // consecutive comments have the same next line
    if (own >= this.idle.from && own < this.idle.next) return this.idle.next;
    let line = own + 1;
    while (line <= this.lines.count && this.isIdle(line)) line++;
    this.idle = { from: own, next: line };
    return line;
  }

  /** Whether a line is blank or only a comment. */
  private isIdle(line: number): boolean {
    const { start, end } = this.lines.line(line);
    return /^[ \t]*(?:#|$)/.test(this.text.slice(start, end));
  }

  /** The directive that suppresses a finding, or null; remembers that it was used. */
  silences(diagnostic: Diagnostic): Directive | null {
    if (LOUD.has(diagnostic.rule)) return null;
    const { line } = this.lines.position(diagnostic.range.start);
    const here = this.onLine.get(`${line} ${diagnostic.rule}`);
    if (here !== undefined) {
      this.used.add(here.rule);
      return here.directive;
    }
    const block = lastUpTo(line, this.blocks.get(diagnostic.rule) ?? []);
    if (block?.rule == null) return null;
    this.used.add(block.rule);
    return block.directive;
  }

  isUsed(rule: DirectiveRule): boolean {
    return this.used.has(rule);
  }
}

/** The last entry at or above a line; the entries must be in order of line. */
function lastUpTo<Entry extends { readonly line: number }>(
  line: number,
  entries: readonly Entry[],
): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

/** Something to be said about a directive, before the settings decide its severity. */
interface Remark {
  readonly code: string;
  readonly range: Range;
  readonly message: Message;
  readonly fix?: DiagnosticFix | null;
  readonly severity?: Severity;
}

function diagnosticsOf({ severity: low, fix, ...remark }: Remark, settings: Settings): Diagnostic[] {
  const severity = severityOf(RULE, low === undefined ? {} : { severity: low }, settings);
  return severity === null ? [] : [{ rule: RULE, ...remark, severity, related: [], ...(fix ? { fix } : {}) }];
}

/** What is to be said about a directive: no rule, an unknown one, one that silenced nothing, no reason. */
function remarksOn(
  directive: Directive,
  silencer: Silencer,
  source: Source,
  settings: Settings,
): readonly Remark[] {
  if (directive.kind !== 'enable' && directive.rules.length === 0)
    return [{ code: 'no-rule', range: directive.range, message: NO_RULE }];
  const remarks = directive.rules.flatMap(
    (rule) => remarkOnRule(rule, directive, silencer, source, settings) ?? [],
  );
  const { loose, rest } = directive;
  if (loose !== null) {
    const words = source.text.slice(loose.start, loose.end);
    const fix = withDashes(loose, words);
    remarks.push({ code: 'unknown-rule', range: loose, message: noRule(words), fix });
  }
  if (rest !== null) remarks.push({ code: 'too-many-rules', range: rest, message: TOO_MANY_RULES });
  if (wantsReason(settings) && directive.kind !== 'enable' && directive.reason === null)
    remarks.push({ code: 'no-reason', range: directive.range, message: NO_REASON });
  return remarks;
}

/** What is to be said about one rule of a directive; null: nothing. */
function remarkOnRule(
  rule: DirectiveRule,
  directive: Directive,
  silencer: Silencer,
  source: Source,
  settings: Settings,
): Remark | null {
  const { id, written, range } = rule;
  if (!known.has(id)) {
    const meant = closest(id, ids);
    const fix = meant === null ? null : rename(rule, meant, false);
    return { code: 'unknown-rule', range, message: unknownRule(written, meant), fix };
  }
  const mayCount = directive.kind === 'enable' || silencer.isUsed(rule);
  if (!mayCount && !mayBeOfUse(id, directive, source, settings)) {
    const message = LOUD.has(id) ? cantBeSilenced(id) : silencedNothing(id);
    return { code: 'unused', range, message, fix: removal(directive, rule, source.text) };
  }
  if (written === id) return null;
  const message = renamedRule(written, id);
  return { code: 'renamed', range, message, fix: rename(rule, id, true), severity: 'info' };
}

function wantsReason({ rules: on }: Settings): boolean {
  const given = on.get(RULE)?.options;
  return given !== undefined && optionsOf(unusedSuppression, given).requireReason === true;
}

/** Whether a directive may be of use without it showing: the rule is off or a run rule, or a document is broken. */
function mayBeOfUse(rule: string, directive: Directive, source: Source, settings: Settings): boolean {
  if (!settings.rules.has(rule) || runRules.has(rule) || rule === RULE) return true;
  return source.documents.some(
    (document) => !document.parsed && !document.empty && reaches(directive, document.range),
  );
}

function reaches({ kind, range }: Directive, document: Range): boolean {
  return kind === 'disable'
    ? document.end > range.start
    : document.start <= range.start && range.start <= document.end;
}
