/** Libraries that are WebAssembly: each does the least that shows that it works. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Check, Finding } from './check.ts';
import { lost } from './lost.ts';

interface Library {
  readonly name: string;
  readonly use: string;
  /** Throws when it does not work. */
  readonly work: () => Promise<void>;
}

/** Little CMS and Hunspell are WebAssembly too; the checks of colour profiles and of spelling load them. */
const LIBRARIES: readonly Library[] = [
  { name: 'zxing-wasm', use: 'codes are read back from pixels', work: scanACode },
  { name: 'subset-font', use: 'fonts are cut for the web', work: cutAFont },
  { name: 'woff2-encoder', use: 'fonts are unpacked for press files', work: unpackAFont },
  { name: 'satori', use: 'cards are laid out', work: layOutACard },
];

const ADVICE = 'Run “npm ci” where package.json lies; it makes node_modules anew.';
const FONT = '@fontsource/figtree/files/figtree-latin-400-normal.woff2';

export const webAssembly: Check = {
  id: 'web-assembly',
  title: 'WebAssembly',
  where: 'anywhere',
  apart: true,
  needs: ['qr', 'sharp', '@fontsource/figtree', ...LIBRARIES.map(({ name }) => name)],
  ifLost: ADVICE,
  async look() {
    const findings: Finding[] = [];
    const working: string[] = [];
    for (const { name, use, work } of LIBRARIES) {
      try {
        await work();
        working.push(name);
      } catch (thrown) {
        findings.push(lost(`${name} does not work, with which ${use}.`, ADVICE, thrown));
      }
    }
    if (working.length > 0) findings.unshift({ status: 'ok', found: `${working.join(', ')} work` });
    return findings;
  },
};

function fontBytes(): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(FONT));
}

async function scanACode() {
  const [{ default: encode }, { default: sharp }, { scanImage }] = await Promise.all([
    import('qr'),
    import('sharp'),
    import('../../readback/scan-image.ts'),
  ]);
  const svg = encode('DIAPASON', 'svg', { scale: 4, border: 4 });
  const picture = sharp(Buffer.from(svg))
    .resize(200, 200, { kernel: 'nearest' })
    .flatten({ background: '#fff' });
  const [text] = await scanImage(picture, 1);
  if (text !== 'DIAPASON') throw new Error(`A QR code of ours reads “${text ?? ''}”.`);
}

async function cutAFont() {
  const { default: subsetFont } = await import('subset-font');
  const whole = fontBytes();
  const cut = await subsetFont(whole, 'abc', { targetFormat: 'woff2' });
  if (cut.length === 0 || cut.length >= whole.length)
    throw new Error('The subset is no smaller than the font.');
}

async function unpackAFont() {
  const { default: decompress } = await import('woff2-encoder/decompress');
  const font = await decompress(fontBytes());
  if (font.length === 0) throw new Error('The font is empty.');
}

async function layOutACard() {
  const { default: satori } = await import('satori');
  const box = { type: 'div', props: { style: { display: 'flex', width: 8, height: 8, background: '#c00' } } };
  const svg = await satori(box as Parameters<typeof satori>[0], { width: 8, height: 8, fonts: [] });
  if (!svg.includes('<svg')) throw new Error('The card is no SVG.');
}
