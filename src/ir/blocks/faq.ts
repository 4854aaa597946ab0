import { z } from 'zod';
import type { Primitive } from '../primitives.ts';
import { defineBlock, group, titleOf } from './block.ts';

export const faq = defineBlock({
  name: 'Faq',
  summary: 'Questions and answers: each heading is a question, what follows it the answer.',
  props: z.strictObject({ title: z.string().optional().describe('Heading above the questions.') }),
  copyProps: ['title'],
  content: 'flow',
  lower: (block) => group('faq', [titleOf(block), ...questions(block.children)], block.at),
});

function questions(children: readonly Primitive[]): Primitive[] {
  const parts: Primitive[][] = [];
  for (const child of children) {
    if (child.type === 'heading' || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(child);
  }
  return parts.flatMap((part) => (part[0]?.type === 'heading' ? group('question', part, part[0].at) : part));
}
