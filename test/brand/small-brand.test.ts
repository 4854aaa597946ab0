import { expect, test } from 'vitest';
import { listBrands, loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { memoryHost } from './memory-host.ts';
import { core, json, loadSmall, semantic, smallBrand, told } from './small-brand.ts';

test('two colours and one family make a brand', async () => {
  const { brand, faults } = await loadSmall();
  expect(faults.map(told)).toEqual([]);
  expect(brand?.tokens.roles).toMatchObject({
    groundPage: 'paper',
    groundSoft: 'paper',
    textHeadline: 'ink',
    buttonGround: 'ink',
    buttonText: 'paper',
    printText: 'ink',
  });
  expect(brand?.tokens.dark).toEqual(brand?.tokens.roles);
  expect(brand?.tokens.type.figure).toEqual(brand?.tokens.type.body);
  expect(brand?.tokens.scalePx).toEqual([14, 40]);
  expect(brand?.tokens.radiusPx).toEqual({ button: 0, tile: 0 });
  expect(brand?.stores).toEqual([]);
});

test('a brand without a voice is told so, and loads', async () => {
  const { 'content/brands/small/voice.yaml': _, ...files } = smallBrand();
  const findings = new Findings();
  const brand = await loadBrand(memoryHost(files), 'small', findings);
  expect(brand?.voice.locales).toEqual({});
  expect(findings.list.map((one) => `${one.severity} ${one.code}`)).toEqual(['note brand/no-voice']);
});

test('what every brand needs is missed in one finding', async () => {
  const { role: _, ...noRoles } = semantic;
  const { pt: __, ...noPoints } = core.scale;
  const { brand, faults } = await loadSmall({
    'semantic.tokens.json': json({ ...noRoles, role: { textBody: { $value: '{color.ink}' } } }),
    'core.tokens.json': json({ ...core, scale: noPoints }),
  });
  expect(brand).toBeUndefined();
  expect(faults.map((one) => one.message)).toEqual([
    'The tokens lack what every brand needs: “role.groundPage”, “role.groundStrong”, “role.textOnStrong”, “scale.pt”.',
  ]);
  expect(faults[0]?.at).toMatchObject({ file: 'content/brands/small/brand.resolver.json', line: 2 });
});

test('unknown brands are named with the nearest one', async () => {
  const findings = new Findings();
  const host = memoryHost(smallBrand());
  expect(listBrands(host)).toEqual(['small']);
  expect(await loadBrand(host, 'smal', findings)).toBeUndefined();
  expect(findings.list.map(told)).toEqual([
    'brand/unknown-brand: There is no brand “smal”. → Did you mean “small”?',
  ]);
});
