import { defineSourceRule } from '../rule.ts';

export const unusedSuppression = defineSourceRule({
  id: 'unused-suppression',
  title: { zh: '关闭规则的注释须有用', en: 'suppression comments suppress something' },
  category: 'source',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'yaml' }],
  fix: 'both',
  related: [],
  about: {
    zh: 'jixiao-disable 一类的注释没有关闭任何问题、没有写明规则，规则名或开头写错，或（设了 requireReason 时）没有写理由，都会报告，以免日后遮住真正的问题。',
    en: 'Reports jixiao-disable comments that suppress nothing, are misspelt, or name no rule or an unknown one (or, with requireReason, no reason), so that they do not hide a real mistake later.',
  },
  blind: {
    zh: '关闭的规则本来就没有打开、要跨文件比较，或所在文档读不出时，不报。',
    en: 'Comments for a rule that is off or that spans files; comments in a document that does not parse.',
  },
  options: {
    requireReason: {
      type: 'boolean',
      default: false,
      about: {
        zh: '每条注释都要写明理由（“ -- 理由”）',
        en: 'every comment must give a reason (“ -- reason”)',
      },
    },
  },
  examples: [
    {
      title: { zh: '没有关闭任何问题', en: 'it suppresses nothing' },
      asText: true,
      bad: '# jixiao-disable-next-line template-option\n项目属性: 延续性项目\n',
      good: '# jixiao-disable-next-line template-option -- 上级要求\n项目属性: 延续\n',
    },
    {
      title: { zh: '没有写理由', en: 'no reason' },
      asText: true,
      code: 'no-reason',
      options: { requireReason: true },
      bad: '# jixiao-disable-next-line template-option\n项目属性: 延续\n',
      good: '# jixiao-disable-next-line template-option -- 上级要求\n项目属性: 延续\n',
    },
    {
      title: { zh: '规则名写错', en: 'an unknown rule' },
      asText: true,
      bad: '# jixiao-disable-next-line template-opton\n项目属性: 延续性项目\n',
      good: '# jixiao-disable-next-line template-option -- 上级要求\n项目属性: 延续\n',
    },
    {
      title: { zh: '开头写错', en: 'a misspelt prefix' },
      asText: true,
      code: 'misspelt',
      bad: '# jixiao-ignore-next-line template-option\n项目属性: 延续性项目\n',
      good: '# 见 .jixiaoignore\n项目属性: 延续性项目\n',
    },
  ],
});
