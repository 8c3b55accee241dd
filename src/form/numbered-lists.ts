import type { Declaration, Numbering } from './declaration.ts';

/** An entry of a list that the form numbers. */
export interface NumberedEntry {
  readonly number: Numbering;
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly title: string | null;
}

/** The goals, or the indicators of a category. */
export interface NumberedList {
  readonly name: string;
  readonly entries: readonly NumberedEntry[];
  /** The first entry with each number. */
  readonly first: ReadonlyMap<number, NumberedEntry>;
  /** A goal or 备注 refers to an entry by its number. */
  readonly cited: boolean;
  /** Every entry has its 名称 or 内容; otherwise one entry may have been cut into several (`- 编号: 1`, `- 名称: x`). */
  readonly titled: boolean;
}

/** Neighbours that are wrong by the same amount, or all missing. */
export type Run = readonly [NumberedEntry, ...NumberedEntry[]];

const CITES_INDICATOR = /指标\s?[0-9０-９一二三四五六七八九十]/;
const CITES_GOAL = /目标\s?[0-9０-９一二三四五六七八九十]/;

/** Whether every number is the entry's place in its list, or `schema` reports it: nothing to report here. */
export function isNumberedRight({ goals, midtermGoals, indicators }: Declaration): boolean {
  const isRight = (number: Numbering, place: number): boolean =>
    number.kind === 'invalid' || (number.kind === 'number' && number.value === place);
  return (
    indicators.every(({ number, index }) => isRight(number, index + 1)) &&
    [goals, midtermGoals].every(
      (list) =>
        list === null || list.goals.every(({ number, path }) => isRight(number, Number(path.at(-1)) + 1)),
    )
  );
}

/** Every list that the form numbers: goals, then indicators by category. */
export function numberedLists(declaration: Declaration): NumberedList[] {
  const goals = [declaration.goals, declaration.midtermGoals].filter((list) => list !== null);
  const prose = goals.flatMap((list) => list.goals.map((goal) => goal.content?.text ?? ''));
  prose.push(declaration.note?.text ?? '');
  const citesIndicator = prose.some((text) => CITES_INDICATOR.test(text));
  const citesGoal = prose.some((text) => CITES_GOAL.test(text));
  const ofGoals = goals.map((list) => {
    const entries = list.goals.map(({ number, path, content }) => {
      return { number, place: Number(path.at(-1)) + 1, title: content?.text ?? null };
    });
    return listOf(String(list.path.at(-1)), entries, citesGoal);
  });
  const ofIndicators = declaration.categories.map(({ name, indicators }) => {
    const entries = indicators.map(({ number, index, name: title }) => {
      return { number, place: index + 1, title: title?.text ?? null };
    });
    return listOf(name, entries, citesIndicator);
  });
  return [...ofGoals, ...ofIndicators];
}

function listOf(name: string, entries: readonly NumberedEntry[], cited: boolean): NumberedList {
  const first = new Map<number, NumberedEntry>();
  for (const entry of entries) {
    const { number } = entry;
    if (number.kind === 'number' && !first.has(number.value)) first.set(number.value, entry);
  }
  return { name, entries, first, cited, titled: entries.every(({ title }) => title !== null) };
}

/** The wrong entries, in runs of neighbours that are wrong by the same amount. */
export function runsOf(entries: readonly NumberedEntry[]): Run[] {
  const runs: [NumberedEntry, ...NumberedEntry[]][] = [];
  let last: NumberedEntry | null = null;
  for (const entry of entries) {
    const off = offBy(entry);
    const run = runs.at(-1);
    if (off !== 0 && run !== undefined && last === run.at(-1) && off === offBy(run[0])) run.push(entry);
    else if (off !== 0) runs.push([entry]);
    last = entry;
  }
  return runs;
}

/** By how much a number is wrong; 0: it is right, or `schema` reports it. */
function offBy({ number, place }: NumberedEntry): number | 'missing' {
  if (number.kind === 'absent') return 'missing';
  return number.kind === 'number' ? number.value - place : 0;
}
