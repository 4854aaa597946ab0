import { z } from 'zod';
import { defineFamily } from '../../diagnostic.ts';
import { isLostIn } from '../facts.ts';
import { isBlank } from '../text.ts';
import { type Block, type BlockContext, defineBlock } from './block.ts';
import { copyOf } from './headline.ts';

export const ctaFaults = defineFamily('cta', {
  'unknown-target': {
    severity: 'error',
    message: 'The button leads to “{to}”, which the campaign does not know.',
    hint: 'Use landing, shortLink, a name under links, a product’s id, or a full https address.',
  },
  'no-words': {
    severity: 'error',
    message: 'The button has no words.',
    hint: 'Write what it does between <Cta …> and </Cta>.',
  },
});

const props = z.strictObject({
  to: z
    .string()
    .describe('“landing”, “shortLink”, a name under `links`, a product’s id, or a full https address.'),
  short: z.string().optional().describe('For narrow buttons.'),
});

/** The address, with a finding when there is none. */
function target(block: Block<z.output<typeof props>>, context: BlockContext): string | undefined {
  const href = context.href(block.props.to);
  if (href === undefined && !isLostIn(context.facts.links, block.props.to))
    context.report(ctaFaults.diagnostic('unknown-target', { at: block.at }, { to: block.props.to }));
  if (isBlank(block.words)) context.report(ctaFaults.diagnostic('no-words', { at: block.at }));
  return href;
}

export const cta = defineBlock({
  name: 'Cta',
  summary: 'The button: a call to action and where it leads.',
  props,
  copyProps: ['short'],
  content: 'inline',
  slot: 'cta',
  lower(block, context) {
    const href = target(block, context);
    return href === undefined ? [] : [{ type: 'button', text: copyOf(block), href, at: block.at }];
  },
  slots(block, context) {
    const href = context.href(block.props.to);
    return href === undefined ? {} : { cta: { text: copyOf(block), href, at: block.at } };
  },
});
