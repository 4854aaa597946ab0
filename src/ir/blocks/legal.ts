import { z } from 'zod';
import { defineBlock, group } from './block.ts';

export const legal = defineBlock({
  name: 'Legal',
  summary: 'The conditions of the offer and the mentions the law asks for.',
  props: z.strictObject({}),
  copyProps: [],
  content: 'flow',
  slot: 'legal',
  lower: (block) =>
    group(
      'legal',
      block.children.map((child) =>
        child.type === 'paragraph' ? { ...child, role: 'legal' as const } : child,
      ),
      block.at,
    ),
  slots: (block) => ({ legal: block.words }),
});
