import type { RelatedPlace, RunResult } from '../linter/diagnostic.ts';
import type { ReportContext } from './report.ts';

/** A relative path as a URI reference (RFC 3986); a lone surrogate, which no URI can hold, as U+FFFD. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}

/** A path relative to the top of the CI checkout, wherever the tool ran. */
function pathFromTop(path: string, folder: string): string {
  if (path.startsWith('/') || path === '<stdin>') return path;
  const folders = folder.split('/');
  let rest = path;
  while (rest.startsWith('../') && folders.length > 0) {
    folders.pop();
    rest = rest.slice('../'.length);
  }
  return [...folders, rest].join('/');
}

/** The results with paths relative to the top of the CI checkout. */
export function fromTop(result: RunResult, { folder }: Pick<ReportContext, 'folder'>): RunResult {
  if (folder === '') return result;
  const moved = <T extends { readonly path: string }>(one: T): T => ({
    ...one,
    path: pathFromTop(one.path, folder),
  });
  const related = (place: RelatedPlace): RelatedPlace =>
    place.file === undefined ? place : { ...place, file: moved(place.file) };
  return {
    ...result,
    files: result.files.map((file) => ({
      ...moved(file),
      diagnostics: file.diagnostics.map((one) => ({ ...one, related: one.related.map(related) })),
    })),
    problems: result.problems.map(moved),
  };
}

/** The address of a rule's page if it is on the web, else null: a local path means nothing to others. */
export function pageOf(rule: string, { docs }: Pick<ReportContext, 'docs'>): string | null {
  const address = docs(rule);
  return address !== null && /^https?:\/\//.test(address) ? encodeURI(address) : null;
}
