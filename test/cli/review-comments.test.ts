/** What a reviewer has handed back stands beside the other findings, at the lines that are meant. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { emptyFolder, makeHub, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const comments = JSON.stringify({
  schema: 1,
  comments: [
    {
      id: 'c1',
      artifact: 'sms/plain/spring/fr/note.text.txt',
      sha256: '0'.repeat(64),
      unit: 'px',
      x: 4,
      y: 8,
      quote: 'Le thé de mai',
      text: 'Dire « thé vert ».',
      by: 'Ada',
      date: '2027-04-01',
    },
  ],
});
const inFolder = 'content/campaigns/spring/review-comments.json';

async function check(root: string, ...args: string[]) {
  const { status, out } = await runCli([
    'check',
    '--root',
    root,
    '--reporter',
    'json',
    '--now',
    '2027-04-01',
    ...args,
  ]);
  const { diagnostics } = JSON.parse(out) as JsonReport;
  return {
    status,
    found: diagnostics.filter(({ code }) => /^(review|comments|content|json|file)\//.test(code)),
  };
}

test('a file in the folder of a campaign is read, and one that is named wherever it lies', async () => {
  const apart = path.join(emptyFolder(), 'back.json');
  writeFileSync(apart, comments);
  const wanted = { code: 'review/comment-on-older', severity: 'note', file: wordsFile, line: 6 };
  const [own, named] = await Promise.all([
    check(makeHub({ [inFolder]: comments })),
    check(makeHub(), '--comments', apart),
  ]);
  expect(own).toMatchObject({ status: 0, found: [wanted] });
  expect(named).toMatchObject({ status: 0, found: [wanted] });
  expect(own.found[0]!.message).toBe(
    'Ada on 2027-04-01, of an earlier state of this piece: “Dire « thé vert ».”',
  );
});

test('a file that is none is an error with its place, and stands in no other finding’s way', async () => {
  const { status, found } = await check(makeHub({ [inFolder]: '{"schema": 1, "comments": [{}' }));
  expect(status).toBe(1);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).toMatchObject({ severity: 'error', file: inFolder });
  const missing = await check(makeHub(), '--comments', path.join(emptyFolder(), 'none.json'));
  expect(missing).toMatchObject({ status: 1, found: [{ code: 'file/missing', file: 'none.json' }] });
});
