import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html.ts';
import {
  contextOf,
  diagnosticOf,
  fileOf,
  HOSTILE,
  hostileRun,
  OFFICE,
  officeFile,
  rangeOf,
  related,
  runOf,
} from './samples.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** All elements of a page in order; the page must be free of errors. */
function elements(page: string): Element[] {
  const errors: string[] = [];
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page, { onParseError: ({ code }) => errors.push(code) }));
  expect(errors).toEqual([]);
  return found;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function withClass(found: readonly Element[], name: string): Element[] {
  return found.filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name));
}

const file = {
  ...officeFile(),
  declarations: [
    {
      document: 0,
      template: 'shapotou-2023',
      year: 2023,
      name: '政府专项工作经费',
      unit: '政府办公室',
      funds: '50 万元',
    },
  ],
  suppressed: [
    {
      diagnostic: diagnosticOf({ rule: 'goal-amount', range: rangeOf(OFFICE, '50'), document: 0 }),
      reason: '含上年结转',
    },
  ],
};
const clean = fileOf('年度: 2023\n', { path: '好的.yaml' });
const problem = { path: '没有.yaml', message: { zh: '找不到', en: 'not found' } };
const context = contextOf({ docs: (rule) => `https://example.org/${rule}` });
const page = html(runOf([file, clean], { problems: [problem] }), context);
const found = elements(page);

describe('the page', () => {
  it('has for each declaration a head with its verdict', () => {
    const articles = found.filter(({ tagName }) => tagName === 'article');
    expect(articles).toHaveLength(2);
    const head = articles.map((article) => elementsIn(article, 'dd').map(textOf));
    expect(head[0]).toEqual(['政府办公室', '2023', '50 万元', 'shapotou-2023', file.path, '须修改']);
    expect(head[1]?.at(-1)).toBe('通过');
  });

  it('has an overview that leads to them', () => {
    const rows = found.filter((element) => (attribute(element, 'id') ?? '').startsWith('row-'));
    expect(rows.map((row) => elementsIn(row, 'td').map(textOf))).toEqual([
      ['政府办公室', '政府专项工作经费', '2023', '50 万元', '4', '0', '1', '须修改'],
      ['单位', '项目', '2023', '', '0', '0', '0', '通过'],
    ]);
    const ids = new Set(found.map((element) => attribute(element, 'id')));
    for (const link of found.filter(({ tagName }) => tagName === 'a')) {
      const href = attribute(link, 'href') ?? '';
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
    }
  });

  it('marks the words at fault and the places they are compared with, each with its label', () => {
    const first = withClass(found, 'finding')[0];
    if (first === undefined) throw new Error('no finding');
    expect(elementsIn(first, 'mark').map(textOf)).toEqual(['50', '≤3万元', '≤20万元', '≤29万元', '≤10万元']);
    const labels = withClass(elementsIn(first, 'span'), 'label');
    expect(labels.map(textOf)).toEqual(['← 上限 50 万元', '← 3', '← 20', '← 29', '← 10']);
    expect(textOf(first)).toContain('请核对各项成本，或调整年度资金总额');
  });

  it('gives the reasons of what was silenced, and the checks that ran and did not', () => {
    expect(textOf(withClass(found, 'suppressed')[0] ?? problemNode())).toContain('说明：含上年结转');
    const states = found
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => elementsIn(row, 'td').map(textOf));
    expect(states).toContainEqual(['编号连续', 'sequential-numbering', '已检查', '3']);
    expect(states).toContainEqual(['文字规范', 'text-style', '未启用', '']);
    expect(states).toContainEqual(['分值合计', 'weights-sum', '不适用', '']);
  });

  it('lists files that were not checked, and what it was made with', () => {
    expect(page).toContain('<li><code>没有.yaml</code> 找不到</li>');
    expect(page).toContain('生成工具：jixiao 0.1.0 · 表样：shapotou-2023 · 配置：sha256:0123');
  });

  it('puts what is about the text with the only declaration, else by itself', () => {
    const diagnostic = diagnosticOf({ range: { start: 0, end: 1 } });
    const two = [
      { document: 0, name: '一' },
      { document: 1, name: '二' },
    ];
    const titles = (declarations: typeof two): string[] =>
      elements(html(runOf([fileOf('x', { declarations, diagnostics: [diagnostic] })]), contextOf()))
        .filter(({ tagName }) => tagName === 'h3')
        .map(textOf);
    expect(titles(two.slice(0, 1))).toEqual(['一']);
    expect(titles(two)).toEqual(['一', '二', '申报表.yaml']);
  });

  it('shows places in other files, empty ranges, and names the words if a line has several labels', () => {
    const other = fileOf('项目名称: 红\n', { path: '另一份.yaml' });
    const text = '年度: 2023\n';
    const diagnostic = diagnosticOf({
      range: { start: text.length - 1, end: text.length - 1 },
      label: { zh: '空的', en: 'empty' },
      related: [related(rangeOf(text, '年度'), '键'), related(rangeOf(other.text, '红'), '先在这里', other)],
    });
    const one = html(runOf([fileOf(text, { diagnostics: [diagnostic] })]), contextOf());
    expect(one).toContain('<mark class="related">年度</mark>: 2023<mark></mark>');
    expect(one).toContain('← 年度: 键');
    expect(one).toContain('<p class="place">另一份.yaml</p>');
  });
});

