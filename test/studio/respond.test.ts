import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host.ts';
import { respond } from '../../src/studio/server/respond.ts';
import { rememberHere, smallPictures } from '../../src/studio/server/small-pictures.ts';
import { openExamples } from '../../src/studio/state/examples.ts';
import { openLooks } from '../../src/studio/state/looks.ts';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { artifact, fault, host, page, sms, state } from './fixture.ts';

const assets = new Map([['live.js', { mime: 'text/javascript', body: 'void 0' }]]);

async function ask(
  target: string,
  compiled = state(),
  headers: Record<string, string> = {},
  from: Host = host,
) {
  const shown = nextShown(nothingShown, compiled);
  const answer = await respond(
    { target, headers },
    {
      shown,
      run: 1,
      host: from,
      assets,
      small: smallPictures(rememberHere()),
      portalOf: async () => undefined,
      looks: openLooks(undefined, () => {}),
      examples: openExamples(undefined, () => {}),
    },
  );
  const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body);
  return { ...answer, text };
}

describe('addresses', () => {
  test('an artifact is served with its type, and may run nothing', async () => {
    const { status, headers, text } = await ask(`/files/${page.path}?v=1`);
    expect(status).toBe(200);
    expect(text).toBe('<p>Bonjour</p>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  });

  test('a campaign is packed by channel and language, and nothing of that name is no archive', async () => {
    const { status, headers } = await ask('/zip/plain/tea?channel=sms&locale=fr');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="tea-fr-sms.zip"');
    for (const none of ['/zip/plain/coffee', '/zip/plain/tea?channel=radio', '/zip/%2e%2e/tea'])
      expect((await ask(none)).status).toBe(404);
  });

  test('our pages run our script alone', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  test.each([
    ['/files/../package.json'],
    ['/files/..%2f..%2fetc%2fpasswd'],
    ['/files/%2e%2e/%2e%2e/etc/passwd'],
    ['/files/web/plain/tea/fr/..%5c..%5cindex.html'],
    ['/files//etc/passwd'],
    ['/files/web/plain/tea/fr/../fr/index.html'],
    ['/files/__proto__'],
    [`/files/${page.path}?as=constructor`],
    [`/files/${page.path}?as=bleed`],
    [`/small/${page.path}`],
    ['/small/../package.json'],
    ['/signs/constructor'],
    ['/signs/..%2f..%2fetc'],
    ['/islands/matches.d.ts'],
    ['/islands/../studio.ts'],
    ['/islands/..%2fstudio.ts'],
    ['/write/content'],
    ['/files/web/plain/tea/fr/index.html%00.png'],
    ['/islands/../../package.json'],
    ['/plain/tea/../../etc'],
    ['/content/campaigns/tea/fr.mdx'],
    ['/@fs/etc/passwd'],
    ['/src/studio/studio.ts'],
    ['/plain/tea/de'],
    ['/plain/tea/fr/more'],
  ])('%s leads nowhere', async (target) => {
    expect((await ask(target)).status).toBe(404);
  });

  test.each([['/%'], ['/%E0%A4%A'], ['//evil.example/'], ['http://evil.example/'], [`/${'a'.repeat(3000)}`]])(
    '%s cannot be read',
    async (target) => {
      expect((await ask(target)).status).toBe(400);
    },
  );
});

describe('a parameter that leads out of the hub', () => {
  const pages = [
    '/',
    '/calendar',
    '/plain/tea/fr',
    '/plain/tea/fr/facts',
    '/zip/plain/tea',
    `/files/${page.path}`,
  ];
  const names = [
    ...[
      'lang',
      'text',
      'brand',
      'locale',
      'channel',
      'phase',
      'from',
      'until',
      'month',
      'view',
      'touchpoint',
    ],
    ...['market', 'segment', 'scheme', 'device', 'mail', 'zones', 'against', 'piece', 'severity', 'family'],
    ...['file', 'overlay', 'as', 'v', '__proto__', 'constructor'],
  ];
  const ways = [
    '../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..%5c..%5cetc%5cpasswd',
    '%252e%252e%252fetc%252fpasswd',
    '/etc/passwd',
    'file:///etc/passwd',
    'brand:../../etc',
    'locale:..%2f..',
    '%00',
    '%3Cscript%3Ealert(1)%3C/script%3E',
  ];

  test.each(pages)('of %s is no more than a word', async (address) => {
    const read: string[] = [];
    const watched = {
      ...host,
      read: (file: string, most: number) => {
        read.push(file);
        return host.read(file, most);
      },
    };
    for (const name of names) {
      for (const way of ways) {
        const target = `${address}?${name}=${way}`;
        const { status, text } = await ask(target, state({ diagnostics: [fault] }), {}, watched);
        expect([target, status]).toEqual([
          target,
          expect.toSatisfy((one: number) => one === 200 || one === 404),
        ]);
        expect(text).not.toContain('root:');
        expect(text).not.toContain('<script>alert');
      }
    }
    expect([...new Set(read)].filter((file) => file !== fault.at!.file)).toEqual([]);
  });
});

test('a picture is handed out small, to be kept', async () => {
  const body = new Uint8Array(
    await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#c2153f' } })
      .png()
      .toBuffer(),
  );
  const picture = artifact('social/plain/tea/fr/a.png', {
    mime: 'image/png',
    body,
    width: 1200,
    height: 630,
  });
  const { headers, body: small } = await ask(`/small/${picture.path}?v=1`, state({ artifacts: [picture] }));
  expect(headers['content-type']).toBe('image/webp');
  expect(headers['cache-control']).toContain('immutable');
  expect(await sharp(small as Uint8Array).metadata()).toMatchObject({ width: 420, format: 'webp' });
});

test('a piece under other conditions runs nothing either', async () => {
  const { headers, status } = await ask(`/files/${page.path}?v=1&as=dark`);
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("script-src 'none'");
});

describe('pages', () => {
  test('the overview names campaigns and brands', async () => {
    const { text } = await ask('/');
    expect(text).toContain('Thé pour deux');
    expect(text).toContain('<p class="of">Plain</p>');
    expect(text).toContain('hreflang="fr"');
  });

  test('the board shows each piece in its own way', async () => {
    const { text } = await ask('/plain/tea/fr');
    expect(text.match(/<iframe /g)).toHaveLength(5);
    expect(text).toContain('sandbox="allow-same-origin"');
    expect(text).not.toContain('allow-scripts');
    expect(text).toContain('Du thé');
    expect(text).toContain('postcard.a6.front.svg');
    expect(text).toContain('1 segment · GSM-7 · 28 units');
  });

  test('a finding shows its line, with the words marked', async () => {
    const { text } = await ask('/plain/tea/fr', state({ diagnostics: [fault] }));
    expect(text).toContain('The price “29 €” is not the offer price “19 €”.');
    expect(text).toContain('</span> À 2<mark>9 € </mark>seulement');
  });

  test('a finding of another locale stays with it', async () => {
    const other = { ...fault, at: { ...fault.at!, file: 'content/campaigns/tea/en.mdx' } };
    expect((await ask('/plain/tea/fr', state({ diagnostics: [other] }))).text).not.toContain('29 €');
  });

  test('words of authors are never markup', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const { text } = await ask(
      '/plain/tea/fr',
      state({
        artifacts: [{ ...sms, body: evil }, artifact('web/plain/tea/fr/a.html', { format: evil })],
        diagnostics: [{ ...fault, message: evil, hint: evil }],
        names: { plain: evil, 'plain/tea': evil },
      }),
    );
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });

  test('the interface speaks the language asked for, then the browser’s, then English', async () => {
    expect((await ask('/', state(), { 'accept-language': 'fr-CA,en;q=0.8' })).text).toContain('Campagnes');
    expect((await ask('/?lang=en', state(), { 'accept-language': 'fr' })).text).toContain('Campaigns');
    expect((await ask('/', state(), { 'accept-language': 'ja' })).text).toContain('Campaigns');
  });

  test('a segment sees what is meant for it and what is meant for all', async () => {
    const versions = state({
      artifacts: [
        artifact('email/plain/tea/fr.members+guests/a.html.html', {
          channel: 'email',
          segment: 'members+guests',
        }),
        artifact('email/plain/tea/fr.fruit/a.html.html', { channel: 'email', segment: 'fruit' }),
        page,
      ],
    });
    const { text } = await ask('/plain/tea/fr?segment=guests', versions);
    expect(text).toContain('members+guests');
    expect(text).not.toContain('fr.fruit');
    expect(text).toContain(page.path);
  });
});
