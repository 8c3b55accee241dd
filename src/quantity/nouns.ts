/**
 * Which unknown words after a number may be what is counted (个乡镇, 标段, 名贫困学生): those that contain no verb or
 * particle. When in doubt the value is prose, and rules don't report it.
 */
const PARTICLES = /[完达及的了和与或并在是等按不无未已将应均由被把对从能以前后内至到其含且]/;
const STARTS = /^[余多来几全每年月日级a零〇一二两三四五六七八九十第]/;
const VERBS =
  /开展|实施|合格|满意|通过|提高|提升|增加|增长|减少|下降|降低|发放|支付|拨付|落实|保障|热线|电话|报警|左右|上下|验收|办结|结束|补助|补贴|奖励|资助|标准/;

/** Whether the word can be what is counted. */
export function isNoun(word: string): boolean {
  return !STARTS.test(word) && !PARTICLES.test(word) && !VERBS.test(word);
}
