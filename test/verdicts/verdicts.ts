import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { categoryPath, type Place, placeNames, rows, textOf } from '../rules/told.ts';
import { lint, settings } from '../support.ts';

/** An indicator as a county wrote it, and the expected findings. */
export interface VerdictRow {
  readonly field: string;
  readonly place: Place;
  /** Keys and values of the indicator. */
  readonly columns: Readonly<Record<string, unknown>>;
  /** `rule severity`, sorted; under the preset review. */
  readonly verdict: readonly string[];
}

/** A whole declaration, and the expected findings. */
export interface VerdictFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** `rule severity`, sorted; under the preset recommended. */
  readonly verdict: readonly string[];
}

/** A row or declaration with other findings than stored. */
export interface Moved {
  readonly place: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

const ROWS = 'test/verdicts/rows.yaml';
const DECLARATIONS = 'test/verdicts/declarations';
/** The key of a declaration for its verdict. */
const VERDICT = 'x-结论';

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function verdictIn(value: unknown): string[] {
  return value === undefined || value === null ? [] : [value].flat().map(String).sort();
}

/** The stored rows, in order. */
export function readRows(root: string): VerdictRow[] {
  const groups: unknown = parse(readFileSync(join(root, ROWS), 'utf8'));
  return entries(groups).flatMap(([field, list]) =>
    (Array.isArray(list) ? list : []).map((item: unknown) => {
      const { 类别, 结论, ...columns } = Object.fromEntries(entries(item));
      return { field, place: placeOf(类别), columns, verdict: verdictIn(结论) };
    }),
  );
}

function placeOf(word: unknown): Place {
  const place = placeNames.find((one) => one === word);
  if (place === undefined) throw new Error(`no category is called ${String(word)}`);
  return place;
}

/** The stored declarations, by name. */
export function readDeclarations(root: string): VerdictFile[] {
  const folder = join(root, DECLARATIONS);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const value: unknown = parse(text);
      return { name, path, text, verdict: verdictIn(Object.fromEntries(entries(value))[VERDICT]) };
    });
}

/** A budget that no amount in a row comes near, nor a ten-thousandth of it. */
const RICH = { 项目资金: { 年度资金总额: 9876543.21, 财政拨款: 9876543.21 } };

/** A declaration that is clean except for the row, which is alone in its category. */
export function textOfRow({ place, columns }: VerdictRow): string {
  const { 名称, 指标值, ...more } = columns;
  return textOf(RICH, rows(place, [名称, 指标值, more]));
}

/** The current findings in the row. */
export function verdictOf(row: VerdictRow): string[] {
  const { diagnostics } = lint(textOfRow(row), settings('review')).result;
  const category = categoryPath(row.place);
  return said(diagnostics.filter(({ path }) => category.every((key, i) => path?.[i] === key)));
}

/** The current findings in the declaration. */
export function verdictOfFile({ text }: VerdictFile): string[] {
  return said(lint(text).result.diagnostics);
}

function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, severity }) => `${rule} ${severity}`).sort();
}

/** All rows and declarations whose findings differ from the stored ones. */
export function differences(root: string): Moved[] {
  const ofRows = readRows(root).map((row) => {
    const place = `${row.field} ${row.place}：${String(row.columns.名称)} ${String(row.columns.指标值)}`;
    return moved(place, row.verdict, verdictOf(row));
  });
  const ofFiles = readDeclarations(root).map((file) => moved(file.name, file.verdict, verdictOfFile(file)));
  return [...ofRows, ...ofFiles].filter(({ gained, lost }) => gained.length + lost.length > 0);
}

function moved(place: string, stored: readonly string[], now: readonly string[]): Moved {
  const rest = [...stored];
  const gained = now.filter((verdict) => {
    const at = rest.indexOf(verdict);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { place, gained, lost: rest };
}

/** The files with the current findings instead of the stored ones: path and text. */
export function rewritten(root: string): [path: string, text: string][] {
  const path = join(root, ROWS);
  const head = /^(?:#.*\n)*/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  const now = readRows(root).map((row) => ({ ...row, verdict: verdictOf(row) }));
  return [
    [path, printRows(now, head)],
    ...readDeclarations(root).map((file): [string, string] => [file.path, printFile(file)]),
  ];
}

/** One row per line. */
function printRows(list: readonly VerdictRow[], head: string): string {
  const lines: string[] = [];
  let field = '';
  for (const row of list) {
    if (row.field !== field) lines.push(`${row.field}:`);
    field = row.field;
    const verdict = row.verdict.length === 0 ? {} : { 结论: shortest(row.verdict) };
    const said = { 类别: row.place, ...row.columns, ...verdict };
    const flow = stringify(said, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
    lines.push(`  - ${flow.trim()}`);
  }
  return `${head}${lines.join('\n')}\n`;
}

const shortest = (verdict: readonly string[]): unknown => (verdict.length === 1 ? verdict[0] : verdict);

function printFile(file: VerdictFile): string {
  const verdict = verdictOfFile(file);
  if (moved('', file.verdict, verdict).gained.length + moved('', verdict, file.verdict).gained.length === 0)
    return file.text;
  const document = parseDocument(file.text);
  document.set(VERDICT, verdict);
  return document.toString({ lineWidth: 0 });
}
