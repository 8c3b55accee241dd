import { isNameless } from '../../form/meant-elsewhere.ts';
import { notInForm, orMeant, quote, quoteAll, quoteAllEn } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { followers, onlyOpen, rightPlace, wrongCategories } from './category-places.ts';
import { levelUnder, placeOf } from './category-words.ts';
import { renameTo } from './rename.ts';

export const unknownCategory = defineRule({
  id: 'unknown-category',
  title: { zh: '指标类别须为表样所有', en: 'categories match the form' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['完整性'] }],
  fix: 'suggestion',
  related: ['required-indicators'],
  about: {
    zh: '一级指标和二级指标只能用表样里的名称，并放在表样规定的一级指标之下。比较前先折叠写法：全角半角、空格、括号及其中的“必填”“必填硬性指标”、缺少的“指标”二字、表样列出的别名。',
    en: 'A 一级指标 or 二级指标 must be one of the form’s, under its parent in the form. Names are normalized first: width, spaces, brackets such as (必填), a missing 指标, and the aliases in the template.',
  },
  blind: {
    zh: '不管类别的先后顺序。一级指标不认识时，其下各类别不再逐一报告。',
    en: 'The order of categories; anything below an unknown 一级指标.',
  },
  messages: {
    unknown: (d: {
      name: string;
      meant: string | null;
      parent: string | null;
      known: readonly string[];
    }) => ({
      zh: `${levelUnder(d.parent).zh}${quote(d.name)}不在表样中${orMeant(d.meant).zh}`,
      en: `${quote(d.name)} is not a ${levelUnder(d.parent).en} of this form${orMeant(d.meant).en}`,
      label: notInForm(d.meant),
      help: { zh: `表样中有：${quoteAll(d.known)}`, en: `the form has ${quoteAllEn(d.known)}` },
    }),
    nameless: (d: { parent: string | null; meant: string | null; known: readonly string[] }) => ({
      zh: `冒号前面没有${d.parent === null ? '一级指标' : `${quote(d.parent)}下二级指标`}的名称，下面的指标不知算在哪一类${d.meant === null ? '' : `；是不是${quote(d.meant)}？`}`,
      en: `missing name before this colon, so the indicators below do not belong to any ${levelUnder(d.parent).en}${orMeant(d.meant).en}`,
      label: { zh: '前面缺少类别名', en: 'missing name' },
      help: { zh: `表样中有：${quoteAll(d.known)}`, en: `the form has ${quoteAllEn(d.known)}` },
    }),
    misplaced: (d: {
      name: string;
      parent: string | null;
      place: readonly string[];
      following: readonly string[];
    }) => ({
      ...placeOf(d),
      label: { zh: '位置不对', en: 'wrong place' },
      ...(d.following.length > 0 && {
        help: {
          zh: `它和随后的${quoteAll(d.following)}应一起往左移一级`,
          en: `move it and the ${quoteAllEn(d.following)} after it one level to the left`,
        },
      }),
    }),
  },
  examples: [
    {
      title: { zh: '类别名写错', en: 'a misspelt category' },
      code: 'unknown',
      bad: '绩效指标:\n  产出指标:\n    质量指数:\n      - {编号: 1, 名称: 会议出错率, 指标值: 0%}\n    质量指标: null',
      good: '绩效指标:\n  产出指标:\n    质量指标(必填):\n      - {编号: 1, 名称: 会议出错率, 指标值: 0%}\n    质量指标: null',
    },
    {
      title: { zh: '没有写类别名', en: 'a category without a name' },
      code: 'nameless',
      bad: '绩效指标:\n  产出指标:\n    "":\n      - {编号: 1, 名称: 会议出错率, 指标值: 0%}\n    质量指标: null',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: 0%}',
    },
    {
      title: { zh: '放在别的一级指标之下', en: 'under the wrong 一级指标' },
      code: 'misplaced',
      bad: '绩效指标:\n  效益指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥90%}\n  满意度指标: null',
      good: '绩效指标:\n  满意度指标:\n    社会公众或服务对象满意度:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥90%}\n    服务对象满意度指标: null',
    },
  ],
  check(declaration, { report }) {
    for (const { category, parent, known, siblings } of wrongCategories(declaration)) {
      const { match, name, path } = category;
      const target = { path, at: 'key' } as const;
      const under = parent?.name ?? null;
      if (match.kind === 'misplaced') {
        const following = followers(category, parent).map((other) => other.name);
        const related = rightPlace(match.place, declaration);
        report('misplaced', {
          data: { name, parent: under, place: match.place, following },
          target,
          related,
        });
      } else if (isNameless(category)) {
        const meant = onlyOpen(known, siblings);
        const fix = renameTo(meant, path, () => false);
        report('nameless', { data: { parent: under, meant, known }, target, fix });
      } else if (match.kind === 'unknown') {
        const meant = match.meant?.name ?? null;
        const fix = renameTo(meant, path, (taken) => siblings.some((other) => other.name === taken));
        report('unknown', { data: { name, meant, parent: under, known }, target, fix });
      }
    }
  },
});
