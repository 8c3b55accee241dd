import type { ReportContext } from './report.ts';

/** A relative path as a URI reference (RFC 3986); a lone surrogate, which no URI can hold, as U+FFFD. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}

/** The address of a rule's page, if that is on the web: reports travel, and a path means nothing elsewhere. */
export function pageOf(rule: string, { docs }: Pick<ReportContext, 'docs'>): string | null {
  const address = docs(rule);
  return address !== null && /^https?:\/\//.test(address) ? encodeURI(address) : null;
}
