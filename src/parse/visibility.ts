/** Who reads what: whether a scope lets a selection through, and how narrowly it was addressed. */
import type { BlockNode, Node, ScopeNode } from '../ir/document.ts';
import type { Selection } from '../ir/edition.ts';

/** Whether the reader of `selection` sees what stands in `scope`. */
export function isVisible(scope: ScopeNode, selection: Selection): boolean {
  const matches =
    (scope.channels.length === 0 ||
      scope.channels.some((channel) => addresses(channel, selection.channel))) &&
    (scope.touchpoints.length === 0 ||
      (selection.touchpoint !== undefined && scope.touchpoints.includes(selection.touchpoint))) &&
    (scope.markets.length === 0 || scope.markets.includes(selection.market)) &&
    (scope.segments.length === 0 ||
      (selection.segment !== undefined && scope.segments.includes(selection.segment)));
  return scope.except ? !matches : matches;
}

/** `print.postcard` addresses `print.postcard.back`; a deeper address is the more specific one. */
export function addresses(channel: string, address: string): boolean {
  return channel === address || address.startsWith(`${channel}.`);
}

/** How narrowly a scope is addressed: the winner among words for one slot has the highest sum. */
export function specificityOf(scope: ScopeNode): number {
  if (scope.except) return 0;
  const channel = Math.max(0, ...scope.channels.map((one) => one.split('.').length));
  return (
    channel +
    (scope.touchpoints.length > 0 ? 4 : 0) +
    (scope.markets.length > 0 ? 1 : 0) +
    (scope.segments.length > 0 ? 2 : 0)
  );
}

/** A word block such as `<Subject touchpoint="rappel">`: undefined when it is for another touchpoint. */
export function touchpointSpecificity(node: BlockNode, selection: Selection): number | undefined {
  const prop = node.props.find((one) => one.name === 'touchpoint');
  if (!prop || typeof prop.value !== 'string') return 0;
  return prop.value === selection.touchpoint ? 4 : undefined;
}

/** Blocks that the most specific one of their kind replaces. */
export const replaceable: readonly string[] = ['Headline', 'Lead', 'Legal'];

/** Whether nodes say the same to every reader of the same facts: nothing in them is addressed or contested. */
export function isForAll(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    switch (node.type) {
      case 'scope':
        return false;
      case 'block': {
        const addressed = node.props.some((prop) => prop.name === 'touchpoint');
        return !addressed && !replaceable.includes(node.name) && isForAll(node.children);
      }
      case 'list':
        return node.items.every(isForAll);
      case 'quote':
        return isForAll(node.children);
      default:
        return true;
    }
  });
}
