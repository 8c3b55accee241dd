import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { ROOT, run } from '../program.ts';
import { CLEAN } from './declarations.ts';

const FORM = readFileSync(join(ROOT, 'schemas/templates/shapotou-2023.yaml'), 'utf8').replace(
  /^标识: .*$/m,
  '标识: 本县-2023',
);

async function saying(args: readonly string[], config?: string): Promise<[number | null, string]> {
  const files = { 'x.yaml': CLEAN, 'form.yaml': FORM };
  const all = config === undefined ? files : { ...files, 'jixiao.config.yaml': config };
  const { status, stderr } = await run(args, { cwd: folder(all).path });
  return [status, stderr];
}

describe('a template that does not exist is reported in one sentence that says what to write', () => {
  it.each([
    ['shapotou-2024', '没有标识为 shapotou-2024 的表样；是不是 shapotou-2023？'],
    ['别的', '没有标识为 别的 的表样；jixiao templates 列出全部表样'],
    ['form.yaml', '这里要写表样的标识，不是文件 form.yaml；自己的表样文件请列在配置的 templates 里'],
    ['./form.yaml', '这里要写表样的标识，不是文件 ./form.yaml；自己的表样文件请列在配置的 templates 里'],
    ['', '--template 后面要写表样的标识；jixiao templates 列出全部表样'],
  ])('--template %j', async (id, sentence) => {
    expect(await saying(['--template', id, 'x.yaml'])).toEqual([2, `jixiao: ${sentence}\n`]);
  });

  it('in the configuration, at its place', async () => {
    const [status, stderr] = await saying(['x.yaml'], 'templates: [form.yaml]\ntemplate: form.yaml\n');
    expect(status).toBe(2);
    expect(stderr).toContain('error: 这里要写表样的标识，不是文件 form.yaml');
    expect(stderr).toContain('--> jixiao.config.yaml:2:11');
  });

  it('a declaration in its place is one mistake, not one for each key', async () => {
    const [status, stderr] = await saying(['x.yaml'], 'templates: [x.yaml]\n');
    expect(status).toBe(2);
    expect(stderr.match(/error: .*/g)).toEqual(['error: 这个文件不是表样：没有“标识”，也没有“一级指标”']);
  });
});

it('a named file that is a template or a configuration is passed over as what it is', async () => {
  const args = ['x.yaml', 'form.yaml', 'jixiao.config.yaml'];
  const [status, stderr] = await saying(args, 'templates: [form.yaml]\n');
  expect([status, stderr]).toEqual([
    0,
    'jixiao: 跳过：form.yaml 是表样，不是申报表；jixiao.config.yaml 是 jixiao 的配置，不是申报表\n',
  ]);
});
