import type { OddMapping } from '../form/canonical.ts';
import type { KeyLevel, RepeatedKey, UnknownKey } from '../form/keys.ts';
import { knownKeys, readKeys } from '../form/keys.ts';
import { matchFirst } from '../form/names.ts';
import type { Template } from '../form/template.ts';
import type { Finding, Fix } from '../text/finding.ts';
import { nameAsKey, oddlyWrittenKey, repeatedKey, unknownKey } from './key-messages.ts';
import { plainOf } from './meant.ts';
import { quoted } from './words.ts';

/** Findings for keys that the form does not have. unknown-fund reports those of 项目资金, except for odd spelling. */
export function keyFindings(odd: OddMapping, template: Template | null): readonly Finding[] {
  const repeated = odd.keys.twice.map((key) => repeatedFinding(odd, key));
  const ours = odd.keys.unknown.filter(
    ({ key, meant }) => odd.level !== 'funds' || meant?.sure || key.trim() === '',
  );
  return [...ours.map((key) => unknownFinding(odd, key, template)), ...repeated];
}

function repeatedFinding(odd: OddMapping, { key, first }: RepeatedKey): Finding {
  return {
    code: 'repeated-key',
    message: repeatedKey({ key, first }),
    data: { key, first },
    target: { path: [...odd.path, key], at: 'key' },
    related: [
      {
        target: { path: [...odd.path, first], at: 'key' },
        message: { zh: '已写在这里', en: 'already used here' },
      },
    ],
  };
}

function unknownFinding(odd: OddMapping, { key, meant }: UnknownKey, template: Template | null): Finding {
  const target = { path: [...odd.path, key], at: 'key' } as const;
  if (key === odd.keys.nameAsKey) return { ...nameAsKeyFinding(odd, key, template), target };
  if (meant?.sure) {
    return {
      code: 'unknown-key',
      message: oddlyWrittenKey({ key, meant: meant.write }),
      data: { key, meant: meant.write },
      target,
      fix: rename(odd, key, meant.write, true),
    };
  }
  const write = meant?.write ?? null;
  const known = knownKeys(odd.level, template);
  return {
    code: 'unknown-key',
    message: unknownKey({ key, meant: write, known, elsewhere: elsewhere(key, odd.level, template) }),
    data: { key, meant: write },
    target,
    ...(write === null ? {} : { fix: rename(odd, key, write, false) }),
  };
}

/** `- 召开会议次数: ≥9次`: the key is the name, and its value is the 指标值. */
function nameAsKeyFinding(
  { path, keys, value }: OddMapping,
  key: string,
  template: Template | null,
): Omit<Finding, 'target'> {
  const said = { code: 'name-as-key', message: nameAsKey({ key }), data: { key } };
  const columns = readKeys({}, 'indicator', template).own;
  const meant = Object.entries(value).flatMap(([other, item]) =>
    other === key
      ? [
          [columns('名称'), key],
          [columns('指标值'), item],
        ]
      : [[other, item]],
  );
  const has = Object.hasOwn(value, keys.own('编号'));
  const number = has || template?.numbered === false ? [] : [[columns('编号'), Number(path.at(-1)) + 1]];
  const item = plainOf(Object.fromEntries([...number, ...meant]));
  if (item === undefined) return said;
  const title = {
    zh: `把${quoted(key)}写进“名称”一栏，后面的内容写进“指标值”`,
    en: `move ${quoted(key)} to 名称, and what follows it to 指标值`,
  };
  return { ...said, fix: { title, safe: true, edits: [{ kind: 'replace', path, value: item }] } };
}

function rename(odd: OddMapping, key: string, write: string, safe: boolean): Fix {
  return {
    title:
      key.trim() === ''
        ? { zh: `在冒号前补上${quoted(write)}`, en: `add ${quoted(write)} before the colon` }
        : {
            zh: `把栏目名${quoted(key)}改成${quoted(write)}`,
            en: `rename ${quoted(key)} to ${quoted(write)}`,
          },
    safe,
    edits: [{ kind: 'rename-key', path: [...odd.path, key], key: write }],
  };
}

/** The parent key under which the form has this key; null: nowhere. */
function elsewhere(key: string, level: KeyLevel, template: Template | null): string | null {
  const has = (other: KeyLevel) => other !== level && knownKeys(other, template).includes(key);
  if (has('funds')) return '项目资金';
  const category = matchFirst(key, template);
  if (category.kind === 'known') return '绩效指标';
  if (category.kind === 'misplaced') return category.place[0] ?? null;
  return null;
}
