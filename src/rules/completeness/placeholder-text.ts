import type { ConfiguredWords } from '../../form/configured-words.ts';
import type { Words } from '../../form/declaration.ts';
import { placeholderInGoal, placeholderInName } from '../../form/placeholder.ts';
import type { Span } from '../../quantity/value.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';
import { type Either, eitherShare, leftHint, withoutHint } from './form-hint.ts';

export const placeholderText = defineRule({
  id: 'placeholder-text',
  title: { zh: '不留占位文字', en: 'no placeholders left' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['完整性'] }],
  fix: 'safe',
  related: ['missing-value', 'vague-value'],
  about: {
    zh: '指标值、名称或目标只写了……、×××、待定、暂无、同上、无、/ 之类，或者其中还留着 **、××、XX、___、TODO，说明没有填完。表样的提示“(≥**%)”留在名称里时给出警告，--fix 会删去提示，并把其中的符号和单位补到指标值上。',
    en: 'A 指标值, name or goal that is only ……, ×××, 待定, 暂无, 同上, 无 or /, or that still contains **, ××, XX, ___ or TODO, is not filled in. A form hint (≥**%) left in a name is a warning; --fix removes it and moves its sign and unit to the 指标值.',
  },
  blind: {
    zh: '“无障碍”一类的词，事故、投诉、违规一类指标的值“无”，句末的省略号，名称前作为核心指标记号的★和*，不算占位。',
    en: 'Words such as 无障碍; 无 as the value for accidents, complaints, violations and the like; dots at the end of a sentence; ★ or * before a name that marks a core indicator.',
  },
  options: {
    words: words({ zh: '整段就是这些文字的，也算占位', en: 'additional texts that are only placeholders' }),
    evils: words({
      zh: '名称中另外一些不该发生的事（事故、投诉之外），值写“无”不算占位',
      en: 'additional words in names of undesirable events, besides 事故, 投诉 …; 无 is a valid value for these',
    }),
    silent: words({
      zh: '这些词里的记号不算占位（XX大道）',
      en: 'words in which these marks are not placeholders (XX大道)',
    }),
  },
  messages: {
    placeholder: (d: { what: string; text: string }) => ({
      zh: `${d.what}里的${quote(d.text)}只是占位，还没有填写`,
      en: `${quote(d.text)} in ${d.what} is only a placeholder`,
      label: { zh: '待填写', en: 'not filled in yet' },
      ...(d.what === '指标值' && {
        help: {
          zh: '请写明目标；本项目没有的指标，删去这一条',
          en: 'write the target to be reached, or remove the indicator if the project does not have it',
        },
      }),
    }),
    'hint-in-name': (d: { hint: string; either?: Either }) => ({
      zh: `名称里留下了表样的填写提示${quote(d.hint)}`,
      en: `the form hint ${quote(d.hint)} is still in the name`,
      label: { zh: '填写提示', en: 'form hint' },
      ...(d.either !== undefined && {
        help: {
          zh: `指标值是 ${d.either.share} 还是 ${d.either.asWritten}？写明以后，再删去提示`,
          en: `is the 指标值 ${d.either.share} or ${d.either.asWritten}? Write the correct one, then remove the hint`,
        },
      }),
    }),
  },
  examples: [
    {
      title: { zh: '指标值待定', en: 'a value not written yet' },
      code: 'placeholder',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: 待定}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 盲道建设, 指标值: 无障碍}',
    },
    {
      title: { zh: '名称里留有提示', en: 'a hint left in a name' },
      code: 'hint-in-name',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 苗木成活率(≥**%), 指标值: 85}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: ★苗木成活率, 指标值: ≥85%}',
    },
  ],
  check(declaration, { report }) {
    const say = (what: string, { text, path }: Words, span: Span | null): void => {
      if (span === null) return;
      report('placeholder', {
        data: { what, text: text.slice(...span) },
        target: { path, at: 'value', span },
      });
    };
    const { project, more } = declaration;
    if (project !== null) say('项目名称', project, placeholderInName(project.text, more));
    for (const list of [declaration.goals, declaration.midtermGoals]) {
      for (const { content } of list?.goals ?? []) {
        if (content !== null) say(String(list?.path.at(-1)), content, placeholderInGoal(content.text, more));
      }
    }
    for (const indicator of declaration.indicators) {
      const { name, value } = indicator;
      if (value !== null) say('指标值', { text: value.raw, path: value.path }, value.placeholder);
      if (name === null) continue;
      const hint = leftHint(indicator, name, more);
      say('名称', name, placeholderOutside(name.text, hint, more));
      if (hint === null) continue;
      const either = value === null ? null : eitherShare(value);
      report('hint-in-name', {
        data: { hint: name.text.slice(...hint), ...(either !== null && { either }) },
        target: { path: name.path, at: 'value', span: hint },
        severity: 'warning',
        fix: either === null ? withoutHint(indicator, name, hint) : undefined,
      });
    }
  },
});

/** A placeholder in a name that is not part of the form's hint. */
function placeholderOutside(name: string, hint: Span | null, more: ConfiguredWords): Span | null {
  if (hint === null) return placeholderInName(name, more);
  return placeholderInName(name.slice(0, hint[0]).padEnd(hint[1]) + name.slice(hint[1]), more);
}
