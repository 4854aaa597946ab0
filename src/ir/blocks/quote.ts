import { z } from 'zod';
import { defineBlock } from './block.ts';

export const quote = defineBlock({
  name: 'Quote',
  summary: 'Somebody’s words, with who said them.',
  props: z.strictObject({
    by: z.string().optional().describe('Who said it. Example: “Inès”'),
    role: z.string().optional().describe('What they do. Example: “adviser at the Lyon store”'),
  }),
  copyProps: ['by', 'role'],
  content: 'flow',
  lower: (block) => [
    {
      type: 'quote',
      children: block.children,
      at: block.at,
      ...(block.props.by ? { by: block.props.by } : {}),
      ...(block.copy.role ? { role: block.copy.role.map((run) => run.text).join('') } : {}),
    },
  ],
});
