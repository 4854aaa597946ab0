/** Files to take away, opened by the programs and read by the formats they are for. */
import { describe, expect, test } from 'vitest';
import { loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { mostInk, onDisk, painted, plates, run } from '../print/tools.ts';
import { readAse, readGpl } from '../tokens-export/read-palettes.ts';
import { demoHost, demoPortal, fileOf, textOf } from './portals.ts';

describe.each(['grenadine', 'cap-clair'] as const)('%s', (id) => {
  test('every logo is a PDF of one page, 100 mm on its longer side, in inks and outlines alone', async () => {
    const { files } = await demoPortal(id);
    const pdfs = files.filter(({ path }) => path.endsWith('.pdf'));
    const brand = (await loadBrand(demoHost, id, new Findings()))!;
    expect(pdfs).toHaveLength(brand.logos.length);
    for (const { path, body } of pdfs) {
      const file = onDisk(`${id}-${path.replaceAll('/', '-')}`, body as Uint8Array);
      const info = run('pdfinfo', file);
      expect(info).toMatch(/Pages:\s+1\n/);
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info)!.map(Number);
      expect(Math.max(width!, height!)).toBeCloseTo((100 * 72) / 25.4, 1);
      expect(run('pdffonts', file).trim().split('\n')).toHaveLength(2);
      const { operations } = painted(file);
      expect(operations.length).toBeGreaterThan(0);
      expect([...new Set(operations.map(({ space }) => space))]).toEqual(['DeviceCMYK']);
      // No day stands in it, so that the same logo is the same file tomorrow.
      expect(info).not.toContain('CreationDate');
    }
  });

  test('the swatches hold every colour of the brand, and its inks', async () => {
    const made = await demoPortal(id);
    const brand = (await loadBrand(demoHost, id, new Findings()))!;
    const colors = Object.values(brand.tokens.colors);
    const gpl = readGpl(textOf(made, `tokens/${id}.gpl`));
    expect(gpl.colors.map(({ name }) => name)).toEqual(colors.map(({ name }) => name));
    const ase = readAse(fileOf(made, `tokens/${id}.ase`).body as Uint8Array);
    const inks = colors.filter(({ cmyk }) => cmyk);
    expect(ase.filter(({ model }) => model === 'RGB ')).toHaveLength(colors.length);
    expect(ase.filter(({ model }) => model === 'CMYK')).toHaveLength(inks.length);
  });

  test('the tokens are the tokens', async () => {
    const made = await demoPortal(id);
    const tokens = JSON.parse(textOf(made, `tokens/${id}.json`)) as { name: string };
    const brand = (await loadBrand(demoHost, id, new Findings()))!;
    expect(tokens.name).toBe(brand.name);
    for (const { hex } of Object.values(brand.tokens.colors))
      expect(textOf(made, `tokens/${id}.css`).toLowerCase()).toContain(hex);
  });
});

test('the red of the wordmark is its declared ink, to the percent', async () => {
  const { body } = fileOf(await demoPortal('grenadine'), 'logos/wordmark-full.pdf');
  expect(mostInk(plates(onDisk('red.pdf', body as Uint8Array), 72)).cmyk).toEqual([0, 100, 60, 20]);
});
