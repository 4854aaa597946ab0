/** The room around logos that is read from the bytes, against what Chromium paints there: pages and mails of many brands. */
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import type { Piece } from '../../src/channels/channel.ts';
import { email } from '../../src/channels/email/index.ts';
import { web } from '../../src/channels/web/index.ts';
import { readDrawing } from '../../src/draw/drawing.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { extract } from '../../src/readback/index.ts';
import { lacksOfRoom } from '../../src/rules/shared/logo-rooms.ts';
import { logoNames } from '../../src/rules/shared/logos.ts';
import { type Demo, demoEdition, host, renderEdition } from '../channels/render-demo.ts';
import { launchOptions } from './launch-options.ts';

const WIDTHS = [360, 600, 1440];
const EDGE = 0.75;

type Clear = Brand['rules']['logos'][number]['clear'];
interface Shape {
  readonly name: string;
  readonly clear?: Clear;
  /** Of a logo that is one block of ink, in place of the brand's own. */
  readonly size?: readonly [number, number];
}
const shapes: readonly Shape[] = [
  { name: 'its own logo' },
  { name: 'room of two and a half heights', clear: { factor: 2.5, of: 'height' } },
  { name: 'room of half its width', clear: { factor: 0.5, of: 'width' } },
  { name: 'a tall logo', clear: { factor: 0.4, of: 'height' }, size: [100, 160] },
  { name: 'a wide logo', clear: { factor: 3, of: 'height' }, size: [1200, 70] },
];

