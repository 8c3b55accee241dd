import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { DeclarationSummary, Diagnostic, FileResult, RunResult } from '../linter/diagnostic.ts';
import type { Severity } from '../text/finding.ts';
import type { Lang, Message } from '../text/message.ts';
import { findingItem, ruleName } from './html-finding.ts';
import { SCRIPT, STYLE } from './html-page.ts';
import { COUNTED, WORDS } from './html-words.ts';
import { attributes, formLanguage, markup } from './markup.ts';
import { Places } from './places.ts';
import { provenanceOf } from './provenance.ts';
import type { ReportContext, Reporter, RuleInfo } from './report.ts';
import { summarize, summaryPhrase } from './summary.ts';
import { SEVERITIES } from './words.ts';

/**
 * One page for a bureau to pass round: totals, the declarations with their verdicts and findings, suppressed findings
 * with their reasons, and the checks that did and did not run. It loads nothing from elsewhere, and its content security
 * policy only allows its own script.
 */
export const html: Reporter = (result, context) => {
  const t = (message: Message): string => message[context.lang];
  const sections = sectionsOf(result);
  const body = [
    `<a class="skip" href="#findings">${t(WORDS.skip)}</a>`,
    header(result, context),
    filter(sections, result, context),
    '<main>',
    overview(sections, context),
    findings(sections, context),
    problems(result, context),
    checks(result, context),
    '</main>',
    footer(result, context),
  ];
  const policy = `default-src 'none'; style-src ${hashSource(STYLE)}; script-src ${hashSource(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return (
    `<!doctype html>\n<html lang="${context.lang === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy"${attributes({ content: policy })}>\n` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n' +
    `<title>${t(WORDS.title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${body.join('\n')}\n` +
    `<script>${SCRIPT}</script>\n</body>\n</html>\n`
  );
};

function hashSource(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/** A declaration with its findings, or the part of a file that belongs to no declaration. */
interface Section {
  readonly id: string;
  readonly file: FileResult;
  readonly declaration: DeclarationSummary | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: FileResult['suppressed'];
}

function sectionsOf(result: RunResult): Section[] {
  return result.files
    .flatMap((file) => {
      const { declarations } = file;
      // Findings about the text go with the declaration if the file has only one.
      const only = declarations.length === 1 ? declarations[0] : undefined;
      const owner = ({ document }: Diagnostic): DeclarationSummary | null =>
        declarations.find((one) => one.document === document) ?? only ?? null;
      const owners = [...declarations, null].map((declaration) => ({
        file,
        declaration,
        diagnostics: file.diagnostics.filter((diagnostic) => owner(diagnostic) === declaration),
        suppressed: file.suppressed.filter(({ diagnostic }) => owner(diagnostic) === declaration),
      }));
      return owners.filter((section) => section.declaration !== null || section.diagnostics.length > 0);
    })
    .map((section, index) => ({ ...section, id: `d${index + 1}` }));
}

function header(result: RunResult, { lang }: ReportContext): string {
  const summary = summarize(result);
  const totals: readonly [Message, number, string][] = [
    [WORDS.declarations, summary.declarations, ''],
    [COUNTED.error, summary.errors, summary.errors > 0 ? 'error' : ''],
    [COUNTED.warning, summary.warnings, summary.warnings > 0 ? 'warning' : ''],
    [COUNTED.info, summary.infos, summary.infos > 0 ? 'info' : ''],
    [WORDS.silenced, summary.suppressed, ''],
  ];
  const items = totals.map(
    ([name, count, kind]) =>
      `<li><b${attributes({ class: kind === '' ? undefined : kind })}>${count}</b>${name[lang]}</li>`,
  );
  return (
    `<header><h1>${WORDS.title[lang]}</h1><p class="soft">${markup(summaryPhrase(result, false)[lang])}</p>` +
    `<ul class="totals">${items.join('')}</ul></header>`
  );
}

/** The filter, hidden until its script runs. */
function filter(sections: readonly Section[], result: RunResult, context: ReportContext): string {
  const { lang } = context;
  const rules = new Set(result.files.flatMap((file) => file.diagnostics.map(({ rule }) => rule)));
  const units = new Set(sections.map(({ declaration }) => declaration?.unit ?? ''));
  units.delete('');
  const severities = SEVERITIES.map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked>${COUNTED[severity][lang]}</label>`,
  );
  const titles = new Map(context.rules.map(({ id, title }) => [id, `${title[lang]} (${id})`]));
  const select = (
    name: string,
    label: Message,
    values: Iterable<string>,
    shown: ReadonlyMap<string, string>,
  ): string => {
    const options = [...values]
      .sort()
      .map((value) => `<option${attributes({ value })}>${markup(shown.get(value) ?? value)}</option>`);
    return `<label>${label[lang]}<select name="${name}"><option value="">${WORDS.all[lang]}</option>${options.join('')}</select></label>`;
  };
  return (
    `<form id="filter"${attributes({ 'aria-label': WORDS.filter[lang] })} hidden><fieldset><legend>${WORDS.severity[lang]}</legend>${severities.join('')}</fieldset>` +
    select('rule', WORDS.rule, rules, titles) +
    select('unit', WORDS.unit, units, new Map()) +
    `<button type="reset">${WORDS.reset[lang]}</button>` +
    `<output aria-live="polite"${attributes({ 'data-text': WORDS.shown[lang] })}></output></form>`
  );
}

function counts(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}

function verdict(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const count = counts(diagnostics);
  const [kind, words]: readonly [string, Message] =
    count.error > 0
      ? ['error', WORDS.mustChange]
      : count.warning > 0
        ? ['warning', WORDS.check]
        : ['good', WORDS.passed];
  return `<span class="${kind}">${words[lang]}</span>`;
}

function nameOf({ declaration, file }: Section): string {
  return declaration?.name ?? file.path;
}

/** All declarations in one table, each linked to its findings. */
function overview(sections: readonly Section[], { lang }: ReportContext): string {
  const head = [
    `<th>${WORDS.unit[lang]}</th><th>${WORDS.project[lang]}</th><th class="desk">${WORDS.year[lang]}</th>`,
    `<th class="desk n">${WORDS.funds[lang]}</th>`,
    ...SEVERITIES.map((severity) => `<th class="n">${COUNTED[severity][lang]}</th>`),
    `<th>${WORDS.verdict[lang]}</th>`,
  ];
  const rows = sections.map((section) => {
    const { id, declaration, diagnostics } = section;
    const count = counts(diagnostics);
    const numbers = SEVERITIES.map((severity) => `<td class="n">${count[severity]}</td>`);
    const untold = `<span class="soft"${attributes({ lang: lang === 'en' ? 'en' : undefined })}>${WORDS.untold[lang]}</span>`;
    const unit = markup(declaration?.unit ?? '') || untold;
    return (
      `<tr id="row-${id}"><td class="unit"${formLanguage(lang)}>${unit}</td>` +
      `<td><a href="#${id}"${formLanguage(lang)}>${markup(nameOf(section))}</a></td>` +
      `<td class="desk s">${declaration?.year ?? ''}</td><td class="desk n">${markup(declaration?.funds ?? '')}</td>` +
      `${numbers.join('')}<td class="s">${verdict(diagnostics, lang)}</td></tr>\n`
    );
  });
  return (
    `<h2>${WORDS.overview[lang]}</h2><div class="wide"><table><thead><tr>${head.join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></div>`
  );
}

function findings(sections: readonly Section[], context: ReportContext): string {
  const places = new Places();
  const articles = sections.map((section) => article(section, context, places));
  return `<h2 id="findings" tabindex="-1">${WORDS.findings[context.lang]}</h2>\n${articles.join('')}`;
}

function article(section: Section, context: ReportContext, places: Places): string {
  const { lang } = context;
  const { id, file, declaration, diagnostics } = section;
  const terms: readonly [Message, string][] = [
    [WORDS.unit, markup(declaration?.unit ?? '')],
    [WORDS.year, String(declaration?.year ?? '')],
    [WORDS.funds, markup(declaration?.funds ?? '')],
    [WORDS.template, markup(declaration?.template ?? '')],
    [WORDS.file, markup(file.path)],
    [WORDS.verdict, verdict(diagnostics, lang)],
  ];
  const list = terms
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name[lang]}</dt><dd>${value}</dd>`);
  const items = diagnostics.map((diagnostic) => findingItem(file, diagnostic, context, places));
  return (
    `<article id="${id}" aria-labelledby="${id}-name"${attributes({ 'data-unit': declaration?.unit })}>` +
    `<header><h3 id="${id}-name"${formLanguage(lang)}>${markup(nameOf(section))}</h3><dl>${list.join('')}</dl></header>\n` +
    (items.length === 0 ? `<p class="clean good">${WORDS.nothing[lang]}</p>` : `<ol>${items.join('')}</ol>`) +
    silenced(section, context, places) +
    '</article>\n'
  );
}

/** Suppressed findings, with the reasons given. */
function silenced({ file, suppressed }: Section, { lang }: ReportContext, places: Places): string {
  if (suppressed.length === 0) return '';
  const items = suppressed.map(({ diagnostic, reason }) => {
    const { line } = places.start(file, diagnostic.range);
    const place = { zh: `第 ${line} 行`, en: `line ${line}` }[lang];
    const why = `${WORDS.reason[lang]}${reason ?? WORDS.noReason[lang]}`;
    return `<li>${markup(`${diagnostic.message[lang]} (${diagnostic.rule}, ${place})`)} — ${markup(why)}</li>`;
  });
  return `<section class="suppressed"><h4>${WORDS.suppressed[lang]}</h4><ul>${items.join('')}</ul></section>`;
}

function problems(result: RunResult, { lang }: ReportContext): string {
  if (result.problems.length === 0) return '';
  const items = result.problems.map(
    ({ path, message }) => `<li><code>${markup(path)}</code> ${markup(message[lang])}</li>`,
  );
  return `<h2>${WORDS.unread[lang]}</h2><ul>${items.join('')}</ul>`;
}

const STATES: Readonly<Record<RuleInfo['state'], Message>> = {
  on: { zh: '已检查', en: 'checked' },
  off: { zh: '未启用', en: 'off' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

function checks(result: RunResult, context: ReportContext): string {
  const { lang, rules } = context;
  const found = new Map<string, number>();
  for (const { rule } of result.files.flatMap((file) => file.diagnostics))
    found.set(rule, (found.get(rule) ?? 0) + 1);
  const rows = rules.map(({ id, title, state }) => {
    const count = state === 'on' ? String(found.get(id) ?? 0) : '';
    return `<tr><td>${markup(title[lang])}</td><td>${ruleName(id, context)}</td><td class="s">${STATES[state][lang]}</td><td class="n">${count}</td></tr>\n`;
  });
  return (
    `<h2>${WORDS.checks[lang]}</h2><div class="wide"><table><thead><tr><th>${WORDS.checked[lang]}</th>` +
    `<th>${WORDS.rule[lang]}</th><th>${WORDS.state[lang]}</th><th class="n">${WORDS.found[lang]}</th></tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></div>`
  );
}

function footer(result: RunResult, context: ReportContext): string {
  const { lang } = context;
  const { version, templates, configuration } = provenanceOf(result, context);
  const parts: readonly [Message, string][] = [
    [WORDS.madeWith, `jixiao ${version}`],
    [WORDS.template, templates.join(lang === 'zh' ? '、' : ', ')],
    [WORDS.configuration, configuration],
  ];
  const told = parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name[lang]}${lang === 'zh' ? '：' : ': '}${markup(value)}`);
  return `<footer>${told.join(' · ')}</footer>`;
}
