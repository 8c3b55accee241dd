/** The keys that every declaration starts with. */
export const HEAD: readonly string[] = ['年度', '项目名称', '主管部门及代码', '实施单位'];
const REST = ['项目属性', '项目期', '项目资金', '年度总体目标', '中期目标', '绩效指标'];

/** Whether a document with these root keys may be the second half of the one above, cut in two by a `---`. */
export function isSecondHalf(has: (key: string) => boolean): boolean {
  return REST.some(has) && !HEAD.some(has);
}