/** A brand that somebody else might have: other room around its logos, other proportions. */
function shaped(brand: Brand, { clear, size }: Shape): Brand {
  const ink = (svg: string) => /fill="(#[0-9a-f]{6})"/.exec(svg)![1]!;
  const logos = brand.logos.map((logo) => {
    if (!size) return logo;
    const [width, height] = size;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="${ink(logo.svg)}" d="M0 0H${width}V${height}H0Z"/></svg>`;
    return { ...logo, svg, width, height };
  });
  const rules = brand.rules.logos.map((rule) => (clear ? { ...rule, clear } : rule));
  return { ...brand, logos, rules: { ...brand.rules, logos: rules } };
}

const demos = {
  grenadine: { brand: 'grenadine', campaign: 'printemps-2027', locale: 'fr' },
  'cap-clair': { brand: 'cap-clair', campaign: 'ete-2027', locale: 'fr' },
} as const;
const mails = {
  grenadine: { touchpoint: 'lancement', segment: 'members' },
  'cap-clair': { touchpoint: 'lettre' },
};

async function piecesOf(id: keyof typeof demos, channel: 'web' | 'email', shape: Shape) {
  const demo: Demo = { ...demos[id], ...(channel === 'web' ? { touchpoint: 'web' } : mails[id]) };
  const { brand: plain, edition } = await demoEdition(demo, channel === 'web' ? 'web.page' : 'email.html');
  const brand = shaped(plain, shape);
  if (channel === 'email')
    return { brand, pieces: (await renderEdition(email, 'html', edition, brand)).pieces };
  const format = web.formats.page!;
  const alternates = { 'fr-FR': '/fr/', 'en-GB': '/en/' };
  const { plan } = web.lower(edition, { brand, format, formatName: 'page', sides: {}, alternates });
  return { brand, pieces: (await web.render(plan, { brand, format, formatName: 'page', host })).pieces };
}

/** Sides on which the bytes leave too little room. */
async function said(html: string, first: Piece, brand: Brand, channel: string): Promise<readonly string[]> {
  const artifact = {
    ...first,
    body: html,
    path: `${channel}/page.html`,
    channel,
    format: 'html',
  } as unknown as Artifact;
  const { looks } = await extract(artifact, logoNames(brand));
  const beside = (looks?.pictures ?? []).flatMap(({ src }) => {
    const variant = /logo-([a-z-]+)\.png$/.exec(src)?.[1];
    return variant ? [{ path: `${channel}/${src}`, mime: 'image/png', logo: `wordmark/${variant}` }] : [];
  });
  return lacksOfRoom(artifact, brand, looks, beside, EDGE).map(
    ({ side, toEdge, px, clearPx, screenPx }) =>
      `${side}${toEdge ? ' edge' : ''} ${px.toFixed(1)} of ${clearPx.toFixed(1)} at ${screenPx}`,
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Each logo that can be seen. */
const LOGOS = `[...document.querySelectorAll('.logo svg, img[src*="logo-"]')].map((one) => one.getBoundingClientRect())
  .filter(({ width, height }) => width > 0 && height > 0)
  .map(({ x, y, width, height }) => ({ x: x + scrollX, y: y + scrollY, width, height }))`;

/** How far down the page it stands then, in pixels. */
const scrollTo = (y: number) => `(scrollTo({ top: ${y}, behavior: 'instant' }), scrollY)`;

interface Size {
  readonly width: number;
  readonly height: number;
}
const PAGE = `(({ scrollWidth: width, scrollHeight: height }) => ({ width, height }))(document.documentElement)`;

/** What Chromium paints in the clear space of a logo, or how near the edge of the page is, at each of the widths. */
async function seen(html: string, pieces: readonly Piece[], brand: Brand): Promise<readonly string[][]> {
  const context = await browser.newContext({ viewport: { width: WIDTHS[0]!, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      // Fonts lie two folders above a page, here beside it.
      const name = (one: Piece) => `/${one.name?.replace(/^(?:\.\.\/)+/, '')}`;
      const piece = pieces.find((one) => [name(one), `${name(one)}.${one.extension}`].includes(pathname));
      if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      return piece
        ? route.fulfill({ contentType: piece.mime, body: Buffer.from(piece.body) })
        : route.abort();
    });
    const says: string[][] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('http://site.example/');
      await page.evaluate('document.fonts.ready');
      const boxes = (await page.evaluate(LOGOS)) as Box[];
      expect(boxes.length).toBeGreaterThan(0);
      const size = (await page.evaluate(PAGE)) as Size;
      const here: string[] = [];
      for (const box of boxes) here.push(...(await ringSays(box, brand, page, size)));
      says.push(here);
    }
    return says;
  } finally {
    await context.close();
  }
}

async function ringSays(box: Box, brand: Brand, page: Page, size: Size): Promise<readonly string[]> {
  const [logo] = brand.logos;
  const rule = brand.rules.logos.find(({ id, variant }) => id === logo!.id && variant === logo!.variant)!;
  const { extent, viewBox } = readDrawing(logo!.svg, brand);
  const scale = box.width / viewBox.width;
  const ink = {
    x: box.x + (extent.x - viewBox.x) * scale,
    y: box.y + (extent.y - viewBox.y) * scale,
    width: extent.width * scale,
    height: extent.height * scale,
  };
  const clear = rule.clear.factor * ink[rule.clear.of];
  const says: string[] = [];
  const edges = { left: ink.x, top: ink.y, right: size.width - ink.x - ink.width };
  for (const [side, px] of Object.entries(edges))
    if (px + 0.5 < EDGE * clear) says.push(`${side} edge ${px.toFixed(1)} of ${(EDGE * clear).toFixed(1)}`);
  // Anti-aliasing of the ink, and of what stands just outside.
  const inner = {
    left: ink.x - 2,
    top: ink.y - 2,
    right: ink.x + ink.width + 2,
    bottom: ink.y + ink.height + 2,
  };
  const outer = {
    left: Math.max(0, Math.ceil(ink.x - clear + 1)),
    top: Math.max(0, Math.ceil(ink.y - clear + 1)),
    right: Math.min(size.width, Math.floor(ink.x + ink.width + clear - 1)),
    bottom: Math.min(size.height, Math.floor(ink.y + ink.height + clear - 1)),
  };
  const clip = {
    x: outer.left,
    y: outer.top,
    width: outer.right - outer.left,
    height: outer.bottom - outer.top,
  };
  // Within what the window shows: for more, Chromium draws the page anew at its whole size, and once in thousands fails to.
  const scrolled = (await page.evaluate(scrollTo(clip.y - 100))) as number;
  const shot = await page.screenshot({ clip: { ...clip, y: clip.y - scrolled } });
  const picture = sharp(shot).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([clip.width, clip.height]);
  const colors = new Map<number, { count: number; at: string }>();
  for (let y = outer.top; y < outer.bottom; y++) {
    for (let x = outer.left; x < outer.right; x++) {
      if (x > inner.left && x < inner.right && y > inner.top && y < inner.bottom) continue;
      const from = 3 * ((y - outer.top) * info.width + x - outer.left);
      const color = (data[from]! << 16) | (data[from + 1]! << 8) | data[from + 2]!;
      const known = colors.get(color) ?? { count: 0, at: `${x},${y}` };
      known.count++;
      colors.set(color, known);
    }
  }
  const [, ...others] = [...colors.values()].sort((a, b) => b.count - a.count);
  const foreign = others.reduce((sum, { count }) => sum + count, 0);
  if (foreign > 0) says.push(`${foreign} px in the ring of ${clear.toFixed(1)}, first at ${others[0]!.at}`);
  return says;
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});
afterAll(() => browser.close());

const kinds = (['grenadine', 'cap-clair'] as const).flatMap((id) =>
  (['web', 'email'] as const).map((channel) => ({ id, channel })),
);
/** Each shape in a page of one brand and a mail of the other, and the brands' own in all. */
const shapesOf = ({ id, channel }: (typeof kinds)[number]) => {
  const turn = (id === 'grenadine') === (channel === 'web') ? 0 : 1;
  return shapes.filter((_shape, index) => index === 0 || index % 2 === turn);
};

describe.each(kinds)('$channel of $id', ({ id, channel }) => {
  it.each(shapesOf({ id, channel }))('leaves its room to $name', { timeout: 120_000 }, async (shape) => {
    const { brand, pieces } = await piecesOf(id, channel, shape);
    const html = String(pieces[0]!.body);
    expect(await said(html, pieces[0]!, brand, channel)).toEqual([]);
    expect(await seen(html, pieces, brand)).toEqual(WIDTHS.map(() => []));
  });
});

/** What a template of somebody else may do to our page: too little room on one side, and no more than that. */
const faults: readonly (readonly [
  name: string,
  channel: 'web' | 'email',
  side: string,
  spoil: (html: string) => string,
])[] = [
  [
    'words close under the logo',
    'web',
    'bottom',
    css(
      '.hero-words{padding-top:4.5rem!important}@media(min-width:64rem){.hero-words{padding-top:5rem!important;min-height:0!important}.beside{align-items:start!important}}',
    ),
  ],
  [
    'words over the logo',
    'web',
    'bottom',
    css('.hero-words{padding-top:1rem!important}.beside{align-items:start!important}'),
  ],
  [
    'the line under the logo at the foot',
    'web',
    'bottom',
    css('.foot-line{margin-top:2px!important}.foot .frame{gap:2px 9rem!important}'),
  ],
  ['a logo at the edge', 'web', 'left edge', css('.foot .frame{padding-inline:4px!important}')],
  [
    'other languages beside the logo',
    'web',
    'right',
    css(
      '.foot .frame{gap:3rem 2px!important;justify-content:start!important;flex-wrap:nowrap!important;align-items:start!important}.foot-line,.foot-words{display:none}',
    ),
  ],
  [
    'words beside a logo that floats',
    'web',
    'right',
    css('.foot .frame{display:block!important}.foot .logo{float:left;margin:0 3px 2px 0}.foot p{margin:0}'),
  ],
  ['a picture above', 'web', 'top', css('.masthead .frame{padding-top:1px!important}')],
  [
    'words beside the logo of a mail',
    'email',
    'right',
    (html) =>
      html.replace(
        /padding:0 0 0 \d+px;(text-align:right[^>]*>\s*<a[^>]*>)[^<]*/,
        `padding:0;$1${'Voir en ligne '.repeat(20)}`,
      ),
  ],
  [
    'words under the logo of a mail',
    'email',
    'bottom',
    (html) =>
      html.replace(
        '</head>',
        '<style>td{padding-top:1px!important;padding-bottom:1px!important}</style></head>',
      ),
  ],
  [
    'a mail without margins',
    'email',
    'left edge',
    (html) => html.replace('</head>', '<style>td{padding-left:1px!important}</style></head>'),
  ],
];

function css(text: string) {
  return (html: string) => html.replace('</head>', `<style>${text}</style></head>`);
}

describe.each(faults)('%s', (_name, channel, side, spoil) => {
  it('is read from the bytes where Chromium paints it', { timeout: 120_000 }, async () => {
    const shape = shapes[1]!;
    const { brand, pieces } = await piecesOf('grenadine', channel, shape);
    const html = spoil(String(pieces[0]!.body));
    expect(html).not.toBe(String(pieces[0]!.body));
    const read = await said(html, pieces[0]!, brand, channel);
    expect(read.map((one) => one.replace(/ -?\d.*$/, ''))).toContain(side);
    expect((await seen(html, pieces, brand)).flat()).not.toEqual([]);
  });
});
