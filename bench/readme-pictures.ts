/**
 * The README's pictures, made from `dist/`: `npm run build && node bench/readme-pictures.ts`. Needs Chromium and
 * pdftoppm, as the tests do. Small palettes keep the repository light.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const out = 'docs/pictures';
const work = mkdtempSync(path.join(tmpdir(), 'pictures-'));
const brands = [
  { name: 'grenadine', campaign: 'printemps-2027', email: 'fr.members/lancement', card: 'fr.members/carte' },
  { name: 'cap-clair', campaign: 'ete-2027', email: 'fr/lettre', card: 'fr/carte' },
];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const { name, campaign, email, card } of brands) {
    const folder = (channel: string) => path.resolve('dist', channel, name, campaign);
    const screenshot = async (file: string, width: number, height: number) => {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(pathToFileURL(file).href);
      const bytes = await page.screenshot();
      await page.close();
      return bytes;
    };
    await keep(
      await sharp(path.join(folder('social'), 'fr/posts.facebook.square.png')).toBuffer(),
      `${name}-square`,
      480,
    );
    await keep(await screenshot(path.join(folder('web'), 'fr/index.html'), 1440, 1000), `${name}-web`, 720);
    await keep(
      await screenshot(path.join(folder('email'), `${email}.html.html`), 640, 900),
      `${name}-email`,
      480,
    );
    execFileSync('pdftoppm', [
      '-r',
      '110',
      '-png',
      path.join(folder('print'), `${card}.postcard.148x105.pdf`),
      path.join(work, name),
    ]);
    await keep(
      await pair(path.join(work, `${name}-1.png`), path.join(work, `${name}-2.png`)),
      `${name}-card`,
      720,
    );
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** Two sides of one piece, side by side on grey. */
async function pair(front: string, back: string): Promise<Buffer> {
  const { width, height } = await sharp(front).metadata();
  return sharp({ create: { width: 2 * width + 24, height, channels: 3, background: '#8a8a8a' } })
    .composite([
      { input: front, left: 0, top: 0 },
      { input: back, left: width + 24, top: 0 },
    ])
    .png()
    .toBuffer();
}

async function keep(bytes: Buffer, name: string, width: number) {
  await sharp(bytes)
    .resize({ width })
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(path.join(out, `${name}.png`));
}
