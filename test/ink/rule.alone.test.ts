/** When inks are compared at all, and which colours count as printed. */
import { expect, test, vi } from 'vitest';
import { loadBrand } from '../../src/brand/load.ts';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { inkMatchesTheScreen } from '../../src/rules/print/ink-matches-the-screen.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { printedColors } from '../../src/rules/shared/printed-colors.ts';
import { hubWith } from '../rules/hub.ts';
import type { Fence } from '../rules/page.ts';
import { brandOnDisk, inked } from './hub.ts';

const loads = vi.hoisted(() => ({ count: 0 }));
vi.mock('lcms-wasm', async (original) => {
  loads.count += 1;
  return original();
});

async function check(...fences: readonly Fence[]): Promise<readonly string[]> {
  const { host } = hubWith(fences);
  const { campaigns, brands } = await loadHub(host, () => true, new Findings());
  const subject = { campaign: campaigns[0]!, brand: brands.get('atelier')!, now: host.now };
  return (await runSourceRules(subject, [inkMatchesTheScreen])).map((one) => one.message);
}

const yaml = (text: string): Fence => ({ language: 'yaml', text });
const wrongInk: Fence = {
  language: 'json',
  file: 'tokens/core.tokens.json',
  text: JSON.stringify({ color: { azure: inked('#1f5fa8', { cmyk: [0, 0, 100, 0] }) } }),
};

test('a campaign for screens loads neither wasm nor profile; one that prints loads it once', async () => {
  expect(await check(wrongInk, yaml('channels: { email: [html], social: [facebook.square] }'))).toEqual([]);
  expect(loads.count).toBe(0);
  for (let run = 0; run < 3; run++) {
    const found = await check(wrongInk, yaml('channels: { print: [poster.a2] }'));
    expect(found).toEqual([
      expect.stringMatching(/^Printed, the ink of “azure” is ΔE00 \d+\.\d away from #1f5fa8/),
    ]);
  }
  expect(loads.count).toBe(1);
});

test.each([
  ['black alone for a screen’s black', '#000000', [0, 0, 0, 100], 0],
  ['rich black for it', '#000000', [60, 40, 40, 100], 0],
  ['black alone for a dark blue', '#0a1a5c', [0, 0, 0, 100], 1],
  ['black alone for a grey', '#777777', [0, 0, 0, 100], 1],
  ['paper for white', '#ffffff', [0, 0, 0, 0], 0],
  ['paper for a pale ground', '#eef3f5', [0, 0, 0, 0], 1],
] as const)('%s', async (_, hex, cmyk, want) => {
  const azure = { color: { azure: inked(hex, { cmyk }) } };
  const tokens: Fence = { language: 'json', file: 'tokens/core.tokens.json', text: JSON.stringify(azure) };
  expect(await check(tokens, yaml('channels: { print: [poster.a2] }'))).toHaveLength(want);
});

test('a colour that is another one in print is judged as printed', async () => {
  const colors = {
    azure: inked('#00ffe0'),
    'azure-printed': inked('#1f5fa8', { cmyk: [89, 61, 5, 0] }),
  };
  const core: Fence = {
    language: 'json',
    file: 'tokens/core.tokens.json',
    text: JSON.stringify({ color: colors }),
  };
  const semantic: Fence = {
    language: 'json',
    file: 'tokens/semantic.tokens.json',
    text: JSON.stringify({ role: { printText: { $value: '{color.azure}' } } }),
  };
  const print = yaml('channels: { print: [poster.a2] }');
  const inPrint = [{ color: { azure: { $value: '{color.azure-printed}' } } }];
  const document: Fence = {
    language: 'json',
    file: 'brand.resolver.json',
    text: JSON.stringify({
      modifiers: { channel: { contexts: { screens: [], print: inPrint }, default: 'screens' } },
      resolutionOrder: [
        { $ref: '#/sets/core' },
        { $ref: '#/sets/semantic' },
        { $ref: '#/modifiers/channel' },
      ],
    }),
  };
  expect(await check(core, semantic, print)).toEqual([expect.stringMatching(/^“azure” has no ink/)]);
  expect(await check(core, semantic, document, print)).toEqual([]);
});

test('the limits are the brand’s', async () => {
  const off = { color: { azure: inked('#1f5fa8', { cmyk: [90, 50, 0, 10] }) } };
  const tokens: Fence = { language: 'json', file: 'tokens/core.tokens.json', text: JSON.stringify(off) };
  const rules = (print: object): Fence => ({ language: 'json', text: JSON.stringify({ print }) });
  const prints = yaml('channels: { print: [poster.a2] }');
  expect(await check(tokens, prints, rules({ gamutWarn: 20, gamutFail: 30 }))).toEqual([]);
  expect(await check(tokens, prints, rules({ gamutWarn: 1, gamutFail: 2 }))).not.toEqual([]);
});

test('a profile that Little CMS refuses is told at its line, in words of ours', async () => {
  // As if it had passed the header's check: nothing but noughts.
  const files = { 'press.icc': new Uint8Array(1_052_612) };
  const { brand, host: disk } = await brandOnDisk({ files });
  const path = `${disk.root}/${brand.folder}/press.icc`;
  const print = { ...brand.rules.print, profile: 'press.icc' };
  const broken = { ...brand, rules: { ...brand.rules, print }, printProfile: { path } };
  const { host } = hubWith([yaml('channels: { print: [poster.a2] }')]);
  const { campaigns } = await loadHub(host, () => true, new Findings());
  const subject = { campaign: campaigns[0]!, brand: broken, now: host.now };
  const [found, ...others] = await runSourceRules(subject, [inkMatchesTheScreen]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    severity: 'error',
    message: 'The output profile “press.icc” cannot be used: its tables are damaged.',
  });
});

test('printed are the colours of print layouts and of the pictures in them', async () => {
  const brand = (await loadBrand(createHost('.', '2027-03-01T00:00:00Z'), 'grenadine', new Findings()))!;
  const names = printedColors(brand).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['noir', 'grenadine', 'poudre', 'creme', 'prune', 'blanc', 'abricot']),
  );
  expect(names).not.toContain('grenat-nuit');
  expect(printedColors(brand)[0]).toEqual({ name: 'noir' });
});
