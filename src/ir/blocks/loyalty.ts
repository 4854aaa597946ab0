import { z } from 'zod';
import { defineBlock, group, titleOf } from './block.ts';

export const loyalty = defineBlock({
  name: 'Loyalty',
  summary: 'What the loyalty programme gives in this campaign.',
  props: z.strictObject({ title: z.string().optional().describe('Heading of the section.') }),
  copyProps: ['title'],
  content: 'flow',
  lower: (block) => group('loyalty', [titleOf(block), ...block.children], block.at),
});
