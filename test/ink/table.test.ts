/** The brief's tables: ink and ΔE00 of each colour, as `transicc` computed them with the same profile. */
import { expect, test } from 'vitest';
import { measureInks } from '../../src/brand/ink/measure-inks.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { brandOnDisk } from './hub.ts';

const briefs = {
  grenadine: `
    grenadine #c2153f 0/100/60/20 180 0.96
    abricot   #ffb37c 0/40/55/0    95 1.89
    poudre    #fadad4 0/20/14/0    34 0.29
    creme     #fff7ee 0/4/8/0      12 0.09
    prune     #45152e 30/100/0/80 210 1.50
    feuille   #1e5a46 80/15/65/60 220 0.48
    noir      #2b2a29 0/0/0/100   100 0.53`,
  'cap-clair': `
    nuit      #14324d 100/60/15/70 245 0.55
    azur      #1f5fa8 90/60/0/10   160 0.85
    ciel      #bfd9ea 30/7/6/0      43 0.33
    brume     #eef3f5 8/3/4/0       15 0.25
    balise    #f2b233 5/35/90/0    130 0.59
    ardoise   #4a5b6c 75/55/40/30  200 0.30
    noir      #2b2a29 0/0/0/100    100 0.53`,
} as const;

async function inksOf(id: string) {
  const brand = await loadBrand(createHost('.', '2027-03-01T00:00:00Z'), id, new Findings());
  const measured = await measureInks(brand!);
  if (!measured.ok) throw new Error(measured.why);
  return new Map(measured.inks.map((one) => [one.name, one]));
}

test.each(Object.entries(briefs))('the table of %s is that of its brief, to 0.1', async (id, brief) => {
  const rows = await inksOf(id);
  for (const line of brief.trim().split('\n')) {
    const [token = '', hex, cmyk, total, delta] = line.trim().split(/\s+/);
    const row = rows.get(token)!;
    expect([row.hex, row.cmyk?.join('/'), row.totalInk]).toEqual([hex, cmyk, Number(total)]);
    expect(Math.abs(row.deltaE! - Number(delta)), token).toBeLessThanOrEqual(0.1);
  }
});

test('a colour of screens alone has the distance of its proof, and no ink', async () => {
  const rose = (await inksOf('grenadine')).get('rose-nuit')!;
  expect([rose.hex, rose.cmyk, rose.deltaE, rose.proofDeltaE.toFixed(2)]).toEqual([
    '#ff8fa3',
    undefined,
    undefined,
    '2.36',
  ]);
});

test('without a profile nothing is measured, and that is said', async () => {
  const { brand } = await brandOnDisk({ rules: { print: { condition: 'CGATS TR 006' } } });
  expect(await measureInks(brand)).toEqual({ ok: false, why: 'no-profile' });
});
