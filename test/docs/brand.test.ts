/** The ten steps of docs/brand.md, walked: its files make a hub whose pieces have no error. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { runCli } from '../cli/run-cli.ts';

const manual = readFileSync(new URL('../../docs/brand.md', import.meta.url), 'utf8');
/** Fences that name their file. */
const files = [...manual.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)].map(
  ([, name, text]) => [name!, text!] as const,
);
const root = mkdtempSync(path.join(tmpdir(), 'diapason-brand-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  for (const [name, text] of files) {
    const folder = name.startsWith('figma/')
      ? ''
      : /^(campaign\.yaml|fr\.mdx)$/.test(name)
        ? 'content/campaigns/ouverture'
        : 'content/brands/atelier';
    const file = path.join(root, folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});

test('the steps name all the files they need', () => {
  expect(files.map(([name]) => name)).toEqual([
    'figma/tokens.json',
    'tokens/semantic.tokens.json',
    'tokens/print.tokens.json',
    'brand.resolver.json',
    'brand.rules.json',
    'logos/wordmark.svg',
    'markets.yaml',
    'campaign.yaml',
    'fr.mdx',
  ]);
});

test('the export comes in as the page says, and what it becomes is sound', async () => {
  const out = 'content/brands/atelier/tokens';
  const imported = await runCli(['tokens', 'import', 'figma/tokens.json', '--out', out, '--force'], {
    cwd: root,
  });
  expect(imported.status, imported.err).toBe(0);
  const said = `${imported.out}${imported.err}`;
  const shown = /```console\n\$ .*\n([\s\S]*?)```/.exec(manual)![1]!.split('\n');
  for (const line of shown.filter((one) => one.trim() !== '' && one.trim() !== '…'))
    expect(said).toContain(line);
  const checked = await runCli(['tokens', 'check', 'content/brands/atelier/brand.resolver.json'], {
    cwd: root,
  });
  expect([checked.status, checked.out, checked.err].join('\n')).toMatch(/^0\n/);
});

test('the campaign is built without an error or a warning', async () => {
  const { diagnostics, artifacts } = await compile(createHost(root, '2027-04-01T12:00:00.000Z'));
  expect(
    diagnostics.filter((one) => one.severity !== 'note').map((one) => `${one.code} ${one.message}`),
  ).toEqual([]);
  expect(artifacts.map((one) => `${one.channel}.${one.format}`)).toEqual(
    expect.arrayContaining(['social.facebook.square', 'web.page']),
  );
});
