/** The form's keys with a list of goals below them. */
export const GOAL_LISTS: ReadonlySet<string> = new Set(['年度总体目标', '中期目标']);
/** The form's keys, apart from those in 绩效指标, with a mapping or a list below them. */
export const HOLDERS: ReadonlySet<string> = new Set([...GOAL_LISTS, '项目资金', '绩效指标']);
