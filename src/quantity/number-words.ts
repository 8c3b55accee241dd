import { fold } from './fold.ts';
import { unitAt } from './units.ts';

/**
 * 百余人, 近千亩, 上万户, 万余册; a unit must follow. Not 若干万元, 若干千克, 十分满意, 百分点, 千家万户 and the like.
 */
const ROUND =
  /(?:[上近数几逾达约][十百千万亿]+|[十百千]+(?!分(?!钟|$)|家万户|方百计|年大计|日攻坚|[克米瓦])|[万亿](?=[余多]))[余多来]?/g;
/** 九成, 三分之二, 零投诉. */
const PART =
  /[一二两三四五六七八九]成(?:左右|以[上下内]|$)|[二三四五六七八九十]分之[一二两三四五六七八九]|零(?:投诉|事故|差错|失误|误差|伤亡|死亡|上访|违[规纪法]|延误|逾期|案件|发生|感染|缺陷|增长)/;

/** Whether a text contains an amount in words that `readValue` has no number for: 百余人, 九成, 三分之二, 零投诉. */
export function holdsNumberWords(text: string): boolean {
  if (PART.test(text.trim())) return true;
  const s = fold(text);
  return [...s.matchAll(ROUND)].some(({ index, 0: round }) => {
    const unit = unitAt(s, index + round.length);
    return unit !== null && unit.kind !== 'multiple';
  });
}
