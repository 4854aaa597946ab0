/** The logo of an email is a picture: the file that ships is held against the brand's drawings. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';
import { repository } from '../source-files.ts';

const sound = createHost(repository, '2027-03-20T12:00:00.000Z');
const folder = 'content/campaigns/printemps-2027';
const wordmark = readFileSync(
  path.join(repository, 'content/brands/grenadine/logos/wordmark-full.svg'),
  'utf8',
);

/** The launch email of the demo in French, with the brand’s own picture of its opening and a file put into its words. */
async function said(alt: string, file: Uint8Array): Promise<readonly string[]> {
  const picture = `\n<Image src="alt.png" alt="${alt}" />\n`;
  const host: Host = {
    ...sound,
    exists: (asked) => asked === `${folder}/alt.png` || sound.exists(asked),
    read: (asked, most) => {
      if (asked === `${folder}/alt.png`) return { ok: true, bytes: file };
      const read = sound.read(asked, most);
      if (asked !== `${folder}/fr.mdx` || !read.ok) return read;
      const words = new TextDecoder().decode(read.bytes).replace('</Hero>', `</Hero>\n${picture}`);
      return { ok: true, bytes: new TextEncoder().encode(words) };
    },
  };
  const { diagnostics } = await compile(host, {
    wants: (kind, name) =>
      ({ campaign: 'printemps-2027', brand: 'grenadine', channel: 'email', locale: 'fr', format: 'html' })[
        kind as 'format'
      ] === name || kind === 'touchpoint',
  });
  return diagnostics
    .filter(({ code }) => code.startsWith('visual/logo'))
    .map((one) => `${one.at?.file.split('/').at(-1)} ${one.code}: ${one.message}`);
}

const png = (svg: string) => sharp(Buffer.from(svg)).resize({ width: 1200 }).png().toBuffer();

test('the logo as the tool draws it is the brand’s, and so is an export of it', async () => {
  expect(await said('Grenadine', await png(wordmark))).toEqual([]);
});

test('a picture that is called by the brand’s name and is no logo of it is told at the author’s line', async () => {
  const old = wordmark.replaceAll('#c2153f', '#2f9e44');
  expect(await said('Grenadine', await png(old))).toEqual([
    expect.stringMatching(
      /^fr\.mdx visual\/logo-has-its-space: The picture “images\/alt-\d+\.png” in email\/html is called “Grenadine” and is none of the brand’s logos\.$/,
    ),
  ]);
});

test('a picture that says what it shows is no logo', async () => {
  expect(
    await said('Un rouge vert, façon Grenadine', await png(wordmark.replaceAll('#c2153f', '#2f9e44'))),
  ).toEqual([]);
});
