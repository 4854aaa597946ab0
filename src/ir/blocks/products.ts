import { z } from 'zod';
import { defineFamily, nearest, type Span } from '../../diagnostic.ts';
import { isLostIn, isRecord } from '../facts.ts';
import type { List, Primitive } from '../primitives.ts';
import type { Text } from '../text.ts';
import { type Block, type BlockContext, defineBlock, group, titleOf } from './block.ts';

export const productFaults = defineFamily('products', {
  unnamed: {
    severity: 'error',
    message: 'This line names no product.',
    hint: 'Begin it with the product’s id: - `rouge-grenat` …',
  },
  unknown: { severity: 'error', message: 'The campaign has no product “{id}”.', hint: '{hint}' },
});

const props = z.strictObject({
  title: z.string().optional().describe('Heading above the products.'),
  show: z
    .string()
    .regex(/^\s*(?:(?:price|offerPrice|kind)(?:\s+|$))+$/)
    .optional()
    .describe(
      'What stands beside each name: “price”, “offerPrice”, “kind”; parted by spaces. Default: all there is.',
    ),
  as: z
    .enum(['cards', 'list'])
    .optional()
    .describe('“cards” with pictures, or “list”: name left, price right. Default: cards.'),
});
type Props = z.output<typeof props>;

export const products = defineBlock({
  name: 'Products',
  summary:
    'Products of the campaign with their prices. List lines say something of each, by its id; without lines, all are shown.',
  props,
  copyProps: ['title'],
  content: 'flow',
  lower(block, context) {
    const lines = linesOf(block, context);
    const body =
      block.props.as === 'list'
        ? [table(lines, block, context)]
        : lines.flatMap((line) => card(line, block, context));
    const others = block.children.filter((child) => child.type !== 'list');
    return group('products', [titleOf(block), ...others, ...body], block.at, {
      as: block.props.as ?? 'cards',
    });
  },
});

interface Line {
  readonly id: string;
  readonly words?: Text;
  readonly at: Span;
}

function linesOf(block: Block<Props>, context: BlockContext): Line[] {
  const known = isRecord(context.facts.products) ? Object.keys(context.facts.products) : [];
  const lists = block.children.filter((child): child is List => child.type === 'list');
  if (lists.length === 0) return known.map((id) => ({ id, at: block.at }));
  return lists.flatMap((list) => list.items.flatMap((item) => lineOf(item, known, list.at, context)));
}

function lineOf(
  item: readonly Primitive[],
  known: readonly string[],
  listAt: Span,
  context: BlockContext,
): Line[] {
  const paragraph = item.find((child) => child.type === 'paragraph');
  const [first, ...rest] = paragraph?.text ?? [];
  const at = first?.at ?? paragraph?.at ?? listAt;
  if (!first?.styles?.includes('code')) {
    context.report(productFaults.diagnostic('unnamed', { at }));
    return [];
  }
  if (isLostIn(context.facts.products, first.text)) return [];
  if (!known.includes(first.text)) {
    const near = nearest(first.text, known);
    const hint = near ? `Did you mean “${near}”?` : `Products: ${known.join(', ')}.`;
    context.report(productFaults.diagnostic('unknown', { at }, { id: first.text, hint }));
    return [];
  }
  const words = rest.map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
  return [{ id: first.text, at, ...(words.some((run) => run.text.trim() !== '') ? { words } : {}) }];
}

function shows(block: Block<Props>, what: string): boolean {
  return block.props.show === undefined || block.props.show.split(/\s+/).includes(what);
}

/** One product: picture, name, kind, the author's words, prices. */
function card(line: Line, block: Block<Props>, context: BlockContext): Primitive[] {
  const { id, at } = line;
  const path = `products.${id}`;
  const name = context.say(`${path}.name`, 'plain', at) ?? [];
  const kind = context.say(`${path}.kind`, 'plain', at);
  const alt = context.say(`${path}.alt`, 'plain', at);
  const file = context.say(`${path}.image`, 'plain', at)?.[0]?.text;
  const source = file === undefined ? undefined : context.image(file);
  const children: (Primitive | undefined)[] = [
    source && { type: 'image', source, alt: alt?.[0]?.text ?? '', at },
    { type: 'heading', level: 3, text: { full: name }, at },
    kind && { type: 'paragraph', role: 'note', text: kind, at },
    line.words && { type: 'paragraph', role: 'body', text: line.words, at: line.words[0]!.at },
    ...group('price', prices(path, block, context, at), at),
  ];
  const href = context.href(id);
  return group('product', children, at, { id, ...(href ? { href } : {}) });
}

/** The price, and after it the price with the code, which nobody types. */
function prices(path: string, block: Block<Props>, context: BlockContext, at: Span): Primitive[] {
  const price = shows(block, 'price') ? context.say(`${path}.price`, 'money', at, 'full') : undefined;
  const reduced = shows(block, 'offerPrice')
    ? context.say(`${path}.offerPrice`, 'money', at, 'full')
    : undefined;
  const code = context.say('offer.code', 'plain', at);
  const withCode = reduced && code ? context.label('withCode', { price: reduced, code }, at) : reduced;
  return [
    ...(price ? [{ type: 'paragraph' as const, role: 'note' as const, text: price, at }] : []),
    ...(withCode ? [{ type: 'paragraph' as const, role: 'label' as const, text: withCode, at }] : []),
  ];
}

/** A price list: the name and its kind at the left, the price at the right. */
function table(lines: readonly Line[], block: Block<Props>, context: BlockContext): Primitive {
  const rows = lines.map(({ id, at, words }) => {
    const name = context.say(`products.${id}.name`, 'plain', at) ?? [];
    const kind = shows(block, 'kind') ? context.say(`products.${id}.kind`, 'plain', at) : undefined;
    const aside = words ?? kind;
    const strong = name.map((run) => ({ ...run, styles: ['strong' as const] }));
    const price =
      context.say(`products.${id}.offerPrice`, 'money', at) ??
      context.say(`products.${id}.price`, 'money', at) ??
      [];
    return [aside ? [...strong, { text: '\n', at }, ...aside] : strong, price];
  });
  return { type: 'table', rows, at: block.at };
}
