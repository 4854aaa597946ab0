/** What real pieces of the demo use, through the whole of a build: where each licence is missed. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';

const onDisk = createHost('.', '2027-03-01T00:00:00Z');
const campaigns = { 'cap-clair': 'ete-2027', grenadine: 'printemps-2027' } as const;

/** The demo hub with other rules of one brand laid over its own. */
function hubWith(brand: string, change: (rules: Record<string, unknown>) => object): Host {
  const file = `content/brands/${brand}/brand.rules.json`;
  const read = onDisk.read(file, 1e6);
  if (!read.ok) throw new Error(read.why);
  const rules = JSON.parse(new TextDecoder().decode(read.bytes)) as Record<string, unknown>;
  const bytes = new TextEncoder().encode(JSON.stringify({ ...rules, ...change(rules) }, null, 2));
  return { ...onDisk, read: (path, most) => (path === file ? { ok: true, bytes } : onDisk.read(path, most)) };
}

/** Findings of the rule in the French pieces of one format. */
async function found(
  brand: keyof typeof campaigns,
  format: string,
  change: Parameters<typeof hubWith>[1],
): Promise<readonly string[]> {
  const wanted: Record<string, string> = { campaign: campaigns[brand], locale: 'fr', format };
  const { diagnostics } = await compile(hubWith(brand, change), {
    wants: (kind, name) => wanted[kind] === undefined || wanted[kind] === name,
  });
  return diagnostics
    .filter((one) => one.code === 'legal/rights-are-held')
    .map(({ at, message }) => `${at?.file.split('/').slice(-2).join('/')} ${message}`);
}

const germany = (subject: unknown) => () => ({ rights: [{ for: subject, markets: ['DE'] }] });

describe('pictures', () => {
  test('a drawing on the horizon, at the product that names it, and else at the layouts', async () => {
    expect(await found('cap-clair', 'instagram.portrait', germany('drawings/*.svg'))).toEqual([
      expect.stringContaining(
        'ete-2027/campaign.yaml There is no right to “drawings/lisbonne.svg” in the market FR',
      ),
    ]);
    expect(await found('cap-clair', 'facebook.square', germany('drawings/*.svg'))).toEqual([
      expect.stringContaining(
        'layouts/social.yaml There is no right to “drawings/porto.svg” in the market FR',
      ),
    ]);
  });

  test('products of a grid, each at its own line', async () => {
    const lines = await found('grenadine', 'instagram.portrait', germany('drawings/*.svg'));
    expect(new Set(lines).size).toBe(6);
    expect(lines.every((line) => line.startsWith('printemps-2027/'))).toBe(true);
  });

  test('a piece that shows none of them is not concerned', async () => {
    expect(await found('grenadine', 'instagram.story', germany('drawings/*.svg'))).toEqual([]);
  });

  test('an email shows what its words place, at the author’s line', async () => {
    const lines = await found('grenadine', 'html', germany('drawings/pan.svg'));
    expect(lines).toEqual([
      expect.stringContaining('printemps-2027/fr.mdx There is no right to “drawings/pan.svg”'),
    ]);
  });
});

describe('fonts', () => {
  const family = (name: string) => germany({ family: name });

  test('a picture carries the letters of its layout’s roles', async () => {
    expect(await found('grenadine', 'facebook.square', family('Young Serif'))).toEqual([
      expect.stringContaining('There is no right to “Young Serif” in the market FR'),
    ]);
  });

  test('a page carries what it fetches, an email nothing', async () => {
    expect(await found('cap-clair', 'page', family('B612'))).toHaveLength(1);
    expect(await found('cap-clair', 'html', family('B612'))).toEqual([]);
  });

  test('an SMS has no type', async () => {
    const screens = (rules: Record<string, unknown>) => ({
      fonts: (rules.fonts as object[]).map((font) => ({ ...font, channels: ['web'] })),
    });
    expect(await found('grenadine', 'text', screens)).toEqual([]);
    const [line] = await found('grenadine', '320x50', screens);
    expect(line).toContain('serves web alone, and ads/320x50 is set in it.');
  });
});
