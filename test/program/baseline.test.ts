import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { run } from '../program.ts';
import { ANOTHER, CLEAN, MISNUMBERED, TOO_DEAR } from './declarations.ts';

const OTHER_DEAR = ANOTHER.replace('≤50万元', '≤60万元');
const BASE = ['--baseline', 'known.jsonl'];
const UPDATE = [...BASE, '--update-baseline'];

describe('--baseline', () => {
  it('hides what is known, also after lines have moved, and lets new findings fail', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    const updated = await run(UPDATE, { cwd: here.path });
    expect(updated).toMatchObject({ status: 0, stderr: 'jixiao: 基线 known.jsonl 已写好，共 1 条\n' });
    here.write({ 'moved/b.yaml': `# a comment\n\n${TOO_DEAR}`, 'a.yaml': ANOTHER });
    const ran = await run([...BASE, '--format', 'json'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ errors: 0, baselined: 1 });
    here.write({ 'a.yaml': OTHER_DEAR });
    expect(await run(BASE, { cwd: here.path })).toMatchObject({ status: 1 });
  });

  it('contains one sorted entry per line, by names', async () => {
    const here = folder({ 'a.yaml': OTHER_DEAR, 'b.yaml': TOO_DEAR });
    await run(UPDATE, { cwd: here.path });
    const lines = here.read('known.jsonl').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines).toEqual([...lines].sort());
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      实施单位: expect.any(String),
      年度: 2023,
      项目名称: '档案整理经费',
      规则: 'cost-within-budget',
      位置: ['项目资金', '年度资金总额'],
    });
  });

  it('reports entries that no longer occur, and an update removes them', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    await run(UPDATE, { cwd: here.path });
    here.write({ 'a.yaml': CLEAN });
    const ran = await run(BASE, { cwd: here.path });
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('有 1 条已不再出现');
    await run(UPDATE, { cwd: here.path });
    expect(here.read('known.jsonl')).toBe('');
  });

  it('a run over a part of the files touches only their entries', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, 'b.yaml': OTHER_DEAR });
    await run(UPDATE, { cwd: here.path });
    const before = here.read('known.jsonl');
    const ran = await run([...BASE, 'a.yaml'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    here.write({ 'a.yaml': CLEAN });
    await run([...UPDATE, 'a.yaml'], { cwd: here.path });
    expect(here.read('known.jsonl')).toBe(
      before
        .split('\n')
        .filter((line) => !line.includes('政府专项工作经费'))
        .join('\n'),
    );
  });

  it('identifies an indicator by its name, wherever it is', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    await run(UPDATE, { cwd: here.path });
    const [line = ''] = here.read('known.jsonl').split('\n');
    expect(JSON.parse(line).位置).toEqual(['年度总体目标', expect.stringMatching(/\S{4}/), '编号']);
  });

  it('takes the merged lines of two branches in any order, with CRLF', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, 'b.yaml': OTHER_DEAR });
    await run(UPDATE, { cwd: here.path });
    const lines = here.read('known.jsonl').trimEnd().split('\n');
    here.write({ 'known.jsonl': `\ufeff${[...lines, ...lines].reverse().join('\r\n')}\r\n` });
    expect(await run(BASE, { cwd: here.path })).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [{ 'known.jsonl': '<<<<<<< ours\n' }, BASE, '第 1 行读不懂'],
    [{}, BASE, '找不到基线 known.jsonl；加 --update-baseline 可建立'],
    [{}, ['--update-baseline'], '要和 --baseline 文件 一起用'],
  ])('%j with %j is one sentence', async (files, args, said) => {
    const here = folder({ 'a.yaml': CLEAN, ...files });
    const ran = await run(args, { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: .*\n$/);
    expect(ran.stderr).toContain(said);
  });
});

describe('--report-suppressed', () => {
  it('lists what comments silence, with place and reason', async () => {
    const text = TOO_DEAR.replace(
      /^( *)年度资金总额/m,
      '$1# jixiao-disable-next-line cost-within-budget -- 已批准追加\n$1年度资金总额',
    );
    const here = folder({ 'a.yaml': text });
    const ran = await run(['--report-suppressed'], { cwd: here.path });
    expect(ran.status).toBe(0);
    expect(ran.stderr).toMatch(/^jixiao: 已屏蔽 a\.yaml:\d+:\d+: .*\[cost-within-budget\] -- 已批准追加\n$/);
    const heedless = await run(['--no-inline-config'], { cwd: here.path });
    expect(heedless.status).toBe(1);
  });
});
