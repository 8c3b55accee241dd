import type { FactAt } from '../rules/rule.ts';
import type { Reader, Source } from '../source/source.ts';
import type { Finding } from '../text/finding.ts';
import type { Diagnostic, FileResult, RelatedPlace } from './diagnostic.ts';
import type { Settings } from './lint.ts';
import { toDiagnostic } from './locate.ts';
import { inOrder } from './order.ts';
import { type ConcludedFile, concludeRules, type RunFound } from './run-rules.ts';
import { severityOf } from './severity.ts';
import { speak } from './speak.ts';
import { silence } from './suppressions.ts';

interface RunFinding {
  readonly rule: string;
  readonly at: FactAt<unknown>;
  readonly finding: Finding;
  readonly elsewhere: readonly {
    readonly at: FactAt<unknown>;
    readonly label: NonNullable<Finding['related']>[number];
  }[];
}

/**
 * Runs the conclusions of the run rules and returns the results with their findings added. The order of `files` does
 * not matter: facts are sorted by path, then document. Texts are only read if there is a finding.
 */
export function conclude(files: readonly ConcludedFile[], read: Reader): FileResult[] {
  const findings: RunFinding[] = [];
  concludeRules(files, (rule, code, found) => findings.push(runFinding(rule.id, code, found)));
  if (findings.length === 0) return files.map(({ result }) => result);
  const sources = new Sources(files, read);
  const byFile = new Map<string, RunFinding[]>();
  for (const finding of findings)
    byFile.set(finding.at.file, [...(byFile.get(finding.at.file) ?? []), finding]);
  return files.map((file) => {
    const own = byFile.get(file.result.path);
    return own === undefined ? file.result : withFindings(file, own, sources);
  });
}

function runFinding(rule: string, code: string, { at, related = [], ...found }: RunFound): RunFinding {
  const here = related.filter((label) => label.in === undefined);
  return {
    rule,
    at,
    finding: speak(rule, code, { ...found, related: here }),
    elsewhere: related.flatMap(({ in: other, ...label }) =>
      other === undefined ? [] : [{ at: other, label }],
    ),
  };
}

/** How many sources are kept: usually more than the projects that others duplicate; each is as large as ten texts. */
const MOST_SOURCES = 32;

/** The sources of files with findings. The most recently used ones are kept. */
class Sources {
  readonly #files: ReadonlyMap<string, ConcludedFile>;
  readonly #read: Reader;
  readonly #known = new Map<string, Source | null>();

  constructor(files: readonly ConcludedFile[], read: Reader) {
    this.#files = new Map(files.map((file) => [file.result.path, file]));
    this.#read = read;
  }

  of(path: string): Source | null {
    const known = this.#known.get(path);
    const source = known === undefined ? this.#sourceOf(path) : known;
    this.#known.delete(path);
    this.#known.set(path, source);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_SOURCES && oldest !== undefined) this.#known.delete(oldest);
    return source;
  }

  #sourceOf(path: string): Source | null {
    const text = this.#files.get(path)?.text() ?? null;
    return text === null ? null : this.#read(text);
  }
}

function withFindings(file: ConcludedFile, findings: readonly RunFinding[], sources: Sources): FileResult {
  const { result, settings } = file;
  const source = sources.of(result.path);
  const found = findings.flatMap((finding) => diagnosticOf(finding, settings, sources) ?? []);
  const { kept, suppressed } = silence(found, source, settings);
  return {
    ...result,
    text: source?.text ?? result.text,
    diagnostics: inOrder([...result.diagnostics, ...kept]),
    suppressed: [...result.suppressed, ...suppressed],
  };
}

function diagnosticOf(
  { rule, at, finding, elsewhere }: RunFinding,
  settings: Settings,
  sources: Sources,
): Diagnostic | null {
  const severity = severityOf(rule, finding, settings);
  const document = sources.of(at.file)?.documents.find(({ index }) => index === at.document);
  if (severity === null || document === undefined) return null;
  const diagnostic = toDiagnostic(rule, finding, severity, document);
  const related = elsewhere.flatMap(({ at: other, label }): RelatedPlace[] => {
    const source = sources.of(other.file);
    const there = source?.documents.find(({ index }) => index === other.document);
    if (source === null || there === undefined || label.target.at === 'text') return [];
    const file = other.file === at.file ? {} : { file: { path: other.file, text: source.text } };
    return [{ message: label.message, path: label.target.path, range: there.locate(label.target), ...file }];
  });
  return { ...diagnostic, related: [...diagnostic.related, ...related] };
}
