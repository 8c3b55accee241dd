import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkConfiguration } from '../../src/config/check.ts';
import { configSchema } from '../../src/config/schema.ts';
import { conclude } from '../../src/linter/conclude.ts';
import { lintText } from '../../src/linter/lint.ts';
import { documentedRules, findRule } from '../../src/rules/index.ts';
import { documentedOptions } from '../../src/rules/rule.ts';
import { moreWords } from '../../src/rules/word-options.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { codes, settings } from '../support.ts';
import { rows, textOf } from './told.ts';

type Options = Readonly<Record<string, unknown>>;
/** A rule, an option, and the declarations of a run; `speaks`: whether there are findings before or after it is set. */
type Case = readonly [
  rule: string,
  options: Options,
  effect: 'speaks' | 'is silent',
  ...files: readonly unknown[],
];

const goal = (内容: string) => ({ 年度总体目标: [{ 编号: 1, 内容 }] });
const costs = (...list: Parameters<typeof rows>[1][]) => rows('成本', ...list);
const other = { 项目名称: '另一专项经费' };
const few = { 绩效指标: { 产出指标: { 数量指标: null, 质量指标: null, 时效指标: null } } };

const cases: readonly Case[] = [
  ['placeholder-text', { words: ['见附件'] }, 'speaks', rows('质量', ['会议水平', '见附件'])],
  ['placeholder-text', { silent: ['XX大道'] }, 'is silent', rows('质量', ['XX大道通行率', '100%'])],
  ['placeholder-text', { evils: ['差评'] }, 'is silent', rows('质量', ['旅客差评', '无'])],
  ['cost-within-budget', { unitCosts: ['定额'] }, 'is silent', costs(['会议费定额', '≤60万元'])],
  ['cost-within-budget', { savings: ['压缩'] }, 'is silent', costs(['压缩会议费', '60万元'])],
  ['cost-within-budget', { notSpent: ['捐赠'] }, 'is silent', costs(['社会捐赠款', '≤60万元'])],
  [
    'cost-within-budget',
    { totals: ['全口径'] },
    'is silent',
    costs(['全口径支出', '40万元'], ['会议费', '30万元']),
  ],
  [
    'cost-within-budget',
    { projectTotals: ['全周期'] },
    'is silent',
    { ...costs(['全周期支出', '60万元']), 项目期: '2022-2024' },
  ],
  ['cost-upper-bound', { silent: ['科研投入'] }, 'is silent', costs(['科研投入', '≥20万元'])],
  ['goal-amount', { words: ['争得'] }, 'speaks', goal('争得资金80万元')],
  ['goal-amount', { silent: ['设备'] }, 'is silent', goal('申请设备资金80万元')],
  ['percent-range', { words: ['治愈'] }, 'speaks', rows('质量', ['治愈率', '120%'])],
  ['percent-range', { silent: ['产出率'] }, 'is silent', rows('质量', ['合格产出率', '120%'])],
  ['satisfaction-value', { silent: ['表扬信'] }, 'is silent', rows('满意', ['表扬信数量', '≥5封'])],
  ['satisfaction-range', { silent: ['试点'] }, 'is silent', rows('满意', ['试点群众满意度', '≥60%'])],
  ['satisfaction-range', { minimum: 60 }, 'is silent', rows('满意', ['群众满意度', '≥60%'])],
  ['missing-unit', { silent: ['规模'] }, 'is silent', rows('数量', ['班级规模', 45])],
  ['unit-mismatch', { silent: ['通办率'] }, 'is silent', rows('质量', ['办件通办率', '95件'])],
  ['unit-mismatch', { people: ['人员规模'] }, 'speaks', rows('数量', ['参训人员规模', '95次'])],
  ['unit-mismatch', { times: ['频度'] }, 'speaks', rows('数量', ['巡查频度', '3人'])],
  ['unit-mismatch', { money: ['价款'] }, 'speaks', rows('数量', ['收购价款', '3次'])],
  ['unit-mismatch', { areas: ['绿地'] }, 'speaks', rows('数量', ['新增绿地', '3个'])],
  ['unit-mismatch', { lengths: ['管网'] }, 'speaks', rows('数量', ['新建管网', '3个'])],
  ['direction', { less: ['脱靶'] }, 'speaks', rows('质量', ['脱靶率', '≥5%'])],
  ['direction', { more: ['治愈'] }, 'speaks', rows('质量', ['设备治愈率', '≤5%'])],
  ['direction', { silent: ['演练'] }, 'is silent', rows('质量', ['演练差错率', '≥5%'])],
  ['vague-value', { words: ['杠杠'] }, 'speaks', rows('质量', ['会议水平', '杠杠的'])],
  ['vague-value', { silent: ['明显改善'] }, 'is silent', rows('质量', ['会议水平', '明显改善'])],
  ['unmeasurable-name', { silent: ['稳定'] }, 'is silent', rows('质量', ['维护社会稳定', '≥95%'])],
  ['timeliness-value', { words: ['按时性'] }, 'speaks', rows('时效', ['文件起草按时性', '100%'])],
  ['timeliness-value', { silent: ['起草'] }, 'is silent', rows('时效', ['文件起草及时性', '100%'])],
  ['process-indicator', { words: ['政府采购'] }, 'speaks', rows('质量', ['政府采购合规率', '100%'])],
  ['process-indicator', { silent: ['示范'] }, 'is silent', rows('质量', ['示范预算执行率', '100%'])],
  [
    'duplicate-indicator',
    { silent: ['分项'] },
    'is silent',
    rows('质量', ['分项一', '1%'], ['分项一', '2%']),
  ],
  ['misplaced-indicator', { times: ['竣工日'] }, 'speaks', rows('数量', ['竣工日', '2023年12月底前'])],
  ['misplaced-indicator', { costs: ['开销'] }, 'speaks', rows('质量', ['会议开销', '≤3万元'])],
  ['misplaced-indicator', { qualities: ['优质率'] }, 'speaks', rows('数量', ['产品优质率', '95%'])],
  ['misplaced-indicator', { silent: ['群众'] }, 'is silent', rows('社会', ['群众满意度', '≥90%'])],
  ['year-mismatch', { silent: ['运动会'] }, 'is silent', { 项目名称: '2022年运动会经费' }],
  ['duty-as-goal', { words: ['做好'] }, 'speaks', goal('做好政府会议的准备工作。')],
  ['duty-as-goal', { silent: ['力求'] }, 'is silent', goal('负责会议，力求高效')],
  ['name-value-number', { silent: ['干部'] }, 'is silent', rows('数量', ['培训干部200人', '≥150人'])],
  [
    'copied-indicators',
    { percent: 50 },
    'speaks',
    {},
    { ...other, ...rows('数量', ['甲', '1次'], ['乙', '2次']) },
  ],
  ['copied-indicators', { indicators: 3 }, 'speaks', few, { ...few, ...other }],
];

