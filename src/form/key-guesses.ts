import { closest } from '../text/closest.ts';
import { foldKey, withoutBrackets } from './fold.ts';
import { isName, isSurelyValue } from './indicator-text.ts';
import type { KeyLevel, Meant, UnknownKey, Vocabulary } from './keys.ts';
import type { Mapping } from './mapping.ts';

// Guesses what was meant by keys that the form does not have.

/** Candidates for a line without a key (`: 会议费`): the one that is absent was meant, if only one is. */
const due: Readonly<Record<KeyLevel, readonly string[]>> = {
  root: [
    '年度',
    '项目名称',
    '主管部门及代码',
    '实施单位',
    '项目属性',
    '项目期',
    '项目资金',
    '年度总体目标',
    '绩效指标',
  ],
  funds: ['年度资金总额'],
  goal: ['编号', '内容'],
  indicator: ['编号', '名称', '指标值'],
};

/** Names a key that is only blanks after the one key that its mapping lacks. */
export function nameBlank(
  unknown: Map<string, Meant | null>,
  level: KeyLevel,
  own: ReadonlyMap<string, string>,
  words: Vocabulary,
): void {
  const blank = [...unknown.keys()].filter((key) => foldKey(key) === '');
  const taken = new Set([...unknown.values()].map((meant) => meant?.name));
  const [name, ...more] = due[level].filter(
    (one) => !own.has(one) && !taken.has(one) && words.names?.includes(one),
  );
  const [key, ...others] = blank;
  if (key === undefined || name === undefined || more.length > 0 || others.length > 0) return;
  unknown.set(key, { name, write: words.local.get(name) ?? name, sure: false });
}

/** The key of a nameless indicator that is really its name, followed by the value; null: none, or several. */
export function findNameAsKey(
  mapping: Mapping,
  unknown: readonly UnknownKey[],
  own: ReadonlyMap<string, string>,
): string | null {
  const [only] = unknown;
  if (only === undefined || unknown.length > 1 || only.meant !== null) return null;
  if (own.has('名称') || own.has('指标值') || !isName(only.key)) return null;
  return isSurelyValue(mapping[only.key]) ? only.key : null;
}

/** Finds for each unknown key the absent name that was probably meant; no name is used twice. */
export function guess(
  unknown: Map<string, Meant | null>,
  own: ReadonlyMap<string, string>,
  words: Vocabulary,
): void {
  const absent = new Map([...words.accepted].filter(([, name]) => !own.has(name)));
  const give = (key: string, name: string, write: string) => {
    unknown.set(key, { name, write, sure: false });
    for (const [other, of] of absent) if (of === name) absent.delete(other);
  };
  const isAbsent = (name: string | undefined): name is string => name !== undefined && absent.has(name);
  for (const [key, meant] of unknown) {
    if (meant !== null) continue;
    const bare = withoutBrackets(foldKey(key));
    const name = words.folded().get(bare) ?? words.others().get(bare);
    if (isAbsent(name)) give(key, name, words.local.get(name) ?? name);
  }
  for (const [key, meant] of unknown) {
    if (meant !== null || absent.size === 0) continue;
    const bare = withoutBrackets(foldKey(key));
    // 年度资金总额（元） next to 年度资金总额 is nothing else: no other name was meant
    if (words.folded().has(bare)) continue;
    const write = closest(bare, absent.keys());
    const name = write === null ? undefined : absent.get(write);
    if (write !== null && name !== undefined) give(key, name, write);
  }
}
