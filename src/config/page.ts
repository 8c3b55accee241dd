import { readFileSync } from 'node:fs';
import { decode } from '../source/decode.ts';
import type { Source, SourceDocument } from '../source/source.ts';
import type { Path, Target } from '../text/finding.ts';
import type { Range } from '../text/range.ts';
import { ConfigurationError, type Fault, type Mistake, UseError } from './mistake.ts';
import { sentences } from './sentences.ts';

/** A configuration or template file as it was read. */
export interface Page {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** The value of its only document; null if there is none. */
  readonly value: unknown;
}

async function sourceOf(text: string): Promise<Source> {
  const { readYaml } = await import('../source/yaml.ts');
  return readYaml(text) ?? { text, documents: [], findings: [], comments: () => [] };
}

/** The only document of a configuration. */
function documentOf(source: Source): SourceDocument | undefined {
  return source.documents.find((document) => !document.empty);
}

function targetRange(source: Source, target: Target): Range {
  if (target.at === 'text') return target.range;
  return documentOf(source)?.locate(target) ?? { start: 0, end: 0 };
}

/** Locates the faults of a page. JSON is YAML too, so one reader locates both. */
export async function mistakesOf(page: Page, faults: readonly Fault[]): Promise<readonly Mistake[]> {
  if (faults.length === 0) return [];
  const source = await sourceOf(page.text);
  const { file, text } = page;
  return faults
    .map(({ target, message }) => ({ file, text, message, range: targetRange(source, target) }))
    .sort((a, b) => a.range.start - b.range.start);
}

function parsedJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Syntax errors of a page, as faults; not warnings. */
function syntaxFaults(source: Source): readonly Fault[] {
  const findings = [...source.findings, ...source.documents.flatMap((document) => document.findings)];
  const errors = findings.filter((finding) => (finding.severity ?? 'error') === 'error');
  const faults = errors.map(({ target, message }): Fault => ({ target, message }));
  const second = source.documents.filter((document) => !document.empty)[1];
  if (faults.length === 0 && second !== undefined)
    faults.push({ target: { at: 'text', range: second.range }, message: sentences.manyDocuments() });
  return faults;
}

/** Reads a YAML or JSON file; throws a ConfigurationError with every syntax error, or the system's error. */
export async function readPage(file: string): Promise<Page> {
  const decoded = decode(readFileSync(file));
  if ('notText' in decoded) throw new UseError(sentences.noText(file, decoded.message));
  const { text } = decoded;
  const json = file.endsWith('.json') ? parsedJson(text) : null;
  if (json !== null) return { file, text, value: json.value };
  const source = await sourceOf(text);
  const page = { file, text, value: documentOf(source)?.value ?? null };
  const faults = syntaxFaults(source);
  if (faults.length > 0) throw new ConfigurationError(await mistakesOf(page, faults));
  return page;
}

/** The part of a page at a path of keys. */
export function partOf(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}
