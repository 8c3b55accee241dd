import type { NumberPlace } from '../form/disguise.ts';
import type { Path } from '../text/finding.ts';
import type { Message } from '../text/message.ts';
import { quoted } from './words.ts';

/** What the form expects at a place of a document, as far as a finding needs to know. */
export type Place =
  | { readonly kind: 'number'; readonly of: NumberPlace }
  | { readonly kind: 'text' }
  /** Text or a number. */
  | { readonly kind: 'open' }
  /** One of a few words. */
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'mapping'; readonly of: 'root' | 'funds' | 'categories' | 'first' }
  | { readonly kind: 'list'; readonly of: 'goal' | 'indicator' }
  | { readonly kind: 'item'; readonly of: 'goal' | 'indicator' };

const text: Place = { kind: 'text' };
const open: Place = { kind: 'open' };
const money: Place = { kind: 'number', of: 'money' };
const numbering: Place = { kind: 'number', of: 'numbering' };

const rootPlaces: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['年度', { kind: 'number', of: 'year' }],
  ['项目资金', { kind: 'mapping', of: 'funds' }],
  ['年度总体目标', { kind: 'list', of: 'goal' }],
  ['中期目标', { kind: 'list', of: 'goal' }],
  ['绩效指标', { kind: 'mapping', of: 'categories' }],
  ['综合评定等级', { kind: 'choice', options: ['优', '良', '中', '差'] }],
]);

const indicatorPlaces: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['编号', numbering],
  ['名称', text],
  ['分值', { kind: 'number', of: 'weight' }],
  ['指标性质', { kind: 'choice', options: ['≥', '≤', '＞', '＜', '=', '定性'] }],
  ['指标类型', { kind: 'choice', options: ['定量', '定性'] }],
  ['指标方向', { kind: 'choice', options: ['正向', '反向'] }],
]);

/** The place that a path of our names leads to. */
export function placeOf(path: Path): Place {
  const [top, second, third, fourth, fifth] = path;
  if (top === undefined) return { kind: 'mapping', of: 'root' };
  const root = rootPlaces.get(String(top)) ?? text;
  if (second === undefined) return root;
  if (top === '项目资金') return money;
  if (root.kind === 'list') {
    if (third === undefined) return { kind: 'item', of: 'goal' };
    return third === '编号' ? numbering : text;
  }
  if (third === undefined) return { kind: 'mapping', of: 'first' };
  if (fourth === undefined) return { kind: 'list', of: 'indicator' };
  if (fifth === undefined) return { kind: 'item', of: 'indicator' };
  return indicatorPlaces.get(String(fifth)) ?? open;
}

/** A description of a path, as the subject of a sentence: “年度”, “数量指标”第 3 项的“名称”. */
export function subjectOf(path: Path): Message {
  const last = path.at(-1);
  const place = path.findLastIndex((segment) => typeof segment === 'number');
  const list = quoted(String(path[place - 1] ?? ''));
  const item = Number(path[place]) + 1;
  const key = quoted(String(last ?? ''));
  if (place < 0) return { zh: key, en: key };
  const counted = place > 1 ? '项' : '条';
  if (place === path.length - 1) return { zh: `${list}第 ${item} ${counted}`, en: `item ${item} of ${list}` };
  return { zh: `${list}第 ${item} ${counted}的${key}`, en: `${key} of item ${item} in ${list}` };
}
