import { width } from '../text/width.ts';

/**
 * Rows with their columns below each other, two cells apart, as Chinese text takes them; with final line break.
 * `numbers`: from this column on they hold figures, which end below each other.
 */
export function table(
  rows: readonly (readonly string[])[],
  numbers: number = Number.POSITIVE_INFINITY,
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell, 1));
    });
  }
  const filled = (cell: string, column: number): string => {
    const blank = ' '.repeat((widths[column] ?? 0) - width(cell, 1));
    return column < numbers ? cell + blank : blank + cell;
  };
  return rows.map((row) => `${row.map(filled).join('  ').trimEnd()}\n`).join('');
}
