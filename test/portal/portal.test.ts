/** What a portal says is what the files of the brand say. */
import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { demoHost, demoPortal, fileOf, portal, textOf, wordsOf } from './portals.ts';

const demos = ['grenadine', 'cap-clair'] as const;

describe.each(demos)('%s', (id) => {
  test('has a page in each of its languages, with title, description and language', async () => {
    const made = await demoPortal(id);
    const pages = made.files.filter(({ path }) => path.endsWith('index.html'));
    expect(pages.map(({ path }) => path)).toEqual(['en/index.html', 'index.html']);
    const [english, french] = pages.map(({ body }) => String(body));
    expect(french).toContain('<html lang="fr"');
    expect(english).toContain('<html lang="en"');
    expect(french).toMatch(/<title>[^<]+, mode d’emploi<\/title>/);
    expect(english).toMatch(/<title>[^<]+, brand guidelines<\/title>/);
    for (const html of [french!, english!]) {
      expect(html).toMatch(/<meta name="description" content="[^"]{30,}">/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
    }
    expect(french).toContain('href="en/" hreflang="en"');
    expect(english).toContain('href="../" hreflang="fr"');
  });

  test('shows every colour with its values', async () => {
    const brand = (await loadBrand(demoHost, id, new Findings()))!;
    const words = wordsOf(textOf(await demoPortal(id), 'index.html'));
    for (const { name, hex, cmyk } of Object.values(brand.tokens.colors)) {
      expect(words).toContain(name);
      expect(words).toContain(hex.toUpperCase());
      if (cmyk) expect(words).toContain(cmyk.join(' / '));
    }
  });

  test('names every logo, style, word and claim of the brand', async () => {
    const brand = (await loadBrand(demoHost, id, new Findings()))!;
    const words = wordsOf(textOf(await demoPortal(id), 'index.html'));
    for (const { variant, min } of brand.rules.logos) {
      expect(words).toContain(variant);
      expect(words).toContain(`${min.screenPx} px de large`);
    }
    for (const name of Object.keys(brand.vocabulary)) expect(words).toContain(name);
    for (const claim of brand.claims) expect(words).toContain(claim.evidence.title);
    for (const { family, weight } of Object.values(brand.tokens.type))
      expect(words).toContain(`${family} ${weight}`);
    for (const [, voice] of Object.entries(brand.voice.locales))
      for (const { say } of voice.examples) expect(words).toContain(say.replaceAll("'", '’'));
  });

  test('is the same bytes each time', async () => {
    const brand = (await loadBrand(demoHost, id, new Findings()))!;
    const again = await portal(brand, demoHost);
    const sums = ({ files }: typeof again) =>
      files.map(({ path, body }) => `${path} ${createHash('sha256').update(body).digest('hex')}`);
    expect(sums(again)).toEqual(sums(await demoPortal(id)));
  });

  test('its policy names the very style and script of the page, and no attribute needs more', async () => {
    const { body, policy } = fileOf(await demoPortal(id), 'index.html');
    const html = String(body);
    const inside = (name: string) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)![1]!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`style-src ${hash(inside('style'))}`);
    expect(policy).toContain(`script-src ${hash(inside('script'))}`);
    expect(html).toContain(policy!.replaceAll("'", '&#39;'));
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });

  test('every address on its pages is a file of the portal or a place on the page', async () => {
    const made = await demoPortal(id);
    const paths = new Set(made.files.map(({ path }) => path));
    for (const page of ['index.html', 'en/index.html']) {
      const html = textOf(made, page);
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      const addresses = [...html.matchAll(/ (?:href|src|srcset)="([^"]+)"/g)].map((match) => match[1]!);
      const lost = addresses.filter((address) => {
        if (address.startsWith('#')) return !ids.has(address.slice(1));
        const { pathname, host } = new URL(address, `http://site/${page}`);
        const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
        return host !== 'site' || !paths.has(path);
      });
      expect(lost.filter((address) => address !== 'data:,')).toEqual([]);
      expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
    }
  });

  test('every file is linked, or drawn on a page', async () => {
    const made = await demoPortal(id);
    const html = textOf(made, 'index.html');
    const unused = made.files.filter(
      ({ path }) =>
        !path.endsWith('index.html') && !html.includes(`"${path}"`) && !html.includes(`(${path})`),
    );
    expect(unused.map(({ path }) => path)).toEqual([]);
  });

  test('its pictures open: pixels at the size they say, outlines as XML', async () => {
    const { files } = await demoPortal(id);
    for (const { path, body, width, height } of files) {
      if (path.endsWith('.png')) {
        const { format, hasAlpha, ...size } = await sharp(Buffer.from(body)).metadata();
        expect({ format, hasAlpha, width: size.width, height: size.height }).toEqual({
          format: 'png',
          hasAlpha: true,
          width,
          height,
        });
        // Not an empty picture: something of it is opaque, and something is not.
        const { channels } = await sharp(Buffer.from(body)).stats();
        expect([channels[3]!.min, channels[3]!.max]).toEqual([0, 255]);
      }
      if (path.endsWith('.svg')) {
        const names: string[] = [];
        const parser = new SaxesParser({ xmlns: true });
        parser.on('opentag', ({ name }) => names.push(name));
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(String(body)).close();
        expect(names[0]).toBe('svg');
        expect(names.length, path).toBeGreaterThan(1);
      }
    }
  });

  test('weighs little: three sizes a logo, and no picture over 100 kB', async () => {
    const { files } = await demoPortal(id);
    const heavy = files.filter(
      ({ path, body }) => !path.endsWith('.html') && Buffer.byteLength(body) > 100_000,
    );
    expect(heavy.map(({ path }) => path)).toEqual([]);
    const whole = files.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
    expect(whole).toBeLessThan(1_500_000);
  });
});

test('two brands are two looks', async () => {
  const [one, other] = await Promise.all(demos.map((id) => demoPortal(id)));
  const fonts = (made: typeof one) =>
    made!.files.flatMap(({ path }) => (path.startsWith('fonts/') ? [path.split('/')[1]] : []));
  expect(fonts(one).filter((name) => fonts(other).includes(name))).toEqual([]);
  expect(textOf(one!, 'index.html')).toContain('class="hero beside');
  expect(textOf(other!, 'index.html')).toContain('class="hero horizon');
  expect(textOf(one!, 'index.html')).toContain('<body class="portal arches">');
  expect(textOf(other!, 'index.html')).toContain('<body class="portal">');
});

test('a ratio is cut, and never rounded up to what it does not reach', async () => {
  const words = wordsOf(textOf(await demoPortal('grenadine'), 'en/index.html'));
  // crème on grenadine is 5.697 to 1, grenadine on poudre 4.618.
  expect(words).toContain('5.69');
  expect(words).not.toContain('5.70');
  expect(words).toContain('4.61');
});

test('reasons and descriptions come in the language of the page', async () => {
  const made = await demoPortal('cap-clair');
  expect(wordsOf(textOf(made, 'index.html'))).toContain('rien n’est arrondi');
  expect(wordsOf(textOf(made, 'index.html'))).toContain('Les boutons et les liens, rien d’autre.');
  expect(wordsOf(textOf(made, 'en/index.html'))).toContain('nothing is rounded');
  expect(wordsOf(textOf(made, 'en/index.html'))).toContain('Buttons and links only.');
});
