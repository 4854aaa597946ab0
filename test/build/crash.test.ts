/** A campaign that our own code fails on takes no other with it, where somebody asks to be told. */
import { afterEach, expect, it, vi } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { campaign, campaignFile, makeHub, words, wordsFile } from '../cli/hub-fixture.ts';

const other = (file: string) => file.replace('/spring/', '/winter/');
const host = () =>
  createHost(
    makeHub({
      [campaignFile]: campaign,
      [wordsFile]: words,
      [other(campaignFile)]: campaign.replace('name: Spring', 'name: Winter'),
      [other(wordsFile)]: words,
    }),
    '2027-04-01T00:00:00Z',
  );

/** The channel of text messages fails on one campaign. */
function failOnSpring() {
  const sms = channels.get('sms')!;
  const { render } = sms;
  vi.spyOn(sms, 'render').mockImplementation(async (...given) => {
    if (JSON.stringify(given[0]).includes('spring')) throw new Error('out of ink');
    return render(...given);
  });
}
afterEach(() => {
  vi.restoreAllMocks();
});

it('the others are made, and it is told', async () => {
  failOnSpring();
  const crashed: [string, string][] = [];
  const { artifacts, unsound } = await compile(host(), {
    onCrash: (folder, error) => crashed.push([folder, String(error)]),
  });
  expect(crashed).toEqual([['spring', expect.stringContaining('sms/plain/spring')]]);
  expect(new Set(artifacts.map((one) => one.campaign))).toEqual(new Set(['winter']));
  expect(unsound()).toContain('spring');
});

it('the run fails where nobody asks', async () => {
  failOnSpring();
  await expect(compile(host())).rejects.toThrow(/sms\/plain\/spring.* could not be rendered/);
});
