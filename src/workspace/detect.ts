import { basename } from 'node:path';
import { CONFIGURATION_NAMES } from '../config/find.ts';

/** Blanks that a line may start with, including those that a Chinese input method or Word produces. */
const BLANK = String.raw`\t \u00a0\u00ad\u200b-\u200f\u3000\ufeff`;

/** The keys that identify a declaration, even a damaged one. */
const KEYS = ['项目名称', '主管部门及代码', '实施单位', '项目属性', '项目资金', '年度总体目标', '绩效指标'];

// Linear: each line is looked at once, the part before the key is bounded, and the alternatives exclude each other.
const HEAD = new RegExp(
  `^[${BLANK}\\-－{"'“”‘’]{0,256}(?:${KEYS.join('|')})["'“”‘’]?[${BLANK}]{0,256}[:：]`,
  'mu',
);

/** Whether a decoded text looks like a declaration: one of its lines starts with a key that only declarations have. */
export function looksLikeDeclaration(text: string): boolean {
  return text.includes('\n项目名称:') || HEAD.test(text);
}

const rootKey = (key: string): RegExp =>
  new RegExp(`^(?:\\{? {0,8})?["']?${key}["']?[ \\t]{0,256}[:：]`, 'm');
const TEMPLATE_ID = /^["']?标识["']?[ \t]{0,256}[:：]/m;
const TEMPLATE_LEVELS = /^["']?一级指标["']?[ \t]{0,256}[:：]/m;
const JSON_ID = rootKey('标识');
const JSON_LEVELS = rootKey('一级指标');

/** Whether a text is a template: 标识 and 一级指标 are keys of its root. */
export function looksLikeTemplate(text: string): boolean {
  if (!text.includes('标识')) return false;
  return /^\s{0,256}\{/.test(text)
    ? JSON_ID.test(text) && JSON_LEVELS.test(text)
    : TEMPLATE_ID.test(text) && TEMPLATE_LEVELS.test(text);
}

/** Whether a file can't be a declaration because of its name. */
export function isOwnFile(path: string): boolean {
  return (
    CONFIGURATION_NAMES.some((name) => path.endsWith(name)) && CONFIGURATION_NAMES.includes(basename(path))
  );
}
