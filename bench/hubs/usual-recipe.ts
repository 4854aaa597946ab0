/**
 * The usual recipe, to compare with: a script that loops over campaigns and languages and calls the well-known
 * libraries, one piece after the other.
 *
 * What it does: reads facts with `yaml` and words with remark (expressions by search and replace, `Intl` for money
 * and dates); a page as an HTML string with its photograph in three widths and three formats and a link picture;
 * the same Astro build as ours around the pages; MJML for the email with its photograph, and its text part; a text
 * message; a post and a banner with satori and sharp, the photograph inside the SVG. Settings of the encoders are
 * those of our channels.
 *
 * What it does not do: no marks, no rules, nothing read back, no report, no manifest, no typography beyond `Intl`,
 * no fitting of text, no subsets of fonts, no colour management, no cache: every run is a cold one.
 *
 *     node bench/hubs/usual-recipe.ts HUB OUT
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import mjml2html from 'mjml';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import satori from 'satori';
import sharp from 'sharp';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { buildSite } from '../../src/build/site.ts';
import type { SitePage } from '../../src/build/site-input.ts';

const [hub, out] = process.argv.slice(2) as [string, string];
const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const;
type Locale = keyof typeof LOCALES;
const INK = '#1f2430';
const SIGNAL = '#0f6b5c';

const require = createRequire(import.meta.url);
const fonts = ([400, 700] as const).map((weight) => ({
  name: 'Figtree',
  weight,
  style: 'normal' as const,
  data: readFileSync(require.resolve(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`)),
}));

interface Facts {
  readonly offer: {
    readonly percent: number;
    readonly code: string;
    readonly starts: string;
    readonly ends: string;
    readonly minimum: string;
  };
  readonly landing: string;
  readonly shortLink: string;
  readonly legal: { readonly company: string };
}

interface Words {
  readonly title: string;
  readonly description: string;
  readonly headline: string;
  readonly lead: string;
  readonly call: string;
  readonly sms: string;
  readonly paragraphs: readonly string[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

function readWords(file: string, facts: Facts, locale: Locale): Words {
  const { offer } = facts;
  const day = (text: string, year = false) =>
    new Intl.DateTimeFormat(LOCALES[locale], {
      day: 'numeric',
      month: 'long',
      ...(year ? { year: 'numeric' } : {}),
    }).format(new Date(`${text.slice(0, 10)}T12:00:00Z`));
  const money = new Intl.NumberFormat(LOCALES[locale], { style: 'currency', currency: 'EUR' });
  const minimum = money.format(Number.parseFloat(offer.minimum));
  const source = readFileSync(file, 'utf8')
    .replaceAll('{percent(offer.percent)}', `${offer.percent} %`)
    .replaceAll('{offer.code}', offer.code)
    .replaceAll('{money(offer.minimum)}', minimum)
    .replaceAll('{date(offer.ends)}', day(offer.ends))
    .replaceAll('{period(offer)}', `${day(offer.starts)} – ${day(offer.ends)}`)
    .replaceAll("{period(offer, 'year')}", `${day(offer.starts)} – ${day(offer.ends, true)}`)
    .replaceAll('{legal.company}', facts.legal.company)
    .replaceAll('{shortLink}', facts.shortLink);
  const paragraphs: string[] = [];
  const visit = (node: { type: string; value?: string; children?: readonly unknown[] }): string => {
    const inside = (node.children ?? []).map((child) => visit(child as typeof node)).join('');
    if (node.type === 'paragraph') paragraphs.push(inside);
    return node.value ?? inside;
  };
  visit(parser.parse(source) as unknown as Parameters<typeof visit>[0]);
  const between = (tag: string) => new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(source)?.[1] ?? '';
  const front = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(source)?.[1] ?? '';
  return {
    title: front('title'),
    description: front('description'),
    headline: between('Headline'),
    lead: between('Lead'),
    call: between('Cta'),
    sms: between('Sms'),
    paragraphs,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function write(file: string, body: string | Uint8Array) {
  const target = path.join(out, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, body);
}

async function card(words: Words, width: number, height: number, photograph?: string): Promise<Uint8Array> {
  const scale = Math.min(width, height * 2) / 1080;
  const text = (size: number, weight: number, color: string, children: string) => ({
    type: 'div',
    props: { style: { fontSize: Math.max(10, size * scale), fontWeight: weight, color }, children },
  });
  const picture = {
    type: 'img',
    props: { src: photograph, width, height: height * 0.4, style: { objectFit: 'cover' } },
  };
  const tree = {
    type: 'div',
    props: {
      style: { width, height, display: 'flex', flexDirection: 'column', backgroundColor: '#f1efe9' },
      children: [
        {
          type: 'div',
          props: {
            style: {
              display: 'flex',
              flexDirection: 'column',
              flexGrow: 1,
              padding: 60 * scale,
              gap: 24 * scale,
            },
            children: [
              text(72, 700, INK, words.headline),
              ...(height > 100 ? [text(32, 400, INK, words.lead)] : []),
              text(28, 700, SIGNAL, words.call),
            ],
          },
        },
        ...(photograph === undefined ? [] : [picture]),
      ],
    },
  };
  const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { width, height, fonts });
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function page(folder: string, words: Words, photograph: Buffer, facts: Facts): Promise<string> {
  const sources: Record<string, string[]> = { avif: [], webp: [], jpg: [] };
  for (const width of [480, 960, 1440]) {
    const scaled = sharp(photograph).resize({ width });
    const encoded = {
      avif: await scaled.clone().avif({ quality: 55, effort: 3 }).toBuffer(),
      webp: await scaled.clone().webp({ quality: 76 }).toBuffer(),
      jpg: await scaled.clone().jpeg({ quality: 80, mozjpeg: true }).toBuffer(),
    };
    for (const [extension, body] of Object.entries(encoded)) {
      write(`${folder}/images/picture-${width}.${extension}`, body);
      sources[extension]!.push(`images/picture-${width}.${extension} ${width}w`);
    }
  }
  write(`${folder}/card.png`, await card(words, 1200, 630));
  const body = words.paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(words.title)}</title><meta name="description" content="${escapeHtml(words.description)}"></head><body><h1>${escapeHtml(words.headline)}</h1><p>${escapeHtml(words.lead)}</p><picture><source type="image/avif" srcset="${sources.avif!.join(', ')}"><source type="image/webp" srcset="${sources.webp!.join(', ')}"><img src="images/picture-960.jpg" srcset="${sources.jpg!.join(', ')}" alt=""></picture><p><a href="${facts.landing}">${escapeHtml(words.call)}</a></p>${body}</body></html>`;
}

async function email(folder: string, words: Words, photograph: Buffer, facts: Facts) {
  const picture = await sharp(photograph)
    .resize({ width: 1200 })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
  write(`${folder}/images/picture.jpg`, picture);
  const texts = words.paragraphs.map((one) => `<mj-text>${escapeHtml(one)}</mj-text>`).join('');
  const { html } = await mjml2html(
    `<mjml><mj-head><mj-title>${escapeHtml(words.title)}</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text font-size="46px">${escapeHtml(words.headline)}</mj-text><mj-text>${escapeHtml(words.lead)}</mj-text><mj-image src="images/picture.jpg"/><mj-button background-color="${SIGNAL}" href="${facts.landing}">${escapeHtml(words.call)}</mj-button>${texts}</mj-column></mj-section></mj-body></mjml>`,
  );
  write(`${folder}/letter.html`, html);
  write(
    `${folder}/letter.txt`,
    [words.headline, words.lead, ...words.paragraphs, facts.landing].join('\n\n'),
  );
}

const pages: SitePage[] = [];
for (const campaign of readdirSync(path.join(hub, 'content/campaigns')).sort()) {
  const folder = path.join(hub, 'content/campaigns', campaign);
  const facts = parseYaml(readFileSync(path.join(folder, 'campaign.yaml'), 'utf8')) as Facts;
  const photograph = readFileSync(path.join(folder, 'picture.png'));
  const inline = `data:image/png;base64,${photograph.toString('base64')}`;
  for (const locale of Object.keys(LOCALES) as Locale[]) {
    const words = readWords(path.join(folder, `${locale}.mdx`), facts, locale);
    const place = `${campaign}/${locale}`;
    pages.push({
      path: `${place}/index.html`,
      body: await page(`web/${place}`, words, photograph, facts),
      brand: 'plain',
      campaign,
      language: LOCALES[locale],
      title: words.title,
      description: words.description,
      alternates: {},
      source: locale === 'en',
      listed: true,
    });
    await email(`email/${place}`, words, photograph, facts);
    write(`sms/${place}/note.txt`, words.sms);
    write(`social/${place}/portrait.png`, await card(words, 1080, 1350, inline));
    write(`ads/${place}/320x50.png`, await card(words, 320, 50));
  }
}
const none = { logo: '', surface: '' };
const brands = [{ id: 'plain', name: 'Plain', css: '', head: none, foot: none }];
for (const file of await buildSite({ brands, pages, files: [] })) write(`web/${file.path}`, file.body);
