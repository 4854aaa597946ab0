import { z } from 'zod';
import { defineBlock } from './block.ts';

export const divider = defineBlock({
  name: 'Divider',
  summary: 'A line, or the brand’s own mark, between two parts.',
  props: z.strictObject({}),
  copyProps: [],
  content: 'none',
  lower: (block) => [{ type: 'divider', at: block.at }],
});
