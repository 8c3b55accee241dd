import { foldName } from '../../text/fold.ts';
import type { FactAt } from '../rule.ts';

/** The fact that copied-indicators collects about a project. */
export interface ProjectFact {
  readonly unit: string;
  readonly project: string;
  /** Folded name and value of every indicator, each once. */
  readonly rows: readonly string[];
  /** The path of 绩效指标. */
  readonly path: readonly (string | number)[];
}

/** An earlier project of the same unit. */
interface Project {
  readonly at: FactAt<ProjectFact>;
  readonly rows: ReadonlySet<string>;
  readonly order: number;
}

/** The projects of a unit so far, and which of them have each row. */
export interface UnitProjects {
  count: number;
  readonly byRow: Map<string, Project[]>;
}

/** Adds a project to those of its unit. */
export function remember(at: FactAt<ProjectFact>, unit: UnitProjects): void {
  const project = { at, rows: new Set(at.fact.rows), order: unit.count++ };
  for (const row of at.fact.rows) {
    const list = unit.byRow.get(row);
    if (list === undefined) unit.byRow.set(row, [project]);
    else list.push(project);
  }
}

/**
 * The first earlier project that this one is a copy of: at least `percent` of the rows are the same. Two projects that
 * share k of n rows share at least one of any n-k+1, so only projects with one of the rarest rows are compared.
 */
export function earlierLike(fact: ProjectFact, { byRow }: UnitProjects, percent: number): Project | null {
  const { rows } = fact;
  const lists = rows.map((row) => byRow.get(row) ?? []).sort((a, b) => a.length - b.length);
  const candidates = new Set(
    lists.slice(0, rows.length - Math.ceil((rows.length * percent) / 100) + 1).flat(),
  );
  const copies = [...candidates].filter((project) => isCopy(project, fact, percent));
  return copies.reduce<Project | null>((a, b) => (a !== null && a.order < b.order ? a : b), null);
}

/** Whether that share of the larger project is also in the other; not if it is the same project again, or each year. */
function isCopy({ at, rows }: Project, fact: ProjectFact, percent: number): boolean {
  const most = Math.max(rows.size, fact.rows.length);
  if (nameOf(at.fact) === nameOf(fact)) return false;
  return shared({ rows }, fact) * 100 >= most * percent;
}

/** The name without its year: 2024年道路养护 continues 2023年度道路养护. */
function nameOf({ project }: ProjectFact): string {
  const name = foldName(project);
  return name.replace(/20\d\d(?:年度?)?/g, '') || name;
}

/** How many rows the two have in common. */
export function shared({ rows }: Pick<Project, 'rows'>, fact: ProjectFact): number {
  return fact.rows.filter((row) => rows.has(row)).length;
}
