/** A block that works as it stands: a heading and whatever an author writes within. */
import { kebabName } from './names.ts';

export function blockText(name: string): string {
  const role = kebabName(name);
  return `/**
 * <${name} title="…">: what it is for, in a sentence for whoever writes campaigns.
 *
 * A block lowers itself to primitives (heading, paragraph, list, image, button, quote, divider, figure, table, group),
 * which every flow channel draws; so it stands on the web page, in the email and in their plain text the day it is written.
 */
import { defineBlock, group, titleOf, z } from 'diapason';

export default defineBlock({
  name: '${name}',
  summary: 'A passage with a heading of its own.',
  // Attributes that authors may write. All values come as text or as {expressions}; zod says what is allowed.
  props: z.strictObject({
    title: z.string().optional().describe('Heading above it.'),
  }),
  // Attributes that customers read: they are typeset for the locale, and the rules of tone read them.
  copyProps: ['title'],
  // 'flow' takes paragraphs, lists and other blocks, 'inline' a sentence, 'none' nothing.
  content: 'flow',
  // Pure: no clock, no chance, no network. context.facts holds the campaign's facts, context.say(path) words one of them.
  lower: (block) => group('${role}', [titleOf(block), ...block.children], block.at),
});
`;
}

export function blockTestText(name: string, file: string): string {
  return `/** Run with: npx vitest run ${file} */
import { expect, test } from 'vitest';
import definition from './${kebabName(name)}.ts';

test('its attributes', () => {
  expect(definition.props.safeParse({ title: 'Hello' }).success).toBe(true);
  expect(definition.props.safeParse({ titel: 'Hello' }).success).toBe(false);
});
`;
}
