import { foldName } from '../../text/fold.ts';
import { quote } from '../phrases.ts';
import { defineRunRule, type FactAt } from '../rule.ts';

interface Fact {
  readonly key: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

export const duplicateProject = defineRunRule({
  id: 'duplicate-project',
  title: { zh: '同一项目只申报一次', en: 'a project is declared once' },
  category: 'consistency',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'none',
  related: ['copied-indicators'],
  about: {
    zh: '一次检查的各份申报表中，年度、实施单位和项目名称都相同的两份，多半是重复申报或复制后忘了改名。',
    en: 'Two declarations in the same run with the same 年度, 实施单位 and 项目名称 were probably declared twice, or copied and not renamed.',
  },
  blind: {
    zh: '只比较同一次检查的文件；名称不同而内容相同的，见 copied-indicators。',
    en: 'Only the files of the same run are compared; copied-indicators reports the same content under a different name.',
  },
  messages: {
    duplicate: (d: { name: string; file: string }) => ({
      zh: `项目${quote(d.name)}已在 ${d.file} 中申报`,
      en: `the project ${quote(d.name)} is already declared in ${d.file}`,
      label: { zh: '重复申报', en: 'declared twice' },
    }),
  },
  examples: [
    {
      title: { zh: '一个项目申报了两次', en: 'one project declared twice' },
      bad: '项目名称: 年鉴编纂工作经费\n---\n项目名称: 年鉴 编纂工作经费\n',
      good: '项目名称: 年鉴编纂工作经费\n---\n项目名称: 政府专项工作经费\n',
    },
  ],
  collect({ year, unit, project }): Fact | null {
    if (year === null || unit === null || project === null) return null;
    const key = [year.value.toFixed(), foldName(unit.text), foldName(project.text)].join('\n');
    return { key, name: project.text.trim(), path: project.path };
  },
  conclude(facts, { report }) {
    const first = new Map<string, FactAt<Fact>>();
    for (const at of facts) {
      const earlier = first.get(at.fact.key);
      if (earlier === undefined) {
        first.set(at.fact.key, at);
        continue;
      }
      report('duplicate', {
        at,
        data: { name: at.fact.name, file: earlier.file },
        target: { path: at.fact.path, at: 'value' },
        related: [
          {
            in: earlier,
            target: { path: earlier.fact.path, at: 'value' },
            message: { zh: '先在这里申报', en: 'first declared here' },
          },
        ],
      });
    }
  },
});
