import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { blockColumn, isFlow, nodeOf } from './anatomy.ts';
import { STYLE_SAMPLE, type Step, type StyleReader } from './style.ts';

/** Determines the style of a document from its nodes. */
export function nodeStyle(text: string): StyleReader<Node> {
  return {
    quotes(node) {
      if (!isScalar(node)) return null;
      return node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : null;
    },
    children(node) {
      if (!isMap(node) && !isSeq(node)) return [];
      const values = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
      return values.map(nodeOf).filter((child) => child !== null);
    },
    steps: (node) => stepsOf(text, node),
  };
}

function stepsOf(text: string, map: Node): readonly Step[] {
  const column = isMap(map) && !isFlow(map) ? blockColumn(text, map) : null;
  if (!isMap(map) || column === null) return [];
  return map.items.slice(0, STYLE_SAMPLE).flatMap(({ value }) => {
    if ((!isMap(value) && !isSeq(value)) || isFlow(value)) return [];
    const inner = blockColumn(text, value);
    return inner === null ? [] : [{ isList: isSeq(value), columns: inner - column }];
  });
}
