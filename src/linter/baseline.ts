import { isMapping, type Mapping } from '../form/mapping.ts';
import { currentId } from '../rules/renamed.ts';
import type { Source } from '../source/source.ts';
import type { Diagnostic, FileResult } from './diagnostic.ts';
import { byCodeUnits } from './order.ts';

/** A known finding, identified by rule, declaration and the names on its path, so that moving lines changes nothing. */
export interface BaselineEntry {
  /** 实施单位, 年度 and 项目名称 as one text that identifies the declaration; or the file, if it has none. */
  readonly owner: string;
  /** Two entries with the same key are the same, regardless of key order and additional notes. */
  readonly key: string;
  /** The entry as a line of the file. */
  readonly line: string;
}

const OWNER_KEYS = ['实施单位', '年度', '项目名称', '文件'] as const;

function ownerOf(fields: Mapping): string {
  return JSON.stringify(OWNER_KEYS.map((key) => fields[key] ?? null));
}

function entryOf(fields: Mapping): BaselineEntry {
  const owner = ownerOf(fields);
  return { owner, key: JSON.stringify([owner, fields.规则, fields.位置]), line: JSON.stringify(fields) };
}

/** The fields that identify the declaration of a finding; findings about the text count for the file's first one. */
function ownerFields(file: FileResult, document: number | undefined): Mapping {
  const summary =
    document === undefined
      ? file.declarations[0]
      : file.declarations.find((declaration) => declaration.document === document);
  const { unit, year, name } = summary ?? {};
  if (unit === undefined && name === undefined) return { 文件: file.path };
  return {
    ...(unit === undefined ? {} : { 实施单位: unit }),
    ...(year === undefined ? {} : { 年度: year }),
    ...(name === undefined ? {} : { 项目名称: name }),
  };
}

function child(value: unknown, segment: string | number): unknown {
  if (Array.isArray(value)) return typeof segment === 'number' ? value[segment] : undefined;
  return isMapping(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/** A list item is identified by its name, whatever its position. */
function nameOf(item: unknown): string | null {
  if (!isMapping(item)) return null;
  const { 名称: name, 内容: content } = item;
  const said = name ?? content;
  return typeof said === 'string' || typeof said === 'number' ? String(said).trim() : null;
}

function namesOn({ path = [] }: Diagnostic, root: unknown): string[] {
  let value = root;
  return path.flatMap((segment) => {
    value = child(value, segment);
    return typeof segment === 'string' ? segment : (nameOf(value) ?? []);
  });
}

/** The entry of each finding of a file, in the order of its diagnostics. `source`: its text, read. */
export function entriesOf(file: FileResult, source: Source | null): readonly BaselineEntry[] {
  return file.diagnostics.map((diagnostic) => {
    const document = source?.documents.find(({ index }) => index === diagnostic.document);
    return entryOf({
      ...ownerFields(file, diagnostic.document),
      规则: diagnostic.rule,
      位置: namesOn(diagnostic, document?.value),
    });
  });
}

/** The declarations of a file, as entries name them. */
export function ownersOf(file: FileResult): readonly string[] {
  const owners = file.declarations.map(({ document }) => ownerOf(ownerFields(file, document)));
  return [...owners, ownerOf(ownerFields(file, undefined)), ownerOf({ 文件: file.path })];
}

/** Reads a baseline of one entry per line; or returns the number (from 1) of the first line that is not an entry. */
export function readBaseline(text: string): readonly BaselineEntry[] | { readonly wrongLine: number } {
  const entries: BaselineEntry[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    if (fields === null) return { wrongLine: index + 1 };
    entries.push(entryOf(fields));
  }
  return entries;
}

function fieldsOf(line: string): Mapping | null {
  try {
    const value: unknown = JSON.parse(line);
    if (!isMapping(value) || typeof value.规则 !== 'string' || !Array.isArray(value.位置)) return null;
    return { ...value, 规则: currentId(value.规则) };
  } catch {
    return null;
  }
}

/**
 * The text of a baseline: each entry once, sorted, one per line, so that branches merge line by line. The first of two
 * equal entries is kept, including notes that a person has added to it.
 */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = new Map<string, string>();
  for (const { key, line } of entries) if (!lines.has(key)) lines.set(key, line);
  return [...lines.values()]
    .sort(byCodeUnits)
    .map((line) => `${line}\n`)
    .join('');
}

/** The result of comparing a baseline with the findings of a run. */
export interface Compared {
  /** The files without their known findings. */
  readonly files: readonly FileResult[];
  /** Entries that no longer occur, of the run's declarations or, if the run saw everything, of all. */
  readonly stale: readonly BaselineEntry[];
}

/** `found`: the entries of each file's diagnostics. `whole`: the run saw every declaration there is. */
export function compare(
  files: readonly FileResult[],
  found: readonly (readonly BaselineEntry[])[],
  known: readonly BaselineEntry[],
  whole: boolean,
): Compared {
  const keys = new Set(known.map(({ key }) => key));
  const occurring = new Set(found.flat().map(({ key }) => key));
  const owners = new Set(files.flatMap(ownersOf));
  return {
    files: files.map((file, at) => {
      const kept = file.diagnostics.filter((_, index) => !keys.has(found[at]?.[index]?.key ?? ''));
      const baselined = file.diagnostics.length - kept.length;
      return baselined === 0 ? file : { ...file, diagnostics: kept, baselined };
    }),
    stale: known.filter(({ owner, key }) => !occurring.has(key) && (whole || owners.has(owner))),
  };
}
