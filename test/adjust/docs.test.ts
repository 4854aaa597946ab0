/** The examples of docs/by-hand.md work as they stand. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeHub, said } from './adjust-hub.ts';
import { storyFile, storyPlace } from './override-files.ts';

const page = readFileSync(new URL('../../docs/by-hand.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)].map(([, file, text]) => [
  file!,
  text!,
]);

it('adjustments and a piece by hand, with all that is said of them', async () => {
  expect(examples.map(([file]) => file)).toEqual(['adjustments.yaml', 'overrides/overrides.yaml']);
  const hub = makeHub({ ...Object.fromEntries(examples), [`overrides/${storyPlace}`]: storyFile });
  const made = await hub.compile();
  expect(said(made)).toEqual([
    '4 warning visual/hand-made-pieces-are-sound Nobody would notice when what this piece stands for changes.',
  ]);
  expect(said(made, /./).filter((one) => / error /.test(one))).toEqual([]);
  expect(made.artifacts.filter(({ handMade }) => handMade)).toHaveLength(1);
});

it('a misspelt name is told with the one that was meant', async () => {
  const text = examples[0]![1]!;
  for (const [from, to, hint] of [
    ['social.instagram.story ', 'social.instagram.storry ', 'Did you mean “social.instagram.story”?'],
    ['locale: en', 'locale: enn', undefined],
    ['locale: en', 'locale: de', 'Known: fr, en.'],
    ['slot: image', 'slot: imaeg', 'Did you mean “image”?'],
    ['photo-2.jpg', 'photo-3.jpg', 'Did you mean “photo-2.jpg”?'],
    ['size: 90', 'size: 100', 'The nearest are 90 px and 112 px.'],
  ] as const) {
    expect(text).toContain(from);
    const hub = makeHub({ 'adjustments.yaml': text.replace(from, to) });
    const found = (await hub.compile({ sourceOnly: true })).diagnostics.filter(({ at }) =>
      at?.file.endsWith('adjustments.yaml'),
    );
    expect(found).toHaveLength(1);
    if (hint !== undefined) expect(found[0]!.hint).toBe(hint);
  }
});
