import { defineSourceRule } from '../rule.ts';

export const schema = defineSourceRule({
  id: 'schema',
  title: { zh: '栏目和内容的类型要符合格式', en: 'keys and value types match the format' },
  category: 'source',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'yaml' }, { kind: 'form' }],
  fix: 'both',
  related: ['yaml-syntax', 'unknown-category', 'unknown-fund', 'missing-value', 'template-option'],
  about: {
    zh:
      '栏目名写错、缺了必填的栏目、该写数字的写成了文字（50万元、2023年、"50"）、该写文字的写成了数字、该写列表的没有写成列表。' +
      '每个原因只报一次；看得出本来要写什么的，加 --fix 就能改好，其他检查按改好的数继续进行。',
    en:
      'Misspelt keys, missing keys, text instead of a number (50万元, 2023年, "50"), numbers instead of text, ' +
      'values that should be lists. Each cause is reported once; if the meaning is clear, --fix corrects it, ' +
      'and the other rules continue with the intended number.',
  },
  blind: {
    zh:
      '指标值没有填写由 missing-value 报告，项目属性、项目期没有填写由 template-option 报告，表样没有的指标类别和资金来源' +
      '由 unknown-category、unknown-fund 报告。以 x- 开头的栏目一概不看。01 和 1e3 这样读得出原意的数字不管。',
    en:
      'missing-value reports an empty 指标值, template-option an empty 项目属性 or 项目期, unknown-category and ' +
      'unknown-fund categories and funds that are not in the form. Keys that start with x- are ignored, ' +
      'as are numbers that are read as intended: 01, 1e3.',
  },
  examples: [
    {
      title: { zh: '年度带了“年”字', en: '年度 with 年 after the number' },
      bad: '年度: 2023年\n',
      good: '年度: 2023\n',
      code: 'number-in-disguise',
    },
    {
      title: { zh: '名称是一串数字', en: 'a name consisting only of digits' },
      bad: '项目名称: 12345\n',
      good: '项目名称: "12345"\n',
      code: 'text-in-disguise',
    },
    {
      title: { zh: '数字前面多了 0', en: 'a leading 0' },
      asText: true,
      bad: '年度: 02023\n',
      good: '年度: 2023\n',
      code: 'number-in-disguise',
    },
    {
      title: { zh: '栏目名写错', en: 'a misspelt key' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 召开政府全体会议次数\n        指标植: 12次\n',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 召开政府全体会议次数\n        指标值: 12次\n',
      code: 'unknown-key',
    },
    {
      title: { zh: '缺少名称', en: 'an indicator without 名称' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        指标值: 12次\n',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 召开政府全体会议次数\n        指标值: 12次\n',
      code: 'missing-key',
    },
    {
      title: { zh: '几条目标写在一段文字里', en: 'several goals in one text' },
      bad: '年度总体目标: 目标1：保障政府会议召开。目标2：完成政府信息公开。\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: 保障政府会议召开。\n  - 编号: 2\n    内容: 完成政府信息公开。\n',
      code: 'not-a-list',
    },
    {
      title: { zh: '只有一项指标，没有写成列表', en: 'one indicator, not in a list' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      编号: 1\n      名称: 召开政府全体会议次数\n      指标值: 12次\n',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 召开政府全体会议次数\n        指标值: 12次\n',
      code: 'not-a-list',
    },
  ],
});
