/** What each form looks like, to be read by a person. `npm run accept` takes a new form as the golden. */
import { expect, test } from 'vitest';
import { exportedBrand } from '../../src/brand/tokens-export/exported-tokens.ts';
import { exportForms } from '../../src/brand/tokens-export/index.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { repository } from '../cli/run-cli.ts';
import { brandOf, darkRows, lightRows } from './hand-brand.ts';

const texts = ['css', 'ts', 'json', 'gpl'] as const;

test.each(texts)('the brand written by hand as %s', async (form) => {
  const findings = new Findings();
  const text = exportForms[form].write(brandOf(lightRows, darkRows), findings);
  expect(findings.hasErrors).toBe(false);
  await expect(text).toMatchFileSnapshot(`../golden/tokens/hand.want.${form}`);
});

test.each(['grenadine', 'cap-clair'])(
  'the demo brand %s as custom properties and as a palette',
  async (id) => {
    const host = createHost(repository, '2027-03-01T12:00:00Z');
    const findings = new Findings();
    const brand = exportedBrand(host, `content/brands/${id}`, id, findings)!;
    for (const form of ['css', 'gpl'] as const)
      await expect(exportForms[form].write(brand, findings)).toMatchFileSnapshot(
        `../golden/tokens/${id}.want.${form}`,
      );
    expect(findings.list).toEqual([]);
  },
);
