/** `build --review`: a folder for people without the tool. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const review = (root: string, cwd: string, ...args: string[]) =>
  runCli(['build', '--review', '--root', root, '--now', '2027-04-01', ...args], { cwd });

test('is written beside the build, replaced whole, and kept from a folder that is not ours', async () => {
  const cwd = emptyFolder();
  const root = makeHub();
  const first = await review(root, cwd);
  expect(first).toMatchObject({ status: 0 });
  expect(first.err).toContain('open review/index.html');
  const page = readFileSync(path.join(cwd, 'review/fr/plain/spring/fr.html'), 'utf8');
  expect(page).toContain('data-artifact="sms/plain/spring/fr/note.text.txt"');
  expect(page).not.toContain(root);
  expect(existsSync(path.join(cwd, 'dist'))).toBe(false);

  writeFileSync(path.join(cwd, 'review/old.txt'), '');
  expect((await review(root, cwd)).status).toBe(0);
  expect(existsSync(path.join(cwd, 'review/old.txt'))).toBe(false);

  mkdirSync(path.join(cwd, 'mine'));
  writeFileSync(path.join(cwd, 'mine/letter.txt'), 'Dear all');
  expect(await review(root, cwd, '--out', 'mine')).toMatchObject({ status: 2 });
  expect(readFileSync(path.join(cwd, 'mine/letter.txt'), 'utf8')).toBe('Dear all');
});

test('errors stand in it, and what it cannot be joined with is refused', async () => {
  const cwd = emptyFolder();
  const root = makeHub({ [wordsFile]: words.replace('{offer.code}', '{offer.cod}') });
  const broken = await review(root, cwd);
  expect(broken.status).not.toBe(0);
  expect(broken.err).not.toMatch(/^\s+at /m);
  const refused = await review(makeHub(), cwd, '--dry-run');
  expect(refused.status).toBe(2);
  expect(refused.err).toContain('“--review” and “--dry-run” do not go together.');
});
