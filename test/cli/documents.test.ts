/** Every JSON document that a command prints or leaves says its version, and what is published of it holds. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { faultsOf } from '../output/documents.ts';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { repository, runCli } from './run-cli.ts';

/** A web page, text and pictures with a size. */
const facts = campaign.replace('  sms: [text]', '  sms: [text]\n  web: [page]\n  social: [facebook.square]');
const sound = `${words}
<Headline>Le thé de mai</Headline>
<Lead>-{percent(offer.percent)} {period(offer)} dès {money(offer.minimum)} avec {offer.code}.</Lead>
<Legal>Du {date(offer.starts)} au {date(offer.ends)}, dès {money(offer.minimum)}. {legal.company}.</Legal>
`;
const root = makeHub({ [campaignFile]: facts, [wordsFile]: sound });
/** With findings in words and in pictures. */
const unsound = makeHub({
  [campaignFile]: facts,
  [wordsFile]: sound.replace('de mai</Headline>', 'à -15 %, le le thé</Headline>'),
});
const parsed = (text: string) => JSON.parse(text) as { readonly version: unknown };

it('the report of “check”', async () => {
  const { out } = await runCli(['check', '--root', unsound, '--reporter', 'json', '--now', '2027-05-01']);
  const report = JSON.parse(out) as { version: 1; diagnostics: readonly { artifacts: readonly string[] }[] };
  expect(report.version).toBe(1);
  expect(report.diagnostics.some(({ artifacts }) => artifacts.length > 0)).toBe(true);
  expect(faultsOf('report', report)).toEqual([]);
});

it('the manifest of “build”', async () => {
  const out = path.join(emptyFolder(), 'dist');
  const { status, err } = await runCli([
    'build',
    '--root',
    root,
    '--out',
    out,
    '--now',
    '2027-05-01',
    '--quiet',
  ]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const manifest = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as {
    version: 1;
    artifacts: readonly { channel: string; width: number | null }[];
  };
  expect(manifest.version).toBe(1);
  expect(new Set(manifest.artifacts.map(({ channel }) => channel))).toEqual(
    new Set(['sms', 'social', 'web']),
  );
  expect(new Set(manifest.artifacts.map(({ width }) => width === null))).toEqual(new Set([true, false]));
  expect(faultsOf('manifest', manifest)).toEqual([]);
});

it('the others', async () => {
  const tokens = path.join(repository, 'content/brands/grenadine/brand.resolver.json');
  expect(parsed((await runCli(['tokens', 'check', tokens, '--reporter', 'json'])).out).version).toBe(1);
  expect(parsed((await runCli(['voice', 'score', '--root', root, '--reporter', 'json'])).out).version).toBe(
    1,
  );

  const folder = emptyFolder();
  const draft = path.join(folder, 'draft.json');
  writeFileSync(draft, '{ "ink": { "value": "#112233", "type": "color" } }');
  const { out } = await runCli([
    'tokens',
    'import',
    draft,
    '--out',
    path.join(folder, 'out'),
    '--reporter',
    'json',
  ]);
  expect(parsed(out).version).toBe(1);
});

it('“explain” answers for a code that is retired', async () => {
  expect(await runCli(['explain', 'tokens/unsupported'])).toEqual({
    status: 0,
    out: 'tokens/unsupported is used no more, since 0.1.0. All of DTCG 2025.10 is read.\n',
    err: '',
  });
});
