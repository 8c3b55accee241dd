import { type NumberFault, type NumberPlace, readNumber, textMeant } from '../form/disguise.ts';
import { knownKeys, TOTAL } from '../form/keys.ts';
import { isFilled, isMapping } from '../form/mapping.ts';
import type { Template } from '../form/template.ts';
import type { Data, Fix, Path, Plain } from '../text/finding.ts';
import type { Explained, Message } from '../text/message.ts';
import type { Fault } from './errors.ts';
import {
  choiceMeant,
  goalMeant,
  goalsMeant,
  indicatorMeant,
  indicatorsMeant,
  isIndicatorList,
  mappingMeant,
  plainOf,
} from './meant.ts';
import * as messages from './messages.ts';
import { type Place, subjectOf } from './place.ts';
import { quoted, shown } from './words.ts';

/** A finding without its target. */
export interface Said {
  readonly code: string;
  readonly message: Explained;
  readonly data?: Data;
  readonly fix?: Fix;
}

/** What to report about a value that the schema rejects. */
export function sayOf(fault: Fault, template: Template | null): Said {
  const { place, own } = fault;
  const subject = subjectOf(own);
  if (isEmpty(fault)) return ofNothing(fault, subject);
  if (saysNothing(fault)) return ofDash(fault, subject);
  switch (place.kind) {
    case 'number':
      return ofNumber(fault, place.of, subject, template);
    case 'choice':
      return ofChoice(fault, place.options, subject);
    case 'text':
      return ofText(fault, subject);
    case 'open':
      return ofOpen(fault, subject);
    case 'mapping':
      return ofSections(fault, place.of, subject, template);
    case 'item':
      return ofItem(fault, place.of, subject, template);
    case 'list':
      return ofList(fault, place.of, subject, template);
  }
}

/** Whether a required value is empty: null, a blank text, a list without items, an item that is `{}`. */
function isEmpty({ value, keyword, place }: Fault): boolean {
  if (place.kind === 'item' && isMapping(value)) return !isFilled(value);
  return value === null || keyword === 'minItems' || (typeof value === 'string' && value.trim() === '');
}

function ofNothing({ path, own, value }: Fault, subject: Message): Said {
  const message = messages.empty({ subject });
  const at = path.at(-2);
  if (path.at(-1) !== '编号' || typeof at !== 'number' || Array.isArray(value))
    return { code: 'empty', message };
  return { code: 'empty', message, fix: setNumber(own, value, at + 1) };
}

/** How people write “nothing” on a paper form. */
const NOTHING = /^(?:无|没有|暂无|不涉及|不适用|[/／]|[-—–－]+|n\/a)$/i;

/** Whether it is such a word where the place should be left empty: a part of the funds, a list of indicators. */
function saysNothing({ place, path, value }: Fault): boolean {
  if (typeof value !== 'string' || !NOTHING.test(value.trim())) return false;
  if (place.kind === 'number') return place.of === 'money' && path.at(-1) !== TOTAL;
  if (place.kind === 'mapping') return place.of === 'first';
  return (place.kind === 'list' || place.kind === 'item') && place.of === 'indicator';
}

function ofDash({ own, place, value }: Fault, subject: Message): Said {
  const text = String(value);
  const code =
    place.kind === 'number' ? 'wrong-type' : place.kind === 'list' ? 'not-a-list' : 'not-a-mapping';
  if (place.kind === 'item') {
    const list = subjectOf(own.slice(0, -1));
    return { code, message: messages.nothingWritten({ subject: list, text, money: false }) };
  }
  const message = messages.nothingWritten({ subject, text, money: place.kind === 'number' });
  const fix: Fix =
    place.kind === 'number'
      ? {
          title: { zh: '改为 0', en: 'change it to 0' },
          safe: false,
          edits: [{ kind: 'set', path: own, value: 0 }],
        }
      : {
          title: { zh: '删去这一栏', en: 'remove the key' },
          safe: false,
          edits: [{ kind: 'remove', path: own }],
        };
  return { code, message, fix };
}

