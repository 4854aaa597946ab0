import { z } from 'zod';
import type { Span } from '../../diagnostic.ts';
import type { Primitive } from '../primitives.ts';
import { type BlockContext, defineBlock, group } from './block.ts';

/** The figure of the offer: its percentage, its amount or its price. */
export function figureOf(context: BlockContext, at: Span): Primitive | undefined {
  const percent = context.say('offer.percent', 'percent', at);
  const text = percent
    ? context.label('percentOff', { percent }, at)
    : (context.say('offer.amount', 'money', at) ?? context.say('offer.price', 'money', at));
  return text && { type: 'figure', text, at };
}

export const offer = defineBlock({
  name: 'Offer',
  summary: 'The offer in figures and a sentence.',
  props: z.strictObject({}),
  copyProps: [],
  content: 'flow',
  lower: (block, context) => group('offer', [figureOf(context, block.at), ...block.children], block.at),
  slots: (block) => ({ offer: block.words }),
});
