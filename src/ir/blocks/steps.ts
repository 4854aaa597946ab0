import { z } from 'zod';
import { defineBlock, group, titleOf } from './block.ts';

export const steps = defineBlock({
  name: 'Steps',
  summary: 'How to do it, in a numbered list.',
  props: z.strictObject({ title: z.string().optional().describe('Heading above the steps.') }),
  copyProps: ['title'],
  content: 'flow',
  lower: (block) => group('steps', [titleOf(block), ...block.children], block.at),
});
