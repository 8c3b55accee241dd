import { describe, expect, test } from 'vitest';
import { readDeclaration } from '../../src/form/reader.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { runRule } from '../../src/linter/document.ts';
import { rules } from '../../src/rules/index.ts';
import type { DeclarationRule } from '../../src/rules/rule.ts';
import { processorTime } from '../processor-time.ts';

const template = shippedTemplates.get('shapotou-2023') ?? null;
const declarationRules = rules.filter((rule): rule is DeclarationRule => rule.scope === 'declaration');

/** In ms; a rule that takes less is fast enough, however its time grows. */
const FLOOR = 400;

/** The CPU time of each rule on a plain value, in milliseconds: the minimum of some rounds. */
function timed(value: unknown, rounds: number): Map<string, number> {
  const times = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const declaration = readDeclaration(value, template);
    for (const rule of declarationRules) {
      const time = processorTime(() => runRule(rule, declaration, {}, () => undefined));
      times.set(rule.id, Math.min(times.get(rule.id) ?? Number.POSITIVE_INFINITY, time));
    }
  }
  return times;
}

/** Eight times the input takes about eight times as long; with a quadratic rule, 64 times. */
function expectLinear(make: (size: number) => unknown, small: number): void {
  const before = timed(make(small), 2);
  const slow = (rounds: number) =>
    [...timed(make(small * 8), rounds)].filter(
      ([rule, time]) => time > Math.max(FLOOR, 30 * (before.get(rule) ?? 0)),
    );
  // compilation or garbage collection may have hit a rule's only round: then take the minimum of three
  const first = slow(1);
  expect(first.length === 0 ? first : slow(3)).toEqual([]);
}

const indicators = (
  count: number,
  name: (i: number) => string,
  value: string,
  number: (i: number) => number,
) => ({
  年度: 2023,
  项目资金: { 年度资金总额: 50, 财政拨款: 50 },
  绩效指标: {
    产出指标: {
      成本指标: Array.from({ length: count }, (_, i) => ({ 编号: number(i), 名称: name(i), 指标值: value })),
    },
  },
});

describe('many indicators', () => {
  test('all alike', () => {
    expectLinear(
      (size) =>
        indicators(
          size,
          () => '会议费',
          '≤3万元',
          () => 1,
        ),
      1000,
    );
  });

  test('all different, numbered backwards', () => {
    expectLinear(
      (size) =>
        indicators(
          size,
          (i) => `第${i}项费用`,
          '≤3万元',
          (i) => size - i,
        ),
      1000,
    );
  });

  test('all wrong', () => {
    expectLinear(
      (size) =>
        indicators(
          size,
          (i) => `费用${i}（≥**%）`,
          '250万',
          (i) => i + 2,
        ),
      1000,
    );
  });
});

const parts =
  '1|(|（a|。|，|会,|２|*|X |≥|5%|2023年|其中|每| |〔2|负责|目标1|万元|满意度（|-|一|年|人/|无'.split('|');

test.each(parts)('a text of %s over and over', (part) => {
  expectLinear((size) => {
    const text = part.repeat(size / part.length);
    const value = (名称: string, 指标值: string) => [{ 编号: 1, 名称, 指标值, 说明: text }];
    return {
      年度: 2023,
      项目名称: text,
      项目期: text,
      项目属性: text,
      备注: text,
      项目资金: { 年度资金总额: 50, 财政拨款: 50 },
      年度总体目标: [{ 编号: 1, 内容: `申请${text}` }],
      绩效指标: {
        产出指标: {
          数量指标: value(`${text}率`, text),
          质量指标: value(`a${text}。`, `${text}%`),
          成本指标: [{ 编号: 1, 名称: '会议费', 指标值: '5', 计量单位: text, 指标性质: text }],
        },
        效益指标: { 社会效益指标: value(text, '≥95%') },
        满意度指标: { 服务对象满意度指标: value(text, `${text}。`) },
      },
    };
  }, 2000);
});

test.each([
  ['letters before a dash', (n: number) => ({ 名称: `中${'A'.repeat(n)}-`, 指标值: '5' })],
  ['letters within', (n: number) => ({ 名称: `中${'A'.repeat(n)}中`, 指标值: '5' })],
  ['tabs behind a slash', (n: number) => ({ 名称: `死亡/${'\t'.repeat(n)}率`, 指标值: '5人' })],
  ['缴 over and over', (n: number) => ({ 名称: `${'缴'.repeat(n)}金额`, 指标值: '5人' })],
  ['带动 over and over', (n: number) => ({ 名称: `${'带动'.repeat(n / 2)}费`, 指标值: '≤50万元' })],
  ['an open hint of asterisks', (n: number) => ({ 名称: `会议(≥${'*'.repeat(n)}`, 指标值: '5次' })],
  ['无 and spaces', (n: number) => ({ 名称: '安全事故', 指标值: `无${' '.repeat(n)}x` })],
  ['an open bracket', (n: number) => ({ 名称: `培训(${'甲'.repeat(n)}(湿度5%）率`, 指标值: '6%' })],
])('a name of %s', (_, indicator) => {
  expectLinear((size) => {
    const value = [{ 编号: 1, ...indicator(size) }];
    return {
      年度: 2023,
      项目资金: { 年度资金总额: 50, 财政拨款: 50 },
      绩效指标: { 产出指标: { 数量指标: value, 质量指标: value, 成本指标: value } },
    };
  }, 10_000);
});
