/** The demo hub is a good campaign: rules are silent on it, and each planted mistake gets its own sentence. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import { runSourceRules } from '../../src/rules/run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const spring = 'content/campaigns/printemps-2027';

/** The hub with one text replaced in one of its files. */
function planted(file: string, typed: string, instead: string): Host {
  const host = createHost(root, '2027-01-15T08:00:00Z');
  return {
    ...host,
    read(path, maxBytes) {
      const result = host.read(path, maxBytes);
      if (!result.ok || path !== file) return result;
      const text = new TextDecoder().decode(result.bytes);
      if (!text.includes(typed)) throw new Error(`“${typed}” does not stand in ${file}.`);
      return { ok: true, bytes: new TextEncoder().encode(text.replace(typed, instead)) };
    },
  };
}

async function sentences(host: Host): Promise<string[]> {
  const { campaigns, brands } = await loadHub(host, () => true, new Findings());
  const found = campaigns.map((campaign) =>
    runSourceRules({ campaign, brand: brands.get(campaign.brand)!, now: host.now }),
  );
  return (await Promise.all(found))
    .flat()
    .map(({ severity, message, hint }) => `${severity}: ${message} ${hint ?? ''}`.trim());
}

const notice =
  'note: “ne file pas au premier café” is a claim of hold: add it to claims.yaml with its proof, or rephrase.';

it('the demo has one open claim, told once for both languages', async () => {
  expect(await sentences(createHost(root, '2027-01-15T08:00:00Z'))).toEqual([notice]);
});

describe('a planted mistake', () => {
  it.each([
    [
      'a percentage typed by hand',
      `${spring}/fr.mdx`,
      '>Le printemps te va bien.</Headline>',
      '>-20 % au printemps.</Headline>',
      'error: The offer’s percentage is typed by hand. Use {percent(offer.percent)}.',
    ],
    [
      'a day that is another',
      `${spring}/fr.mdx`,
      "Passe {date(event.date, 'weekday')}",
      'Passe samedi 11 avril',
      'error: 11 April 2027 is a Sunday. Write “dimanche 11 avril”, or correct the date.',
    ],
    [
      'the other form of address',
      `${spring}/fr.mdx`,
      'Trois gestes, pas un de plus',
      'Découvrez vos avantages',
      'error: Grenadine says tu: “Découvre tes avantages”. Instead of “Découvrez vos avantages”.',
    ],
    [
      'a code with a letter too many',
      `${spring}/en.mdx`,
      'Type {offer.code}',
      'Type FLEURS20',
      /^error: The code is FLEUR20 \(campaign\.yaml:\d+\)\. Write \{offer\.code\} instead of “FLEURS20”\.$/,
    ],
    [
      'a text message on a Sunday',
      `${spring}/campaign.yaml`,
      'at: 2027-04-09 17:30',
      'at: 2027-04-11 10:00',
      'error: 11 April is a Sunday: no promotional SMS in France. Choose a working day.',
    ],
    [
      'a forgotten subject',
      `${spring}/en.mdx`,
      '<Subject touchpoint="rappel">It ends tomorrow night</Subject>',
      '',
      'error: The email “rappel” has no <Subject> in “en”. Add <Subject touchpoint="rappel">…</Subject>.',
    ],
  ])('%s', async (_, file, typed, instead, want) => {
    const said = (await sentences(planted(file, typed, instead))).filter((one) => one !== notice);
    expect(said).toEqual([typeof want === 'string' ? want : expect.stringMatching(want)]);
  });
});
