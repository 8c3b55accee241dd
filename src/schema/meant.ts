import { foldKey } from '../form/fold.ts';
import { splitGoals } from '../form/goals.ts';
import { type IndicatorText, isName, isSurelyValue, readIndicatorText } from '../form/indicator-text.ts';
import { readKeys } from '../form/keys.ts';
import { isMapping, type Mapping } from '../form/mapping.ts';
import type { Template } from '../form/template.ts';
import { closest } from '../text/closest.ts';
import type { Plain } from '../text/finding.ts';

// What was meant by values of the wrong shape, for fixes.

/** Deeper values are not worth a fix. */
const DEEPEST = 20;

/** The value as an edit can write it; undefined: too deep, or not of YAML's core schema. */
export function plainOf(value: unknown, depth = 0): Plain | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => plainOf(item, depth + 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isMapping(value)) return undefined;
  const entries = Object.entries(value).map(([key, item]) => [key, plainOf(item, depth + 1)] as const);
  return entries.every((entry): entry is readonly [string, Plain] => entry[1] !== undefined)
    ? Object.fromEntries(entries)
    : undefined;
}

/** Words whose option is not the closest in spelling; null: they have none (指标性质: 定量). */
const BY_SENSE: readonly (readonly [words: RegExp, option: string | null])[] = [
  [/[负逆]向|越[小少低]越好/, '反向'],
  [/越[大多高]越好/, '正向'],
  [/^定量/, null],
];

/** The option that was meant; `sure`: it differs only in width, blanks and the word 指标 (四川 prints 正向指标). */
export function choiceMeant(
  value: unknown,
  options: readonly string[],
): { readonly option: string; readonly sure: boolean } | null {
  if (typeof value !== 'string') return null;
  const folded = foldKey(value);
  const bare = folded.replace(/指标$/u, '');
  const same = options.find((option) => [folded, bare].includes(foldKey(option)));
  if (same !== undefined) return { option: same, sure: true };
  // 优秀, 定量指标, 较差: the option with something added to it
  const within = options.filter((option) => folded.includes(option));
  const option = within.length === 1 ? within[0] : optionBySense(folded, options);
  return option === null || option === undefined ? null : { option, sure: false };
}

function optionBySense(folded: string, options: readonly string[]): string | null {
  const sense = BY_SENSE.find(([words]) => words.test(folded));
  if (sense === undefined) return closest(folded, options);
  return options.find((option) => option === sense[1]) ?? null;
}

/** Adds the item's place in the list as its number, if the form numbers its items. */
function numbered(item: Readonly<Record<string, Plain>>, at: number, template: Template | null): Plain {
  const own = readKeys(item, 'goal', template).own('编号');
  return template?.numbered === false || Object.hasOwn(item, own) ? item : { 编号: at + 1, ...item };
}

/** The goal that a text in its place means; `at` is the index in the list, from 0. */
export function goalMeant(value: unknown, at: number, template: Template | null): Plain | null {
  return typeof value === 'string' && value.trim() !== ''
    ? numbered({ 内容: value.trim() }, at, template)
    : null;
}

/** The list of goals that one text (目标1: … 目标2: …) means, or one goal without a list around it. */
export function goalsMeant(value: unknown, template: Template | null): Plain | null {
  if (typeof value === 'string') {
    const goals = splitGoals(value);
    return goals.length === 0 ? null : goals.map((goal, i) => numbered({ 内容: goal }, i, template));
  }
  if (!isMapping(value)) return null;
  if (has(value, 'goal', '内容', template)) return listOfOne(value, template);
  const texts = Object.entries(value);
  const isList = texts.length > 0 && texts.every(([key, item]) => key.startsWith('目标') && isText(item));
  return isList ? texts.map(([, item], i) => numbered({ 内容: String(item).trim() }, i, template)) : null;
}

/** The indicator that a text in its place means; `at` is the index in the list, from 0. */
export function indicatorMeant(value: unknown, at: number, template: Template | null): IndicatorMeant | null {
  const text = typeof value === 'string' ? readIndicatorText(value) : null;
  return text === null ? null : { ...text, write: indicatorOf(text.name, text.value, at, template) };
}

export interface IndicatorMeant extends IndicatorText {
  /** The indicator as an edit writes it. */
  readonly write: Plain;
}

/** An indicator with the form's own names for its columns. */
function indicatorOf(
  name: string,
  value: string | number | null,
  at: number,
  template: Template | null,
): Plain {
  const { own } = readKeys({}, 'indicator', template);
  const item: Readonly<Record<string, Plain>> =
    value === null ? { [own('名称')]: name } : { [own('名称')]: name, [own('指标值')]: value };
  return template?.numbered === false ? item : { [own('编号')]: at + 1, ...item };
}

/**
 * The list of indicators that is meant by one indicator without a list around it, by one text with name and value, or
 * by names in the place of keys (召开会议次数: ≥9次).
 */
export function indicatorsMeant(value: unknown, template: Template | null): Plain | null {
  if (typeof value === 'string') {
    const meant = indicatorMeant(value, 0, template);
    return meant?.value != null ? [meant.write] : null;
  }
  if (!isMapping(value)) return null;
  if (has(value, 'indicator', '名称', template)) return listOfOne(value, template);
  const entries = Object.entries(value);
  const { unknown } = readKeys(value, 'indicator', template);
  const strange = unknown.filter(({ key, meant }) => meant === null && isName(key)).length;
  if (entries.length === 0 || strange < entries.length) return null;
  const items = entries.flatMap(([name, item], at) =>
    isSurelyValue(item) ? [indicatorOf(name, item, at, template)] : [],
  );
  return items.length === entries.length ? items : null;
}

/** Whether it is a list of indicators, as a 二级指标 has it. */
export function isIndicatorList(value: unknown, template: Template | null): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((item) => isMapping(item) && has(item, 'indicator', '名称', template));
}

/** Keys that only list items have: a list of mappings with these is not a mapping cut into pieces. */
const OF_ITEMS = new Set(['编号', '内容', '名称', '指标值']);

/** The mapping that is meant by a list of mappings with one key each, all different. */
export function mappingMeant(value: unknown): Plain | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isMapping)) return null;
  const entries = value.flatMap((item) => Object.entries(item));
  const keys = new Set(entries.map(([key]) => key));
  if (keys.size !== entries.length || entries.length === 0) return null;
  if (entries.some(([key]) => OF_ITEMS.has(key))) return null;
  return plainOf(Object.fromEntries(entries)) ?? null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function has(value: Mapping, level: 'goal' | 'indicator', name: string, template: Template | null): boolean {
  return Object.hasOwn(value, readKeys(value, level, template).own(name));
}

function listOfOne(value: Mapping, template: Template | null): Plain | null {
  const plain = plainOf(value);
  return isPlainMapping(plain) ? [numbered(plain, 0, template)] : null;
}

function isPlainMapping(value: Plain | undefined): value is Readonly<Record<string, Plain>> {
  return isMapping(value);
}
