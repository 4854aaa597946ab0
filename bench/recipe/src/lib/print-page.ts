/** A card or a poster as HTML, a page for each side, and as PDF by Chromium. */
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import encodeQr from 'qr';
import { artOf, dataUri, logoOf } from './art.ts';
import { browserOptions } from './browser-options.ts';
import { isCareful } from './care.ts';
import { escapeHtml } from './html.ts';
import { type Piece, pieceOf, type Row } from './pieces.ts';
import { fontFaces, themeOf } from './theme.ts';

/** The one page of the one browser, which runs beside the build: a page of its own for each piece takes 0.3 s more. */
let page: Promise<Page> | undefined;
/** Ends when nothing is being printed. */
let free: Promise<unknown> = Promise.resolve();

async function openPage(): Promise<Page> {
  const browser = await chromium.connect(process.env.RECIPE_BROWSER!);
  return browser.newPage();
}

/** One after the other. */
export function cardPdf(row: Row): Promise<Buffer> {
  const sides = row.format.startsWith('postcard')
    ? [pieceOf(row, 'front'), pieceOf(row, 'back')]
    : [pieceOf(row)];
  if (!isCareful) return printInBrowserOfItsOwn(sheet(sides), row);
  const printed = free.then(() => printInSharedPage(sheet(sides), row));
  free = printed;
  return printed;
}

async function printInSharedPage(html: string, row: Row): Promise<Buffer> {
  page ??= openPage();
  return print(await page, html, row);
}

async function printInBrowserOfItsOwn(html: string, row: Row): Promise<Buffer> {
  const browser = await chromium.launch(browserOptions);
  try {
    return await print(await browser.newPage(), html, row);
  } finally {
    await browser.close();
  }
}

async function print(shown: Page, html: string, { width, height }: Row): Promise<Buffer> {
  await shown.setContent(html);
  return shown.pdf({ width: `${width}mm`, height: `${height}mm`, printBackground: true });
}

function sheet(sides: readonly Piece[]): string {
  const { row, campaign } = sides[0]!;
  const theme = themeOf(campaign.brand);
  const unit = Math.sqrt(row.width! * row.height!) / 100;
  return `<!doctype html><html lang="${row.locale}"><head><meta charset="utf-8"><style>${fontFaces(theme)}
*{box-sizing:border-box;margin:0}
section{width:${row.width}mm;height:${row.height}mm;padding:${6 * unit}mm;display:flex;flex-direction:column;gap:${3 * unit}mm;break-after:page;overflow:hidden;background:${theme.ground};color:${theme.ink};font:${3 * unit}mm/1.35 ${theme.text}}
h1{font:400 ${8 * unit}mm/1.1 ${theme.display}}
.art{display:flex;flex:1;min-height:0;gap:${3 * unit}mm}.art img{flex:1;min-width:0;object-fit:contain}
small{font-size:${1.8 * unit}mm}.code svg{width:${16 * unit}mm}.logo{height:${5 * unit}mm;align-self:flex-start}
</style></head><body>${sides.map(side).join('')}</body></html>`;
}

function side({ words, campaign, row }: Piece, index: number): string {
  const { slots, facts } = words;
  const art = artOf(campaign).map((file) => `<img src="${dataUri(file)}" alt="">`);
  const store = campaign.stores.find(({ id }) => id === row.segment);
  const parts = [
    `<img class="logo" src="${dataUri(logoOf(campaign))}" alt="">`,
    `<h1>${escapeHtml(slots.headline ?? words.title)}</h1>`,
    `<p>${escapeHtml(slots.lead ?? '')}</p>`,
    index === 0
      ? `<div class="art">${art.join('')}</div>`
      : `<div class="code">${encodeQr(`https://${facts.shortLink}`, 'svg')}</div>`,
    store ? `<p>${escapeHtml(`${store.name}, ${store.street}, ${store.city}`)}</p>` : '',
    `<small>${escapeHtml(slots.legal ?? '')}</small>`,
  ];
  return `<section>${parts.join('')}</section>`;
}
