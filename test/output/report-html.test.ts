import { parse } from 'parse5';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Artifact } from '../../src/ir/artifact.ts';
import { reportHtml } from '../../src/output/report-html/report-html.ts';
import { clean, report } from './sample-report.ts';

const piece = (path: string, more: Partial<Artifact> = {}): Artifact => ({
  path,
  brand: 'acme',
  campaign: 'spring',
  locale: 'fr',
  market: 'FR',
  channel: path.split('/')[0]!,
  format: 'text',
  mime: 'text/plain',
  body: 'Le printemps <te> va bien.',
  marks: [],
  ...more,
});

async function picture(): Promise<Uint8Array> {
  return sharp({ create: { width: 1200, height: 600, channels: 3, background: '#c2153f' } })
    .png()
    .toBuffer();
}

async function written(artifacts: readonly Artifact[], given = report): Promise<string> {
  return reportHtml({
    report: given,
    artifacts,
    now: '2027-04-07T12:00:00.000Z',
  });
}

test('content is escaped, and nothing can run or leave', async () => {
  const evil = '"><script>alert(1)</script>';
  const html = await written([
    piece(`sms/${evil}.txt`, {
      campaign: evil,
      format: evil,
      segment: evil,
      body: evil,
      data: { subject: evil },
    }),
  ]);
  expect(html).not.toContain('<script');
  expect(html).toContain('default-src &#39;none&#39;');
  expect(parse(html).childNodes).toHaveLength(2);
});

test('refers to no address outside the build', async () => {
  const html = await written([piece('social/a.png', { mime: 'image/png', body: await picture() })]);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^(data:image\/webp;base64,|#piece-|social\/)/);
  expect(html).not.toMatch(/@import|url\(/);
});

test('pictures are made small, and two runs write the same bytes', async () => {
  const artifacts = [
    piece('social/b.png', { mime: 'image/png', body: await picture() }),
    piece('social/a.svg', {
      mime: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>',
    }),
  ];
  const html = await written(artifacts);
  const uri =
    /data:image\/webp;base64,([^"]+)"[^>]*>\s*<\/a>\s*<p class="what"><b>text<\/b> fr<\/p>\s*<p class="file">[\d.]+ kB/.exec(
      html,
    );
  const small = await sharp(Buffer.from(uri![1]!, 'base64')).metadata();
  expect([small.width, small.height]).toEqual([400, 200]);
  expect(await written([...artifacts].reverse())).toBe(html);
});

test('every piece is shown once, and files they use apart', async () => {
  const html = await written([
    piece('sms/a.txt'),
    piece('web/p.webp', { supporting: true, mime: 'font/woff2' }),
  ]);
  expect(html.match(/id="piece-/g)).toHaveLength(2);
  expect(html.match(/class="face"/g)).toHaveLength(1);
});

test('findings lead to the pieces that show them', async () => {
  const html = await written([piece('email/spring.fr.html')]);
  const [, anchor] = /href="#(piece-[^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`id="${anchor}"`);
});

test('says so when nothing was found, in both languages', async () => {
  const html = await written([], clean);
  expect(html).toContain('every promise was kept');
  expect(html).toContain('toutes les promesses sont tenues');
});
