import { foldCategory } from '../form/names.ts';
import type { TemplateFile } from '../form/template-reader.ts';
import { indicatorKeys, rootKeys } from '../generated/keys.ts';
import { closest } from '../text/closest.ts';
import type { Finding, Path } from '../text/finding.ts';
import * as messages from './messages.ts';

/** What a JSON Schema can't check in a template: names that must exist, must differ, or must be in order. */
export function coherence(file: TemplateFile): readonly Finding[] {
  return [...columns(file), ...levels(file), ...weights(file)];
}

const ourNames: ReadonlySet<string> = new Set([...rootKeys, ...indicatorKeys]);

/** A column can't have a name that means something else. */
function columns(file: TemplateFile): readonly Finding[] {
  return Object.entries(file.列 ?? {}).flatMap(([local, name]) =>
    ourNames.has(local) && local !== name
      ? [finding('repeated-name', ['列', local], 'key', messages.takenName({ name: local }))]
      : [],
  );
}

/** Categories that share a name, and limits that can't be met. */
function levels(file: TemplateFile): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (
    list: TemplateFile['一级指标'] | TemplateFile['一级指标'][number]['二级指标'],
    path: Path,
  ) => {
    const seen = new Map<string, Path>();
    for (const [i, level] of list.entries()) {
      const at: Path = [...path, i];
      const own = foldCategory(level.名称);
      const first = seen.get(own);
      if (first !== undefined) {
        findings.push({
          ...finding('repeated-name', [...at, '名称'], 'value', messages.repeatedName({ name: level.名称 })),
          related: [{ target: { path: first, at: 'value' }, message: { zh: '已用在这里', en: 'used here' } }],
        });
      }
      seen.set(own, [...at, '名称']);
      if (typeof level.至少 === 'number' && typeof level.至多 === 'number' && level.至少 > level.至多) {
        findings.push(
          finding(
            'out-of-range',
            [...at, '至多'],
            'value',
            messages.mostBelowLeast({ least: level.至少, most: level.至多 }),
          ),
        );
      }
    }
  };
  check(file.一级指标, ['一级指标']);
  for (const [i, first] of file.一级指标.entries()) check(first.二级指标, ['一级指标', i, '二级指标']);
  return findings;
}

/** 分值 must use the template's own names of first levels, and ranges must start with their lower end. */
function weights(file: TemplateFile): readonly Finding[] {
  const names = file.一级指标.map((level) => level.名称);
  const findings: Finding[] = [];
  const level = (name: string, path: Path, at: 'key' | 'value') => {
    if (names.includes(name)) return;
    findings.push(
      finding(
        'unknown-level',
        path,
        at,
        messages.unknownLevel({ name, known: names, meant: closest(name, names) }),
      ),
    );
  };
  const weight = (value: unknown, path: Path) => {
    if (Array.isArray(value) && Number(value[0]) > Number(value[1])) {
      findings.push(
        finding(
          'out-of-range',
          path,
          'value',
          messages.rangeReversed({ from: Number(value[0]), to: Number(value[1]) }),
        ),
      );
    }
  };
  weight(file.分值?.合计, ['分值', '合计']);
  for (const [name, value] of Object.entries(file.分值?.一级指标 ?? {})) {
    const path = ['分值', '一级指标', name];
    level(name, path, 'key');
    weight(value, path);
  }
  for (const [i, variant] of (file.分值?.变体 ?? []).entries()) {
    const path = ['分值', '变体', i];
    for (const [j, name] of variant.缺.entries()) level(name, [...path, '缺', j], 'value');
    for (const [name, value] of Object.entries(variant)) {
      if (name === '缺') continue;
      level(name, [...path, name], 'key');
      weight(value, [...path, name]);
    }
  }
  return findings;
}

function finding(code: string, path: Path, at: 'key' | 'value', message: Finding['message']): Finding {
  return { code, message, target: { path, at } };
}
