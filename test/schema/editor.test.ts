import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './language-server.ts';

// An editor with a YAML language server, for a file that refers to the published schema.

const schema = pathToFileURL(
  fileURLToPath(new URL('../../schemas/declaration.schema.json', import.meta.url)),
).href;
const folder = mkdtempSync(join(tmpdir(), 'jixiao-editor-'));
let editor: Editor;
let files = 0;

beforeAll(async () => {
  editor = await openEditor();
});
afterAll(async () => {
  await editor.close();
  rmSync(folder, { recursive: true });
});

/** Opens a text; `|` is the cursor. */
function open(text: string) {
  const [before = '', after = ''] = text.split('|');
  files += 1;
  const uri = pathToFileURL(join(folder, `申报表${files}.yaml`)).href;
  const whole = `# yaml-language-server: $schema=${schema}\n${before}${after}`;
  const lines = before.split('\n');
  const diagnostics = editor.diagnostics(uri);
  editor.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: whole },
  });
  const position = { line: lines.length, character: lines.at(-1)?.length ?? 0 };
  return { at: { textDocument: { uri }, position }, diagnostics };
}

async function completions(text: string): Promise<readonly string[]> {
  const answer = (await editor.request('textDocument/completion', open(text).at)) as {
    readonly items: readonly { readonly label: string }[];
  };
  return answer.items.map(({ label }) => label);
}

async function hover(text: string): Promise<string> {
  const answer = (await editor.request('textDocument/hover', open(text).at)) as {
    readonly contents: { readonly value: string };
  } | null;
  return answer?.contents.value ?? '';
}

const indicator = `绩效指标:
  产出指标:
    数量指标:
      - 编号: 1
        名称: 会议次数
`;

describe('an editor completes', () => {
  test('the keys of a declaration', async () => {
    const keys = await completions('年度: 2023\n|');
    expect(keys).toEqual(expect.arrayContaining(['项目名称', '项目资金', '绩效指标', '实施期']));
    expect(keys).not.toContain('年度');
  });
  test('the categories of the shipped forms', async () => {
    expect(await completions('绩效指标:\n  |')).toEqual(
      expect.arrayContaining(['产出指标', '效益指标', '满意度指标', '成本指标']),
    );
    expect(await completions('绩效指标:\n  效益指标:\n    |')).toEqual(
      expect.arrayContaining(['社会效益指标', '可持续影响指标']),
    );
  });
  test('the keys of an indicator, also those of some forms alone', async () => {
    expect(await completions(`${indicator}        |`)).toEqual(
      expect.arrayContaining(['指标值', '计量单位', '度量单位', '权重', '指标方向性']),
    );
  });
  test('the values of a choice', async () => {
    expect(await completions(`${indicator}        指标类型: |`)).toEqual(
      expect.arrayContaining(['定量', '定性']),
    );
    expect(await completions('综合评定等级: |')).toEqual(expect.arrayContaining(['优', '良', '中', '差']));
  });
});

describe('an editor explains', () => {
  test.each([
    ['年|度: 2023', '预算年度，四位数字'],
    ['项目资金:\n  财政拨|款: 50', '没有就不写'],
    ['绩效指标:\n  产出指|标:\n    数量指标: []', '项目在本年度提供的产品和服务'],
    ['绩效指标:\n  产出指标:\n    成本指|标: []', '各项成本合计不超过年度资金总额'],
    [`${indicator}        指标|值: 12次`, '带上比较符号和单位'],
    [`${indicator}        度量单|位: 次`, '指标值的计量单位'],
  ])('%s', async (text, words) => {
    expect(await hover(text)).toContain(words);
  });
});

describe('an editor marks', () => {
  test('a misspelt key', async () => {
    const found = await open('年渡: 2023').diagnostics;
    expect(found.map(({ message }) => message).join('\n')).toContain('年渡');
  });
  test('nothing in a declaration as it should be', async () => {
    const clean = `年度: 2023
项目名称: 政府专项工作经费
主管部门及代码: 中卫市沙坡头区人民政府办公室
实施单位: 中卫市沙坡头区人民政府办公室
项目资金: {年度资金总额: 50, 财政拨款: 50, 其他资金: null}
年度总体目标: [{编号: 1, 内容: 负责政府会议的准备工作。}]
x-联系人: 张三
${indicator}        指标值: ≥12次
        权重: 10
    自定指标: []
`;
    expect(await open(clean).diagnostics).toEqual([]);
  });
});
