/** Words and voices that were made to break the rules of tone, or came so from a chat: told where they stand, and never hung upon. */
import { describe, expect, it } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { coverageOf } from '../../src/rules/shared/coverage.ts';
import { hubWith } from './hub.ts';
import type { Fence } from './page.ts';

/** `code file:line:column message` of all that loading and the rules of the source say. */
async function said(fences: readonly Fence[]): Promise<readonly string[]> {
  const { host } = hubWith(fences);
  const findings = new Findings();
  const { campaigns, brands } = await loadHub(host, () => true, findings);
  for (const campaign of campaigns)
    findings.push(...(await runSourceRules({ campaign, brand: brands.get(campaign.brand)!, now: host.now })));
  return findings.list.map(
    ({ code, at, message }) => `${code} ${at?.file.split('/').at(-1)}:${at?.line}:${at?.column} ${message}`,
  );
}

const voice = (text: string): Fence => ({ language: 'yaml', file: 'voice.yaml', text: `schema: 1\n${text}` });
const french = (text: string): Fence => ({ language: 'mdx', text });

describe('a lexicon', () => {
  it('with a pattern that is none is told where it stands', async () => {
    const lines = await said([
      voice('locales:\n  fr:\n    address: tu\n    banned:\n      - { pattern: "(a", reason: so }'),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/voice\.yaml:6:20 .*regular expression/));
  });

  it('with a pattern that takes for ever is stopped and told once', async () => {
    const lines = await said([
      voice(
        'locales:\n  fr:\n    address: tu\n    banned:\n      - { pattern: "(?:[a-z]+ ?)+#", reason: so }',
      ),
      french(
        'le la les un une des du de et en est que qui dans ce il pour pas au par sur se plus\n\nle la les un une des du de et en est que qui dans ce il pour pas au par sur se plus',
      ),
    ]);
    const slow = lines.filter((line) => line.includes('takes too long'));
    expect(slow).toEqual([expect.stringMatching(/^tone\/no-banned-words fr\.mdx:\d+:1 The pattern “/)]);
  });

  it('that contradicts itself is told', async () => {
    const lines = await said([
      voice(
        'locales:\n  fr:\n    address: tu\n    banned:\n      - { term: boutique, reason: so }\n    preferred:\n      - { use: Boutique, not: [magasin] }',
      ),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/voice\.yaml:8:\d+ .*contradicts “banned”/));
  });

  it('with a term and a pattern, or neither, is told', async () => {
    const lines = await said([
      voice('locales:\n  fr:\n    address: tu\n    banned:\n      - { reason: so }'),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/voice\.yaml:6:\d+ .*“term” or a “pattern”/));
  });
});

describe('a text', () => {
  it('in a language without a pack is read by the rules that know no language, and counted apart', async () => {
    const fences: Fence[] = [
      { language: 'yaml', text: 'locales: [fr, it]' },
      { language: 'mdx', file: 'it.mdx', text: 'La la spesa è GRATUITA per tutti quanti 🎉' },
    ];
    const lines = await said(fences);
    const italian = lines.filter((line) => line.includes(' it.mdx:')).map((line) => line.split(' ')[0]);
    expect(italian).toEqual(
      expect.arrayContaining([
        'language/no-word-twice',
        'tone/nothing-shouts',
        'tone/emoji-keep-their-place',
      ]),
    );
    const { host } = hubWith(fences);
    const { campaigns } = await loadHub(host, () => true, new Findings());
    const { unchecked } = coverageOf(campaigns[0]!);
    expect(unchecked).toEqual([
      { why: 'no language pack for “it”', language: 'it', words: expect.any(Number) },
    ]);
  });

  it('of one endless line is read to its end', async () => {
    const lines = await said([
      french(`${'Passe en boutique ce soir, choisis ta teinte. '.repeat(15_000)}Un acceuil de rêve.`),
    ]);
    expect(lines).toContainEqual(expect.stringContaining('The dictionary has no “acceuil”'));
  }, 60_000);

  it('of quotes, signs and halves of characters is read', async () => {
    const lines = await said([french(`${'« '.repeat(300)}${'\uFFFD\u202E!?…'.repeat(200)}`)]);
    expect(lines.filter((line) => line.startsWith('language/nothing-is-hidden'))).toHaveLength(200);
  });
});
