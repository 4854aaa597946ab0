/** A rule that was renamed answers to its old name: in settings and in suppressions, with a note that asks for the new one. */
import { expect, it, vi } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { applySuppressions } from '../../src/rules/suppress.ts';
import { hubWith } from './hub.ts';

vi.mock('../../src/retired-codes.ts', () => ({
  retiredCodes: {},
  currentCode: (code: string) => (code === 'tone/marks-are-few' ? 'tone/exclamations-are-rare' : code),
}));

async function check(comment: string, rules: object): Promise<readonly string[]> {
  const { host } = hubWith([
    {
      language: 'mdx',
      text: `${comment}\n\nPasse nous voir ! On t’attend !\n\n<Subject>Le printemps</Subject>\n\n<Legal>{legal.company}.</Legal>`,
    },
    { language: 'json', text: JSON.stringify({ rules }) },
  ]);
  const { campaigns, brands } = await loadHub(host, () => true, new Findings());
  const campaign = campaigns[0]!;
  const subject = { campaign, brand: brands.get(campaign.brand)!, now: host.now };
  const { diagnostics: found } = applySuppressions(await runSourceRules(subject), campaign, {
    sourceOnly: true,
    now: host.now,
  });
  return found.map(({ severity, code, message }) =>
    `${severity} ${code} ${code.startsWith('tone') ? '' : message}`.trim(),
  );
}

const said = 'The rule “tone/marks-are-few” is called “tone/exclamations-are-rare” now.';

it.each([
  [
    'a setting',
    '',
    { 'tone/marks-are-few': 'error' },
    [`note rules/renamed ${said}`, 'error tone/exclamations-are-rare'],
  ],
  [
    'a setting under both names, of which that of today holds',
    '',
    { 'tone/marks-are-few': 'error', 'tone/exclamations-are-rare': 'note' },
    [`note rules/renamed ${said}`, 'note tone/exclamations-are-rare'],
  ],
  [
    'a suppression',
    '{/* diapason-disable-next-line tone/marks-are-few -- a customer’s words */}',
    {},
    [`note suppression/renamed ${said}`],
  ],
])('%s', async (_, comment, rules, want) => {
  expect(await check(comment, rules)).toEqual(want);
});