const ofFault = {
  'not-a-number': messages.notANumber,
  'not-an-integer': messages.notAnInteger,
  'out-of-range': messages.outOfRange,
  'too-many-digits': messages.tooManyDigits,
} as const satisfies Record<NumberFault, unknown>;

function ofNumber({ own, value }: Fault, of: NumberPlace, subject: Message, template: Template | null): Said {
  const reading = readNumber(of, value, template);
  if (reading.kind === 'bad') {
    const code = reading.fault === 'not-a-number' ? 'wrong-type' : reading.fault;
    return { code, message: ofFault[reading.fault]({ subject, of, value }) };
  }
  const text = String(value);
  return {
    code: 'number-in-disguise',
    message: messages.numberInDisguise({ subject, text, number: reading.value }),
    data: { text: shown(text), number: reading.value },
    fix: setNumber(own, value, reading.value),
  };
}

function setNumber(path: Path, value: unknown, number: number): Fix {
  const title =
    typeof value === 'string'
      ? { zh: `把${quoted(value)}改成 ${number}`, en: `change ${quoted(value)} to ${number}` }
      : { zh: `填上 ${number}`, en: `change it to ${number}` };
  return { title, safe: !hasRemark(value), edits: [{ kind: 'set', path, value: number }] };
}

/** Whether a fix would lose a remark: 854万（其中教育200万元）; （万元） is not one. */
function hasRemark(value: unknown): boolean {
  return typeof value === 'string' && /\S\s*[(（](?!\s*(?:单位[:：]?)?\s*万?元\s*[)）])/.test(value);
}

function ofText({ own, value }: Fault, subject: Message): Said {
  // true may have been meant as a word, but no rule can rely on it
  const text = typeof value === 'boolean' ? String(value) : textMeant(value);
  if (text === null) return wrongType(subject, value, { zh: '文字', en: 'text' });
  return {
    code: 'text-in-disguise',
    message: messages.textInDisguise({
      subject,
      text,
      is: typeof value === 'boolean' ? 'boolean' : 'number',
    }),
    data: { text },
    fix: inQuotes(own, text, subject),
  };
}

function inQuotes(path: Path, text: string, subject: Message): Fix {
  return {
    title: { zh: `给${subject.zh}加上引号`, en: `quote ${subject.en}` },
    safe: true,
    edits: [{ kind: 'set', path, value: text, asWritten: true }],
  };
}

function ofOpen({ own, path, value }: Fault, subject: Message): Said {
  const said = wrongType(subject, value, { zh: '文字或数字', en: 'text or a number' });
  if (typeof value !== 'boolean') return said;
  // `true` was meant as a word, or as an answer
  if (path.at(-1) !== '指标值') return { ...said, fix: inQuotes(own, String(value), subject) };
  const answer = value ? '是' : '否';
  const title = { zh: `把 ${value} 改成“${answer}”`, en: `change ${value} to “${answer}”` };
  return { ...said, fix: { title, safe: false, edits: [{ kind: 'set', path: own, value: answer }] } };
}

function ofChoice({ own, value }: Fault, options: readonly string[], subject: Message): Said {
  const meant = choiceMeant(value, options);
  const option = meant?.option ?? null;
  const message = messages.wrongOption({ subject, options, value, meant: option });
  if (meant === null) return { code: 'wrong-option', message };
  return {
    code: 'wrong-option',
    message,
    data: { meant: meant.option },
    fix: {
      title: {
        zh: `把${quoted(String(value))}改成${quoted(meant.option)}`,
        en: `change ${quoted(String(value))} to ${quoted(meant.option)}`,
      },
      safe: meant.sure,
      edits: [{ kind: 'set', path: own, value: meant.option }],
    },
  };
}

