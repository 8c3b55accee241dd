import { describe, expect, test } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { baseDeclaration } from '../../src/rules/base.ts';
import { all } from './told.ts';

type Path = readonly (string | number)[];

/** All paths of the clean base declaration. */
function pathsOf(node: unknown, at: Path = []): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, i) => [[...at, i], ...pathsOf(item, [...at, i])]);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const path = [...at, isScalar(key) ? String(key.value) : ''];
    return [path, ...pathsOf(value, path)];
  });
}

const paths = pathsOf(parseDocument(baseDeclaration).contents);
const parts = (filter: (path: Path) => boolean = () => true) =>
  paths.filter(filter).map((path) => [path.join('/'), path] as const);

/** The findings in the base after one change. */
function saidAfter(change: (document: Document) => void): string[] {
  const document = parseDocument(baseDeclaration);
  change(document);
  return all(document.toString({ lineWidth: 0 }));
}

describe('one part of a clean declaration that is wrong is one finding', () => {
  test.each(parts())('null: %s', (_, path) => {
    const said = saidAfter((document) => document.setIn(path, null));
    expect(said).toHaveLength(path.at(-1) === '财政拨款' ? 0 : 1);
  });

  test.each(parts())('true, which is the wrong type everywhere: %s', (_, path) => {
    expect(saidAfter((document) => document.setIn(path, true))).toEqual([expect.stringMatching(/^schema\//)]);
  });

  test.each(parts((path) => path.at(-1) !== '财政拨款'))('absent: %s', (_, path) => {
    expect(saidAfter((document) => document.deleteIn(path))).toHaveLength(1);
  });

  test.each(parts((path) => typeof path.at(-1) === 'string'))('a misspelt key: %s', (_, path) => {
    const said = saidAfter((document) => {
      const parent = document.getIn(path.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
        : undefined;
      if (isScalar(pair?.key)) pair.key.value = `${String(path.at(-1)).slice(0, -1)}嗯`;
    });
    expect(said).toEqual([
      expect.stringMatching(/^(schema\/unknown-key|unknown-category\/unknown|unknown-fund\/unknown)$/),
    ]);
  });
});

describe('under a form that is not known', () => {
  const wrong = `表样: nowhere
年度: 2023
项目名称: XX项目
主管部门及代码: 某局
实施单位: 某局
项目期: 若干
项目资金: {年度资金总额: 50, 财政拨款: 40, 捐款: 3}
年度总体目标:
  - {编号: 3, 内容: 申请资金800万元。}
绩效指标:
  产出指标:
    数量指标:
      - {编号: 7, 名称: 召开会议, 指标值: 明显}
      - {编号: 7, 名称: 参会人员满意度, 指标值: "≥≤5"}
    成本指标:
      - {编号: 1, 名称: 会议费, 指标值: ≥80万}
      - {编号: 2, 名称: 会议费, 指标值: ">=800万元", 分值: 3}
  创新指标:
    别的: [{编号: 1, 名称: 合格率, 指标值: 120%}]
  满意度指标:
    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: 满意}]
`;

  test('rules that need one are silent', () => {
    expect(new Set(all(wrong).map((code) => code.split('/')[0]))).toEqual(
      new Set([
        'schema',
        'placeholder-text',
        'period-syntax',
        'value-syntax',
        'comparator-style',
        'duplicate-indicator',
        'percent-range',
      ]),
    );
  });
});
