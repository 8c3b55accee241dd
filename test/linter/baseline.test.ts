import { describe, expect, it } from 'vitest';
import {
  type BaselineEntry,
  compare,
  entriesOf,
  ownersOf,
  readBaseline,
  writeBaseline,
} from '../../src/linter/baseline.ts';
import type { Diagnostic, FileResult } from '../../src/linter/diagnostic.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { same } from '../../src/text/message.ts';

const TEXT = `实施单位: 甲局
年度: 2023
项目名称: 会议经费
绩效指标:
  产出指标:
    数量指标:
      - {编号: 1, 名称: 会议次数, 指标值: 4次}
      - {编号: 1, 名称: 参会人数, 指标值: 90人}
`;
const NUMBER = ['绩效指标', '产出指标', '数量指标', 1, '编号'];

function found(rule: string, path: Diagnostic['path'], document: number | undefined = 0): Diagnostic {
  const about = path === undefined ? {} : { path };
  const where = document === undefined ? {} : { document };
  return {
    rule,
    code: 'x',
    severity: 'error',
    message: same('x'),
    range: { start: 0, end: 1 },
    related: [],
    ...about,
    ...where,
  };
}

function fileOf(diagnostics: readonly Diagnostic[], changes: Partial<FileResult> = {}): FileResult {
  return {
    path: '表.yaml',
    text: TEXT,
    declarations: [{ document: 0, unit: '甲局', year: 2023, name: '会议经费' }],
    diagnostics,
    suppressed: [],
    fixed: 0,
    baselined: 0,
    ...changes,
  };
}

const entries = (file: FileResult): readonly BaselineEntry[] => entriesOf(file, readYaml(file.text));
const [NUMBERING] = entries(fileOf([found('sequential-numbering', NUMBER)]));
const read = (text: string): readonly BaselineEntry[] => {
  const answer = readBaseline(text);
  if ('wrongLine' in answer) throw new Error(`line ${answer.wrongLine}`);
  return answer;
};

describe('an entry', () => {
  it('names the declaration, the rule and the path, with an item by its name', () => {
    expect(JSON.parse(NUMBERING?.line ?? '')).toEqual({
      实施单位: '甲局',
      年度: 2023,
      项目名称: '会议经费',
      规则: 'sequential-numbering',
      位置: ['绩效指标', '产出指标', '数量指标', '参会人数', '编号'],
    });
  });

  it('is the same wherever the item, the line and the file have moved', () => {
    const moved = TEXT.replace('      - {编号: 1, 名称: 会议次数, 指标值: 4次}\n', '# 删去一条\n');
    const path = NUMBER.with(3, 0);
    const file = fileOf([found('sequential-numbering', path)], { text: moved, path: '别处/表.yaml' });
    expect(entries(file)[0]?.key).toBe(NUMBERING?.key);
  });

  it('is another for another year, unit, project, rule or place', () => {
    const others = [
      fileOf([found('sequential-numbering', NUMBER)], {
        declarations: [{ document: 0, unit: '甲局', year: 2024, name: '会议经费' }],
      }),
      fileOf([found('sequential-numbering', NUMBER)], {
        declarations: [{ document: 0, unit: '乙局', year: 2023, name: '会议经费' }],
      }),
      fileOf([found('sequential-numbering', NUMBER)], {
        declarations: [{ document: 0, unit: '甲局', year: 2023, name: '培训经费' }],
      }),
      fileOf([found('missing-value', NUMBER)]),
      fileOf([found('sequential-numbering', NUMBER.with(3, 0))]),
    ];
    const keys = new Set([NUMBERING?.key, ...others.map((file) => entries(file)[0]?.key)]);
    expect(keys.size).toBe(others.length + 1);
  });

  it('names the file if the declaration names neither unit nor project', () => {
    const file = fileOf([found('yaml-syntax', undefined, undefined)], { declarations: [{ document: 0 }] });
    expect(JSON.parse(entries(file)[0]?.line ?? '')).toEqual({
      文件: '表.yaml',
      规则: 'yaml-syntax',
      位置: [],
    });
    expect(ownersOf(file)).toContain(entries(file)[0]?.owner);
  });

  it('of a text that can’t be read goes without the names of items', () => {
    const [entry] = entriesOf(fileOf([found('schema', NUMBER)]), null);
    expect(JSON.parse(entry?.line ?? '').位置).toEqual(['绩效指标', '产出指标', '数量指标', '编号']);
  });
});

describe('a baseline’s text', () => {
  const two = entries(fileOf([found('sequential-numbering', NUMBER), found('missing-value', NUMBER)]));

  it('has each entry once, sorted, a line each, and reads back as the same', () => {
    const text = writeBaseline([...two, ...two]);
    expect(text.split('\n')).toHaveLength(3);
    expect(writeBaseline([...two].reverse())).toBe(text);
    expect(writeBaseline(read(text))).toBe(text);
    expect(writeBaseline([])).toBe('');
  });

  it('is read with BOM, CRLF, empty lines, keys in any order and notes of a person, which it keeps', () => {
    const noted = '{"位置":["项目期"],"规则":"x","项目名称":"乙","实施单位":"甲","说明":"已与财政局核对"}';
    const entriesRead = read(`\ufeff\r\n${noted}\r\n\r\n`);
    const plain = read('{"实施单位":"甲","项目名称":"乙","规则":"x","位置":["项目期"]}');
    expect(entriesRead.map(({ key }) => key)).toEqual(plain.map(({ key }) => key));
    expect(writeBaseline([...entriesRead, ...plain])).toBe(`${noted}\n`);
  });

  it.each([
    ['<<<<<<< HEAD', 1],
    ['{"规则":"x","位置":[]}\nnull', 2],
    ['\n\n[]', 3],
    ['{"规则":1,"位置":[]}', 1],
    ['{"规则":"x"}', 1],
  ])('%j has a line that is not an entry: %i', (text, wrongLine) => {
    expect(readBaseline(text)).toEqual({ wrongLine });
  });
});

describe('compared with a run', () => {
  const file = fileOf([found('sequential-numbering', NUMBER), found('missing-value', NUMBER)]);
  const known = entries(fileOf([found('sequential-numbering', NUMBER)]));
  const elsewhere = read('{"实施单位":"乙局","年度":2023,"项目名称":"别的","规则":"x","位置":[]}');

  it('what is known is hidden and counted, what is new stays', () => {
    const { files, stale } = compare([file], [entries(file)], known, true);
    expect(files[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['missing-value']);
    expect(files[0]?.baselined).toBe(1);
    expect(stale).toEqual([]);
  });

  it('entries that no longer occur are listed: those of declarations that the run saw, or all if it saw everything', () => {
    const clean = fileOf([]);
    const all = [...known, ...elsewhere];
    expect(compare([clean], [[]], all, false).stale).toEqual(known);
    expect(compare([clean], [[]], all, true).stale).toEqual(all);
    expect(compare([clean], [[]], elsewhere, false).stale).toEqual([]);
  });

  it('a file without known findings is the same file', () => {
    expect(compare([file], [entries(file)], [], false).files[0]).toBe(file);
  });
});
