import type { Explained, Message } from '../text/message.ts';
import { label, quoted, shown } from './words.ts';

/** Messages of `schema` about keys. */

/** The parent key under which a key belongs that is in the wrong place. */
export type Elsewhere = string | null;

/** A key that the form does not have here; `known` are the keys it has, `elsewhere` where this one belongs. */
export function unknownKey(d: {
  readonly key: string;
  readonly meant: string | null;
  readonly known: readonly string[];
  readonly elsewhere: Elsewhere;
}): Explained {
  const key = quoted(d.key);
  if (d.key.trim() === '') return keyless(d);
  if (d.meant !== null) {
    const meant = quoted(d.meant);
    return {
      zh: `没有${key}这一栏，是不是${meant}？`,
      en: `unknown key ${key}; did you mean ${meant}?`,
      ...label(`是不是${meant}？`, `did you mean ${meant}?`),
    };
  }
  const known = d.known.join('、');
  return {
    zh: `没有${key}这一栏`,
    en: `unknown key ${key}`,
    ...label('没有这一栏', 'no such key'),
    help:
      d.elsewhere === null
        ? {
            zh: `这里可以写：${known}；自用的栏目请以 x- 开头`,
            en: `known keys here: ${known}; start your own keys with x-`,
          }
        : {
            zh: `${key}应写在“${d.elsewhere}”之下`,
            en: `${key} belongs under “${d.elsewhere}”`,
          },
  };
}

/** `: 会议费` */
function keyless(d: { readonly meant: string | null; readonly known: readonly string[] }): Explained {
  const meant = d.meant === null ? null : quoted(d.meant);
  return {
    zh: `冒号前面没有栏目名，后面的内容不算数${meant === null ? '' : `；是不是${meant}？`}`,
    en: `missing key before this colon, so what follows is ignored${meant === null ? '' : `; did you mean ${meant}?`}`,
    ...label('前面缺少栏目名', 'missing key'),
    ...(meant === null
      ? {
          help: {
            zh: `请在冒号前写上栏目名：${d.known.join('、')}`,
            en: `write the key before the colon: ${d.known.join(', ')}`,
          },
        }
      : {}),
  };
}

/** `- 召开会议次数: ≥9次` */
export function nameAsKey(d: { readonly key: string }): Explained {
  const key = quoted(d.key);
  return {
    zh: `${key}是指标的名称，不是栏目：请写“名称: ${shown(d.key)}”，下一行写“指标值: ……”`,
    en: `${key} is the name of an indicator, not a key: write “名称: ${shown(d.key)}”, and “指标值: …” on the next line`,
    ...label('应写在“名称”一栏', 'belongs under 名称'),
  };
}

/** A key that differs from ours only in width, blanks or the like. */
export function oddlyWrittenKey(d: { readonly key: string; readonly meant: string }): Explained {
  return {
    zh: `栏目名应写成${quoted(d.meant)}，不带空格、冒号，不用全角字符、繁体字`,
    en: `the key must be written as ${quoted(d.meant)}, without spaces, colons, full-width or traditional characters`,
    ...label(`应为${quoted(d.meant)}`, `should be ${quoted(d.meant)}`),
  };
}

/** A second key for the same thing. */
export function repeatedKey(d: { readonly key: string; readonly first: string }): Explained {
  return {
    zh: `${quoted(d.key)}与${quoted(d.first)}是同一栏，只能写一处`,
    en: `${quoted(d.key)} and ${quoted(d.first)} are the same key; use only one of them`,
    ...label(`与${quoted(d.first)}相同`, `same as ${quoted(d.first)}`),
  };
}

/** `key` where something is missing, in `within` (null: in the document). */
export function missingKey(d: { readonly key: string; readonly within: Message | null }): Explained {
  return {
    zh: `${d.within?.zh ?? ''}缺少${quoted(d.key)}`,
    en: `missing ${quoted(d.key)}${d.within === null ? '' : ` in ${d.within.en}`}`,
    ...label(`缺少${quoted(d.key)}`, `missing ${quoted(d.key)}`),
  };
}
