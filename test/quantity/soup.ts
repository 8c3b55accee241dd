import fc from 'fast-check';

/** The pieces that values consist of. */
const PIECES =
  '≥ ≤ ＞ ＜ > < = => >= ≧ 》 《 不少于 不低于 至少 不超过 超过 约 以上 以下 以内 内 左右 及以上 (含)以上 0 1 5 12 95 100 1.5 ' +
  '0.97 1,234 5,00 ９５ 2023 2024 30 . , ， 、 。 ; - -- — —— ~ ～ 至 到 / · * × ( ) （ ） : + ± % ％ ‰ 百分之 百分百 百分比 比例 个百分点 ' +
  '元 万元 亿元 千元 万 亿 ¥ 人民币 个 次 人 人次 期 场 批 台 套 项 户 家 天 日 月 年 个月 个工作日 小时 分钟 周 季度 半 分 m km m² ㎡ 亩 吨 ' +
  '公里 级 类 优 良好 合格 达标 A Ⅲ 国家 一 二 两 三 十 十二 一百 五十 零 每 每年 每月 全年 人均 第 共 余 多 年底 底 前 上半年 第一季度 ' +
  '截至 完成 乡镇 培训 满意 明显 按 的 无 是 否 统一 一次性 且 x a 热线 \u200b \t ** 按计划 起 度 上旬 次年';

const piece = fc.constantFrom(...PIECES.split(' '), ' ');

/** Texts of such pieces in any order: they resemble values much more often than random text. */
export const soup = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

const slot = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split(' '), '', '');

/** Texts with the parts of a quantity in the usual order, each of them optional. */
export const likely = fc
  .tuple(
    slot('每年 每人每月 全年 人均 一年 每两周 每个乡镇 共 ¥ 人民币 约 达到 -'),
    slot('≥ >= ＞ 》 < ≤ 不少于 不超过 低于 约 = ± 百分之'),
    fc.constantFrom(
      ...'0 1 5 95 100 1.5 0.97 1,234.5 5000 ９５ 两 十二 一百二十 五十万 半 -3 5-8 5至8 90%-95% 1万-2万 三至五'.split(
        ' ',
      ),
    ),
    slot(
      '% ％ ‰ 百分比 比例 个百分点 元 万元 亿 万 余人 万余元 次 个 人次 台(套) 天 个工作日 月 年 小时半 m KM ㎡ 亩 吨 分 (万元) 级 乡镇',
    ),
    slot('/年 /人·月 /(人·次) /标箱/年 每年 /2年 每人每月 * /株'),
    slot('以上 以下 以内 内 左右 及以上 (含)以上 乡镇 培训 贫困学生 完成 。 整'),
  )
  .map((parts) => parts.join(''));
