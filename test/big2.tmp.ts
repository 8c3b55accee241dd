import { readYaml } from '../src/source/yaml.ts';
for (const unit of ['- @x\n', '- *x\n', '- "\\q"\n', 'a: [\n', "a: 'x\n", '[a,', '- &a x\n', 'a\n']) {
const text = unit.repeat(Math.floor(9.9e6 / unit.length));
const t = performance.now();
try { const s = readYaml(text);
console.log(JSON.stringify(unit), text.length, Math.round(performance.now() - t), s?.documents[0]?.findings.length, Math.round(process.memoryUsage().rss / 1e6)); } catch (e) { console.log(JSON.stringify(unit), String(e)); }
}
