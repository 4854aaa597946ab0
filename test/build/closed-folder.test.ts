/** A folder that may not be read is told as such: it is neither empty nor gone. */
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { makeHub } from '../cli/hub-fixture.ts';
import { page } from '../studio/fixture.ts';

const NOBODY = 65_534;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'closed-'));
  chmodSync(root, 0o755);
  cpSync(makeHub(), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a hub says of itself while a folder of it is closed to whoever reads it: nothing is closed to root. */
async function foundWith(closed: string, mode: number) {
  const isRoot = process.getuid?.() === 0;
  const findings = new Findings();
  chmodSync(path.join(root, closed), mode);
  if (isRoot) process.seteuid!(NOBODY);
  try {
    await loadHub(createHost(root, '2027-04-01T00:00:00Z'), () => true, findings);
  } finally {
    if (isRoot) process.seteuid!(0);
    chmodSync(path.join(root, closed), 0o755);
  }
  return findings.list.filter(({ severity }) => severity === 'error');
}

describe('a folder without the right to read it', () => {
  test.each([
    ['content', 0o000],
    ['content/campaigns', 0o000],
    ['content/brands', 0o000],
    ['content/brands/plain', 0o000],
    ['content/campaigns/spring', 0o000],
    // Its names, and nothing behind them; its files, and not their names.
    ['content/campaigns/spring', 0o444],
    ['content/campaigns/spring', 0o311],
  ])('%s with %i is one error, with the folder as its place', async (closed, mode) => {
    const errors = await foundWith(closed, mode);
    expect(errors.map(({ code, at, message }) => [code, at?.file, message])).toEqual([
      ['hub/folder-closed', `${closed}/`, `The folder “${closed}” cannot be read: permission denied.`],
    ]);
  });

  test('open again, it is read', async () => {
    expect(await foundWith('content/campaigns/spring', 0o755)).toEqual([]);
  });

  test.each(['content/', 'content/campaigns/', 'content/campaigns/tea/', 'content/brands/plain/'])(
    'what the studio made of %s stays on screen',
    (file) => {
      const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
      const closed = { code: 'hub/folder-closed', severity: 'error', message: 'closed', at } as const;
      const before = nextShown(nothingShown, { artifacts: [page], diagnostics: [] });
      const after = nextShown(before, { artifacts: [], diagnostics: [closed] });
      expect(after.artifacts.map(({ path: name, kept }) => [name, kept])).toEqual([[page.path, true]]);
      const other = { ...closed, at: { ...at, file: file.replace(/(tea|plain)/, 'other') } };
      if (other.at.file !== file)
        expect(nextShown(before, { artifacts: [], diagnostics: [other] }).artifacts).toEqual([]);
    },
  );
});
