import { parse } from '../src/source/parse.ts';
const cases = [
  '年度: 2023\n项目名称 政府\n实施单位: x\n',
  '年度: 2023\n项目名称 政府',
  '名称: 会议: 次数\n',
  'a: 1\n  b: 2\n',
  'a:\n  b: 1\n c: 2\n',
  'a:\n   b: 1\n  c: 2\n',
  'a: "x\nb: 2\n',
  'a: "x\nb: "y"\nc: 1\n',
  "a: 'x\nb: 2\n",
  'a: [1, 2\nb: 3\n',
  'a: {x: 1, y: 2\nb: 3\n',
  '[a, {b: 1]\n',
  'a:\n\t- b\n',
  '\ta: 1\n',
  'a:\n\tb: 1\n',
  '- a\nb: 1\n',
  'a: 1\n- b\n',
  'a:\n- 1\n b: 2\n',
  'a: - b\n',
  'a: >=5\nb: 1\n',
  'a: >5\nb: 1\n',
  'a: %5\n',
  'a: @x\n',
  'a: `x`\n',
  'a: *x\n',
  'a: &x\n',
  'a: !x y\n',
  'a: !重 y\n',
  'a: &重 y\n',
  'a: *重 y\n',
  'a: ,x\n',
  'a: "x" y\n',
  "a: 'x'y\n",
  'a: "\\q"\n',
  'a: {b: 1，c: 2}\n',
  'a: {b: 1 c: 2}\n',
  'a: {b:1, c: 2}\n',
  'a: [1 2]\n',
  'a: [1,,2]\n',
  'a: ]\n',
  'a: }\n',
  'a: [b]]\n',
  'a: "x"#c\n',
  '%FOO\n---\na: 1\n',
  '%YAML 1.1\n---\na: yes\n',
  '%YAML x\n---\na: 1\n',
  '%\n',
  'a: 1\n--- b: 1\n',
  '--- a: 1\n',
  '...\na: 1\n',
  'a: 1\n...\nfoo\n',
  'a: |x\n b\n',
  'a: |\nb\n',
  'a: !!int x\n',
  '? a\n- b\n',
  '&a &b c\n',
  'a: &a *a\n',
  '- a\n - b\n',
  '- a\n  - b\n',
  '-a\n- b\n',
  'a: b\n c: d\n e: f\n',
  '- a: 1\n b: 2\n',
  '- a: 1\n   b: 2\n',
  'x: [\n]\n',
  'x: "a\n\n---\nb"\n',
  '- 1\n---\n- : [\n---\nok: 1\n',
  "a: 'it''s\n",
  '{a: 1}}\n',
  '{a: 1} b\n',
  'a: {b: "x}\nc: 1\n',
  'a: “x”: y\n',
  'a:\n  - b: 1\n  c: 2\n',
  'a: |\n  x\n y\nb: 1\n',
  '# c\n  # d\n',
  '',
  '---\n---',
  '...',
  '--- |\n',
  '{"a":1}',
  '@a: 1',
  '? a\n: b\n: c\n',
  'a: b: c: d\n',
  'a: x\n\nb\nc: 1\n',
];
for (const text of cases) {
  const p = parse(text);
  console.log(JSON.stringify(text));
  if (p.kind !== 'documents') {
    console.log('  refused');
    continue;
  }
  for (const [i, d] of p.documents.entries()) {
    for (const e of [...d.errors, ...d.warnings])
      console.log('   ', i, e.name === 'YAMLWarning' ? 'W' : 'E', e.code, JSON.stringify(e.pos), e.message);
    try {
      if (!d.errors.length) console.log('   ok', i, JSON.stringify(d.toJS()));
    } catch (e) {
      console.log('   throws', String(e));
    }
  }
}
