import { readYaml } from '../src/source/yaml.ts';
const n = Number(process.argv[2]);
const text = Array.from({length: n}, (_, i) => `k${i}: ${i}`).join('\n');
let t = performance.now();
const s = readYaml(text);
console.log(text.length, performance.now() - t, s?.documents[0]?.findings.length, process.memoryUsage().rss / 1e6);
t = performance.now();
s?.documents[0]?.locate({ path: ['k5'], at: 'value' });
console.log(performance.now() - t);
