import { isZero } from '../quantity/decimal.ts';
import { readValue } from '../quantity/read.ts';
import type { Quantity, Reading, Unit, UnitKind } from '../quantity/value.ts';
import { endsInOneOf } from '../text/words.ts';
import type { Indicator } from './declaration.ts';

/** What is counted: people, times, or things of any kind (个 is all of them). */
type Counted = 'people' | 'times' | 'things' | 'any';
function counted(unit: string): Counted {
  if (/^[人名位]$/.test(unit)) return 'people';
  if (/^(?:[次场期批轮届班节堂趟回]|[场批班车期]次)$/.test(unit)) return 'times';
  return /^[家套台辆座处所条篇株棵头只件份项间栋册本块]$/.test(unit) ? 'things' : 'any';
}

/** The unit in the value, if it certainly contradicts 计量单位: 95% with 次, 3万元 with 元; else null. */
export function contradicted(value: string, measure: string): Unit | null {
  const own = readValue(value);
  const stated = readValue(`1${measure}`);
  if (own.kind !== 'quantity' || own.unit === null || own.unit.noun !== '') return null;
  if (stated.kind !== 'quantity' || stated.unit === null || stated.unit.noun !== '') return null;
  return differ(own.unit, stated.unit) ? own.unit : null;
}

function differ(a: Unit, b: Unit): boolean {
  if (a.text === b.text || a.kind === 'multiple' || b.kind === 'multiple') return false;
  if (a.kind === 'other' || b.kind === 'other') return false;
  if (a.kind !== b.kind) return true;
  if (a.kind === 'count') {
    const [first, second] = [counted(a.text), counted(b.text)];
    return first !== 'any' && second !== 'any' && first !== second;
  }
  // 亩 has no exact measure in m², but is certainly neither 公顷 nor 万亩
  if (MU.test(a.text) && MU.test(b.text)) return true;
  if (MU.test(a.text) || MU.test(b.text)) return a.scale !== null || b.scale !== null;
  return a.scale !== null && b.scale !== null && !a.scale.eq(b.scale);
}

const MU = /^[十百千万亿]*亩$/;

/** What a name can say is counted. */
export type Expected = 'share' | 'people' | 'times' | 'money' | 'area' | 'length';

/** Endings of names that a user adds to those below. */
export interface MoreEndings {
  readonly people: readonly string[];
  readonly times: readonly string[];
  readonly money: readonly string[];
  readonly areas: readonly string[];
  readonly lengths: readonly string[];
}

/** Rates that are not shares. */
const OPEN_RATE =
  /(?:效|频|功|速|汇|利|税|费|分辨|倍|心|斜|曲|密|概|赔|比|周转|容积|杠杆|生产|剂量|帧|码|刷新|采样)率$/;
/** Rates per ten thousand and the like, which are not shares: 万人起诉率, 亿元GDP死亡率, 百万吨死亡率, 死亡率（1/10万）. */
const PER_MANY = /[百千万亿](?:人口?|车|户|元|件|例|台|名|吨|公里|工时)|[/／]\s*(?:\d+\s*)?[百千万亿]/;

/** Whether a name is that of a rate per some number of people or things. */
function isRatePerMany(name: string): boolean {
  return /率(?:[（(][^（()）]*[）)])?$/.test(name) && PER_MANY.test(name);
}

/** 免费 and 收费 are not costs; nor are the people whose 保费 is 代缴, or the villages to which 经费 is 拨付. */
const NO_COST =
  /[免消收自公付计退缴交]费$|(?:免|减|补|缴|征|收|资助|报销|发放|享受).{0,100}费用?$|^(?:支付|拨付|下达|落实|保障(?!性)|安排)/;
const AMOUNTS: ReadonlySet<UnitKind> = new Set(['count', 'time', 'length', 'area', 'volume', 'mass']);

/**
 * What should be counted according to the name, if the value counts something else; null: it fits, another rule reports
 * it, or it is unclear.
 */
export function expectedUnit(indicator: Indicator, quantity: Quantity, more: MoreEndings): Expected | null {
  const { role } = indicator.category;
  // Under 成本, cost-unit reports it.
  if (role === '成本') return null;
  const name = indicator.measureName;
  if (name.endsWith('率')) return isShareLike(name, quantity, role) ? null : 'share';
  const { unit } = quantity;
  if (unit === null) return null;
  const ends = (words: RegExp, added: readonly string[]) => words.test(name) || endsInOneOf(name, added);
  if (ends(PEOPLE, more.people)) return unit.text === '次' ? 'people' : null;
  if (ends(TIMES, more.times)) return /^[人个%％]$/.test(unit.text) && unit.noun === '' ? 'times' : null;
  if (ends(MONEY, more.money)) return AMOUNTS.has(unit.kind) && !NO_COST.test(name) ? 'money' : null;
  if (ends(AREA, more.areas)) return unit.kind === 'count' ? 'area' : null;
  return ends(LENGTH, more.lengths) && unit.kind === 'count' ? 'length' : null;
}

/** Endings of names that say people, times, money and so on are counted. */
const PEOPLE = /(?:人数|人口数量?|人员数量)$/;
const TIMES = /(?<!人)次数$/;
const MONEY = /(?:费用?|金额)$/;
const AREA = /面积$/;
const LENGTH = /里程$/;

/** Whether the value can be that of a …率: a share, zero, or a number per something. */
function isShareLike(
  name: string,
  { unit, number, upper, per }: Quantity,
  role: Indicator['category']['role'],
): boolean {
  if (OPEN_RATE.test(name) || isRatePerMany(name) || per.length > 0) return true;
  if (isZero(number.value) && upper === null) return true;
  if (role === '满意度') return true;
  // missing-unit reports bare numbers in these categories.
  if (unit === null) return role === '数量' || role === '效益';
  return unit.kind === 'share' || unit.kind === 'multiple';
}

/** Whether 指标类型 or 指标性质 says 定性. */
export const isQualitative = ({ type, nature }: Indicator): boolean =>
  type === '定性' || nature?.text.trim() === '定性';

/** Whether it is prose without any number. */
export const isWord = (reading: Reading): boolean =>
  reading.kind === 'prose' && reading.quantities.length === 0 && !reading.digits;

/** The unit that an amount of money has most likely lost. */
export interface LostUnit {
  /** The UTF-16 offset in the joined text where the unit is missing. */
  readonly at: number;
  readonly unit: string;
}

/** The unit that was probably lost: 元 for 250万, the form's unit for a bare number; null if unclear (28.40/株). */
export function lostUnit(quantity: Quantity, unit: '万元' | '元'): LostUnit | null {
  const end = quantity.unit?.span?.[1];
  if (quantity.unit !== null) return end !== undefined ? { at: end, unit: '元' } : null;
  return quantity.per.length === 0 ? { at: quantity.span[1], unit } : null;
}
