import { readYaml } from '../src/source/yaml.ts';
const n = Number(process.argv[2] ?? 20000);
const only = process.argv[3];
let N = n;
const R = (s: string, k = N) => s.repeat(k);
const cases: Record<string, () => string> = {
  '[': () => R('['), '{': () => R('{'), '- ': () => R('- '), '? ': () => R('? '), ': ': () => R(': '),
  'indent': () => Array.from({length: 3000}, (_, i) => ' '.repeat(i) + 'a:').join('\n'),
  '{a: ': () => R('{a: '), '[x,{': () => R('[x,{'), '"[': () => '"' + R('[') + '"', '#[': () => '#' + R('['), 'plain[': () => 'a: x' + R('['), 'block[': () => 'a: |\n  ' + R('['),
  ']': () => R(']'), '}': () => R('}'), ',': () => '[' + R(','), 'seqcommas': () => '[' + R('a,') + ']',
  'bomb': () => 'a0: &a0 [x,x,x,x,x,x,x,x,x]\n' + Array.from({length: 30}, (_, i) => `a${i+1}: &a${i+1} [${Array(9).fill('*a' + i).join(',')}]`).join('\n'),
  'aliases': () => 'a: &a x\n' + Array.from({length: N}, (_, i) => `k${i}: *a`).join('\n'),
  'aliasbig': () => 'a: &a ' + R('x', 1000000) + '\n' + Array.from({length: N}, (_, i) => `k${i}: *a`).join('\n'),
  'aliaskeys': () => 'a: &a ' + R('x', 1000000) + '\n' + Array.from({length: N}, (_, i) => `*a : 1`).join('\n'),
  'keys': () => Array.from({length: N}, (_, i) => `k${i}: ${i}`).join('\n'),
  'dup': () => R('k: 1\n'), 'flowkeys': () => '{' + Array.from({length: N}, (_, i) => `k${i}: ${i}`).join(', ') + '}',
  'docs': () => R('---\n'), 'docsa': () => R('---\na: 1\n'), 'dots': () => R('...\n'), 'dots2': () => R('a: 1\n...\n'),
  'blankcomments': () => 'a:\n' + R('\n') + R('  # x\n') + 'b: 1', 'blankcomments2': () => '- a\n' + R('\n') + R('  # x\n'), 'bc3': () => '-\n' + R('\n') + R('  # x\n') + R('\n') + '- b', 'bc4': () => 'a:\n  b: 1\n' + R('\n') + R('    # x\n')+ R('\n  # y\n')+'c: 1',
  'bc5': () => '? a\n' + R('\n') + R('  # x\n') + ': b', 'bc6': () => 'a: [\n' + R('\n') + R('  # x\n') + ']', 'bc7': () => '- a: 1\n'+ R('\n # x\n') + '- b: 2',
  'spaces': () => 'a: ' + R(' ') + 'x', 'spacesq': () => 'a: "' + R(' ') + 'x"', 'nlq': () => 'a: "' + R('\n ') + 'x"', 'nlq1': () => "a: '" + R('\n ') + "x'", 'nlp': () => 'a: x' + R('\n ') + 'x',
  'quotes': () => R("a: 'x\n"), 'quotes2': () => R('a: "x\n'), 'quotes3': () => R("- 'x\n"), 'quotes4': () => '[' + R("'x\n,"), 'esc': () => 'a: "' + R('\\q') + '"', 'esclines': () => R('- "\\q"\n'),
  'anchors': () => R('&a '), 'tags': () => R('! '), 'tags2': () => R('- !x y\n'), 'stars': () => R('- *x\n'), 'percent': () => R('%x\n'), 'percentval': () => R('- %x\n'), 'at': () => R('- @x\n'),
  'tabs': () => R('\t'), 'tabs2': () => 'a:\n' + R('\tb: 1\n'), 'cr': () => R('\r'), 'crlf': () => R('\r\n'), 'cra': () => R('a: 1\r'),
  'colon': () => R('a: '), 'colons': () => R(':'), 'qcolon': () => R('"a": '), 'nested plain': () => R('a\n'), 'plainwords': () => R('a b\n') + 'c: 1', 'missingcolon': () => R('a: 1\nb\n'),
  'pipe': () => R('- |\n'), 'pipe2': () => '- |\n' + R('\n'), 'pipe3': () => '- |\n' + R(' \n'), 'pipe4': () => '- >\n' + R('  x\n'), 'pipe5': () => '- |+\n' + R('  \n') + '\t', 'pipe6': () => R('- |\n  x\n\n'), 'header': () => '- |' + R('1'), 'header2': () => R('- >=5\n'),
  'digits': () => 'a: ' + R('1'), 'digits.': () => 'a: ' + R('1') + '.', 'e': () => 'a: 1e' + R('9'), 'hex': () => 'a: 0x' + R('f'), 'colon60': () => 'a: ' + R('1:'),
  'surr': () => 'a: ' + R('\ud800'), 'nul': () => 'a: ' + R('\0'), 'ctl': () => R('\x02\x18\x1f'), 'ctl2': () => R('- |\x1f\n'), 'ctl3': () => R('- |\x02\n'), 'bom': () => R('\ufeff'), 'nel': () => R('a: \u0085\n'), 'ls': () => R('a: \u2028\n'), 'bidi': () => 'a: ' + R('\u202e'),
  'longkey': () => R('k') + ': 1', 'longkeyq': () => '"' + R('k') + '": 1', 'keysflow': () => R('{a}: 1\n'), 'flowmapkey': () => R('[') .slice(0, 60) + R('a\n') + R(']').slice(0, 60) + ': 1',
  'hash': () => R('#'), 'hash2': () => R('a #\n'), 'flowerr': () => R('[\n'), 'flowerr2': () => R('a: [\n'), 'flowerr3': () => R('- {\n'),
  'dash': () => R('-'), 'dash3': () => R('--- '), 'dashx': () => R('-\n'), 'q': () => R('?\n'), 'c': () => R(':\n'), 'mix': () => R('- a: 1\n b: 2\n'), 'bad': () => R('- a: 1\n   b: 2\n'), 'comments': () => R('# x\n'), 'trailing': () => R('a: 1 # x\n'),
};

let size = n;
function cpu(f: () => void) { const t = process.cpuUsage(); f(); const u = process.cpuUsage(t); return (u.user + u.system) / 1000; }
for (const [name, make] of Object.entries(cases)) {
  if (only && !name.startsWith(only)) continue;
  const run = (text: string) => { const s = readYaml(text); s?.comments(); s?.documents[0]?.locate({ path: ['a', 0, 'x'], at: 'value' }); };
  const t: number[] = [];
  for (const k of [n, 4 * n]) { N = k; const text = make(); run('a: 1'); const a = cpu(() => run(text)); const b = cpu(() => run(text)); t.push(Math.min(a, b)); }
  const ratio = (t[1] ?? 0) / Math.max(t[0] ?? 0, 5);
  if (ratio > 6 || (t[1] ?? 0) > 3000 || only) console.log(name.padEnd(16), t.map((x) => x.toFixed(0)).join(' '), ratio.toFixed(1));
}
