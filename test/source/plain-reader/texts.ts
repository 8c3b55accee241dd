import { Dice } from '../styled.ts';

/** Texts that the plain reader reads or nearly reads, for comparing it with `yaml`. */

type Choices = readonly [string, ...string[]];

/** The pieces between `¦`, which no text here contains. */
function list(pieces: string): Choices {
  const [first = '', ...rest] = pieces.split('¦');
  return [first, ...rest];
}

const KEYS = list(
  '年度¦项目名称¦主管部门及代码¦项目属性¦项目资金¦年度资金总额¦年度总体目标¦绩效指标¦产出指标¦数量指标¦数量指标(必填)¦' +
    '社会效益指标（必填）¦编号¦内容¦名称¦指标值¦指标性质¦备注¦甲¦乙、丙¦x-备注¦x-a.b_1/2',
);
/** Keys with a special meaning in YAML, JavaScript or a trap. */
const ODD_KEYS = list(
  `null¦true¦~¦1¦012¦<<¦__proto__¦constructor¦a¦目标1¦指标 2¦""¦'甲'¦"1"¦甲：¦-甲¦甲 ¦？¦? 甲¦“甲”¦甲a¦其中`,
);
const VALUES = list(
  [
    '1¦0¦-5¦50¦372.29¦+3¦.5¦5.¦012¦1e3¦1E-2¦-0¦0.0¦00¦1.50¦123456789012345¦1234567890123456¦12345678901234500000',
    '0.1234567890123456¦1e400¦1e-400¦1_000¦1:30¦2023-01-01¦1次/年¦100%¦1.2.3¦+¦.¦--¦1e¦-a¦~¦null¦Null¦NULL¦true',
    'True¦FALSE¦yes¦off¦nul¦truE¦政府会议¦≥95%¦甲 乙¦甲  乙¦C#¦甲:乙¦甲：乙¦a/b¦（一）¦…¦——¦＞5¦=5¦<5¦😀¦𠮷野¦口新增 R延续',
    `""¦''¦"甲"¦'乙'¦"甲 # 乙"¦'甲: 乙'¦'甲\\乙'¦"[a]"¦" 甲 "¦"1"¦"null"¦"“甲”"¦[]¦[] `,
  ].join('¦'),
);
const ODD_VALUES = list(
  [
    '0x1F¦0o17¦0x1G¦0o18¦.inf¦-.INF¦.nan¦+.iNf¦{}¦{} ¦[ ]¦[甲]¦{甲: 1}¦[]甲¦|¦>¦>-¦>5¦&a¦&a 甲¦*a¦!!str 1¦!甲¦%5¦@甲¦`甲`',
    '- 甲¦-¦? 甲¦: 甲¦:甲¦?¦“甲”¦‘甲’¦甲: 乙¦甲:¦, 甲¦] 甲¦｛甲｝¦□新增 ☑延续¦甲 #乙¦甲 # 乙¦甲\t乙¦【甲】¦\u3000甲¦;甲¦5＃3¦5#¦甲，名称：乙',
    `"甲\\乙"¦'甲''乙'¦"维修 #3栋"¦"甲: >5"¦"甲¦'甲¦"甲" 乙¦"甲"#¦"甲”¦"a\\n"¦''''¦"\\""`,
  ].join('¦'),
);
const TAILS = list(`¦¦¦¦¦¦ ¦  ¦ # 注释¦  # 注: "x" '¦ #¦ # ¦ # \u3000注`);
const ODD_TAILS = list(' #注¦#¦\t¦#注¦ ##¦ 甲¦ # 甲 #乙¦ # 甲: >5');
const IDLE = list('¦¦ ¦   ¦# 注释¦  # 注释¦#¦#注¦ #\u3000注 ¦# jixiao-disable-line x');
const ODD_IDLE = list('\t¦# \u200b¦# \u0085¦甲¦...¦%¦---¦# 甲 #乙¦# □¦甲: ');
/** Pieces that mutations insert. */
const PIECES = list(
  [
    ' ¦  ¦\n¦\r¦\r\n¦\t¦:¦: ¦-¦- ¦#¦ #¦"¦\'¦\\¦[¦]¦{¦}¦,¦&¦*¦!¦|¦>¦%¦@¦`¦?¦~¦---¦\n---\n¦--- ¦...¦\n...\n¦%YAML 1.1\n---\n',
    '\n- ¦\n  ¦\n甲: 1\n¦x-¦0¦1¦e¦.¦a¦甲¦：¦，¦“¦”¦√¦\u0000¦\u0007¦\u007f¦\u0085¦\u00a0¦\u00ad¦\u1680¦\u2003¦\u200b¦\u200e¦\u2028',
    '\u2029¦\u202e¦\u202f¦\u2060¦\u2066¦\u3000¦\ud800¦\udc00¦\ufeff¦\uffff¦\ufe0f¦\ue000',
  ].join('¦'),
);

