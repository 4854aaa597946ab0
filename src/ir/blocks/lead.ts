import { z } from 'zod';
import { defineBlock } from './block.ts';

export const lead = defineBlock({
  name: 'Lead',
  summary: 'The sentence or two after the headline: what, until when, how.',
  props: z.strictObject({}),
  copyProps: [],
  content: 'inline',
  slot: 'lead',
  lower: (block) => [{ type: 'paragraph', role: 'lead', text: block.words, at: block.at }],
  slots: (block) => ({ lead: block.words }),
});
