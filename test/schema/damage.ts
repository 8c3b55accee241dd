import fc from 'fast-check';
import type { Edit, Path } from '../../src/text/finding.ts';

// Declarations as plain values with random damage, and edits applied to plain values.

export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };

const indicator = (编号: number, 名称: string, 指标值: string): Tree => ({ 编号, 名称, 指标值 });

export const cleanDeclaration: { [key: string]: Tree } = {
  年度: 2023,
  项目名称: '政府专项工作经费',
  主管部门及代码: '中卫市沙坡头区人民政府办公室',
  实施单位: '中卫市沙坡头区人民政府办公室',
  项目属性: '延续性项目',
  项目期: '1年',
  项目资金: { 年度资金总额: 50, 财政拨款: 50, 其他资金: null },
  年度总体目标: [{ 编号: 1, 内容: '负责政府会议的准备工作。' }],
  绩效指标: {
    产出指标: {
      数量指标: [indicator(1, '召开全体会议次数', '1次/年'), indicator(2, '文件份数', '≥20份')],
      质量指标: [indicator(1, '会议出错率', '0%')],
      时效指标: null,
      成本指标: [indicator(1, '会议费', '≤3万元')],
    },
    效益指标: { 社会效益指标: [{ 编号: 1, 名称: '影响', 指标值: '明显', 指标性质: '定性', 分值: 10 }] },
    满意度指标: { 服务对象满意度指标: [indicator(1, '群众满意度', '≥95%')] },
  },
  备注: null,
};

const junk: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom<Tree>(
    null,
    true,
    '',
    ' ',
    0,
    -1,
    1.5,
    110,
    2023,
    '2023年',
    '50万元',
    '五十',
    '5,000',
    'yes',
    '2023-01-01',
    '12345678901234567',
    '目标1：开会 目标2：办文',
    '定量指标',
    '不少于',
    '大约',
    'mof-2015',
    'mof-2016',
  ),
  fc.constantFrom<Tree>(
    [],
    {},
    ['开会'],
    [null],
    { 编号: 1, 名称: '会议', 指标值: 1 },
    { 编号: 1, 内容: '开会' },
  ),
  fc.string(),
  fc.double(),
);

const key = fc.oneof(
  fc.constantFrom(
    'x-自用',
    '度量单位',
    '权重',
    '实施期',
    '表样',
    '编号',
    '名称',
    '数量指标',
    '上级补助',
    '备注',
  ),
  fc.constantFrom(
    'constructor',
    '__proto__',
    '产出指标',
    '过程指标',
    '财政拨款',
    '分值',
    '指标性质',
    '指标类型',
  ),
  fc.string(),
);

const renaming = fc.constantFrom<(key: string) => string>(
  (name) => `${name} `,
  (name) => `${name}：`,
  (name) => name.slice(0, -1),
  (name) => `${name}的`,
  (name) => `${name}(必填)`,
  (name) => [...name].join(' '),
);

type Damage = (tree: Tree, pick: (size: number) => number) => Tree;

const damage: fc.Arbitrary<Damage> = fc.oneof(
  junk.map((value) => () => structuredClone(value)),
  fc.tuple(key, junk).map(
    ([name, value]): Damage =>
      (tree) =>
        isMapping(tree) ? fromEntries([...Object.entries(tree), [name, structuredClone(value)]]) : tree,
  ),
  renaming.map(
    (rename): Damage =>
      (tree, pick) => {
        if (!isMapping(tree)) return tree;
        const at = pick(Object.keys(tree).length);
        return fromEntries(
          Object.entries(tree).map(([name, item], i) => [i === at ? rename(name) : name, item]),
        );
      },
  ),
  fc.constant<Damage>((tree, pick) => {
    if (!isMapping(tree)) return tree;
    const at = pick(Object.keys(tree).length);
    return fromEntries(Object.entries(tree).filter((_, i) => i !== at));
  }),
);

function isMapping(tree: Tree | undefined): tree is { [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function fromEntries(entries: readonly (readonly [string, Tree])[]): Tree {
  return Object.fromEntries(entries);
}

/** The tree with one part changed; each number that is taken leads one level deeper. */
function damagedAt(tree: Tree, numbers: number[], change: Damage): Tree {
  const pick = (size: number) => (numbers.shift() ?? 0) % Math.max(size, 1);
  const size = Array.isArray(tree) ? tree.length : isMapping(tree) ? Object.keys(tree).length : 0;
  if (size === 0 || pick(4) === 0) return change(tree, pick);
  const at = pick(size);
  if (Array.isArray(tree)) return tree.map((item, i) => (i === at ? damagedAt(item, numbers, change) : item));
  if (!isMapping(tree)) return tree;
  return fromEntries(
    Object.entries(tree).map(([name, item], i) => [name, i === at ? damagedAt(item, numbers, change) : item]),
  );
}

/** A declaration with up to five random changes. */
export const damagedDeclaration: fc.Arbitrary<Tree> = fc
  .array(fc.tuple(damage, fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 })), { maxLength: 5 })
  .map((damages) =>
    damages.reduce<Tree>(
      (tree, [change, numbers]) => damagedAt(tree, [...numbers], change),
      cleanDeclaration,
    ),
  );

/** The tree after an edit, as an edited file would be read. */
export function edited(tree: Tree, edit: Edit): Tree {
  switch (edit.kind) {
    case 'set':
      return changed(tree, edit.path, () => edit.value);
    case 'replace':
      return changed(tree, edit.path, () => structuredClone(edit.value) as Tree);
    case 'rename-key':
      return changed(tree, edit.path.slice(0, -1), (mapping) =>
        isMapping(mapping)
          ? fromEntries(
              Object.entries(mapping).map(([name, item]) => [
                name === edit.path.at(-1) ? edit.key : name,
                item,
              ]),
            )
          : mapping,
      );
    default:
      throw new Error(`schema makes no edits of the kind ${edit.kind}`);
  }
}

function changed(tree: Tree, path: Path, change: (tree: Tree) => Tree): Tree {
  const [first, ...rest] = path;
  if (first === undefined) return change(tree);
  if (Array.isArray(tree)) return tree.map((item, i) => (i === first ? changed(item, rest, change) : item));
  if (!isMapping(tree)) throw new Error(`no ${String(first)} in ${JSON.stringify(tree)}`);
  return fromEntries(
    Object.entries(tree).map(([name, item]) => [name, name === first ? changed(item, rest, change) : item]),
  );
}
