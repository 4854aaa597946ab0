/** Every element of an HTML document, in order, with its attributes to be changed in place. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** `change` may alter attributes and, of `<style>`, the text. Answers the whole document again. */
export function changeHtml(html: string, change: (element: HtmlElement) => void): string {
  const document = parse(html);
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      change(node);
      walk('content' in node ? node.content.childNodes : node.childNodes);
    }
  };
  walk(document.childNodes);
  return serialize(document);
}

/** Changes the text of a style element; others have none that matters here. */
export function changeStyle(element: HtmlElement, change: (css: string) => string) {
  for (const node of element.childNodes) if ('value' in node) node.value = change(node.value);
}
