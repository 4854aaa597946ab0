import { z } from 'zod';
import { defineFamily } from '../../diagnostic.ts';
import { defineBlock } from './block.ts';

export const imageFaults = defineFamily('image', {
  missing: {
    severity: 'error',
    message: 'There is no picture “{src}”.',
    hint: 'Put the file into the campaign’s folder, or name a drawing or picture of the brand.',
  },
});

export const image = defineBlock({
  name: 'Image',
  summary: 'A picture of the campaign, or a drawing or arrangement of the brand.',
  props: z.strictObject({
    src: z.string().describe('File in the campaign’s folder, or “drawings/…” of the brand.'),
    alt: z.string().optional().describe('What it shows, in one sentence; empty (alt="") for decoration.'),
  }),
  copyProps: ['alt'],
  content: 'none',
  lower(block, context) {
    const source = context.image(block.props.src);
    if (!source) {
      context.report(imageFaults.diagnostic('missing', { at: block.at }, { src: block.props.src }));
      return [];
    }
    return [{ type: 'image', source, alt: altOf(block.copy.alt), at: block.at }];
  },
  slots(block, context) {
    const source = context.image(block.props.src);
    return source ? { image: { source, alt: altOf(block.copy.alt), at: block.at } } : {};
  },
});

function altOf(text: readonly { readonly text: string }[] | undefined): string {
  return text?.map((run) => run.text).join('') ?? '';
}
