import type { Diagnostic, DiagnosticFix, FileResult, FileText, RunResult } from '../linter/diagnostic.ts';
import type { Severity } from '../text/finding.ts';
import type { Lang, Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import { fingerprints } from './fingerprint.ts';
import { safeJson } from './json.ts';
import { Places } from './places.ts';
import { provenanceOf } from './provenance.ts';
import type { ReportContext, Reporter, RuleInfo } from './report.ts';
import { fromTop, pageOf, uriOf } from './uri.ts';
import { declarationOf, sentence, sentences } from './words.ts';

/** SARIF 2.1.0, for code scanning. Suppressed and baselined findings are omitted: GitHub would show them as open. */
export const sarif: Reporter = (result, context) => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runJson(fromTop(result, context), context)],
  };
  return `${safeJson(log, 2)}\n`;
};

/** What paths are relative to: the top of the CI checkout, else the working folder. */
const BASE = 'SRCROOT';

function runJson(result: RunResult, context: ReportContext) {
  const { lang } = context;
  const rules = rulesOf(result, context);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprint = fingerprints();
  const places = new Places();
  const { templates, configuration } = provenanceOf(result, context);
  return {
    tool: {
      driver: {
        name: 'jixiao',
        version: context.version,
        semanticVersion: context.version,
        language: lang === 'zh' ? 'zh-CN' : 'en-US',
        rules: rules.map((rule) => ruleJson(rule, context)),
      },
    },
    language: lang === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { description: { text: ROOT[lang] } } },
    invocations: [
      {
        executionSuccessful: result.problems.length === 0,
        toolExecutionNotifications: result.problems.map(({ path, message }) => ({
          level: 'error',
          message: text(message, lang),
          locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
        })),
      },
    ],
    artifacts: result.files.map(({ path }) => ({ location: artifact(path), sourceLanguage: 'yaml' })),
    results: result.files.flatMap((file) =>
      file.diagnostics.map((diagnostic) => ({
        ...resultJson(file, diagnostic, lang, places),
        ruleIndex: indexOf.get(diagnostic.rule),
        partialFingerprints: { 'jixiaoFinding/v1': fingerprint(file, diagnostic) },
      })),
    ),
    properties: { configuration, templates },
  };
}

const ROOT: Message = {
  zh: '仓库的根文件夹；不在 CI 中时是运行 jixiao 时所在的文件夹',
  en: 'The root folder of the repository; outside of CI, the folder jixiao ran in',
};

/** The rules of the run, and any others that a finding names. */
function rulesOf(result: RunResult, { rules }: ReportContext): (RuleInfo | Pick<RuleInfo, 'id'>)[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set<string>();
  for (const { rule } of result.files.flatMap((file) => file.diagnostics)) {
    if (!known.has(rule)) others.add(rule);
  }
  return [...rules, ...[...others].map((id) => ({ id }))];
}

function ruleJson(rule: RuleInfo | Pick<RuleInfo, 'id'>, context: ReportContext) {
  const { lang } = context;
  const helpUri = pageOf(rule.id, context) ?? undefined;
  if (!('title' in rule)) return { id: rule.id, helpUri };
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: text(rule.title, lang),
    fullDescription: text(rule.about, lang),
    help: text(rule.about, lang),
    helpUri,
    defaultConfiguration: { level: LEVELS[rule.defaultSeverity], enabled: rule.state !== 'off' },
    properties: { tags: rule.tags },
  };
}

/** The id in PascalCase; none for an id of one word, since a name must differ from its id in more than case. */
function nameOf(id: string): string | undefined {
  if (!id.includes('-')) return undefined;
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** A message for SARIF, with brackets escaped, which could make a link. */
function text(message: Message, lang: Lang): { text: string } {
  return { text: unlinked(sentence(message, lang)) };
}

function unlinked(value: string): string {
  return value.replaceAll('](', '] (');
}

function artifact(path: string) {
  return { uri: uriOf(path), uriBaseId: BASE };
}

function resultJson(file: FileResult, diagnostic: Diagnostic, lang: Lang, places: Places) {
  const { rule, code, severity, message, help, data, path, range, related, fix } = diagnostic;
  const names = [declarationOf(file, diagnostic)?.name, ...(path ?? [])].filter((part) => part !== undefined);
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: unlinked(sentences([message, help], lang)) },
    locations: [
      {
        physicalLocation: physical(file, range, places),
        logicalLocations:
          names.length === 0 ? undefined : [{ fullyQualifiedName: names.join('/'), kind: 'member' }],
      },
    ],
    relatedLocations:
      related.length === 0
        ? undefined
        : related.map((place, index) => ({
            id: index + 1,
            message: text(place.message, lang),
            physicalLocation: physical(place.file ?? file, place.range, places),
          })),
    fixes: fix === undefined ? undefined : fixJson(file, fix, lang, places),
    properties: { code, data, safeFix: fix?.safe },
  };
}

function physical(file: FileText, range: Range, places: Places) {
  return { artifactLocation: artifact(file.path), region: region(file, range, places) };
}

function region(file: FileText, { start, end }: Range, places: Places) {
  const lines = places.lines(file);
  const from = lines.position(start);
  const to = lines.position(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A fix for SARIF; fixes of the encoding are omitted, since they are not edits of the text. */
function fixJson(file: FileText, fix: DiagnosticFix, lang: Lang, places: Places) {
  if ('encoding' in fix || fix.edits.length === 0) return undefined;
  return [
    {
      description: text(fix.title, lang),
      artifactChanges: [
        {
          artifactLocation: artifact(file.path),
          replacements: fix.edits.map((edit) => ({
            deletedRegion: region(file, edit, places),
            insertedContent: { text: edit.text },
          })),
        },
      ],
    },
  ];
}
