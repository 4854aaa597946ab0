import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { badInputs } from './bad-hub.ts';
import { campaign, makeHub, words } from './hub-fixture.ts';
import { type CliResult, runCli } from './run-cli.ts';

const folderOf = (name: string) => `content/campaigns/${name}`;

let result: CliResult;
let report: JsonReport;

beforeAll(async () => {
  const files: Record<string, string | Uint8Array | null> = {};
  for (const { name, files: own } of badInputs) {
    const sound = { 'campaign.yaml': campaign, 'fr.mdx': words };
    for (const [file, body] of Object.entries({ ...sound, ...own }))
      files[`${folderOf(name)}/${file}`] = body;
  }
  const root = makeHub(files);
  for (const { name, links = {} } of badInputs)
    for (const [link, target] of Object.entries(links))
      symlinkSync(target, path.join(root, folderOf(name), link));
  result = await runCli([
    'check',
    '--root',
    root,
    '--reporter',
    'json',
    '--now',
    '2027-04-01',
    '--quiet',
    '--debug',
  ]);
  expect(result.out, result.err).not.toBe('');
  report = JSON.parse(result.out) as JsonReport;
});

describe('a hub full of mistakes', () => {
  test('ends with 1 and without a stack trace', () => {
    expect(result.status).toBe(1);
    expect(result.err).toBe('');
  });

  test('says nothing against the sound campaign among them', () => {
    const errors = report.diagnostics.filter(
      (one) => one.severity === 'error' && one.file?.startsWith(folderOf('spring/')),
    );
    expect(errors).toEqual([]);
  });

  test.each(badInputs)('$name is answered with $code', ({ name, code, file, line }) => {
    const own = report.diagnostics.filter((one) => one.file === `${folderOf(name)}/${file}`);
    const found = own.find((one) => one.code.startsWith(code) && one.severity === 'error');
    expect(found, own.map((one) => `${one.line} ${one.code} ${one.message}`).join('\n')).toBeDefined();
    if (line !== undefined) expect(found!.line).toBe(line);
    expect(found!.hint).toBeTruthy();
  });
});
