import type { DeclarationSummary, Diagnostic, DiagnosticFix, FileResult } from '../linter/diagnostic.ts';
import { visible } from '../text/display.ts';
import type { Severity } from '../text/finding.ts';
import type { Lang, Message } from '../text/message.ts';

/** The severities in words, for sentences and tables; before a finding they stay `error`, `warning`, `info`. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** The severities, worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The message as shown, with a full stop. */
export function sentence(message: Message, lang: Lang): string {
  const text = visible(message[lang]);
  return /[.。!！?？]$/.test(text) ? text : `${text}${lang === 'zh' ? '。' : '.'}`;
}

/** Several messages as one text. */
export function sentences(messages: readonly (Message | undefined)[], lang: Lang): string {
  return messages
    .filter((message) => message !== undefined)
    .map((message) => sentence(message, lang))
    .join(lang === 'zh' ? '' : ' ');
}

/** What a fix does and how to apply it, without full stop. */
export function fixPhrase({ title, safe }: DiagnosticFix, rule: string): Message {
  const zh = visible(title.zh);
  const en = visible(title.en);
  return safe
    ? { zh: `修复: 加 --fix 可${zh}`, en: `fix: ${en} (apply with --fix)` }
    : {
        zh: `建议: 可${zh}（请核对后选用：--fix-suggestions 或 --fix-rule ${rule}）`,
        en: `suggestion: ${en} (review, then apply with --fix-suggestions or --fix-rule ${rule})`,
      };
}

/** The declaration that a finding is about, if it is about one. */
export function declarationOf(file: FileResult, { document }: Diagnostic): DeclarationSummary | undefined {
  return file.declarations.find((declaration) => declaration.document === document);
}
