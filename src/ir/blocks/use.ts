import { z } from 'zod';
import { defineBlock, group } from './block.ts';

export const use = defineBlock({
  name: 'Use',
  summary: 'Words written once per brand: a footer, a legal line.',
  props: z.strictObject({
    fragment: z.string().describe('File name in the brand’s fragments/ folder, without locale and ending.'),
  }),
  copyProps: [],
  // The parser puts the fragment's words inside, whatever their author's file.
  content: 'none',
  lower: (block) =>
    block.props.fragment === 'footer' ? group('footer', block.children, block.at) : block.children,
});
