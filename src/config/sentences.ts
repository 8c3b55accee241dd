import { visible } from '../text/display.ts';
import type { Message } from '../text/message.ts';

/** “；是不是 x？”, or nothing if there is no similar word. */
function meant(near: string | null): Message {
  return near === null
    ? { zh: '', en: '' }
    : { zh: `；是不是 ${visible(near)}？`, en: `; did you mean ${visible(near)}?` };
}

/** A sentence followed by the similar word or, if there is none, by all possible words. */
function orOneOf(zh: string, en: string, near: string | null, words: readonly string[]): Message {
  const tail = meant(near);
  if (near !== null) return { zh: zh + tail.zh, en: en + tail.en };
  return { zh: `${zh}；可以写 ${words.join('、')}`, en: `${en}; expected ${words.join(', ')}` };
}

/** A file path, which nobody would use as the id of a template. */
const IS_PATH = /[\\/]|\.(?:ya?ml|json)$/i;

/** Messages about a wrong configuration, and about the flags that stand in for one. */
export const sentences = {
  noConfiguration: (path: string, near: string | null): Message => ({
    zh: `找不到配置文件 ${visible(path)}${meant(near).zh}`,
    en: `the configuration ${visible(path)} does not exist${meant(near).en}`,
  }),
  deadLink: (path: string): Message => ({
    zh: `配置文件 ${visible(path)} 是一个链接，它指向的文件不存在`,
    en: `the configuration ${visible(path)} is a broken link`,
  }),
  unreadable: (path: string, reason: Message): Message => ({
    zh: `读不了配置文件 ${visible(path)}：${reason.zh}`,
    en: `cannot read the configuration ${visible(path)}: ${reason.en}`,
  }),
  noText: (path: string, what: Message): Message => ({
    zh: `${visible(path)}：${what.zh}`,
    en: `${visible(path)}: ${what.en}`,
  }),
  noMapping: (): Message => ({
    zh: '配置应为“键: 值”的形式（半角冒号，后面空一格），如 template: shapotou-2023',
    en: 'a configuration must be a mapping of keys to values, as in template: shapotou-2023',
  }),
  manyDocuments: (): Message => ({
    zh: '配置文件里只能有一份 YAML 文档',
    en: 'a configuration must be a single YAML document',
  }),
  unknownKey: (key: string, near: string | null, keys: readonly string[]): Message =>
    orOneOf(`不认识的配置项 ${visible(key)}`, `unknown key ${visible(key)}`, near, keys),
  wrongType: (key: string, due: Message): Message => ({
    zh: `${visible(key)} 应为${due.zh}`,
    en: `${visible(key)} must be ${due.en}`,
  }),
  unknownPreset: (name: string, near: string | null, names: readonly string[]): Message => {
    const text = orOneOf(`没有名为 ${visible(name)} 的预设`, `unknown preset ${visible(name)}`, near, names);
    return near === null
      ? {
          zh: `${text.zh}，或配置文件的路径，如 ./jixiao.base.yaml`,
          en: `${text.en}, or the path of a file such as ./jixiao.base.yaml`,
        }
      : text;
  },
  unknownRule: (id: string, near: string | null): Message =>
    near === null
      ? {
          zh: `没有名为 ${visible(id)} 的规则；jixiao rules 列出全部规则`,
          en: `unknown rule ${visible(id)}; run jixiao rules to list them`,
        }
      : {
          zh: `没有名为 ${visible(id)} 的规则${meant(near).zh}`,
          en: `unknown rule ${visible(id)}${meant(near).en}`,
        },
  overrideWithoutFiles: (): Message => ({
    zh: 'overrides 的这一项没有写 files，不知道对哪些文件生效；请写上，如 files: 历年/**',
    en: 'this entry of overrides does not say which files it is for; add them, as in files: archive/**',
  }),
  wrongSeverity: (written: string, near: string | null): Message =>
    orOneOf(`级别 ${visible(written)} 不对`, `${visible(written)} is not a severity`, near, [
      'error',
      'warning',
      'info',
      'off',
    ]),
  wrongLevel: (id: string): Message => ({
    zh: `${visible(id)} 应写级别（error、warning、info 或 off），或 [级别, {选项}]`,
    en: `${visible(id)} must be a severity (error, warning, info or off) or [severity, {options}]`,
  }),
  neverOff: (id: string): Message => ({
    zh: `${id} 不能关闭：读不懂的文件无法检查`,
    en: `${id} cannot be turned off: a file that cannot be read cannot be checked`,
  }),
  noOptions: (id: string): Message => ({
    zh: `规则 ${id} 没有选项`,
    en: `the rule ${id} has no options`,
  }),
  unknownOption: (id: string, name: string, near: string | null, names: readonly string[]): Message =>
    orOneOf(
      `规则 ${id} 没有选项 ${visible(name)}`,
      `the rule ${id} has no option ${visible(name)}`,
      near,
      names,
    ),
  unknownTemplate: (id: string, near: string | null): Message => {
    if (near !== null) {
      return {
        zh: `没有标识为 ${visible(id)} 的表样${meant(near).zh}`,
        en: `unknown template ${visible(id)}${meant(near).en}`,
      };
    }
    if (IS_PATH.test(id)) {
      return {
        zh: `这里要写表样的标识，不是文件 ${visible(id)}；自己的表样文件请列在配置的 templates 里`,
        en: `use the 标识 of a template here, not the file ${visible(id)}; list your own template files under templates in the configuration`,
      };
    }
    return {
      zh: `没有标识为 ${visible(id)} 的表样；jixiao templates 列出全部表样`,
      en: `unknown template ${visible(id)}; run jixiao templates to list them`,
    };
  },
  emptyTemplate: (): Message => ({
    zh: '--template 后面要写表样的标识；jixiao templates 列出全部表样',
    en: '--template needs the 标识 of a template; run jixiao templates to list them',
  }),
  missingFile: (path: string, near: string | null): Message => ({
    zh: `找不到文件 ${visible(path)}${meant(near).zh}`,
    en: `the file ${visible(path)} does not exist${meant(near).en}`,
  }),
  unreadableFile: (path: string, reason: Message): Message => ({
    zh: `读不了文件 ${visible(path)}：${reason.zh}`,
    en: `cannot read the file ${visible(path)}: ${reason.en}`,
  }),
  circle: (files: readonly string[]): Message => ({
    zh: `extends 绕成了圈：${files.map(visible).join(' → ')}`,
    en: `extends is circular: ${files.map(visible).join(' → ')}`,
  }),
  templateTaken: (id: string, by: string | null): Message => ({
    zh: `标识 ${visible(id)} 已被${by === null ? '自带的表样' : ` ${visible(by)} `}占用，请换一个`,
    en: `标识 ${visible(id)} is already used by ${by === null ? 'a built-in template' : visible(by)}; choose another`,
  }),
  wrongRuleFlag: (text: string): Message => ({
    zh: `--rule ${visible(text)} 写法不对；应写成 --rule '规则: 级别'，如 --rule 'funds-sum: warning'`,
    en: `invalid --rule ${visible(text)}; write --rule 'id: severity', as in --rule 'funds-sum: warning'`,
  }),
};

