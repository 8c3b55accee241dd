import { ALWAYS_ON } from '../config/words.ts';
import type { ReportContext } from '../report/report.ts';
import { basisText } from '../rules/basis.ts';
import type { RulePage } from '../rules/pages.ts';
import type { DocumentedOption } from '../rules/rule.ts';
import type { Lang, Message } from '../text/message.ts';
import { wrap } from '../text/width.ts';

const HEADS = {
  why: { zh: '依据', en: 'why' },
  wrong: { zh: '不合要求的例子', en: 'failing example' },
  report: { zh: '报告', en: 'report' },
  right: { zh: '符合要求的写法', en: 'passing example' },
  traps: { zh: '常见的打字错误（报告中的 code）', en: 'typing mistakes, by the code in reports' },
  blind: { zh: '不检查什么', en: 'what it does not check' },
  options: { zh: '选项', en: 'options' },
  off: { zh: '如何关闭', en: 'how to turn it off' },
  related: { zh: '相关规则', en: 'related rules' },
} as const satisfies Record<string, Message>;

function optionLine(name: string, option: DocumentedOption, lang: Lang): string {
  const written = JSON.stringify(option.default);
  const range = option.type === 'number' ? ` (${option.minimum}–${option.maximum})` : '';
  const byDefault = { zh: '默认', en: 'default' }[lang];
  return `${name}${range}: ${option.about[lang]} [${byDefault} ${written}]`;
}

function switchOff(rule: RulePage, lang: Lang): string {
  if (ALWAYS_ON.includes(rule.id))
    return { zh: '这条规则不能关闭。', en: 'This rule cannot be turned off.' }[lang];
  return {
    zh: `一处: 在前一行写 # jixiao-disable-next-line ${rule.id} -- 理由\n处处: 在配置的 rules 里写 ${rule.id}: off`,
    en: `in one place: # jixiao-disable-next-line ${rule.id} -- reason, on the line before\neverywhere: ${rule.id}: off, under rules in the configuration`,
  }[lang];
}

/** A page under construction. */
class Page {
  readonly #context: ReportContext;
  readonly #parts: string[] = [];

  constructor(context: ReportContext) {
    this.#context = context;
  }

  text(text: string, indent = ''): this {
    const { columns, ambiguousWidth } = this.#context;
    for (const line of text.split('\n')) {
      const lines = wrap(line, Math.min(columns, 100) - indent.length, ambiguousWidth);
      this.#parts.push(...lines.map((part) => `${indent}${part}\n`));
    }
    return this;
  }

  raw(text: string, indent: string): this {
    this.#parts.push(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '\n' : `${indent}${line}\n`)),
    );
    return this;
  }

  head(message: Message, more = ''): this {
    this.#parts.push(`\n${this.#context.paint.strong(message[this.#context.lang])}${more}\n`);
    return this;
  }

  toString(): string {
    return this.#parts.join('');
  }
}

/** Everything about a rule, as a page for a terminal. */
export function explain(rule: RulePage, context: ReportContext): string {
  const { lang, paint } = context;
  const page = new Page(context);
  page.text(paint.strong(`${rule.id}: ${rule.title[lang]}`));
  page.text(`${rule.severity} · ${rule.preset} · ${rule.since} · ${rule.status}`).text('');
  page.text(rule.about[lang]);
  page.head(HEADS.why);
  for (const basis of rule.basis) page.text(basisText(basis)[lang], '  ');
  const [example] = rule.examples;
  if (example !== undefined) {
    page.head(HEADS.wrong, `: ${example.title[lang]}`).raw(example.bad, '  ');
    const report = example.report[lang];
    if (report !== '') page.head(HEADS.report).raw(report, '  ');
    page.head(HEADS.right).raw(example.good, '  ');
  }
  if (rule.traps.length > 0) page.head(HEADS.traps);
  for (const trap of rule.traps) page.text(`${trap.code}: ${trap.title[lang]}`, '  ');
  page.head(HEADS.blind).text(rule.blind[lang], '  ');
  const options = Object.entries(rule.options);
  if (options.length > 0) page.head(HEADS.options);
  for (const [name, option] of options) page.text(optionLine(name, option, lang), '  ');
  page.head(HEADS.off).text(switchOff(rule, lang), '  ');
  if (rule.related.length > 0) page.head(HEADS.related).text(rule.related.join(', '), '  ');
  return page.toString();
}
