/** The keys that are written behind the value of another, with a full-width colon: `编号: 1，名称：会议次数`. */
const NAMES =
  '名称|内容|指标值|指标性质|计量单位|度量单位|分值|权重|年度|项目名称|实施单位|项目属性|项目期|财政拨款';

/** Such a key and its colon, for a look at a whole text. */
export const SECOND_KEY = `[ \\t\\u3000，；、](?:${NAMES})：`;

const END = new RegExp(`[ \\t\\u3000，；、](?:${NAMES})$`, 'u');
/** The longest name, and what stands before it. */
const LONGEST = 5;

/** Whether the full-width colon at `colon` may belong to a second key on its line. */
export function isSecondKey(text: string, colon: number): boolean {
  return END.test(text.slice(Math.max(0, colon - LONGEST), colon));
}
