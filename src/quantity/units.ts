import { type Decimal, decimal } from './decimal.ts';
import { isLetter, skipSpaces, Words } from './fold.ts';
import type { UnitKind } from './value.ts';

/**
 * Known units, folded: kind, scale (how many base units one is: money in 元, share in %, time in seconds, length in m,
 * area in m², volume in m³, mass in kg; null: not convertible), and words.
 */
const UNITS: readonly (readonly [kind: UnitKind, scale: string | null, words: string])[] = [
  ['money', '1', '元 人民币 元人民币 元整 圆 rmb'],
  ['money', '0.1', '角'],
  ['money', null, '美元 欧元 港元 日元 英镑'],
  ['share', '1', '% 百分比 百分点 个百分点 比例'],
  ['share', '0.1', '‰'],
  ['time', '1', '秒 秒钟'],
  ['time', '60', 'min 分钟'],
  ['time', '3600', 'h 小时 个小时 钟头'],
  ['time', '86400', '天 日 自然日 个自然日 日历天 个日历天'],
  ['time', '604800', '周 星期 个星期 礼拜'],
  ['time', null, '工作日 个工作日 工作天 毫秒 ms 旬 月 个月 月份 季 季度 个季度 学期 个学期'],
  ['time', null, '学年 个学年 年 年度 个年度 周年 学时 课时 个学时 个课时'],
  ['length', '1', 'm 米 延米 延长米'],
  ['length', '1000', 'km 公里 千米 ㎞'],
  ['length', null, '车公里 延公里'],
  ['length', '500', '里 华里'],
  ['length', '0.1', 'dm 分米'],
  ['length', '0.01', 'cm 厘米 ㎝'],
  ['length', '0.001', 'mm 毫米 ㎜'],
  ['length', '1852', '海里'],
  ['area', '1', 'm² m2 ㎡ 平方米 平米 平方'],
  ['area', '1000000', 'km² km2 平方公里 平方千米'],
  ['area', null, '亩 亩次'],
  ['area', '100', '公亩'],
  ['area', '10000', '公顷 ha hm² hm2'],
  ['volume', '1', 'm³ m3 ㎥ 立方米 立方 方'],
  ['volume', '0.001', 'l 升'],
  ['volume', '0.000001', 'ml 毫升'],
  ['mass', '1000', 't 吨'],
  ['mass', '1', '公斤 千克 kg ㎏'],
  ['mass', '0.5', '斤'],
  ['mass', '0.001', '克'],
  ['mass', '0.000001', '毫克 mg'],
  ['mass', '0.000000001', '微克 μg ug'],
  ['count', '1', '个 次 人 名 位 户 家 项 件 份 套 台 辆 座 处 所 条 篇 期 场 批 届 轮 班 例 起'],
  ['count', '1', '宗 株 棵 头 只 匹 羽 尾 盏 块 张 本 册 部 支 枚 根 口 眼 孔 间 栋 幢 层 片 类'],
  ['count', '1', '种 款 组 门 节 堂 讲 封 幅 版 集 篇次 箱 袋 瓶 桶 罐 包 盒 盘 卷 双 副 对 床'],
  ['count', '1', '面 顶 艘 架 列 趟 程 剂 针 字 页 行 词 句 段 路 道 点 人次 场次 批次 班次'],
  ['count', '1', '台次 车次 户次 件次 架次 船次 项次 站次 家次 例次 课次 剂次 针次 个次 天次'],
  ['count', '1', '台套 台班 艘次 标段 标箱 点位 床位 座位 工位 车位 人天 人日 人月 工日 人份'],
  ['count', '1', '小班 盆 簇 丛 笔 宗次 单 票 挂 樘 扇 组次 航次 标准箱 大类'],
  ['score', null, '分'],
  ['other', null, '度 千瓦时 kwh 千瓦 kw 兆瓦 mw 瓦 w 千伏 kv 伏 kva 安 ℃ 摄氏度 分贝 db mbps'],
  ['other', null, '兆 mb gb tb 赫兹 hz'],
];

/** Multipliers of the unit that follows: 万元, 百万元, 亿立方米, 万人次. */
const MULTIPLIERS = new Words<string>()
  .add('百', '1e2')
  .add('千 仟', '1e3')
  .add('万 萬', '1e4')
  .add('十万', '1e5')
  .add('百万', '1e6')
  .add('千万', '1e7')
  .add('亿 億', '1e8')
  .add('十亿', '1e9')
  .add('百亿', '1e10')
  .add('千亿', '1e11')
  .add('万亿', '1e12');

/** Created on demand: most texts need few of them. */
const decimals = new Map<string, Decimal>();

function decimalOf(text: string): Decimal {
  const known = decimals.get(text) ?? decimal(text);
  decimals.set(text, known);
  return known;
}

/** What a known unit measures; `scale` as in `Unit`. */
export interface KnownUnit {
  readonly kind: UnitKind;
  readonly scale: Decimal | null;
}
/** A known unit at an offset, and where it ends. */
export interface UnitAt extends KnownUnit {
  readonly end: number;
}

const table = new Words<{ readonly kind: UnitKind; readonly scale: string | null }>();
for (const [kind, scale, words] of UNITS) table.add(words, { kind, scale });

/** The listed unit at `i`, without a multiplier, or null; in Latin letters only as a whole word. */
function tableUnitAt(s: string, i: number): UnitAt | null {
  const found = table.at(s, i);
  if (found === null) return null;
  const end = i + found.word.length;
  if (isLetter(s, end - 1) && isLetter(s, end)) return null;
  const { kind, scale } = found.value;
  return { kind, scale: scale === null ? null : decimalOf(scale), end };
}

/**
 * The known unit at `i` of a folded text (元, 个工作日, 万人次), or null. A multiplier without a unit after it has the
 * kind `multiple`: 250万.
 */
export function unitAt(s: string, i: number): UnitAt | null {
  const plain = tableUnitAt(s, i);
  const multiplier = MULTIPLIERS.at(s, i);
  if (multiplier === null) return plain;
  const behind = i + multiplier.word.length;
  // tables from Word have spaces in odd places: 50万 元
  const base = tableUnitAt(s, skipSpaces(s, behind));
  if (plain !== null && (base === null || base.end <= plain.end)) return plain;
  const factor = decimalOf(multiplier.value);
  if (base === null || base.kind === 'share') return { kind: 'multiple', scale: factor, end: behind };
  return { kind: base.kind, scale: base.scale?.times(factor) ?? null, end: base.end };
}

/** The known unit that makes up a whole text (万元, 人次, 平方米); null: no unit, or there is more than a unit. */
export function knownUnit(folded: string): KnownUnit | null {
  const found = unitAt(folded, 0);
  return found !== null && found.end === folded.length && found.kind !== 'multiple' ? found : null;
}
