import type { DeclarationSummary, Diagnostic } from '../linter/diagnostic.ts';
import { type Decimal, decimal, printDecimal } from '../quantity/decimal.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../text/finding.ts';

/** What `jixiao stats` can group by. */
export const GROUPINGS = ['unit', 'year', 'rule', 'category'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One declaration of a run, with what was found in it. */
export interface Counted {
  readonly summary: DeclarationSummary;
  /** 年度资金总额 in 万元, or null where it could not be read. */
  readonly funds: Decimal | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A line of a table. */
export interface Row {
  /** What the line is about; '': unreadable, or (by rule) without findings. */
  readonly key: string;
  readonly declarations: number;
  /** 万元, exact, as text. */
  readonly funds: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

interface Part {
  readonly key: string;
  readonly of: Counted;
  readonly diagnostics: readonly Diagnostic[];
}

const categories: ReadonlyMap<string, string> = new Map(rules.map(({ id, category }) => [id, category]));

function keyed(of: Counted, keyOf: (diagnostic: Diagnostic) => string): Part[] {
  const byKey = new Map<string, Diagnostic[]>();
  for (const diagnostic of of.diagnostics) {
    const key = keyOf(diagnostic);
    byKey.set(key, [...(byKey.get(key) ?? []), diagnostic]);
  }
  return [...byKey].map(([key, diagnostics]) => ({ key, of, diagnostics }));
}

/** The lines that a declaration counts towards: one by unit or year; by rule each one that found something in it. */
function partsOf(of: Counted, by: Grouping): Part[] {
  switch (by) {
    case 'unit':
      return [{ key: of.summary.unit?.trim() ?? '', of, diagnostics: of.diagnostics }];
    case 'year':
      return [{ key: String(of.summary.year ?? ''), of, diagnostics: of.diagnostics }];
    case 'rule':
      return keyed(of, ({ rule }) => rule);
    case 'category':
      return keyed(of, ({ rule }) => categories.get(rule) ?? '');
  }
}

function rowOf(key: string, parts: readonly Part[]): Row {
  const count = (severity: Severity): number =>
    parts.reduce(
      (sum, { diagnostics }) => sum + diagnostics.filter((one) => one.severity === severity).length,
      0,
    );
  const funds = parts.reduce((sum, { of }) => (of.funds === null ? sum : sum.plus(of.funds)), decimal(0));
  return {
    key,
    declarations: parts.length,
    funds: printDecimal(funds),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

const badness = ({ errors, warnings, infos }: Row): readonly number[] => [errors, warnings, infos];

function worstFirst(a: Row, b: Row): number {
  const [x, y] = [badness(a), badness(b)];
  const at = x.findIndex((count, index) => count !== y[index]);
  if (at >= 0) return (y[at] ?? 0) - (x[at] ?? 0);
  return a.key < b.key ? -1 : 1;
}

/** A table: years in order, everything else worst first. */
export function tableBy(counted: readonly Counted[], by: Grouping): readonly Row[] {
  const groups = new Map<string, Part[]>();
  for (const part of counted.flatMap((one) => partsOf(one, by)))
    groups.set(part.key, [...(groups.get(part.key) ?? []), part]);
  const rows = [...groups].map(([key, parts]) => rowOf(key, parts));
  return by === 'year' ? rows.sort((a, b) => (a.key < b.key ? -1 : 1)) : rows.sort(worstFirst);
}

/** The totals as one line. */
export function totalOf(counted: readonly Counted[]): Row {
  return rowOf(
    '',
    counted.map((of) => ({ key: '', of, diagnostics: of.diagnostics })),
  );
}
