/**
 * A clean declaration of the default template, over which the examples of rules are laid (mappings are merged, lists
 * and scalars are replaced, null removes a value, a key with a remark in brackets replaces the one without).
 */
export const baseDeclaration = `年度: 2023
项目名称: 政府专项工作经费
主管部门及代码: 某区人民政府办公室
实施单位: 某区人民政府办公室
项目属性: 延续性项目
项目期: 1年
项目资金:
  年度资金总额: 50
  财政拨款: 50
年度总体目标:
  - 编号: 1
    内容: 全年召开政府全体会议 4 次，保障机关正常运转。
绩效指标:
  产出指标:
    数量指标:
      - 编号: 1
        名称: 召开政府全体会议次数
        指标值: ≥4次
    质量指标:
      - 编号: 1
        名称: 会议出错率
        指标值: 0%
    时效指标:
      - 编号: 1
        名称: 会议按期召开率
        指标值: 100%
    成本指标:
      - 编号: 1
        名称: 会议费
        指标值: ≤50万元
  效益指标:
    社会效益指标:
      - 编号: 1
        名称: 政策知晓率
        指标值: ≥90%
    可持续影响指标:
      - 编号: 1
        名称: 制度健全率
        指标值: ≥95%
  满意度指标:
    服务对象满意度指标:
      - 编号: 1
        名称: 受益群众满意度
        指标值: ≥92%
`;
