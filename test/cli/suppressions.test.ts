/** `list suppressions`: who has answered for what, of a real hub. */
import { expect, test } from 'vitest';
import { campaign, campaignFile, makeHub, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];
const answer = (text: string) => `diapason-disable-next-line ${text}`;

/** A number typed by hand, answered; words that nothing is wrong with, answered; an end that is over, in YAML. */
const files = {
  [campaignFile]: campaign.replace(
    'shortLink',
    `# ${answer('links/are-absolute-and-secure -- a redirect (by Web team, until 2027-03-31)')}\nshortLink`,
  ),
  [wordsFile]: words
    .replace('{percent(offer.percent)}', '15 %')
    .replace(
      '<Sms',
      `{/* ${answer('message/facts-come-from-the-campaign -- as printed (until 2027-05-01, by Ada)')} */}\n\n<Sms`,
    )
    .concat(`\n{/* ${answer('tone/no-banned-words -- once needed')} */}\n\nDu thé.\n`),
};

test('the next to end comes first, as a table', async () => {
  const { status, out } = await runCli(['list', 'suppressions', '--root', makeHub(files), ...NOW]);
  expect(status).toBe(0);
  const rows = out.split('\n').map((line) => line.split(/ {2,}/));
  expect(rows).toEqual([
    ['until', 'state', 'by', 'rule', 'place', 'why'],
    ['2027-03-31', 'over', 'Web team', 'links/are-absolute-and-secure', `${campaignFile}:10`, 'a redirect'],
    ['2027-05-01', 'used', 'Ada', 'message/facts-come-from-the-campaign', `${wordsFile}:6`, 'as printed'],
    ['no end', 'unused', 'nobody', 'tone/no-banned-words', `${wordsFile}:10`, 'once needed'],
    [''],
    ['3 suppressions · 1 over · 1 unused · 1 without an owner · 1 without an end'],
    [''],
  ]);
});

test('and as JSON, of the campaigns that can be read', async () => {
  const broken = { [campaignFile.replace('spring', 'summer')]: 'brand: nobody\n' };
  const root = makeHub({ ...files, ...broken });
  const args = ['list', 'suppressions', '--root', root, '--reporter', 'json', ...NOW];
  const { status, out, err } = await runCli(args);
  expect(status).toBe(1);
  expect(err).toContain('Not in the list, for they cannot be read: summer.');
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    suppressions: [
      { file: campaignFile, line: 10, by: 'Web team', until: '2027-03-31', state: 'expired' },
      { file: wordsFile, line: 6, by: 'Ada', reason: 'as printed', state: 'used' },
      { file: wordsFile, line: 10, by: null, until: null, state: 'unused' },
    ],
  });
});

test('a hub without any says so; other lists are not given as JSON', async () => {
  const none = await runCli(['list', 'suppressions', '--root', makeHub(), ...NOW]);
  expect([none.status, none.out]).toEqual([0, 'Nothing is suppressed.\n']);
  const rules = await runCli(['list', 'rules', '--reporter', 'json']);
  expect([rules.status, rules.out]).toEqual([2, '']);
  expect(rules.err).toContain('There is no list of rules as JSON.');
});
