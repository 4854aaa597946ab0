/** Primitives as an indented outline: what examples in the manual become. */
import type { Primitive } from '../../src/ir/primitives.ts';
import { type Copy, plainText, type Text } from '../../src/ir/text.ts';

export function outline(nodes: readonly Primitive[], depth = 0): string {
  return nodes
    .map(
      (node) =>
        lines(node)
          .map((line) => '  '.repeat(depth) + line)
          .join('\n') + inner(node, depth + 1),
    )
    .join('\n');
}

function lines(node: Primitive): string[] {
  switch (node.type) {
    case 'heading':
      return [`heading ${node.level} ${lengths(node.text)}`];
    case 'paragraph':
      return [`paragraph ${node.role === 'body' ? '' : `${node.role} `}${quoted(node.text)}`];
    case 'list':
      return [node.ordered ? 'list 1.' : 'list'];
    case 'image':
      return [`image ${node.alt === '' ? 'decoration' : `“${node.alt}”`}`];
    case 'button':
      return [`button ${lengths(node.text)} → ${node.href}`];
    case 'quote':
      return [`quote${node.by ? ` by “${node.by}”` : ''}${node.role ? `, “${node.role}”` : ''}`];
    case 'divider':
      return ['divider'];
    case 'figure':
      return [`figure ${quoted(node.text)}`];
    case 'table':
      return [
        'table',
        ...[...(node.head ? [node.head] : []), ...node.rows].map((row) => `  ${row.map(quoted).join(' | ')}`),
      ];
    case 'group':
      return [`group ${node.role}`];
  }
}

function inner(node: Primitive, depth: number): string {
  const children =
    node.type === 'group' || node.type === 'quote'
      ? node.children
      : node.type === 'list'
        ? node.items.flat()
        : [];
  return children.length === 0 ? '' : `\n${outline(children, depth)}`;
}

function lengths(copy: Copy): string {
  return (
    quoted(copy.full) +
    (copy.short ? ` short ${quoted(copy.short)}` : '') +
    (copy.shortest ? ` shortest ${quoted(copy.shortest)}` : '')
  );
}

/** No-break spaces show as plain ones: the tests of typography look at them. */
function quoted(text: Text): string {
  return `“${plainText(text).replace(/[\u00A0\u202F]/g, ' ')}”`;
}