/** `rule/code` of what one rule finds in a run. */
function found(rule: string, options: Options, files: readonly unknown[]): string[] {
  const severity = findRule(rule)?.severity ?? 'error';
  const how = settings('review', {
    rules: new Map([[rule, { severity, origin: 'review', options }]]),
    words: moreWords((id) => (id === rule ? options : undefined)),
  });
  const run = files.map((fragment, i) => {
    const text = textOf(fragment);
    const { result, facts } = lintText({ path: `${i}.yaml`, text, findings: [] }, how, readYaml);
    return { result, facts, settings: how, text: () => text };
  });
  return conclude(run, readYaml).flatMap(({ diagnostics }) => codes(diagnostics));
}

const validate = new Ajv2020().compile(
  configSchema({ rules: documentedRules, formats: ['json'], templates: ['mof-2015'] }),
);

describe('each option', () => {
  const table = cases.map(([rule, options, effect, ...files]) => ({ rule, options, effect, files }));
  test.each(table)('$rule $options: $effect', ({ rule, options, effect, files }) => {
    const [before, after] = [found(rule, {}, files), found(rule, options, files)];
    expect([before.length > 0, after.length > 0]).toEqual(
      effect === 'speaks' ? [false, true] : [true, false],
    );
    const configuration = { rules: { [rule]: ['warning', options] } };
    expect(checkConfiguration(configuration, [], { rules: documentedRules, formats: [] }).faults).toEqual([]);
    expect(validate(configuration)).toBe(true);
  });

  test('is in the table above, or has a test of its own', () => {
    const tested = new Set(
      cases.flatMap(([rule, options]) => Object.keys(options).map((one) => `${rule} ${one}`)),
    );
    const known = documentedRules.flatMap((rule) =>
      Object.keys(documentedOptions(rule)).map((option) => `${rule.id} ${option}`),
    );
    expect(known.filter((one) => !tested.has(one))).toEqual(['unused-suppression requireReason']);
  });

  test('adds to the built-in words, and never replaces them', () => {
    expect(
      found('placeholder-text', { words: ['见附件'] }, [rows('质量', ['会议水平', '待定'])]),
    ).toHaveLength(1);
    expect(found('direction', { less: ['脱靶'] }, [rows('质量', ['会议差错率', '≥5%'])])).toHaveLength(1);
  });
});

describe('words that are configured once apply to every rule that uses them', () => {
  const costly = [costs(['会议费定额', '≤30万元'])];
  const run = (options: Options, on: readonly string[]): string[] => {
    const how = settings('review', {
      rules: new Map(on.map((id) => [id, { severity: 'info', origin: 'review', options: {} }] as const)),
      words: moreWords((id) => (id === 'cost-within-budget' || id === 'percent-range' ? options : undefined)),
    });
    return costly.flatMap((fragment) =>
      codes(lintText({ path: 'x', text: textOf(fragment), findings: [] }, how, readYaml).result.diagnostics),
    );
  };

  test('the words of the sum, even if cost-within-budget is off', () => {
    expect(run({}, ['cost-covers-budget'])).toEqual(['cost-covers-budget/uncovered']);
    expect(run({ unitCosts: ['定额'] }, ['cost-covers-budget'])).toEqual([]);
  });

  test('a configured placeholder is one for all rules: no other rule reports it', () => {
    const how = settings('review', {
      words: moreWords((id) => (id === 'placeholder-text' ? { words: ['见附件'] } : undefined)),
    });
    const text = textOf(rows('数量', ['召开会议次数', '见附件']));
    expect(codes(lintText({ path: 'x', text, findings: [] }, how, readYaml).result.diagnostics)).toEqual([
      'placeholder-text/placeholder',
    ]);
  });

  test('closed shares are closed for impossible-exact too', () => {
    const one = (options: Options) => {
      const how = settings('review', {
        rules: new Map([['impossible-exact', { severity: 'info', origin: 'review', options: {} }]]),
        words: moreWords((id) => (id === 'percent-range' ? options : undefined)),
      });
      const text = textOf(rows('质量', ['治愈率', '≥100%']));
      return codes(lintText({ path: 'x', text, findings: [] }, how, readYaml).result.diagnostics);
    };
    expect(one({})).toEqual([]);
    expect(one({ words: ['治愈'] })).toEqual(['impossible-exact/exact']);
  });
});