function wrongType(subject: Message, value: unknown, wanted: Message): Said {
  return { code: 'wrong-type', message: messages.wrongType({ subject, wanted, value }) };
}

function ofMapping(subject: Message, value: unknown, keys: readonly string[]): Said {
  return { code: 'not-a-mapping', message: messages.notAMapping({ subject, keys, value }) };
}

/** A mapping of the form; a list of its parts (`- 年度资金总额: 50`) can be put together. */
function ofSections(
  { own, value }: Fault,
  of: MappingPlace,
  subject: Message,
  template: Template | null,
): Said {
  const keys = mappingKeys(of, own, template);
  const said = ofMapping(subject, value, keys);
  if (of === 'first' && isIndicatorList(value, template)) {
    // its only 二级指标 was left out; if there are several, a person must choose
    const [only, ...more] = keys;
    const list = plainOf(value);
    if (only === undefined || more.length > 0 || list === undefined) return said;
    const fix = rewrite(own, { [only]: list }, `在上面补一行${quoted(only)}`, `add ${quoted(only)} above it`);
    return { ...said, fix };
  }
  const meant = own.length === 0 ? null : mappingMeant(value);
  if (meant === null) return said;
  return {
    ...said,
    fix: rewrite(own, meant, `去掉${subject.zh}各栏前的“- ”`, `take the “- ” of ${subject.en} away`),
  };
}

type MappingPlace = Extract<Place, { kind: 'mapping' }>['of'];

function mappingKeys(of: MappingPlace, own: Path, template: Template | null): readonly string[] {
  if (of === 'root' || of === 'funds') return knownKeys(of, template);
  const levels = template?.firstLevels ?? [];
  if (of === 'categories') return levels.map(({ name }) => name);
  return levels.find(({ name }) => name === own.at(-1))?.children.map(({ name }) => name) ?? [];
}

function ofItem(
  { own, value }: Fault,
  of: 'goal' | 'indicator',
  subject: Message,
  template: Template | null,
): Said {
  const keys = of === 'goal' ? ['编号', '内容'] : ['编号', '名称', '指标值'];
  const said = ofMapping(subject, value, keys);
  const at = Number(own.at(-1));
  if (of === 'goal') {
    const goal = goalMeant(value, at, template);
    return goal === null
      ? said
      : {
          ...said,
          fix: rewrite(own, goal, `把${subject.zh}写进“内容”一栏`, `move ${subject.en} to 内容`),
        };
  }
  const meant = indicatorMeant(value, at, template);
  if (meant === null) return said;
  const fix =
    meant.value === null
      ? rewrite(own, meant.write, `把${subject.zh}写进“名称”一栏`, `move ${subject.en} to 名称`)
      : rewrite(
          own,
          meant.write,
          `把${subject.zh}分成名称${quoted(meant.name)}和指标值${quoted(meant.value)}`,
          `split ${subject.en} into the 名称 ${quoted(meant.name)} and the 指标值 ${quoted(meant.value)}`,
        );
  return { ...said, fix: { ...fix, safe: meant.sure } };
}

function ofList(
  { own, value }: Fault,
  of: 'goal' | 'indicator',
  subject: Message,
  template: Template | null,
): Said {
  const said = { code: 'not-a-list', message: messages.notAList({ subject, of, value }) };
  const list = of === 'goal' ? goalsMeant(value, template) : indicatorsMeant(value, template);
  if (list === null) return said;
  const count = Array.isArray(list) ? list.length : 1;
  return {
    ...said,
    fix:
      count > 1
        ? rewrite(own, list, `把${subject.zh}拆成 ${count} 条`, `split ${subject.en} into ${count} items`)
        : rewrite(own, list, `把${subject.zh}写成列表`, `write ${subject.en} as a list`),
  };
}

function rewrite(path: Path, value: Plain, zh: string, en: string): Fix {
  return { title: { zh, en }, safe: true, edits: [{ kind: 'replace', path, value }] };
}
