import type { Template } from '../../form/template.ts';
import { closest } from '../../text/closest.ts';
import { foldName } from '../../text/fold.ts';
import { quote, quoteAll, quoteAllEn } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const templateOption = defineRule({
  id: 'template-option',
  title: { zh: '项目属性和项目期按表样填写', en: '项目属性 and 项目期 are filled in as the form requires' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['完整性'] }],
  fix: 'suggestion',
  related: ['period-syntax'],
  about: {
    zh: '表样列出项目属性的选项时，项目属性必须填其中之一；表样要求项目期时，项目期必须填写。',
    en: 'If the form lists options for 项目属性, it must be one of them; if the form has 项目期, it must be filled in.',
  },
  blind: {
    zh: '不判断项目实际上是新增还是延续；项目期写得对不对由 period-syntax 检查。',
    en: 'Whether the project really is new. period-syntax checks how 项目期 is written.',
  },
  messages: {
    'missing-attribute': (d: { options: readonly string[] }) => ({
      zh: `没有填写项目属性，应为${quoteAll(d.options)}之一`,
      en: `missing 项目属性; it must be ${quoteAllEn(d.options, 'or')}`,
      label: { zh: '缺少项目属性', en: 'missing 项目属性' },
    }),
    'missing-term': (d: { key: string }) => ({
      zh: `没有填写${d.key}，例如 1年、2023-2025、2023.07-2024.01`,
      en: `missing ${d.key}; write it as, for example, 1年, 2023-2025 or 2023.07-2024.01`,
      label: { zh: `缺少${d.key}`, en: `missing ${d.key}` },
    }),
    'unknown-option': (d: { value: string; meant: string | null; options: readonly string[] }) => ({
      zh: `项目属性不能写${quote(d.value)}，${d.meant === null ? `应为${quoteAll(d.options)}之一` : `是不是${quote(d.meant)}？`}`,
      en: `项目属性 cannot be ${quote(d.value)}; ${d.meant === null ? `it must be ${quoteAllEn(d.options, 'or')}` : `did you mean ${quote(d.meant)}?`}`,
      label:
        d.meant === null
          ? { zh: '不是表样的选项', en: 'not an option of the form' }
          : { zh: `${d.meant}？`, en: `${d.meant}?` },
      help: { zh: `表样的选项：${quoteAll(d.options)}`, en: `options of the form: ${quoteAllEn(d.options)}` },
    }),
  },
  examples: [
    {
      title: { zh: '不是表样的选项', en: 'none of the options' },
      code: 'unknown-option',
      bad: '项目属性: 延续',
      good: '项目属性: 延续性项目',
    },
    {
      title: { zh: '没有填写项目期', en: 'no 项目期' },
      code: 'missing-term',
      bad: '项目期: null',
      good: '项目期: 1年',
    },
    {
      title: { zh: '没有填写项目属性', en: 'no 项目属性' },
      code: 'missing-attribute',
      bad: '项目属性: null',
      good: '项目属性: 新增项目',
    },
  ],
  check(declaration, { report }) {
    const { template, attribute, term, misspelt } = declaration;
    if (template === null) return;
    const options = template.attributes;
    if (options.length > 0 && attribute.kind === 'absent' && !misspelt.has('项目属性')) {
      report('missing-attribute', { data: { options }, target: { path: attribute.path, at: 'key' } });
    }
    if (
      attribute.kind === 'words' &&
      options.length > 0 &&
      !options.some((o) => foldName(o) === foldName(attribute.text))
    ) {
      const meant = optionMeant(attribute.text, template);
      report('unknown-option', {
        data: { value: attribute.text, meant, options },
        target: { path: attribute.path, at: 'value' },
        fix:
          meant === null
            ? undefined
            : {
                title: { zh: `改为${quote(meant)}`, en: `change it to ${quote(meant)}` },
                safe: false,
                edits: [{ kind: 'set', path: attribute.path, value: meant }],
              },
      });
    }
    if (template.hasTerm && term.kind === 'absent' && !misspelt.has('项目期')) {
      report('missing-term', {
        data: { key: declaration.ownKey('项目期') },
        target: { path: term.path, at: 'key' },
      });
    }
  },
});

/** What people call a continuing project, and a new one. */
const CONTINUED = /延续|续建|继续|经常性|跨年/;
const NEW = /新建|新增|新设|首次|新立项|一次性/;

/** The option that shortens or repeats the value, else the one that means the same, else the closest word. */
function optionMeant(value: string, { attributes }: Template): string | null {
  const abridged = attributes.find((option) => value.length > 1 && option.includes(value.trim()));
  if (abridged !== undefined) return abridged;
  // 新增项目□ 延续性项目□: nothing is ticked, so it is unclear which is meant.
  if (CONTINUED.test(value) && NEW.test(value)) return null;
  const alike = CONTINUED.test(value) ? /^延续/ : NEW.test(value) ? /^新/ : null;
  return attributes.find((option) => alike?.test(option)) ?? closest(value, attributes);
}
