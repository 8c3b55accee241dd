import { endings, endsInOneOf } from '../text/words.ts';
import type { Indicator } from './declaration.ts';

/** Words directly before 率 or 度 that make less better. With other words between it is another measure (投诉处理率). */
const isLess = endings(
  '出错 差错 错误 失误 误差 偏差 投诉 超支 违规 违纪 违法 事故 不合格 不满意 不达标 死亡 发病 患病 感染 辍学 返贫 失业 贫困 ' +
    '故障 流失 损耗 漏损 空置 闲置 信访 返工 返修 缺陷 丢失 遗漏 漏报 误报 浪费 犯罪 复发 成灾 逾期 超期 延误 迟到 缺勤 ' +
    '超标 超时 废品 次品 破损 违约 不良 发案 拥堵 受害 退单',
);
/** 死亡发生率, 逾期发放率: words after the bad word that leave it as bad as it is. */
const STILL_BAD = /(?:逾期|超期|延期)(?:发放|支付|拨付|还款|付款|完成|交付|验收|开工|完工|归还|报送)$/;
const OCCURS = /(?:发生|出现)$/;
const isMore = endings('合格 满意 运行 达标 优良 通过 准确 及时 完好 畅通 成活 覆盖 知晓 出勤');
/** Whatever turns a good word into something else: 不合格, 故障运行, 未通过, 降低不达标. */
const NOT_GOOD = /[不未非无零误错漏违超病空]|故障|低效|停|闲置|下降|减少|降低|压降|虚假/;
/** Whatever turns a bad word into something good: 无差错, 零投诉, 防事故. */
const NOT_BAD = /[无零未免防非控降减纠]|(?<!血)压|(?<![调抽检])查|(?<!政)治|打击|遏制|杜绝|避免/;

/** Whether less or more is better: by 指标方向 if it is given, else by the word before 率 or 度; null: unclear. */
export function betterDirection(
  stated: Indicator['direction'],
  name: string | null,
  more: { readonly less: readonly string[]; readonly more: readonly string[] },
): 'less' | 'more' | null {
  if (stated !== null) return stated === '反向' ? 'less' : 'more';
  if (name === null || !/[率度]$/.test(name)) return null;
  const head = name.slice(0, -1).replace(OCCURS, '');
  if (STILL_BAD.test(head) || isLess(head) || endsInOneOf(head, more.less))
    return NOT_BAD.test(head) ? null : 'less';
  if (!isMore(head) && !endsInOneOf(head, more.more)) return null;
  return NOT_GOOD.test(head) ? null : 'more';
}
