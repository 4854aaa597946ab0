/** A derived brand loads without a finding, and the rules of colours and inks have nothing to say. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { loadHub } from '../../src/build/hub.ts';
import { compile } from '../../src/compile.ts';
import { Findings } from '../../src/diagnostic.ts';
import type { Campaign } from '../../src/ir/campaign.ts';
import { inkMatchesTheScreen } from '../../src/rules/print/ink-matches-the-screen.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { contrastOf } from '../../src/rules/shared/contrast.ts';
import { declaredPairsHaveContrast } from '../../src/rules/visual/declared-pairs-have-contrast.ts';
import { brandFiles } from '../../src/scaffold/brand.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { brandOptions, hubOf } from './brand-options.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const typeface = fc.constantFrom('figtree' as const, 'young-serif' as const, 'b612' as const);

let campaign: Campaign;
beforeAll(async () => {
  const files = await hubOf(brandOptions());
  const hub = await loadHub(memoryHost(files), () => true, new Findings());
  campaign = hub.campaigns[0]!;
});

async function load(files: Readonly<Record<string, string>>): Promise<{ brand: Brand; faults: string[] }> {
  const findings = new Findings();
  const brand = await loadBrand(memoryHost(files), 'probe', findings);
  const faults = findings.list.map(({ code, message }) => `${code}: ${message}`);
  if (!brand) throw new Error(faults.join('\n'));
  return { brand, faults };
}

// Each is derived, written, loaded and judged: 0.05 s on a machine that does nothing else.
test('220 brands from colours by chance', async () => {
  await fc.assert(
    fc.asyncProperty(color, color, typeface, async (main, second, face) => {
      const files = await brandFiles(brandOptions({ colors: [main, second], typeface: face }));
      const { brand, faults } = await load(Object.fromEntries(files.map(({ path, text }) => [path, text])));
      expect(faults).toEqual([]);
      const subject = { campaign, brand, now: '2026-11-02T12:00:00.000Z' };
      const found = await runSourceRules(subject, [declaredPairsHaveContrast, inkMatchesTheScreen]);
      expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      expect(unreadableInPrint(brand)).toEqual([]);
    }),
    { numRuns: 220 },
  );
}, 240_000);

/** Colours that no press reaches are others in print: words on them must be read there too. */
function unreadableInPrint({ tokens, tokensIn }: Brand): readonly string[] {
  const { colors, roles } = tokensIn?.print ?? tokens;
  const pairs = [
    [roles.textBody, roles.groundSoft],
    [roles.textHeadline, roles.groundSoft],
    [roles.textAccent, roles.groundSoft],
    [roles.textAccent, roles.groundPage],
    [roles.buttonText, roles.buttonGround],
    [roles.textOnStrong, roles.groundStrong],
    [roles.printText, roles.groundSoft],
  ] as const;
  return pairs
    .filter(([fg, bg]) => contrastOf(colors[fg]!.hex, colors[bg]!.hex) < 4.5)
    .map(([fg, bg]) => `${fg} on ${bg}`);
}

describe('the sources of a whole hub have no finding', () => {
  test.each([
    [{ locales: ['en', 'fr'] }],
    [{ locales: ['fr'] }],
    [{ locales: ['de', 'en'] }],
    [{ locales: ['en'], name: '{evil} <b> # "x": y' }],
    [{ colors: ['#39ff14', '#ff00e6'] as const }],
  ])('%j', async (more) => {
    const files = await hubOf(brandOptions(more), ['web', 'email', 'social', 'ads', 'print', 'sms', 'push']);
    const host = { ...memoryHost(files), now: '2026-11-02T12:00:00.000Z' };
    const { diagnostics } = await compile(host, { sourceOnly: true });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

test('the same answers give the same bytes', async () => {
  const [one, other] = await Promise.all([hubOf(brandOptions()), hubOf(brandOptions())]);
  expect(one).toEqual(other);
});
