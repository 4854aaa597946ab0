import { z } from 'zod';
import { defineBlock, group } from './block.ts';

export const hero = defineBlock({
  name: 'Hero',
  summary: 'Opens the campaign: picture, headline, lead and button.',
  props: z.strictObject({}),
  copyProps: [],
  content: 'flow',
  lower: (block) => group('hero', block.children, block.at),
});
