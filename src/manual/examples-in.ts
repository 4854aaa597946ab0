/** The examples of a chapter, out of its own figures, so that what is read and what is shown cannot differ. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Example } from './example-hub.ts';
import type { Chapter } from './manual.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** In the order in which they stand. */
export function examplesIn({ html, language }: Chapter): readonly Example[] {
  const found: Example[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      const name = node.attrs.find((one) => one.name === 'data-example')?.value;
      if (name !== undefined) found.push({ name, language, words: textOf(node).trim() });
      else walk(node.childNodes);
    }
  };
  walk(parseFragment(html).childNodes);
  return found;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
