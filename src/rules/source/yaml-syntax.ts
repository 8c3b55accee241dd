import { defineSourceRule } from '../rule.ts';

export const yamlSyntax = defineSourceRule({
  id: 'yaml-syntax',
  title: { zh: 'YAML 写法正确', en: 'the YAML is valid' },
  category: 'source',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'yaml' }],
  fix: 'both',
  related: ['schema', 'encoding'],
  about: {
    zh: '文件不能按 YAML 读出，或者读出来的意思和写的人想的不一样：全角冒号、缩进不齐、重复的键、没有闭合的引号等。也包括太大（超过 10 MB）、嵌套太深（超过 64 层）的文件和不可见的双向控制字符。',
    en: 'The text cannot be read as YAML, or YAML reads it differently than intended: full-width colons, inconsistent indentation, duplicate keys, unclosed quotes and the like; also files over 10 MB, nesting over 64 levels and invisible bidirectional control characters.',
  },
  blind: {
    zh: '能读出、意思也没变的写法（引号、缩进的多少、流式写法）不管。不能关闭。',
    en: 'Style: quoting, depth of indentation, flow style. Cannot be turned off.',
  },
  examples: [
    {
      title: { zh: '冒号打成了全角', en: 'full-width colon' },
      asText: true,
      bad: '年度：2023\n',
      good: '年度: 2023\n',
    },
    {
      title: { zh: '用 Tab 缩进', en: 'tabs in the indentation' },
      asText: true,
      count: 2,
      bad: '项目资金:\n\t年度资金总额: 50\n\t财政拨款: 50\n',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50\n',
    },
    {
      title: { zh: '大于号开头的值', en: 'a value that starts with >' },
      asText: true,
      bad: '年度总体目标:\n  - 编号: 1\n    内容: >4次政府会议\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: 召开政府会议 4 次以上\n',
    },
    {
      title: { zh: '同一栏写了两次', en: 'a duplicate key' },
      asText: true,
      bad: '年度: 2023\n年度: 2024\n',
      good: '年度: 2023\n',
    },
    {
      title: { zh: '引号没有收尾', en: 'an unclosed quote' },
      asText: true,
      bad: '项目名称: "政府专项工作经费\n',
      good: '项目名称: "政府专项工作经费"\n',
    },
  ],
});
