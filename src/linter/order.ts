import type { Diagnostic } from './diagnostic.ts';

/** Code-unit order, the same on every machine and in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts by position, then rule; stable otherwise. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.range.start - b.range.start || byCodeUnits(a.rule, b.rule) || a.range.end - b.range.end,
  );
}