describe('for readers of English, screen readers and keyboards', () => {
  const english = elements(html(runOf([file]), { ...context, lang: 'en' }));

  it('names the columns of findings as what they are', () => {
    const heads = english.filter(({ tagName }) => tagName === 'th').map(textOf);
    expect(heads.slice(4, 8)).toEqual(['errors', 'warnings', 'infos', 'verdict']);
    const [legend] = english.filter(({ tagName }) => tagName === 'legend');
    expect(textOf(legend ?? problemNode())).toBe('severity');
  });

  it('says that what comes from the form is Chinese, and what is said about it English', () => {
    const spoken = (tagName: string): (string | undefined)[] => [
      ...new Set(
        english.filter((element) => element.tagName === tagName).map((element) => attribute(element, 'lang')),
      ),
    ];
    expect([spoken('html'), spoken('h3'), spoken('pre')]).toEqual([['en'], ['zh-CN'], ['zh-CN']]);
    expect(new Set(withClass(english, 'label').map((label) => attribute(label, 'lang')))).toEqual(
      new Set(['en']),
    );
    expect(page.match(/ lang="[^"]*"/g)).toEqual([' lang="zh-CN"']);
  });

  it('names each declaration and the filter, and separates a severity from its message', () => {
    const names = found
      .filter(({ tagName }) => tagName === 'article')
      .map((article) =>
        found.find(({ attrs }) =>
          attrs.some(({ name, value }) => name === 'id' && value === attribute(article, 'aria-labelledby')),
        ),
      );
    expect(names.map((name) => textOf(name ?? problemNode()))).toEqual(['政府专项工作经费', '项目']);
    const form = found.find(({ tagName }) => tagName === 'form');
    expect(attribute(form ?? problemNode(), 'aria-label')).toBe('筛选');
    expect(page).toContain('错误</span> 成本指标合计');
  });
});

describe('safety', () => {
  it('lets no script run but its own, and loads nothing', () => {
    const policy = found.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy ?? problemNode(), 'content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
    expect(page).not.toMatch(/\b(?:src|style|on[a-z]+)="/);
    expect(page.replaceAll(/href="(?:#|https:\/\/example\.org\/)[^"]*"/g, '')).not.toContain('href=');
  });

  it.each(HOSTILE)('%j stays text', (value) => {
    const tags = (text: string): string[] =>
      elements(html(hostileRun(text), contextOf())).map(({ tagName, attrs }) =>
        [tagName, ...attrs.map(({ name }) => name)].join(' '),
      );
    expect(tags(value)).toEqual(tags(value.replaceAll(/[^\r\n]/g, 'x')));
  });

  it('links to no address but of the web', () => {
    const script = contextOf({ docs: () => 'javascript:alert(1)' });
    expect(html(runOf([officeFile()]), script)).not.toContain('javascript:');
  });
});

function elementsIn(root: Element, tagName: string): Element[] {
  const list: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === tagName) list.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return list;
}

function problemNode(): never {
  throw new Error('not in the page');
}
