import { type Decimal, decimal } from './decimal.ts';
import { isLetter, listed, Words } from './fold.ts';
import type { UnitKind } from './value.ts';

/**
 * The units by what they measure, folded; `word=scale` where one is that many base units: money in 元, share
 * in %, time in seconds, length in m, area in m², volume in m³, mass in kg.
 */
const UNITS: Record<Exclude<UnitKind, 'multiple'>, string> = {
  money: '元=1 人民币=1 元人民币=1 元整=1 圆=1 rmb=1 角=0.1 美元 欧元 港元 日元 英镑',
  share: '%=1 ‰=0.1 百分比=1 百分点=1 个百分点=1 比例=1',
  time:
    '秒=1 秒钟=1 min=60 分钟=60 h=3600 小时=3600 个小时=3600 钟头=3600 天=86400 日=86400 自然日=86400 ' +
    '个自然日=86400 日历天=86400 周=604800 星期=604800 个星期=604800 礼拜=604800 工作日 个工作日 工作天 毫秒 ms ' +
    '旬 月 个月 月份 季 季度 个季度 学期 个学期 学年 个学年 年 年度 个年度 周年 学时 课时 个学时 个课时',
  length:
    'm=1 米=1 延米=1 延长米=1 km=1000 公里=1000 千米=1000 车公里 延公里 里=500 华里=500 dm=0.1 分米=0.1 cm=0.01 ' +
    '厘米=0.01 mm=0.001 毫米=0.001 ㎞=1000 ㎝=0.01 ㎜=0.001 海里=1852',
  area:
    'm²=1 m2=1 ㎡=1 平方米=1 平米=1 平方=1 km²=1000000 km2=1000000 平方公里=1000000 平方千米=1000000 亩 亩次 公亩=100 ' +
    '公顷=10000 ha=10000 hm²=10000 hm2=10000',
  volume: 'm³=1 m3=1 ㎥=1 立方米=1 立方=1 方=1 l=0.001 升=0.001 ml=0.000001 毫升=0.000001',
  mass: 't=1000 吨=1000 公斤=1 千克=1 kg=1 ㎏=1 斤=0.5 克=0.001 毫克=0.000001 mg=0.000001 微克=0.000000001 μg=0.000000001',
  count:
    '个 次 人 名 位 户 家 项 件 份 套 台 辆 座 处 所 条 篇 期 场 批 届 轮 班 例 起 宗 株 棵 头 只 匹 羽 尾 盏 块 张 本 册 部 支 枚 ' +
    '根 口 眼 孔 间 栋 幢 层 片 类 种 款 组 门 节 堂 讲 封 幅 版 集 篇次 箱 袋 瓶 桶 罐 包 盒 盘 卷 双 副 对 床 面 顶 艘 架 列 趟 程 ' +
    '剂 针 字 页 行 词 句 段 路 道 点 人次 场次 批次 班次 台次 车次 户次 件次 架次 船次 项次 站次 家次 例次 课次 剂次 针次 个次 ' +
    '天次 台套 台班 艘次 标段 标箱 点位 床位 座位 工位 车位 人天 人日 人月 工日 人份 小班 盆 簇 丛 笔 宗次 单 票 挂 樘 扇 组次',
  score: '分',
  other: '度 千瓦时 kwh 千瓦 kw 兆瓦 mw 瓦 w 千伏 kv 伏 kva 安 ℃ 摄氏度 分贝 db mbps 兆 mb gb tb 赫兹 hz',
};

/** What multiplies the unit that follows: 万元, 百万元, 亿立方米, 万人次. */
const MULTIPLIERS = new Words<number>([
  ['百', 1e2],
  ['千', 1e3],
  ['仟', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['億', 1e8],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['万亿', 1e12],
]);

export interface KnownUnit {
  readonly kind: UnitKind;
  readonly scale: Decimal | null;
}
export interface UnitAt extends KnownUnit {
  readonly end: number;
}

const ONE = decimal(1);

function* tableEntries(): Generator<[string, KnownUnit]> {
  for (const [entry, kind] of listed(UNITS)) {
    const [word = '', scale] = entry.split('=');
    yield [word, { kind, scale: scale === undefined ? (kind === 'count' ? ONE : null) : decimal(scale) }];
  }
}

const table = new Words(tableEntries());

/** A unit of the table, without a multiplier; in Latin letters only as a whole word. */
function tableUnitAt(s: string, i: number): UnitAt | null {
  const found = table.at(s, i);
  if (found === null) return null;
  if (isLetter(s, found.end - 1) && isLetter(s, found.end)) return null;
  return { ...found.value, end: found.end };
}

/**
 * A known unit at a place of a folded text: 元, 个工作日, 万人次. A multiplier that has no unit behind it is one
 * of kind `multiple`: 250万.
 */
export function unitAt(s: string, i: number): UnitAt | null {
  const plain = tableUnitAt(s, i);
  const multiplier = MULTIPLIERS.at(s, i);
  if (multiplier === null) return plain;
  const base = tableUnitAt(s, multiplier.end);
  if (plain !== null && (base === null || base.end <= plain.end)) return plain;
  const factor = decimal(multiplier.value);
  if (base === null || base.kind === 'share') return { kind: 'multiple', scale: factor, end: multiplier.end };
  return { kind: base.kind, scale: base.scale?.times(factor) ?? null, end: base.end };
}

/** What a known unit written alone measures: 万元, 人次, 平方米; null: no unit, or with more around it. */
export function knownUnit(folded: string): KnownUnit | null {
  const found = unitAt(folded, 0);
  return found !== null && found.end === folded.length && found.kind !== 'multiple' ? found : null;
}
