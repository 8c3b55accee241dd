import type { Reader } from '../source/source.ts';
import type { TextEdit } from '../text/range.ts';
import type { Diagnostic, FileResult } from './diagnostic.ts';
import type { CollectedFact } from './document.ts';
import { type Input, type Linted, lintText, type Settings } from './lint.ts';

export interface FixChoice {
  /** Safe fixes. */
  readonly safe: boolean;
  /** Suggestions too. */
  readonly suggestions: boolean;
  /** Only of these rules; null: of all. */
  readonly rules: ReadonlySet<string> | null;
}

/** The fixed text (the input's own if nothing was fixed) and the report of what remains in it. */
export interface Fixed {
  readonly text: string;
  readonly result: FileResult;
  /** The facts of run rules about the fixed text. */
  readonly facts: readonly CollectedFact[];
  /** The file must be rewritten as UTF-8 without BOM, whether or not the text changed. */
  readonly reencode: boolean;
}

/** The most passes: fixes reveal further fixes (a repaired document has findings of its own). */
const PASSES = 10;

/** Applies fixes in passes until nothing changes; a fix that would add an error is dropped. */
export function fixText(input: Input, settings: Settings, read: Reader, choice: FixChoice): Fixed {
  let current = input;
  let linted = lintText(input, settings, read);
  let fixed = 0;
  const reencoded = linted.result.diagnostics.filter((one) => isChosen(one, choice) && encodes(one));
  if (reencoded.length > 0) {
    current = { ...input, findings: input.findings.filter((finding) => !finding.fix) };
    linted = lintText(current, settings, read);
    fixed = reencoded.length;
  }
  const dropped = new Set<string>();
  for (let pass = 0; pass < PASSES; pass++) {
    const before = linted.result;
    const chosen = withoutOverlap(
      before.diagnostics.filter((one) => isChosen(one, choice) && !dropped.has(identity(one))),
    );
    if (chosen.length === 0) break;
    const step =
      applyAll(current, before, chosen, settings, read) ??
      applySingly(current, before, chosen, settings, read, dropped);
    if (step === null) continue;
    ({ current, linted } = step);
    fixed += step.count;
    dropped.clear(); // what did harm to the text as it was may not to the one that it is now
  }
  const { result, facts } = linted;
  return { text: current.text, result: { ...result, fixed }, facts, reencode: reencoded.length > 0 };
}

interface Step {
  readonly current: Input;
  readonly linted: Linted;
  readonly count: number;
}

/** Applies all fixes at once; null if that would add an error. */
function applyAll(
  current: Input,
  before: FileResult,
  chosen: readonly Diagnostic[],
  settings: Settings,
  read: Reader,
): Step | null {
  const text = applyEdits(current.text, chosen.flatMap(editsOf));
  const next = { ...current, text };
  const linted = lintText(next, settings, read);
  return addsError(before, linted.result, chosen) ? null : { current: next, linted, count: chosen.length };
}

/** Applies fixes one by one, so that only those that add an error are dropped; null if all do. */
function applySingly(
  current: Input,
  before: FileResult,
  chosen: readonly Diagnostic[],
  settings: Settings,
  read: Reader,
  dropped: Set<string>,
): Step | null {
  const harmless = chosen.filter((diagnostic) => {
    const step = applyAll(current, before, [diagnostic], settings, read);
    if (step === null) dropped.add(identity(diagnostic));
    return step !== null;
  });
  if (harmless.length === 0) return null;
  const together = applyAll(current, before, harmless, settings, read);
  if (together !== null) return together;
  const [first] = harmless;
  return first === undefined ? null : applyAll(current, before, [first], settings, read);
}

function isChosen(diagnostic: Diagnostic, { safe, suggestions, rules }: FixChoice): boolean {
  if (diagnostic.fix === undefined || (rules !== null && !rules.has(diagnostic.rule))) return false;
  return diagnostic.fix.safe ? safe : suggestions;
}

const encodes = ({ fix }: Diagnostic): boolean => fix !== undefined && 'encoding' in fix;

function editsOf({ fix }: Diagnostic): readonly TextEdit[] {
  return fix !== undefined && 'edits' in fix ? fix.edits : [];
}

/** In order of position; fixes whose edits touch those already chosen wait for the next pass. */
function withoutOverlap(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const taken: TextEdit[] = [];
  return diagnostics.filter((diagnostic) => {
    const edits = editsOf(diagnostic);
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => touches(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** Whether two edits touch, even if they only meet: two insertions at one place have no order. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The text with the edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Identifies a fix across passes: by rule, code and path; for findings about the text by position. */
function identity({ rule, code, document, path, range }: Diagnostic): string {
  return JSON.stringify([rule, code, document, path ?? range]);
}

/**
 * Whether there is an error that was not there before. A document that did not parse may show errors of its own once it
 * does, and so may a value that had the wrong shape. A repaired text may also show the next thing to repair.
 */
function addsError(before: FileResult, after: FileResult, chosen: readonly Diagnostic[]): boolean {
  const repairs = chosen.some(({ rule }) => rule === 'yaml-syntax');
  const shaped = chosen.filter(({ rule, code }) => rule === 'schema' && SHAPES.has(code));
  const fewer = errorsOf(after).length < errorsOf(before).length;
  const shows = (one: Diagnostic): boolean =>
    repairs
      ? one.rule !== 'yaml-syntax' || (fewer && one.fix?.safe === true)
      : one.rule !== 'schema' && shaped.some((each) => isAround(each, one));
  const known = new Map<string, number>();
  for (const diagnostic of errorsOf(before))
    known.set(kind(diagnostic), (known.get(kind(diagnostic)) ?? 0) + 1);
  for (const diagnostic of errorsOf(after)) {
    const left = known.get(kind(diagnostic)) ?? 0;
    if (left === 0 && !shows(diagnostic)) return true;
    known.set(kind(diagnostic), left - 1);
  }
  return false;
}

/** Codes of `schema` for values that no rule looks into as long as they have the wrong shape. */
const SHAPES = new Set(['not-a-mapping', 'not-a-list', 'name-as-key']);

/** Whether the path of one finding leads into the place of the other. */
function isAround(a: Diagnostic, b: Diagnostic): boolean {
  if (a.path === undefined || b.path === undefined || a.document !== b.document) return false;
  const [outer, inner] = a.path.length < b.path.length ? [a.path, b.path] : [b.path, a.path];
  return outer.every((segment, i) => segment === inner[i]);
}

const errorsOf = ({ diagnostics }: FileResult): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');
const kind = ({ rule, code, document }: Diagnostic): string => `${rule} ${code} ${document ?? ''}`;
