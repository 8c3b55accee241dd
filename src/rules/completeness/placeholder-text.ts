import type { Declaration, Indicator, Words } from '../../form/declaration.ts';
import { placeholderIn } from '../../form/placeholder.ts';
import type { Span } from '../../quantity/value.ts';
import type { Edit, Fix, PathTarget } from '../../text/finding.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const placeholderText = defineRule({
  id: 'placeholder-text',
  title: { zh: '不留占位文字', en: 'no placeholder is left' },
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
    en: 'A 指标值, name or goal that is nothing but ……, ×××, 待定, 暂无, 同上, 无 or /, or that still holds **, ××, XX, ___ or TODO, is not filled in. The form’s hint (≥**%) left in a name is a warning; --fix removes it and carries its sign and unit over to the 指标值.',
  },
  blind: {
    zh: '“无障碍”一类的词，句末的省略号，名称前作为核心指标记号的★和*，不算占位。',
    en: 'Words such as 无障碍, dots that end a sentence, and ★ or * before a name as the mark of a core indicator.',
  },
  messages: {
    placeholder: (d: { what: string; text: string }) => ({
      zh: `${d.what}里的${quote(d.text)}只是占位，还没有填写`,
      en: `${quote(d.text)} in ${d.what} is only a placeholder`,
      label: { zh: '待填写', en: 'to be filled in' },
    }),
    'hint-in-name': (d: { hint: string }) => ({
      zh: `名称里留下了表样的填写提示${quote(d.hint)}`,
      en: `the form’s hint ${quote(d.hint)} is left in the name`,
      label: { zh: '填写提示', en: 'a hint of the form' },
    }),
  },
  examples: [
    {
      title: { zh: '指标值待定', en: 'a value yet to be written' },
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
    const say = (what: string, text: string, span: Span | null, at: Words['path']): void => {
      if (span === null) return;
      const target: PathTarget = { path: at, at: 'value', span };
      report('placeholder', { data: { what, text: text.slice(span[0], span[1]) }, target });
    };
    for (const { what, words } of textsOf(declaration))
      say(what, words.text, placeholderIn(words.text), words.path);
    for (const indicator of declaration.indicators) {
      const { name, value } = indicator;
      if (name !== null)
        say('名称', name.text, placeholderOutside(name.text, indicator.hint?.span ?? null), name.path);
      if (value !== null) say('指标值', value.raw, value.placeholder, value.path);
      if (name === null || indicator.hint === null) continue;
      const [from, to] = indicator.hint.span;
      const hint = name.text.slice(from, to);
      if (!/\*\*|××|XX|__|＊＊|xx/.test(hint)) continue;
      report('hint-in-name', {
        data: { hint },
        target: { path: name.path, at: 'value', span: [from, to] },
        severity: 'warning',
        fix: withoutHint(indicator, name),
      });
    }
  },
});

function textsOf({ project, goals, midtermGoals }: Declaration): { what: string; words: Words }[] {
  const texts = project === null ? [] : [{ what: '项目名称', words: project }];
  for (const list of [goals, midtermGoals]) {
    for (const { content } of list?.goals ?? []) {
      if (content !== null) texts.push({ what: String(list?.path.at(-1)), words: content });
    }
  }
  return texts;
}

/** A placeholder that is no part of the form's hint. */
function placeholderOutside(name: string, hint: Span | null): Span | null {
  if (hint === null) return placeholderIn(name);
  const blanked = name.slice(0, hint[0]) + '　'.repeat(hint[1] - hint[0]) + name.slice(hint[1]);
  return placeholderIn(blanked);
}

/** Takes the hint out of the name; what the value took from it (sign, unit) is written into the value. */
function withoutHint({ hint, value }: Indicator, name: Words): Fix {
  const edits: Edit[] = [{ kind: 'set', path: name.path, span: hint?.span ?? [0, 0], value: '' }];
  if (value?.reading.kind === 'quantity' && value.placeholder === null) {
    const { comparator, unit } = value.reading;
    const sign = comparator !== null && comparator.span === null ? comparator.meaning : '';
    const tail = unit !== null && unit.span === null ? unit.text : '';
    if (sign !== '' || tail !== '')
      edits.push({ kind: 'set', path: value.path, value: sign + value.raw.trim() + tail });
  }
  return { title: { zh: '删去名称里的提示', en: 'remove the hint from the name' }, safe: true, edits };
}
