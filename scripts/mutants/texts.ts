/** Every text with a stored verdict, for scripts/mutants. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rules } from '../../src/rules/index.ts';
import { categoryPath } from '../../test/rules/told.ts';
import { readDeclarations, readRows, textOfRow } from '../../test/verdicts/verdicts.ts';

/** A text with its stored verdict. */
export interface Judged {
  readonly name: string;
  readonly text: string;
  /** Only findings in this part count. */
  readonly within: readonly (string | number)[];
  /** `rule severity` of each expected finding. */
  readonly due: readonly string[];
  readonly preset: 'recommended' | 'review';
}

type Mistakes = Readonly<Record<string, readonly { 改: [string, string]; 结论: string | string[] }[]>>;

/** All rows, all declarations, the clean ones, and the mistakes put into these. */
export function judged(root: string): Judged[] {
  const folder = join(root, 'test/verdicts');
  const names = readdirSync(join(folder, 'clean'));
  const clean = new Map(
    names.map((name) => [name.replace(/\.yaml$/, ''), readFileSync(join(folder, 'clean', name), 'utf8')]),
  );
  const mistakes: Mistakes = parse(readFileSync(join(folder, 'mistakes.yaml'), 'utf8'));
  const whole = { within: [], preset: 'review' } as const;
  return [
    ...readRows(root).map((row): Judged => {
      const name = `${row.columns.名称} ${row.columns.指标值}`;
      return { ...whole, name, text: textOfRow(row), within: categoryPath(row.place), due: row.verdict };
    }),
    ...readDeclarations(root).map(
      ({ name, text, verdict }): Judged => ({ ...whole, name, text, due: verdict, preset: 'recommended' }),
    ),
    ...[...clean].map(([name, text]): Judged => ({ ...whole, name, text, due: [] })),
    ...Object.entries(mistakes).flatMap(([name, list]) =>
      list.map(({ 改: [right, wrong], 结论 }): Judged => {
        const text = (clean.get(name) ?? '').replace(right, () => wrong);
        return { ...whole, name: `${name}: ${wrong}`, text, due: [结论].flat() };
      }),
    ),
  ];
}

export const ruleIds = (): string[] => rules.map(({ id }) => id);
