import { z } from 'zod';
import type { BlockNode, Node } from '../../ir/document.ts';
import { isRecord, isTagged } from '../../ir/facts.ts';
import { localizedText } from '../../parse/formatters.ts';
import { defineRule } from '../rule.ts';

export const imagesHaveAlt = defineRule({
  id: 'accessibility/images-have-alt',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every picture says what it shows, in every language, or says with alt="" that it is decoration.',
  options: z.strictObject({}),
  messages: {
    image: {
      severity: 'error',
      message: 'The picture “{src}” has no alternative text.',
      hint: 'Add alt="…": what it shows, in one sentence; alt="" for decoration.',
    },
    product: {
      severity: 'error',
      message: 'The picture of “{product}” has no alternative text in “{locale}”.',
      hint: 'Add alt: { fr: …, en: … } to the product.',
    },
  },
  check({ campaign, report }) {
    for (const locale of campaign.locales) {
      for (const node of imagesOf(campaign.documents[locale]?.nodes ?? [])) {
        if (node.type === 'image') {
          if (node.alt === '') report('image', { at: node.at }, { src: node.src });
        } else if (!node.props.some((prop) => prop.name === 'alt')) {
          const src = node.props.find((prop) => prop.name === 'src')?.value;
          report('image', { at: node.at }, { src: typeof src === 'string' ? src : 'picture' });
        }
      }
      const products = isRecord(campaign.facts.products) ? campaign.facts.products : {};
      for (const [id, product] of Object.entries(products)) {
        if (!isRecord(product) || product.image === undefined) continue;
        const alt = isTagged(product.alt, 'localized') ? localizedText(product.alt.texts, locale) : undefined;
        if (alt === undefined)
          report('product', { at: campaign.spanOf(`products.${id}`) }, { product: id, locale });
      }
    }
  },
});

type Picture = Extract<Node, { type: 'image' }> | BlockNode;

function* imagesOf(nodes: readonly Node[]): Generator<Picture> {
  for (const node of nodes) {
    if (node.type === 'image' || (node.type === 'block' && node.name === 'Image')) yield node;
    if (node.type === 'list') for (const item of node.items) yield* imagesOf(item);
    else if ('children' in node) yield* imagesOf(node.children);
  }
}
