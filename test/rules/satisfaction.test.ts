import { describe, expect, test } from 'vitest';
import { all, at, find, fixed, found, pathOf, rows, textOf } from './told.ts';

describe('satisfaction-value', () => {
  const RULE = 'satisfaction-value';

  test.each(['满意', '较满意', '明显', '优', '合格', '≥200人', '是', '2023年12月底前'])(
    'finds no percentage in %s',
    (value) => {
      expect(find(RULE, rows('满意', ['群众满意度', value]))).toMatchObject([
        {
          code: 'no-percentage',
          severity: 'warning',
          words: value,
          path: pathOf('满意', '指标值'),
          related: ['群众满意度', '服务对象满意度指标'],
          safe: null,
        },
      ]);
      expect(all(rows('满意', ['群众满意度', value]))).toEqual(['satisfaction-value/no-percentage']);
    },
  );

  test.each([
    ['95', '95%'],
    ['≥95', '≥95%'],
    [95, '95%'],
    [0.95, '95%'],
    ['≥0.9', '≥90%'],
    ['≥0.985', '≥98.5%'],
  ])('suggests % behind %j', (value, meant) => {
    expect(find(RULE, rows('满意', ['群众满意度', value]))).toMatchObject([{ safe: false, data: { meant } }]);
    expect(at(fixed(RULE, rows('满意', ['群众满意度', value])), pathOf('满意', '指标值'))).toBe(meant);
  });

  test('finds a wrong 计量单位, there', () => {
    expect(find(RULE, rows('满意', ['群众满意度', 95, { 计量单位: '个' }]))).toMatchObject([{ words: '个' }]);
  });

  test.each(['≤95%', '<95%', '不超过95%', '95%以下'])('finds %s, which is bounded from above', (value) => {
    expect(found(RULE, rows('满意', ['群众满意度', value]))).toEqual(['bounded-above']);
  });

  test('finds ≤ in 指标性质, there', () => {
    const fragment = rows('满意', ['群众满意度', 95, { 指标性质: '≤', 计量单位: '%' }]);
    expect(find(RULE, fragment)).toMatchObject([
      { code: 'bounded-above', words: '≤', path: pathOf('满意', '指标性质') },
    ]);
    expect(all(fragment)).toEqual(['satisfaction-value/bounded-above']);
  });

  test.each([
    ['群众满意度', '≥95%'],
    ['群众满意度', '95%'],
    ['群众满意度', '90%-95%'],
    ['群众满意度', '满意度达到95%以上'],
    ['群众满意度（≥**%）', 95],
    ['群众满意度(%)', '≥95'],
    ['群众投诉率', '≤5%'],
    ['群众投诉次数', '≤3次'],
    ['游客满意度指数', '≥82.5'],
    ['不满意率', '≤5%'],
    ['群众满意度', '无投诉'],
    ['群众满意度得分', '≥90'],
    ['群众满意度', '≥90分'],
    ['测评得分', '90分以上'],
  ])('is silent on %s %s', (name, value) => {
    expect(found(RULE, rows('满意', [name, value]))).toEqual([]);
  });

  test('is silent where 计量单位 is %, and elsewhere', () => {
    expect(found(RULE, rows('满意', ['群众满意度', 95, { 指标性质: '≥', 计量单位: '%' }]))).toEqual([]);
    expect(found(RULE, rows('社会', ['社会稳定', '满意']))).toEqual([]);
    expect(found(RULE, rows('满意', ['表扬信数量', '≥5封']), { options: { silent: ['表扬信'] } })).toEqual(
      [],
    );
  });

  test('knows the category by its role, whatever it is called', () => {
    const text = textOf(rows('满意', ['群众满意度', '满意'])).replace(
      '服务对象满意度指标:',
      '社会公众或服务对象满意度指标:',
    );
    expect(found(RULE, text)).toEqual(['no-percentage']);
  });
});

describe('satisfaction-range', () => {
  const RULE = 'satisfaction-range';

  test.each([
    ['≥75%', 'low', '75%'],
    ['79.9%', 'low', '79.9%'],
    ['70-75%', 'low', '70-75%'],
    ['100%', 'perfect', '100%'],
    ['≥100%', 'perfect', '100%'],
  ])('finds %s', (value, code, words) => {
    expect(find(RULE, rows('满意', ['群众满意度', value]))).toMatchObject([
      { code, severity: 'info', words, related: ['群众满意度', '服务对象满意度指标'] },
    ]);
    expect(all(rows('满意', ['群众满意度', value]))).toEqual([`satisfaction-range/${code}`]);
  });

  test.each([
    ['群众满意度', '≥80%'],
    ['群众满意度', '≥95%'],
    ['群众投诉率', '≤5%'],
    ['群众不满意率', '≤5%'],
    ['满意度得分', '≥70分'],
    ['群众满意度', '≤70%'],
    ['群众满意度提升', '5%'],
  ])('is silent on %s %s', (name, value) => {
    expect(found(RULE, rows('满意', [name, value]))).toEqual([]);
  });

  test('by option', () => {
    expect(found(RULE, rows('满意', ['群众满意度', '≥80%']), { options: { minimum: 85 } })).toEqual(['low']);
    expect(found(RULE, rows('满意', ['群众满意度', '≥75%']), { options: { minimum: 70 } })).toEqual([]);
  });
});

describe('impossible-exact', () => {
  const RULE = 'impossible-exact';

  test.each(['验收合格率', '发放及时率', '政策知晓度'])('finds ≥100%% of %s', (name) => {
    expect(find(RULE, rows('质量', [name, '≥100%']))).toMatchObject([
      { code: 'exact', severity: 'info', words: '≥', related: [name, '质量指标'] },
    ]);
  });

  test.each([
    ['验收合格率', '100%'],
    ['验收合格率', '=100%'],
    ['验收合格率', '≥99%'],
    ['任务完成率', '≥100%'],
    ['合格完成率', '≥100%'],
    ['资金到位率', '≥100%'],
    ['收入增长率', '≥100%'],
  ])('is silent on %s %s', (name, value) => {
    expect(found(RULE, rows('质量', [name, value]))).toEqual([]);
  });
});
