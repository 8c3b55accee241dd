import fc from 'fast-check';
import type { Path, Plain } from '../../src/text/finding.ts';

/** Documents of random content and style, written without the product's writer, so that it does not test itself. */

/** Random choices that only depend on a seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  below(n: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % n;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}

const WORDS = [
  '项目',
  '≥95%',
  '会议 次数',
  'it',
  's',
  '：',
  '，',
  '"',
  "'",
  '\\',
  '#',
  ': ',
  ' #',
  '- ',
  '\n',
  '\n\n',
  '  ',
  '😀',
  '，a',
  '[',
  '}',
  ',',
  '是',
  'null',
  '12',
  '1:30',
  '~',
  'é',
  '\t',
  '\u0085',
  '\u2028',
  '　',
] as const;

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(''));
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('名称', '指标值', '编号', 'a', 'b', '年度', 'x-1', '项目 资金') },
  { weight: 1, arbitrary: text },
);

export const plainText: fc.Arbitrary<string> = text;

export const plainValue: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain; map: Plain; list: Plain }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 5, arbitrary: text },
      {
        weight: 2,
        arbitrary: fc.oneof(fc.integer({ min: -99, max: 99999 }), fc.constantFrom(0.5, 12.25, -3)),
      },
      { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
      { weight: 4, arbitrary: tie('map') },
      { weight: 3, arbitrary: tie('list') },
    ),
    map: fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name })
      .map((entries) => Object.fromEntries(entries)),
    list: fc.array(tie('value'), { maxLength: 4 }),
  }),
).value;

/** A mapping at the root, as in declarations. */
export const plainRoot: fc.Arbitrary<Plain> = fc
  .uniqueArray(fc.tuple(key, plainValue), { minLength: 1, maxLength: 5, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries));

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isMapping(value: Plain): value is { readonly [key: string]: Plain } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** All paths of a value, including the root's. */
export function pathsOf(value: Plain, path: Path = []): Path[] {
  const inner = isList(value)
    ? value.flatMap((item, i) => pathsOf(item, [...path, i]))
    : isMapping(value)
      ? Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]))
      : [];
  return [path, ...inner];
}

export function valueAt(value: Plain, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const segment of path) {
    if (at === undefined) return undefined;
    if (isList(at)) at = typeof segment === 'number' ? at[segment] : undefined;
    else if (isMapping(at)) at = Object.hasOwn(at, segment) ? at[String(segment)] : undefined;
    else return undefined;
  }
  return at;
}
