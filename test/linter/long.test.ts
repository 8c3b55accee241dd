import { expect, test } from 'vitest';
import { fixText } from '../../src/linter/fix.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { processorTime } from '../processor-time.ts';
import { lint, settings } from '../support.ts';

const everything = settings('review');

/** Pieces that people and attackers repeat. */
const PIECES = [
  '指标',
  '(',
  '（',
  '≥',
  '*',
  '。，',
  ' ',
  '1,1,1',
  '--',
  '\t',
  '目标1',
  '1',
  '一',
  '1.',
  '%',
  '年',
  '2023年',
  '1月',
  '每',
  '万元',
  '元/',
  '负责',
  '工作',
  '，',
  'a',
  '，a',
  '> ',
  '…',
  '无',
  '各类',
  '率',
  '不低于',
  '（≥**%）',
  '1-',
  '1:',
  '！？',
  '0',
  '百分之',
  '50万元；',
  '率度',
  '其中',
  '《',
  '１',
  '甲１',
  '\u200b',
  'x ',
  '" ',
  '#',
  ' #a',
  ': ',
  '：',
  '、',
  '3、',
];
const PLACES: readonly (readonly [string, (text: string) => string])[] = [
  ['the name', (text) => baseDeclaration.replace('名称: 召开政府全体会议次数', `名称: ${text}`)],
  ['the value', (text) => baseDeclaration.replace('指标值: ≥4次', `指标值: ${text}`)],
  ['the cost', (text) => baseDeclaration.replace('指标值: ≤50万元', `指标值: ${text}`)],
  ['the goal', (text) => baseDeclaration.replace(/内容: .*/, `内容: ${text}`)],
  ['the term', (text) => baseDeclaration.replace('项目期: 1年', `项目期: ${text}`)],
  ['the project', (text) => baseDeclaration.replace('政府专项工作经费', text)],
  ['the year', (text) => baseDeclaration.replace('年度: 2023', `年度: ${text}`)],
  ['a key', (text) => baseDeclaration.replace('质量指标:', `${text}:`)],
  ['a comment', (text) => `# jixiao-disable-line ${text}\n${baseDeclaration}`],
];

const N = 4_000;

/** The text at length `n`, plain and in quotes, since some plain texts have another meaning in YAML. */
function texts(piece: string, n: number): string[] {
  const long = piece.repeat(Math.ceil(n / piece.length));
  return [long, JSON.stringify(long)];
}

test.each(PLACES)('%s may be any long text: every rule and trap takes linear time', (_, at) => {
  const everyPiece = (n: number) =>
    PIECES.map((piece) => ({
      piece,
      time: processorTime(() => {
        for (const text of texts(piece, n)) lint(at(text), everything);
      }),
    }));
  const small = everyPiece(N);
  const large = everyPiece(4 * N);
  const slow = large.filter(({ time }, i) => time > Math.max(small[i]?.time ?? 0, 30) * 12);
  // four times the text must not take sixteen times the work
  expect(slow).toEqual([]);
});

test.each(PLACES)('%s of 100 kB is linted', (_, at) => {
  for (const piece of ['指标', '((((', '≥≥≥', '****', '。，', ' ', '1,1,1', '--', '目标1']) {
    for (const text of texts(piece, 100_000)) {
      expect(lint(at(text), everything).result.diagnostics.length).toBeLessThanOrEqual(100_000);
    }
  }
});

/** A declaration with that many cost indicators. */
function withCosts(count: number, cost: (i: number) => string): string {
  const items = Array.from({ length: count }, (_, i) => cost(i)).join('');
  return baseDeclaration.replace(/( {4}成本指标:\n)(?: {6}.*\n)+/, `$1${items}`);
}

const COSTS: readonly (readonly [string, (i: number) => string])[] = [
  ['that differ', (i) => `      - {编号: ${i + 1}, 名称: 费用${i}项, 指标值: ≤${i}元}\n`],
  ['that are one and the same', () => '      - {编号: 1, 名称: 会议费, 指标值: ≤0.01万元}\n'],
  ['with wrong numbers and signs', (i) => `      - {编号: ${(i * 7) % 13}, 名称: 费${i}, 指标值: >=${i}}\n`],
];

test.each(COSTS)('thousands of costs %s take linear time', (_, cost) => {
  const [small, large] = [withCosts(500, cost), withCosts(2000, cost)];
  const once = processorTime(() => lint(small, everything));
  expect(processorTime(() => lint(large, everything))).toBeLessThan(Math.max(once, 30) * 12);
});

test('thousands of fixes that touch each other are made in time', () => {
  const text = withCosts(1000, (i) => `      - {编号: 4, 名称: 费${i}, 指标值: 不高于${i}元}\n`);
  const choice = { safe: true, suggestions: true, rules: null };
  const { result } = fixText({ path: 'x.yaml', text, findings: [] }, everything, readYaml, choice);
  expect(result.fixed).toBeGreaterThan(1000);
});

test('thousands of documents in one file', () => {
  const documents = (n: number) => `${baseDeclaration}---\n`.repeat(n);
  const once = processorTime(() => lint(documents(50), everything));
  expect(processorTime(() => lint(documents(200), everything))).toBeLessThan(Math.max(once, 30) * 12);
});
