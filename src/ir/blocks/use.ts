import { z } from 'zod';
import { defineBlock } from './block.ts';

/** The parser puts the fragment's words in its place, so that nothing of it is left to lower. */
export const use = defineBlock({
  name: 'Use',
  summary: 'Words written once per brand: a footer, a legal line.',
  props: z.strictObject({ fragment: z.string().describe('File name in the brand’s fragments/ folder, without locale and ending.') }),
  copyProps: [],
  content: 'none',
  lower: () => [],
});
