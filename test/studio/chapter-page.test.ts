/** A chapter with an example: asked for when there is none, shown when there is, and said when there cannot be. */
import { expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { openExamples } from '../../src/studio/state/examples.ts';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { chapterPage } from '../../src/studio/views/chapter-page.ts';
import { artifact, state } from './fixture.ts';
import { pageContext } from './page-context.ts';

const chapter = {
  name: 'blocks',
  language: 'en',
  html: '<h1>Blocks</h1><figure data-example="sms"><pre><code>Hello</code></pre></figure>',
};
const brand = { id: 'plain', name: 'Plain', folder: 'content/brands/plain', markets: {} } as unknown as Brand;
const context = pageContext({
  shown: nextShown(nothingShown, state({ brands: new Map([['plain', brand]]) })),
});
const wish = { example: { name: 'sms', language: 'en', words: 'Hello' }, brand: 'plain' };
const sms = artifact('sms/plain/manual-sms/en/note.text.txt', {
  campaign: 'manual-sms',
  channel: 'sms',
  locale: 'en',
  format: 'text',
  mime: 'text/plain',
  body: 'Hello',
});

/** The page before the example was asked for, and after. */
async function pages(compile: () => Promise<ReturnType<typeof state>>) {
  const examples = openExamples(compile, () => {});
  const draw = () => chapterPage(context, chapter, examples, new URLSearchParams()).html;
  const before = draw();
  examples.of(wish);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { before, after: draw(), draw, examples };
}

test('it is asked for, made, and asked for again after a save', async () => {
  const { before, after, draw, examples } = await pages(async () => state({ artifacts: [sms] }));
  expect(before).toContain('data-make="/manual/blocks/sms?brand=plain&amp;lang=en"');
  expect(after).not.toContain('data-make');
  expect(after).toContain('class="contact"');
  examples.makeStale();
  expect(draw()).toContain('data-make');
});

test.each([
  ['a failure', async () => Promise.reject(new Error('no layout'))],
  ['nothing at all', async () => state({ artifacts: [] })],
])('%s is said, and not waited for', async (_what, compile) => {
  const { before, after } = await pages(compile);
  expect(after).toContain('This brand cannot show the example yet');
  expect(after).not.toMatch(/data-make|data-composing/);
  const version = (page: string) => /data-key="example-sms" data-version="([^"]*)"/.exec(page)?.[1];
  expect(version(after)).not.toBe(version(before));
});
