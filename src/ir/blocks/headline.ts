import { z } from 'zod';
import type { Copy } from '../text.ts';
import { type Block, defineBlock } from './block.ts';

interface Lengths {
  readonly short?: string | undefined;
  readonly shortest?: string | undefined;
}

/** The words of a block in the lengths its author gave. */
export function copyOf(block: Block<Lengths>): Copy {
  return {
    full: block.words,
    ...(block.copy.short ? { short: block.copy.short } : {}),
    ...(block.copy.shortest ? { shortest: block.copy.shortest } : {}),
  };
}

export const headline = defineBlock({
  name: 'Headline',
  summary: 'The one sentence everybody should keep.',
  props: z.strictObject({
    short: z
      .string()
      .optional()
      .describe('For places without room for the full words: a banner, a subject line.'),
    shortest: z.string().optional().describe('For the smallest places: a 320×50 banner.'),
  }),
  copyProps: ['short', 'shortest'],
  content: 'inline',
  slot: 'headline',
  lower: (block) => [{ type: 'heading', level: 1, text: copyOf(block), at: block.at }],
  slots: (block) => ({ headline: copyOf(block) }),
});
