import type { FirstLevel, SecondLevel, Template, Weight } from '../form/template.ts';
import type { Lang, Message } from '../text/message.ts';
import { table } from './table.ts';

const YES: Message = { zh: '要填', en: 'yes' };
const NO: Message = { zh: '不填', en: 'no' };

function weightText(weight: Weight): string {
  return typeof weight === 'number' ? String(weight) : weight.join('–');
}

/** The form's requirements for a category. */
function duties(level: FirstLevel | SecondLevel, lang: Lang): string[] {
  const quantified = 'quantified' in level && level.quantified;
  const role = 'role' in level ? level.role : null;
  const words: (Message | null)[] = [
    level.required ? { zh: '必填', en: 'required' } : null,
    quantified ? { zh: '硬性（指标值要有数字）', en: 'quantified (a value needs a number)' } : null,
    role === null ? null : { zh: `角色 ${role}`, en: `角色 ${role}` },
    level.atLeast === null ? null : { zh: `至少 ${level.atLeast} 个`, en: `at least ${level.atLeast}` },
    level.atMost === null ? null : { zh: `至多 ${level.atMost} 个`, en: `at most ${level.atMost}` },
    level.aliases.length === 0
      ? null
      : { zh: `也作 ${level.aliases.join('、')}`, en: `also ${level.aliases.join(', ')}` },
  ];
  return words.flatMap((word) => word?.[lang] ?? []);
}

function tree({ firstLevels, weights }: Template, lang: Lang): string {
  const rows = firstLevels.flatMap((first) => {
    const weight = weights?.levels[first.name];
    const scored = weight === undefined ? [] : [`${{ zh: '分值', en: '分值' }[lang]} ${weightText(weight)}`];
    return [
      [first.name, [...duties(first, lang), ...scored].join(', ')],
      ...first.children.map((second) => [`  ${second.name}`, duties(second, lang).join(', ')]),
    ];
  });
  return table(rows);
}

/** The weights that apply if a first level has no indicator. */
function variants({ weights }: Template, lang: Lang): string {
  const rows = (weights?.variants ?? []).map(({ without, levels }) => {
    const head = { zh: `缺${without.join('、')}时`, en: `without ${without.join(', ')}` }[lang];
    return [
      `${head}:`,
      Object.entries(levels)
        .map(([name, weight]) => `${name} ${weightText(weight)}`)
        .join(', '),
    ];
  });
  return rows.length === 0 ? '' : `\n${table(rows)}`;
}

/** A description of a form: its requirements and the tree of its categories. */
export function templateText(template: Template, lang: Lang): string {
  const yes = (asked: boolean): string => (asked ? YES : NO)[lang];
  const { weights } = template;
  const limits = Object.entries(template.textLimits).map(([key, most]) => `${key} ${most}`);
  const columns = Object.entries(template.columns).map(([local, ours]) => `${local} = ${ours}`);
  const facts: (readonly [Message, string] | null)[] = [
    template.source === null ? null : [{ zh: '来源', en: 'source' }, template.source],
    [{ zh: '金额单位', en: 'unit of money' }, template.moneyUnit],
    [{ zh: '编号', en: '编号' }, yes(template.numbered)],
    [{ zh: '项目属性', en: '项目属性' }, template.attributes.join(', ') || NO[lang]],
    [{ zh: '项目期', en: '项目期' }, yes(template.hasTerm)],
    [{ zh: '项目资金', en: '项目资金' }, `年度资金总额 = ${template.funds.join(' + ')}`],
    columns.length === 0 ? null : [{ zh: '本表列名', en: 'local columns' }, columns.join(', ')],
    limits.length === 0 ? null : [{ zh: '字数上限', en: 'text limits' }, limits.join(', ')],
    weights?.total === null || weights === null
      ? null
      : [{ zh: '分值合计', en: 'sum of 分值' }, weightText(weights.total)],
  ];
  const rows = facts.flatMap((fact) => (fact === null ? [] : [[`${fact[0][lang]}:`, fact[1]]]));
  return `${template.id}  ${template.title}\n\n${table(rows)}\n${tree(template, lang)}${variants(template, lang)}`;
}
