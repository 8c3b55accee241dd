/** How much of the line at the place is looked at. */
const LONGEST_LINE = 1000;
/** The most characters of a part. */
const LENGTH = 40_000;

/**
 * A part of a large text around the place that can probably be parsed by itself, although the text may not be valid
 * YAML: from the start of a declaration, root key or item to the start of another one.
 */
export function sampleAround(text: string, place: number): string {
  const from = startBefore(text, place);
  const part = text.slice(from, from + LENGTH);
  const indent = /^[ \t\u3000]*/.exec(part)?.[0].length ?? 0;
  // less indented lines belong to a key outside the part
  const end = indent === 0 ? -1 : endOfItems(part, indent);
  if (end >= 0) return part.slice(0, end);
  const last = part.lastIndexOf('\n');
  return from + part.length < text.length && last > 0 ? part.slice(0, last + 1) : part;
}

function startBefore(text: string, place: number): number {
  if (place < LENGTH / 2) return 0;
  const least = place - LENGTH / 2;
  const before = text.slice(least, place + LONGEST_LINE);
  const own = before.lastIndexOf('\n', place - least - 1) + 1;
  for (const start of [/\n(?=---)/g, /\n(?=[^\s#\-}\]])/g, /\n(?=[ \t\u3000]*[-－][ \t]?[^\s-])/g]) {
    const last = [...before.slice(0, own + 1).matchAll(start)].at(-1);
    if (last !== undefined) return least + last.index + 1;
  }
  return least + own;
}

/** Where the first line with less indentation starts; -1: there is none. */
function endOfItems(part: string, indent: number): number {
  for (let at = part.indexOf('\n') + 1; at > 0; at = part.indexOf('\n', at) + 1) {
    const line = /^[ \t\u3000]*(?=[^\s])/.exec(part.slice(at, at + 100));
    if (line !== null && line[0].length < indent) return at;
  }
  return -1;
}
