/** A rule that works as it stands: words that a brand does not want, none until it names some. Its page beside it. */

export function ruleText(id: string): string {
  const promise = id.split('/').at(-1)!;
  return `/**
 * The promise stands in its name: when it says nothing, “${promise}” holds. Its page for authors is ${promise}.md.
 *
 * on: 'source' reads facts and words, 'artifact' one finished piece, 'release' all pieces of a campaign.
 */
import { copyOf, defineRule, z } from 'diapason';

export default defineRule({
  id: '${id}',
  on: 'source',
  since: '1.0.0',
  // An experimental rule says warnings at most.
  stability: 'stable',
  summary: 'No word of the list stands in the campaign.',
  // Set by a brand in brand.rules.json; every key has a default.
  options: z.strictObject({
    words: z.array(z.string().min(1)).default([]).describe('Words that the brand does not use.'),
  }),
  // {name} is filled from the values of report().
  messages: {
    used: {
      severity: 'warning',
      message: '“{word}” is not a word of this brand.',
      hint: 'Say it in another way.',
    },
  },
  page: new URL('./${promise}.md', import.meta.url),
  check({ campaign, options, report }) {
    const words = new Set(options.words.map((word) => word.toLowerCase()));
    // Everything that the campaign says, with the way back to its letter in the file.
    for (const { passage, at } of copyOf(campaign)) {
      for (const found of passage.text.matchAll(/[\\p{L}\\p{M}]+(?:[’'-][\\p{L}\\p{M}]+)*/gu)) {
        const word = found[0];
        if (words.has(word.toLowerCase())) report('used', { at: at(found.index, found.index + word.length) }, { word });
      }
    }
  },
});
`;
}

export function rulePageText(id: string): string {
  return `# ${id}

No word of the list stands in the campaign.

## Why

Say in two or three sentences what goes wrong for customers when it is broken, and where the brand has decided it.

## Settings

In brand.rules.json:

    "rules": { "${id}": { "options": { "words": ["basket"] } } }

## Bad

    Your basket is waiting.

## Good

    Your cart is waiting.
`;
}

export function ruleTestText(id: string, file: string): string {
  const promise = id.split('/').at(-1)!;
  return `/** Run with: npx vitest run ${file} */
import { expect, test } from 'vitest';
import rule from './${promise}.ts';

test('a brand that has set nothing is left alone', () => {
  expect(rule.options.parse({})).toEqual({ words: [] });
});
`;
}