/** The text of a seed: the reader accepts it, or nearly. */
function plainText(dice: Dice): string {
  const text = new Writer(dice).text();
  let mutated = text;
  for (let i = dice.pick([0, 0, 0, 1, 1, 2]); i > 0; i -= 1) mutated = mutate(mutated, dice);
  return mutated;
}

function mutate(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const piece = dice.pick(PIECES);
  switch (dice.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + dice.below(3));
    case 1:
      return text.slice(0, at) + piece + text.slice(at + 1);
    case 2:
      return withLine(text, at, (line) => `${line}${line}`);
    case 3:
      return withLine(text, at, (line) => (dice.chance(50) ? ` ${line}` : line.slice(1)));
    case 4:
      return withLine(text, at, (line) => line.replace(/(?=\r?\n|$)/, piece));
    default:
      return text.slice(0, at) + piece + text.slice(at);
  }
}

/** Changes the line that contains the offset. */
function withLine(text: string, at: number, change: (line: string) => string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lf = text.indexOf('\n', at);
  const end = lf === -1 ? text.length : lf + 1;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

/** Writes mappings, lists of mappings and scalars like people do, with an occasional odd one. */
class Writer {
  private readonly dice: Dice;
  private readonly step: number;
  private readonly listStep: number;
  private readonly odd: boolean;
  private readonly idle: number;
  private lines: string[] = [];

  constructor(dice: Dice) {
    this.dice = dice;
    this.step = dice.pick([2, 2, 2, 4, 1, 3]);
    this.listStep = dice.pick([0, this.step]);
    this.odd = dice.chance(25);
    this.idle = dice.pick([0, 10, 30]);
  }

  text(): string {
    const { dice } = this;
    const documents = dice.pick([1, 1, 1, 2, 3]);
    for (let i = 0; i < documents; i += 1) {
      this.blank();
      if (i > 0 || dice.chance(15)) this.lines.push(`---${this.tail()}`);
      this.mapping(0, '', 0);
    }
    this.blank();
    const eol = dice.pick(['\n', '\n', '\r\n']);
    const written = this.lines.reduce(
      (all, line) => all + line + (dice.chance(2) ? dice.pick(['\n', '\r\n']) : eol),
      '',
    );
    return dice.chance(80) ? written : written.replace(/\r?\n$/, '');
  }

  /** A usual one, or sometimes an odd one. */
  private pick(usual: Choices, odd: Choices): string {
    return this.odd && this.dice.chance(10) ? this.dice.pick(odd) : this.dice.pick(usual);
  }

  private tail(): string {
    return this.pick(TAILS, ODD_TAILS);
  }

  private blank(): void {
    while (this.dice.chance(this.idle)) this.lines.push(this.pick(IDLE, ODD_IDLE));
  }

  /** `lead` replaces the indentation of the first key. */
  private mapping(column: number, lead: string, depth: number): void {
    const { dice } = this;
    const used = new Set<string>();
    for (let i = dice.pick([1, 1, 2, 2, 3, 4]); i > 0; i -= 1) {
      const key = this.pick(KEYS, ODD_KEYS);
      if (used.has(key) && !(this.odd && dice.chance(3))) continue;
      const start = used.size === 0 && lead !== '' ? lead : ' '.repeat(column);
      used.add(key);
      this.pair(`${start}${key}:`, column, depth);
      this.blank();
    }
  }

  private pair(head: string, column: number, depth: number): void {
    const { dice } = this;
    const kind = depth < 5 ? dice.below(10) : 0;
    if (kind < 6) {
      const value = this.pick(VALUES, ODD_VALUES);
      const blank = dice.pick([' ', ' ', ' ', ' ', '  ', this.odd ? '' : ' ']);
      this.lines.push(dice.chance(90) ? `${head}${blank}${value}${this.tail()}` : `${head}${this.tail()}`);
      return;
    }
    this.lines.push(`${head}${this.tail()}`);
    this.blank();
    if (kind < 8) this.mapping(column + this.step, '', depth + 1);
    else this.list(column + this.listStep, depth);
  }

  private list(column: number, depth: number): void {
    const { dice } = this;
    for (let i = dice.pick([1, 1, 2, 3]); i > 0; i -= 1) {
      const dash = `-${' '.repeat(dice.pick([1, 1, 1, 3]))}`;
      const inner = column + dash.length;
      if (this.odd && dice.chance(10)) {
        this.lines.push(
          `${' '.repeat(column)}${dice.pick(['-', '- 甲', '- 甲：1', '- [甲]', '- - 甲: 1', '-甲: 1'])}`,
        );
      } else this.mapping(inner, ' '.repeat(column) + dash, depth + 1);
    }
  }
}

/** The text of a number, which identifies it if it fails. */
export function plainTextOf(seed: number): string {
  return plainText(new Dice(seed));
}
