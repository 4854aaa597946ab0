/** `ruleSet` of brand.rules.json: which rules run, and how strictly; what a brand says of one rule wins. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Brand } from '../../src/brand/brand.ts';
import { type RuleSetName, ruleSetNames } from '../../src/brand/brand-rules.ts';
import { dressed } from '../../src/brand/dressed.ts';
import { loadHub } from '../../src/build/hub.ts';
import { listRules } from '../../src/cli/list-rules.ts';
import { sayStanding } from '../../src/cli/say-settings.ts';
import { Findings } from '../../src/diagnostic.ts';
import { rules } from '../../src/rules/index.ts';
import { defineRule } from '../../src/rules/rule.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { setsOf, severityIn } from '../../src/rules/sets.ts';
import { settingOf } from '../../src/rules/settings.ts';
import { hubWith } from './hub.ts';

const made = (stability: 'stable' | 'experimental', id: 'test/says' | 'tone/says' = 'test/says') =>
  defineRule({
    id,
    on: 'source',
    since: '0.1.0',
    stability,
    strict: { warningsAreErrors: true, options: { limit: 2 } },
    summary: 'A rule that says everything it can.',
    options: z.strictObject({ limit: z.number().default(9) }),
    messages: {
      wrong: { severity: 'error', message: 'wrong beyond {limit}' },
      doubtful: { severity: 'warning', message: 'doubtful beyond {limit}' },
      odd: { severity: 'note', message: 'odd beyond {limit}' },
    },
    check: ({ report, options: { limit } }) => {
      for (const name of ['wrong', 'doubtful', 'odd'] as const) report(name, {}, { limit });
    },
  });

async function brandSaying(
  settings: object,
): Promise<{ brand: Brand; subject: Parameters<typeof runSourceRules>[0] }> {
  const { host } = hubWith([{ language: 'json', text: JSON.stringify(settings) }]);
  const { campaigns, brands } = await loadHub(host, () => true, new Findings());
  const campaign = campaigns[0]!;
  const brand = brands.get(campaign.brand)!;
  return { brand, subject: { campaign, brand, now: host.now } };
}

async function says(stability: 'stable' | 'experimental', settings: object): Promise<readonly string[]> {
  const { subject } = await brandSaying(settings);
  const found = await runSourceRules(subject, [made(stability)]);
  return found.map(({ code, severity, message }) =>
    code === 'test/says' ? `${severity}: ${message}` : `${severity} ${code}`,
  );
}

const setting = (typed: unknown, ruleSet: RuleSetName = 'recommended') => ({
  ruleSet,
  rules: { 'test/says': typed },
});

describe('a stable rule', () => {
  it.each([
    [
      'has its own severities where nobody says anything',
      {},
      ['error: wrong beyond 9', 'warning: doubtful beyond 9', 'note: odd beyond 9'],
    ],
    [
      'has them in recommended',
      { ruleSet: 'recommended' },
      ['error: wrong beyond 9', 'warning: doubtful beyond 9', 'note: odd beyond 9'],
    ],
    [
      'is stricter in strict; notes stay notes',
      { ruleSet: 'strict' },
      ['error: wrong beyond 2', 'error: doubtful beyond 2', 'note: odd beyond 2'],
    ],
    [
      'is as strict in all',
      { ruleSet: 'all' },
      ['error: wrong beyond 2', 'error: doubtful beyond 2', 'note: odd beyond 2'],
    ],
    [
      'has the severity that the brand gives it',
      setting('note', 'strict'),
      ['note: wrong beyond 2', 'note: doubtful beyond 2', 'note: odd beyond 2'],
    ],
    [
      'has the options that the brand gives it',
      setting({ options: { limit: 5 } }, 'strict'),
      ['error: wrong beyond 5', 'error: doubtful beyond 5', 'note: odd beyond 5'],
    ],
    ['can be off', setting('off', 'strict'), []],
  ])('%s', async (_, settings, want) => {
    expect(await says('stable', settings)).toEqual(want);
  });
});

describe('an experimental rule', () => {
  const told = ['warning: wrong beyond 9', 'warning: doubtful beyond 9', 'note: odd beyond 9'];
  const strictly = told.map((one) => one.replace('9', '2'));
  it.each([
    ['does not run in recommended', {}, []],
    ['does not run in strict', { ruleSet: 'strict' }, []],
    ['runs in all, and says warnings at most', { ruleSet: 'all' }, strictly],
    [
      'runs where a brand asks for it',
      setting('warning'),
      ['warning: wrong beyond 9', 'warning: doubtful beyond 9', 'warning: odd beyond 9'],
    ],
    ['runs where a brand has options for it', setting({ options: { limit: 9 } }), told],
    ['can be off', setting({ severity: 'off' }, 'all'), []],
    [
      'is no error though a brand asks for one, which is told',
      setting('error'),
      [
        'warning rules/experimental',
        'warning: wrong beyond 9',
        'warning: doubtful beyond 9',
        'warning: odd beyond 9',
      ],
    ],
  ])('%s', async (_, settings, want) => {
    expect(await says('experimental', settings)).toEqual(want);
  });
});

it('what is wrong of a setting is told at its place', async () => {
  const { subject } = await brandSaying({ rules: { 'tone/no-shouting': 'off' } });
  const [finding] = await runSourceRules(subject, rules);
  expect(finding).toMatchObject({ code: 'rules/unknown-rule' });
  expect(finding!.at!.line).toBeGreaterThan(1);
});

it('an unknown set is told, with those that there are', async () => {
  const { host } = hubWith([{ language: 'json', text: '{ "ruleSet": "strictest" }' }]);
  const findings = new Findings();
  await loadHub(host, () => true, findings);
  expect(findings.list.map(({ message }) => message)).toContain(
    '“ruleSet” must be one of “recommended”, “strict”, “all”.',
  );
});

it('in the look of another brand, words are judged by their own set and looks by the other', async () => {
  const { brand: own } = await brandSaying({ ruleSet: 'recommended' });
  const { brand: look } = await brandSaying({ ruleSet: 'strict' });
  const brand = dressed(own, look);
  expect(settingOf(brand, made('stable', 'tone/says')).severityOf!('warning')).toBe('warning');
  expect(settingOf(brand, made('stable')).severityOf!('warning')).toBe('error');
});

describe('the rules of the table keep the policy', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { stability, strict, messages, options } = rule;
    expect(setsOf(rule)).toEqual(stability === 'stable' ? ruleSetNames : ['all']);
    const own = Object.values(messages).map(({ severity }) => severity);
    if (stability === 'experimental')
      for (const severity of own)
        for (const asked of [{}, { severity: 'error' as const }, { warningsAreErrors: true as const }])
          expect(severityIn(severity, rule, asked)).not.toBe('error');
    if (strict?.warningsAreErrors) expect(own).toContain('warning');
    if (strict?.options) {
      expect(options.safeParse(strict.options).error).toBeUndefined();
      expect(options.parse(strict.options)).not.toEqual(options.parse({}));
    }
    if (strict) expect(Object.keys(strict).length).toBeGreaterThan(0);
  });

  it('a rule that a hub has by default speaks as it says of itself', async () => {
    const { brand } = await brandSaying({});
    for (const rule of rules) {
      const { severityOf, options } = settingOf(brand, rule);
      if (rule.stability === 'experimental') expect(severityOf).toBeUndefined();
      else {
        for (const severity of ['error', 'warning', 'note'] as const)
          expect(severityOf!(severity)).toBe(severity);
        expect(options).toEqual(rule.options.parse({}));
      }
    }
  });
});

describe('people are told', () => {
  it('by “list rules”: sets, stability and severities', () => {
    const rows = listRules().trimEnd().split('\n');
    expect(rows).toHaveLength(rules.length);
    expect(rows.find((row) => row.startsWith('sms/stays-in-gsm-alphabet '))).toMatch(
      / recommended, strict, all +stable +warning; error in strict +No letter/,
    );
  });

  it('by “explain”', () => {
    expect(sayStanding('visual/pictures-are-sharp-enough')).toBe(
      '\nStable, since 0.1.0. Sets: recommended, strict, all. Says: error, warning. Options in strict: {"printPpi":225,"finePpi":300}.\n',
    );
    expect(sayStanding('yaml/syntax')).toBe('');
  });
});
