import { parse } from 'parse5';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Artifact } from '../../src/ir/artifact.ts';
import { picturedGroups } from '../../src/output/report-html/pictured.ts';
import { type ReportedHub, reportHtml } from '../../src/output/report-html/report-html.ts';
import { loadSmall } from '../brand/small-brand.ts';
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

async function written(artifacts: readonly Artifact[], given = report, hub?: ReportedHub): Promise<string> {
  const bytes = await reportHtml({
    report: given,
    artifacts,
    now: '2027-04-07T12:00:00.000Z',
    ...(hub && { hub }),
  });
  return bytes.toString('utf8');
}

/** Width and height of each picture in a tile, in order. */
async function sizesOf(html: string): Promise<readonly (readonly [number, number])[]> {
  const faces = [...html.matchAll(/<a class="face[^>]*>(.*?)<\/a>/gs)].flatMap(([, face]) => [
    ...face!.matchAll(/src="data:image\/webp;base64,([^"]+)"/g),
  ]);
  return Promise.all(
    faces.map(async ([, data]) => {
      const { width, height } = await sharp(Buffer.from(data!, 'base64')).metadata();
      return [width, height] as const;
    }),
  );
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
  for (const address of addresses)
    expect(address).toMatch(/^(data:image\/webp;base64,|#(piece-|campaign-|findings)|social\/)/);
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
  expect(await sizesOf(html)).toEqual([
    [20, 10],
    [420, 210],
  ]);
  expect(await written([...artifacts].reverse())).toBe(html);
});

test('every piece is shown once, and files they use apart', async () => {
  const html = await written([
    piece('sms/a.txt'),
    piece('web/p.webp', { supporting: true, mime: 'font/woff2' }),
  ]);
  expect(html.match(/id="piece-/g)).toHaveLength(2);
  expect(html.match(/class="face /g)).toHaveLength(1);
});

test('findings lead to the pieces that show them', async () => {
  const html = await written([piece('email/spring.fr.html')]);
  const [, anchor] = /href="#(piece-[^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`id="${anchor}"`);
});

test('says why words were not checked, in both languages', async () => {
  const html = await written([]);
  expect(html).toMatch(
    /No language pack, so not checked.*Sans module de langue, donc non relus.*: it \(12\)\./s,
  );
  expect(await written([], clean)).not.toContain('No language pack');
});

test('says so when nothing was found, in both languages', async () => {
  const html = await written([], clean);
  expect(html).toContain('every promise was kept');
  expect(html).toContain('toutes les promesses sont tenues');
});

describe('pieces that are only words', async () => {
  const brand = (await loadSmall()).brand!;
  const hub: ReportedHub = {
    brands: new Map([['acme', brand]]),
    campaigns: [{ brand: 'acme', slug: 'spring', name: 'Printemps 2027' }],
  };
  const mail = { subject: 'Le printemps te va bien', preheader: '−20 %', from: 'Acme <a@acme.example>' };

  test('are drawn as people meet them, with all their words for those who cannot see them', async () => {
    const html = await written(
      [
        piece('sms/a.txt', { body: 'Demain, de 10 h à 19 h.', data: { segments: 1, sender: 'ACME' } }),
        piece('push/a.json', {
          mime: 'application/json',
          body: '{}',
          data: { title: 'Dernier jour', body: 'Jusqu’à ce soir.' },
        }),
        piece('social/a.txt', { supporting: true, body: 'Bonjour !', data: { network: 'instagram' } }),
        piece('email/a.txt', { data: mail }),
      ],
      clean,
      hub,
    );
    for (const alt of [
      'Demain, de 10 h à 19 h.',
      'Dernier jour. Jusqu’à ce soir.',
      'Bonjour !',
      'Acme. Le printemps te va bien. −20 %',
    ])
      expect(html).toContain(`alt="${alt}"`);
    expect(await sizesOf(html)).toEqual(Array.from({ length: 4 }, () => [576, 432]));
    expect(html).toContain(`${brand.name} · Printemps 2027`);
  });

  test('a mail shows the picture that opens it; its plain text stands beside it as a file', async () => {
    const html = await written(
      [
        piece('email/fr/a.html.html', {
          mime: 'text/html',
          body: '<img src="images/logo.png"><img src="images/hero.png">',
          data: mail,
        }),
        piece('email/fr/a.text.txt', { data: mail }),
        piece('email/fr/images/logo.png', {
          supporting: true,
          mime: 'image/png',
          width: 240,
          body: await picture(),
        }),
        piece('email/fr/images/hero.png', {
          supporting: true,
          mime: 'image/png',
          width: 1200,
          body: await picture(),
        }),
      ],
      clean,
      hub,
    );
    expect(html.match(/class="face /g)).toHaveLength(1);
    expect(await sizesOf(html)).toEqual([
      [576, 154],
      [420, 210],
    ]);
    expect(html.match(/id="piece-[^"]*a_2e(html|text)/g)).toHaveLength(2);
  });

  test('a press file is shown by the proofs beside it, the front first', async () => {
    const proof = (side: string, height: number) =>
      piece(`print/a.${side}.svg`, {
        supporting: true,
        mime: 'image/svg+xml',
        body: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}"><path d="M0 0h20v10z"/></svg>`,
      });
    const html = await written(
      [
        piece('print/a.pdf', { mime: 'application/pdf', body: new Uint8Array() }),
        proof('back', 100),
        proof('front', 200),
      ],
      clean,
      hub,
    );
    expect(await sizesOf(html)).toEqual([
      [400, 200],
      [400, 100],
    ]);
  });
});

test('small pictures are asked of the memory of earlier runs by their content', async () => {
  const keys: string[] = [];
  const stored = { sha256: 'abc', bytes: 10 };
  const bytes = await reportHtml({
    report: clean,
    artifacts: [piece('social/a.png', { mime: 'image/png', body: '', stored })],
    now: '2027-04-07T12:00:00.000Z',
    remember: async (key) => {
      keys.push(key);
      return 'data:image/webp;base64,AAAA';
    },
  });
  expect(keys).toEqual(['picture abc']);
  expect(bytes.toString('utf8')).toContain('base64,AAAA');
});

describe('pieces shown as pictures', () => {
  const groups = Array.from({ length: 5 }, (_, number) => [piece(`sms/${number}.txt`)] as const);
  const paths = (picked: readonly (readonly [Artifact, ...Artifact[]])[]) => picked.map(([one]) => one.path);

  test('are all of a small hub, in their order', () => {
    expect(picturedGroups(groups, clean, 5)).toBe(groups);
  });

  test('are those with findings first, errors before notes, where there are too many', () => {
    const found = (severity: 'error' | 'note', path: string) => ({
      code: 'a/b' as const,
      severity,
      message: 'No.',
      artifacts: [path],
    });
    const diagnostics = [found('note', 'sms/4.txt'), found('error', 'sms/3.txt')];
    expect(paths(picturedGroups(groups, { diagnostics }, 3))).toEqual([
      'sms/3.txt',
      'sms/4.txt',
      'sms/0.txt',
    ]);
  });
});
