import { foldName } from '../../text/fold.ts';
import { quote } from '../phrases.ts';
import { defineRunRule } from '../rule.ts';
import {
  earlierLike,
  type ProjectFact as Fact,
  remember,
  shared,
  type UnitProjects,
} from './similar-projects.ts';

export const copiedIndicators = defineRunRule({
  id: 'copied-indicators',
  title: { zh: '各项目的指标不照抄', en: 'indicators are not copied between projects' },
  category: 'consistency',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['duplicate-project'],
  about: {
    zh: '同一实施单位的两个项目，五条以上的指标有八成名称和值都相同，多半是照抄。',
    en: 'Two projects of the same 实施单位 with five or more indicators, of which 80% have the same names and values, were probably copied.',
  },
  blind: {
    zh: '不同单位的项目；少于五条指标的项目；同一个项目逐年申报、或重复申报的（duplicate-project 说明）。',
    en: 'Projects of different units, or with fewer than five indicators; the same project declared each year, or twice (duplicate-project).',
  },
  options: {
    percent: {
      type: 'number',
      default: 80,
      minimum: 50,
      maximum: 100,
      about: {
        zh: '相同的指标占到这个百分比就提示',
        en: 'percentage of identical indicators at which projects are reported',
      },
    },
    indicators: {
      type: 'number',
      default: 5,
      minimum: 2,
      maximum: 100,
      about: { zh: '少于这么多条指标的项目不比较', en: 'projects with fewer indicators are not compared' },
    },
  },
  messages: {
    copied: (d: { project: string; other: string; file: string; shared: number; count: number }) => ({
      zh: `${d.count} 条指标中有 ${d.shared} 条与 ${d.file} 中的项目${quote(d.other)}相同`,
      en: `${d.shared} of ${d.count} indicators are the same as those of the project ${quote(d.other)} in ${d.file}`,
      label: { zh: '照抄？', en: 'copied?' },
    }),
  },
  examples: [
    {
      title: { zh: '两个项目的指标一字不差', en: 'two projects with the same indicators' },
      bad: '项目名称: 年鉴编纂工作经费\n---\n项目名称: 政府专项工作经费\n',
      good:
        '项目名称: 年鉴编纂工作经费\n绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 年鉴印刷数量\n' +
        '        指标值: ≥500册\n    质量指标:\n      - 编号: 1\n        名称: 年鉴验收合格率\n        指标值: 100%\n' +
        '---\n项目名称: 政府专项工作经费\n',
    },
  ],
  collect({ unit, project, indicators, ownKey }): Fact | null {
    if (unit === null || project === null) return null;
    const rows = new Set(
      indicators.flatMap(({ name, value }) =>
        name === null ? [] : `${foldName(name.text)}\t${(value?.text ?? '').trim()}`,
      ),
    );
    if (rows.size === 0) return null;
    return {
      unit: foldName(unit.text),
      project: project.text.trim(),
      rows: [...rows],
      path: [ownKey('绩效指标')],
    };
  },
  conclude(facts, { report, options }) {
    const byUnit = new Map<string, UnitProjects>();
    for (const at of facts.filter(({ fact }) => fact.rows.length >= options.indicators)) {
      const unit: UnitProjects = byUnit.get(at.fact.unit) ?? { count: 0, byRow: new Map() };
      const other = earlierLike(at.fact, unit, options.percent);
      if (other !== null) {
        const { file, fact } = other.at;
        report('copied', {
          at,
          data: {
            project: at.fact.project,
            other: fact.project,
            file,
            shared: shared(other, at.fact),
            count: at.fact.rows.length,
          },
          target: { path: at.fact.path, at: 'key' },
          related: [
            {
              in: other.at,
              target: { path: fact.path, at: 'key' },
              message: { zh: '相同的指标', en: 'the same indicators' },
            },
          ],
        });
      }
      remember(at, unit);
      byUnit.set(at.fact.unit, unit);
    }
  },
});
