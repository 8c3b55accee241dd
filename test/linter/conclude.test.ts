import { describe, expect, test } from 'vitest';
import { conclude } from '../../src/linter/conclude.ts';
import { lintText } from '../../src/linter/lint.ts';
import type { ConcludedFile } from '../../src/linter/run-rules.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { codes, settings } from '../support.ts';

function file(path: string, text: string, how = settings()): ConcludedFile {
  const { result, facts } = lintText({ path, text, findings: [] }, how, readYaml);
  return { result, facts, settings: how, text: () => text };
}

const other = baseDeclaration.replace('项目名称: 政府专项工作经费', '项目名称: 招商引资工作经费');
const sameName = baseDeclaration.replace('项目名称: 政府专项工作经费', '项目名称: "政府 专项工作经费"');

describe('duplicate-project', () => {
  test('is reported in the later file, whatever the order in which files were read', () => {
    const files = [file('b.yaml', sameName), file('a.yaml', baseDeclaration)];
    for (const order of [files, [...files].reverse()]) {
      const results = new Map(conclude(order, readYaml).map((result) => [result.path, result]));
      expect(codes(results.get('a.yaml')?.diagnostics ?? [])).toEqual([]);
      const [found] = results.get('b.yaml')?.diagnostics ?? [];
      expect(found?.rule).toBe('duplicate-project');
      expect(found?.message.zh).toContain('a.yaml');
      expect(sameName.slice(found?.range.start, found?.range.end)).toBe('"政府 专项工作经费"');
      expect(found?.related[0]?.file).toEqual({ path: 'a.yaml', text: baseDeclaration });
    }
  });

  test('within one file it is reported in the later document', () => {
    const [result] = conclude([file('a.yaml', `${baseDeclaration}---\n${baseDeclaration}`)], readYaml);
    expect(result?.diagnostics.map(({ rule, document }) => [rule, document])).toEqual([
      ['duplicate-project', 1],
    ]);
    expect(result?.diagnostics[0]?.related[0]?.file).toBeUndefined();
  });

  test('another year, unit or name is another project', () => {
    const others = [
      other,
      baseDeclaration.replace('年度: 2023', '年度: 2024'),
      baseDeclaration.replace('实施单位: 某区', '实施单位: 某市'),
    ];
    const results = conclude(
      [baseDeclaration, ...others].map((text, i) => file(`${i}.yaml`, text)),
      readYaml,
    );
    expect(results.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  test('a comment silences it, and is never called unused', () => {
    const silenced = baseDeclaration.replace(
      '项目名称:',
      '# jixiao-disable-next-line duplicate-project -- 分两次申报\n项目名称:',
    );
    const [, second] = conclude([file('a.yaml', baseDeclaration), file('b.yaml', silenced)], readYaml);
    expect(second?.diagnostics).toEqual([]);
    expect(second?.suppressed.map(({ reason }) => reason)).toEqual(['分两次申报']);
    expect(conclude([file('b.yaml', silenced)], readYaml)[0]?.diagnostics).toEqual([]);
  });
});

describe('copied-indicators', () => {
  const review = settings('review');
  test('reports two projects of a unit with the same indicators', () => {
    const results = conclude(
      [file('a.yaml', baseDeclaration, review), file('b.yaml', other, review)],
      readYaml,
    );
    expect(codes(results[1]?.diagnostics ?? [])).toContain('copied-indicators/copied');
  });

  test('is silent on other units, and if more than a fifth differs', () => {
    const elsewhere = other.replace('实施单位: 某区', '实施单位: 某县');
    const changed = other.replaceAll('会议', '招商').replace('政策知晓率', '政策落实率');
    for (const text of [elsewhere, changed]) {
      const results = conclude(
        [file('a.yaml', baseDeclaration, review), file('b.yaml', text, review)],
        readYaml,
      );
      expect(codes(results[1]?.diagnostics ?? [])).not.toContain('copied-indicators/copied');
    }
  });
});
