import type { Part, Stopwatch } from '../linter/stopwatch.ts';
import type { Lang, Message } from '../text/message.ts';

/** The steps of a run apart from the work on texts. */
type Step = 'start' | 'discovery' | 'configuration' | 'run rules' | 'reporting';
/** Milliseconds by step, part or `rule ID`. */
export type Times = ReadonlyMap<string, number>;

const NAMES: Readonly<Record<Exclude<Part, object> | Step | 'rules' | 'total', Message>> = {
  start: { zh: '启动', en: 'start' },
  discovery: { zh: '找文件', en: 'discovery' },
  configuration: { zh: '读配置', en: 'configuration' },
  reading: { zh: '读文件', en: 'reading' },
  parsing: { zh: '解析 YAML', en: 'parsing' },
  form: { zh: '认出申报表各栏', en: 'form' },
  schema: { zh: 'schema 检查', en: 'schema' },
  rules: { zh: '各条规则', en: 'rules' },
  places: { zh: '定位问题', en: 'places' },
  'run rules': { zh: '跨文件规则', en: 'run rules' },
  reporting: { zh: '报告', en: 'reporting' },
  total: { zh: '合计', en: 'total' },
};

/** Rules that took a smaller share of the rules' time are combined in one row. */
const WORTH_A_ROW = 0.01;
const RULE = 'rule ';

/** Measures where the time of a run goes, for `--timing`. */
export class Timing implements Stopwatch {
  readonly #times = new Map<string, number>();
  /** The time that nested work has taken so far, for each piece of work in progress. */
  readonly #inner: number[] = [];

  time<T>(part: Part | Step, work: () => T): T {
    const begun = performance.now();
    this.#inner.push(0);
    try {
      return work();
    } finally {
      this.#ended(part, begun);
    }
  }

  /** The same for asynchronous work. */
  async during<T>(part: Part | Step, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    this.#inner.push(0);
    try {
      return await work();
    } finally {
      this.#ended(part, begun);
    }
  }

  #ended(part: Part | Step, begun: number): void {
    const took = performance.now() - begun;
    this.#add(typeof part === 'string' ? part : `${RULE}${part.rule}`, took - (this.#inner.pop() ?? 0));
    const outer = this.#inner.pop();
    if (outer !== undefined) this.#inner.push(outer + took);
  }

  #add(what: string, took: number): void {
    this.#times.set(what, (this.#times.get(what) ?? 0) + took);
  }

  /** Adds times that were measured elsewhere: at startup, in a worker. */
  add(times: Times): void {
    for (const [what, took] of times) this.#add(what, took);
  }

  get times(): Times {
    return this.#times;
  }
}

/** The times as a table: parts in a fixed order, with the rules, the slowest first, below their part. */
export function timingTable(times: Times, lang: Lang): string {
  const rules = [...times].filter(([what]) => what.startsWith(RULE)).sort((a, b) => b[1] - a[1]);
  const inRules = rules.reduce((sum, [, took]) => sum + took, 0);
  const all = [...times.values()].reduce((sum, took) => sum + took, 0);
  const rows = Object.entries(NAMES).flatMap(([what, name]): [string, number][] => {
    if (what === 'total') return [[name[lang], all]];
    if (what !== 'rules') return [[name[lang], times.get(what) ?? 0]];
    return [[name[lang], inRules], ...ruleRows(rules, inRules, lang)];
  });
  return rows.map(([name, took]) => row(name, took, all)).join('');
}

function ruleRows(
  rules: readonly (readonly [string, number])[],
  inRules: number,
  lang: Lang,
): readonly [string, number][] {
  const slow = rules.filter(([, took]) => took >= inRules * WORTH_A_ROW);
  const rest = rules.slice(slow.length);
  const others = { zh: `其余 ${rest.length} 条`, en: `${rest.length} others` }[lang];
  const named = slow.map(([what, took]): [string, number] => [`  ${what.slice(RULE.length)}`, took]);
  if (rest.length === 0) return named;
  return [...named, [`  ${others}`, rest.reduce((sum, [, took]) => sum + took, 0)]];
}

function row(name: string, took: number, all: number): string {
  const share = all === 0 ? 0 : (took / all) * 100;
  return `${took.toFixed(1).padStart(9)} ms ${share.toFixed(1).padStart(5)} %  ${name}\n`;
}
