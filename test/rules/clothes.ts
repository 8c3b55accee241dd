import { parse, stringify } from 'yaml';

/** Other ways to write the same declaration: text in our block style → text in another style. */
export const clothes: Readonly<Record<string, (text: string) => string>> = {
  'flow style': (text) => stringify(parse(text), { collectionStyle: 'flow', lineWidth: 0 }),
  'double quotes': (text) => quoted(text, 'QUOTE_DOUBLE'),
  'single quotes': (text) => quoted(text, 'QUOTE_SINGLE'),
  'quoted keys': (text) => stringify(parse(text), { defaultKeyType: 'QUOTE_DOUBLE', lineWidth: 0 }),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  comments: commented,
  'comments and CRLF': (text) => commented(text).replaceAll('\n', '\r\n'),
  'more indentation': (text) => stringify(parse(text), { indent: 4, lineWidth: 0 }),
};

function quoted(text: string, style: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  return stringify(parse(text), { defaultStringType: style, defaultKeyType: 'PLAIN', lineWidth: 0 });
}

/** A comment after each line, and one on a line of its own before it. */
function commented(text: string): string {
  const lines = text.split('\n');
  return lines.map((line) => (line === '' ? line : `# 逐行说明\n${line} # 备查`)).join('\n');
}
