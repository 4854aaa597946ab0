/** Who answers for a finding, why and until when: how it is written, what a brand asks of it, what becomes of it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { readSuppression } from '../../src/parse/suppressions.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { applySuppressions } from '../../src/rules/suppress.ts';
import { hubWith } from './hub.ts';

const RULE = 'tone/exclamations-are-rare';
const at = { file: 'fr.mdx', line: 3, column: 1, endLine: 3, endColumn: 60 };

describe('a comment', () => {
  const read = (tail: string) => {
    const found = readSuppression(`/* diapason-disable-next-line ${RULE}${tail} */`, at);
    const { reason, by, until } = found!;
    return { reason, ...(by !== undefined && { by }), ...(until !== undefined && { until }) };
  };

  test.each([
    [' -- a quote', { reason: 'a quote' }],
    [' -- a quote (until 2027-06-01)', { reason: 'a quote', until: '2027-06-01' }],
    [' -- a quote (by Marie Dupont)', { reason: 'a quote', by: 'Marie Dupont' }],
    [
      ' -- a quote (by Marie Dupont, until 2027-06-01)',
      { reason: 'a quote', by: 'Marie Dupont', until: '2027-06-01' },
    ],
    [
      ' -- a quote (until 2027-06-01, by @brand-team)',
      { reason: 'a quote', by: '@brand-team', until: '2027-06-01' },
    ],
    [
      ' -- a quote (by ada@plain.example) (until 2027-06-01)',
      { reason: 'a quote', by: 'ada@plain.example', until: '2027-06-01' },
    ],
    [' -- a quote (by Dupont, Marie)', { reason: 'a quote', by: 'Dupont, Marie' }],
    [' -- a quote (by the shop by the sea)', { reason: 'a quote', by: 'the shop by the sea' }],
    [' -- a quote by Victor Hugo', { reason: 'a quote by Victor Hugo' }],
    [' -- a quote (Hugo)', { reason: 'a quote (Hugo)' }],
    [' -- a quote (Hugo) (by Marie)', { reason: 'a quote (Hugo)', by: 'Marie' }],
    [' -- a quote (by Hugo) (by Marie)', { reason: 'a quote (by Hugo)', by: 'Marie' }],
    [' -- a quote (by )', { reason: 'a quote (by )' }],
    [' -- a quote (until the fair)', { reason: 'a quote', until: 'the fair' }],
    [' -- (by the shop)', { reason: '(by the shop)' }],
    [' -- (until 2027-06-01)', { reason: '', until: '2027-06-01' }],
    [' -- (by Marie, until 2027-06-01)', { reason: '', by: 'Marie', until: '2027-06-01' }],
    ['', { reason: '' }],
  ])('“%s”', (tail, want) => {
    expect(read(tail)).toEqual(want);
  });

  test('of any words keeps them all, and is read soon', () => {
    const piece = fc.constantFrom('(', ')', 'by ', 'until ', ', ', ' ', 'Marie', '2027-06-01');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const typed = `a quote ${pieces.join('')} end`;
        expect(read(` -- ${typed}`).reason.replace(/\s+/g, ' ')).toBe(typed.replace(/\s+/g, ' ').trim());
      }),
    );
    expect(read(` -- a quote ${'(by a)'.repeat(100_000)}`).by).toBe('a');
  });
});

async function judged(comments: readonly string[], suppressions?: object) {
  const answers = comments.map(
    (one) => `{/* diapason-disable-next-line ${one} */}\n\nPasse nous voir ! Viens !`,
  );
  const text = `${answers.join('\n\n')}\n\n<Subject>Le printemps</Subject>\n\n<Legal>{legal.company}.</Legal>`;
  const settings = { language: 'json' as const, text: JSON.stringify({ suppressions }) };
  const { host } = hubWith([{ language: 'mdx', text }, ...(suppressions ? [settings] : [])]);
  const findings = new Findings();
  const { campaigns, brands } = await loadHub(host, () => true, findings);
  const [campaign] = campaigns;
  const brand = brands.get(campaign!.brand)!;
  const found = await runSourceRules({ campaign: campaign!, brand, now: host.now });
  const policy = { brand: brand.name, ...brand.rules.suppressions };
  const { now } = host;
  const result = applySuppressions(found, campaign!, { sourceOnly: true, now, policy });
  return {
    findings: findings.list.map(({ code, message }) => `${code} ${message}`),
    codes: result.diagnostics.map(({ code }) => code.replace(/^suppression\//, '')),
    says: result.diagnostics.map(({ message, hint }) => `${message} ${hint}`),
    states: result.suppressions.map(({ state }) => state),
  };
}

describe('a brand asks for', () => {
  const owner = `${RULE} -- a customer’s words (by Marie)`;
  const both = `${RULE} -- a customer’s words (by Marie, until 2027-05-01)`;
  // The hub’s day is 1 April 2027.
  it.each([
    ['nothing but a reason', `${RULE} -- why not`, {}, []],
    ['an owner', `${RULE} -- why not`, { owner: true }, ['no-owner']],
    ['an owner, and has one', owner, { owner: true }, []],
    ['a reason that says something', `${RULE} -- why not`, { reasonWords: 3 }, ['short-reason']],
    ['signs are no words', `${RULE} -- a … – customer`, { reasonWords: 3 }, ['short-reason']],
    ['such a reason, and has one', owner, { reasonWords: 3 }, []],
    ['a last day', owner, { lastDay: true }, ['no-last-day']],
    ['a last day, and has one', both, { lastDay: true }, []],
    ['a near one, which is a last day too', owner, { mostDays: 30 }, ['no-last-day']],
    ['a near one, and has it', both, { mostDays: 30 }, []],
    ['a nearer one', both, { mostDays: 29 }, ['too-long']],
    [
      'all',
      `${RULE} -- why not`,
      { owner: true, reasonWords: 3, mostDays: 9 },
      ['no-owner', 'short-reason', 'no-last-day'],
    ],
    ['nothing of one that is over', `${RULE} -- a (until 2027-03-31)`, { owner: true }, [RULE, 'expired']],
    ['nothing of one that can go', 'tone/no-banned-words -- a', { owner: true }, [RULE, 'unused']],
    ['nothing of one without a reason', RULE, { owner: true }, [RULE, 'without-reason']],
  ])('%s', async (_, comment, suppressions, want) => {
    const { codes, findings } = await judged([comment], suppressions);
    expect({ codes, findings }).toEqual({ codes: want, findings: [] });
  });

  it('what is missing, with what to write', async () => {
    const { says } = await judged([`${RULE} -- a quote`, both], { owner: true, mostDays: 10 });
    expect(says).toEqual([
      `This suppression of “${RULE}” does not say who answers for it. Atelier asks for a name at the end of the reason: -- a quote (by Marie Dupont, until 2027-04-11).`,
      `This suppression of “${RULE}” has no last day. Atelier asks for one at the end of the reason: -- a quote (by Marie Dupont, until 2027-04-11).`,
      `This suppression of “${RULE}” ends on 2027-05-01, in 30 days. Atelier allows 10 days: write 2027-04-11 or an earlier day.`,
    ]);
  });

  it.each([
    [{ owner: 'Marie' }, 'content/wrong-type'],
    [{ mostDays: 0 }, 'content/wrong-value'],
    [{ lastday: true }, 'content/unknown-key'],
  ])('nothing that it cannot mean: %j', async (suppressions, code) => {
    const { host } = hubWith([{ language: 'json', text: JSON.stringify({ suppressions }) }]);
    const findings = new Findings();
    await loadHub(host, () => true, findings);
    expect(findings.list.map((one) => one.code)).toContain(code);
  });
});

it('what becomes of each is known', async () => {
  const { states } = await judged([
    `${RULE} -- a quote`,
    'tone/no-banned-words -- once needed',
    'email/subject-fits -- a long name',
    `${RULE} -- a quote (until 2027-03-31)`,
    'tone/no-shouting -- a quote',
    RULE,
    `${RULE} -- a quote (until 2027-02-30)`,
  ]);
  expect(states).toEqual(['used', 'unused', 'undecided', 'expired', 'refused', 'refused', 'refused']);
});
