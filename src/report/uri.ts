/** A relative path as a URI reference (RFC 3986); a lone surrogate, which no URI can hold, as U+FFFD. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
