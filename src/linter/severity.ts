import type { Finding, Severity } from '../text/finding.ts';
import type { Settings } from './lint.ts';

/** The severity of a finding under the settings; null: it is not shown. */
export function severityOf(
  rule: string,
  finding: Pick<Finding, 'severity' | 'reviewOnly'>,
  settings: Settings,
): Severity | null {
  const setting = settings.rules.get(rule);
  if (setting === undefined) return null;
  if (setting.origin === 'user') return setting.severity;
  if (finding.reviewOnly && setting.origin !== 'review') return null;
  const severity = finding.severity ?? setting.severity;
  return setting.origin === 'strict' && severity === 'warning' ? 'error' : severity;
}