/** Descriptions of what a value should be. */
export const due = {
  text: { zh: '文字', en: 'text' },
  path: { zh: '文件路径，或其列表', en: 'a path or a list of paths' },
  globs: { zh: '文件匹配式，如 申报/**，或其列表', en: 'a glob such as declarations/**, or a list of globs' },
  bases: {
    zh: '预设名或配置文件路径，或其列表',
    en: 'a preset or the path of a configuration, or a list of them',
  },
  rules: {
    zh: '“规则: 级别”的形式（半角冒号，后面空一格），如 cost-unit: off',
    en: 'a mapping of rules to severities, as in cost-unit: off (with a space after the colon)',
  },
  overrides: {
    zh: '列表，每项写 files 及对其生效的配置',
    en: 'a list of entries with files and the settings for them',
  },
  lang: { zh: ' zh 或 en', en: 'zh or en' },
  format: (names: readonly string[]): Message => ({
    zh: ` ${names.join('、')} 之一`,
    en: `one of ${names.join(', ')}`,
  }),
  words: { zh: '词语列表，如 [标准, 单价]', en: 'a list of words' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  number: (minimum: number, maximum: number): Message => ({
    zh: ` ${minimum} 至 ${maximum} 之间的数`,
    en: `a number from ${minimum} to ${maximum}`,
  }),
};
