import { structural, type Trap, type Trapped } from './trap.ts';

const TICKED = /[☑✓✔√■R]\s*([^□☐☑✓✔√■R口\s]+)/g;
const BOXES = /[□☐口]|[☑✓✔√■]|R(?=[^A-Za-z])/;

export const checkboxes: Trap = {
  code: 'checkbox',
  title: { zh: '复选框的残留', en: 'left-over checkboxes' },
  silent: true,
  examples: [
    {
      bad: '项目属性: □新增项目 ☑延续性项目\n',
      fixed: '项目属性: 延续性项目\n',
      good: '名称: □形槽钢安装\n',
    },
    {
      bad: '项目属性: □新增项目 R延续性项目\n',
      fixed: '项目属性: 延续性项目\n',
      good: '项目属性: 延续性项目\n',
    },
  ],
  find(lines) {
    return structural(lines).flatMap(({ key, content, at }): Trapped[] => {
      if (key === null || (key.name !== '项目属性' && key.name !== '综合评定等级')) return [];
      const value = content.slice(key.value.start - at);
      if (!BOXES.test(value)) return [];
      const ticked = [...value.matchAll(TICKED)].map((match) => match[1] ?? '');
      const [only] = ticked;
      const range = key.value;
      const message = {
        zh: `${key.name}里留着表格的复选框，请只写选中的一项`,
        en: `checkboxes of the form are left in ${key.name}; write the ticked option alone`,
        label: { zh: '只写选中的', en: 'the ticked one alone' },
      };
      const fix = { zh: `改为“${only ?? ''}”`, en: `write “${only ?? ''}”` };
      if (ticked.length !== 1 || only === undefined) return [{ range, message, edits: [], fix, safe: false }];
      return [{ range, message, edits: [{ ...range, text: only }], fix, safe: true }];
    });
  },
};
