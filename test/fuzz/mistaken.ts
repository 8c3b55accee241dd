import fc from 'fast-check';
import { parse } from 'yaml';
import { baseDeclaration } from '../../src/rules/base.ts';
import type { Path, Plain } from '../../src/text/finding.ts';
import { isList, isMapping, pathsOf, valueAt } from '../source/styled.ts';
import { writeStyled } from '../source/styled-writer.ts';

/** Declarations with typical mistakes that a fix corrects, in any style. */

const clean: Plain = parse(baseDeclaration);
type Tree = { readonly [key: string]: Plain };

/** The tree with the part at a path changed. */
function changed(tree: Plain, path: Path, change: (old: Plain | undefined) => Plain | undefined): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return change(tree) ?? null;
  if (isList(tree)) return tree.map((item, i) => (i === key ? changed(item, rest, change) : item));
  if (!isMapping(tree)) return tree;
  const entries = Object.entries(tree).flatMap(([name, item]): [string, Plain][] => {
    if (name !== key) return [[name, item]];
    const now = rest.length === 0 ? change(item) : changed(item, rest, change);
    return now === undefined ? [] : [[name, now]];
  });
  if (!Object.hasOwn(tree, key)) entries.push([String(key), change(undefined) ?? null]);
  return Object.fromEntries(entries);
}

function renamed(tree: Plain, path: Path, to: string): Plain {
  return changed(tree, path.slice(0, -1), (parent) =>
    parent !== undefined && isMapping(parent)
      ? Object.fromEntries(
          Object.entries(parent).map(([key, item]) => [key === path.at(-1) ? to : key, item]),
        )
      : parent,
  );
}

type Mistake = (tree: Plain, at: number) => Plain;

/** The nth path that ends with one of the keys. */
function at(tree: Plain, keys: readonly string[], nth: number): Path {
  const paths = pathsOf(tree).filter((path) => keys.includes(String(path.at(-1))));
  return paths[nth % Math.max(1, paths.length)] ?? [];
}

const put =
  (keys: readonly string[], ...values: readonly Plain[]): Mistake =>
  (tree, n) => {
    const path = at(tree, keys, n);
    return path.length === 0 ? tree : changed(tree, path, () => values[n % values.length] ?? null);
  };
const dropped =
  (...keys: readonly string[]): Mistake =>
  (tree, n) => {
    const path = at(tree, keys, n);
    return path.length === 0 ? tree : changed(tree, path, () => undefined);
  };
const misspelt =
  (key: string, to: string): Mistake =>
  (tree, n) => {
    const path = at(tree, [key], n);
    return path.length === 0 ? tree : renamed(tree, path, to);
  };
/** Adds an indicator after those of a category. */
const added =
  (item: Tree): Mistake =>
  (tree, n) => {
    const lists = pathsOf(tree).filter((path) => {
      const value = valueAt(tree, path);
      return path.length === 3 && value !== undefined && isList(value);
    });
    const path = lists[n % Math.max(1, lists.length)] ?? [];
    return changed(tree, path, (list) => (list !== undefined && isList(list) ? [...list, item] : list));
  };

const mistakes: readonly Mistake[] = [
  put(['编号'], 1, 2, 3, 7, '1', 0),
  dropped('编号'),
  added({ 编号: 2, 名称: '苗木成活率(≥**%)', 指标值: 85 }),
  added({ 编号: 9, 名称: '植树数量（棵）', 指标值: '大于等于5' }),
  added({ 名称: '其中：满意', 指标值: '不少于95%', 编号: 2 }),
  put(
    ['指标值'],
    '>=95%',
    '95%以上',
    '不低于3次',
    '＞＝5人',
    '》5',
    '250万',
    '95',
    'true',
    'no',
    '1.0',
    '~',
    '0x1F',
  ),
  put(['年度'], '2023年', '２０２３', '二〇二三', '2023'),
  put(['年度资金总额', '财政拨款'], '50万元', '5,0', '五十', 500000, '50'),
  put(
    ['名称', '项目名称', '内容', '实施单位'],
    110,
    1.5,
    '2023',
    '会议, 差旅',
    '“#1”',
    'a: b',
    '- x',
    ' 会议 ',
    '是',
  ),
  put(['项目属性'], '延续', '上年延续性项目', '新建'),
  put(['指标性质'], '>=', '不少于', '》'),
  put(['备注'], '见指标2', null),
  misspelt('指标值', '指标植'),
  misspelt('名称', '名 称'),
  misspelt('数量指标', '数量'),
  misspelt('质量指标', '质量指杯'),
  misspelt('财政拨款', '财政拔款'),
  misspelt('项目属性', '项目属姓'),
  (tree) => changed(tree, ['年度总体目标'], () => '目标1：召开会议4次。目标2：办文。'),
  (tree) =>
    changed(tree, ['绩效指标', '产出指标', '质量指标'], (list) =>
      list !== undefined && isList(list) ? list[0] : list,
    ),
];

const mistaken = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(mistakes.length - 1), fc.nat(50)), { minLength: 1, maxLength: 4 }),
    fc.nat(),
  )
  .map(([made, seed]) => {
    const tree = made.reduce((from, [which, n]) => mistakes[which]?.(from, n) ?? from, clean);
    return writeStyled(tree, seed);
  });

/** What is also put into a text: suppressions that suppress nothing, typing mistakes. */
const SLIPS: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `# jixiao-disable-next-line funds-sum, schema -- 理由\n${text}`,
  (text, at) => slip(text, /: (?=\S)/g, '：', at),
  (text, at) => slip(text, /- (?=\S)/g, '-', at),
  (text, at) => slip(text, /指标值: (?=[\d≥])/g, '指标值: >', at),
  (text, at) => slip(text, /, /g, '，', at),
];

function slip(text: string, what: RegExp, by: string, nth: number): string {
  const found = [...text.matchAll(what)];
  const one = found[nth % Math.max(1, found.length)];
  return one === undefined ? text : text.slice(0, one.index) + by + text.slice(one.index + one[0].length);
}

/** A file with one to three such documents. */
export const mistakenFiles: fc.Arbitrary<string> = fc
  .array(fc.tuple(mistaken, fc.nat(SLIPS.length - 1), fc.nat(40)), { minLength: 1, maxLength: 3 })
  .map((documents) =>
    documents
      .map(([text, which, n]) => SLIPS[which]?.(text, n) ?? text)
      .reduce(
        (file, text) => `${file}${/[\r\n]$/.test(file) ? '' : '\n'}---\n${text.replace(/^---\r?\n/, '')}`,
      ),
  );
