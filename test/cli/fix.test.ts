/** `check --fix`: what has one safe answer is put into the author's words, and nothing else of them changes. */
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsOf, fixesByFile } from '../../src/output/fixes.ts';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { sourceFile, spanAt } from '../../src/source/file.ts';
import { applyEdits, planEdits } from '../../src/source/text-edits.ts';
import { emptyFolder, makeHub, treeOf, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const body = (text: string) => `${words}\n${text}\n`;

async function fixed(root: string, ...args: string[]) {
  const result = await runCli([
    'check',
    '--fix',
    '--source-only',
    '--root',
    root,
    '--now',
    '2027-04-01',
    ...args,
  ]);
  return { ...result, text: readFileSync(path.join(root, wordsFile), 'utf8') };
}

describe('check --fix', () => {
  test('puts in what has one answer, in as many passes as that takes', async () => {
    const root = makeHub({ [wordsFile]: body('Le 2ème thé , le le coeur  du mois.') });
    const { status, err, text } = await fixed(root);
    expect(text).toBe(body('Le 2e thé, le cœur du mois.'));
    expect(err).toContain(`5 fixes in ${wordsFile}.`);
    expect(status).toBe(0);
  });

  test('touches no fact, code, merge tag, address or block', async () => {
    const text = [
      '{offer.code} `le le 2ème`  *|le le|* et https://a.example/le--le {{le le}}',
      '{/* le le  coeur */}',
      '[le lien](https://a.example/a--b) <Segment is="x">le</Segment>',
    ].join('\n\n');
    const root = makeHub({ [wordsFile]: body(text) });
    expect((await fixed(root)).text).toBe(body(text));
  });

  test('keeps byte order mark and line ends as they are', async () => {
    const typed = `\uFEFF${body('Le le thé.').replaceAll('\n', '\r\n')}`;
    const root = makeHub({ [wordsFile]: typed });
    expect((await fixed(root)).text).toBe(typed.replace('Le le thé', 'Le thé'));
  });

  test('says that there is nothing to fix, and writes nothing', async () => {
    const root = makeHub();
    const before = treeOf(root);
    expect((await fixed(root)).err).toContain('There is nothing to fix.');
    expect(treeOf(root)).toEqual(before);
  });

  test('leaves the report alone on the standard output', async () => {
    const root = makeHub({ [wordsFile]: body('Le le thé.') });
    const { out } = await fixed(root, '--reporter', 'json');
    const { diagnostics } = JSON.parse(out) as JsonReport;
    expect(diagnostics.filter((one) => one.code.startsWith('language/'))).toEqual([]);
  });

  test('writes nothing outside the hub through a link', async () => {
    const outside = path.join(emptyFolder(), 'fr.mdx');
    writeFileSync(outside, body('Le le thé.'));
    const root = makeHub({ [wordsFile]: null });
    symlinkSync(outside, path.join(root, wordsFile));
    const { status } = await runCli(['check', '--fix', '--source-only', '--root', root]);
    expect(status).toBe(1);
    expect(readFileSync(outside, 'utf8')).toBe(body('Le le thé.'));
  });

  test('a folder that cannot be written is said, and the words are whole', async () => {
    const root = makeHub({ [wordsFile]: body('Le le thé.') });
    const folder = path.dirname(path.join(root, wordsFile));
    // Root may write anywhere: a folder in the place of the file aside stands for a full disk.
    const hook = `data:text/javascript,${encodeURIComponent(`import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; const write = fs.writeFileSync; fs.writeFileSync = (file, ...more) => { if (String(file).endsWith('.part')) throw Object.assign(new Error('full'), { code: 'ENOSPC' }); return write(file, ...more); }; syncBuiltinESMExports();`)}`;
    const { status, err } = await runCli(['check', '--fix', '--source-only', '--root', root], {
      nodeFlags: ['--import', hook],
    });
    chmodSync(folder, 0o755);
    expect([status, err]).toEqual([3, expect.stringContaining('the disk is full')]);
    expect(readFileSync(path.join(root, wordsFile), 'utf8')).toBe(body('Le le thé.'));
  });
});

describe('the plan', () => {
  const edit = fc.record({
    from: fc.nat(40),
    length: fc.nat(6),
    text: fc.string({ maxLength: 4 }),
  });

  test('edits lie apart and in order, and what lies between them stays', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 46, maxLength: 60 }),
        fc.array(edit, { maxLength: 12 }),
        (text, some) => {
          const planned = planEdits(
            some.map(({ from, length, text: put }) => ({ from, to: from + length, text: put })),
          );
          const result = applyEdits(text, planned);
          let before = 0;
          let after = 0;
          for (const { from, to, text: put } of planned) {
            expect(from).toBeGreaterThanOrEqual(before);
            const kept = text.slice(before, from);
            expect(result.slice(after, after + kept.length)).toBe(kept);
            expect(result.slice(after + kept.length, after + kept.length + put.length)).toBe(put);
            before = to;
            after += kept.length + put.length;
          }
          expect(result.slice(after)).toBe(text.slice(before));
        },
      ),
    );
  });

  test('of two edits of the same letters the first is made, the other waits', () => {
    const [a, b] = [
      { from: 2, to: 5, text: 'x' },
      { from: 4, to: 6, text: 'y' },
    ];
    expect(planEdits([b, a])).toEqual([a]);
  });

  test('only words are mended, and no replacement brings in markup', () => {
    const source = sourceFile('content/campaigns/a/fr.mdx', 'un deux trois');
    const at = spanAt(source, 3, 7);
    const finding = (text: string, file = source.path) => ({
      code: 'a/b',
      severity: 'note' as const,
      message: 'so',
      fix: { at: { ...at, file }, text },
    });
    expect(editsOf(source, [finding('2')])).toEqual([{ from: 3, to: 7, text: '2' }]);
    expect(editsOf(source, [finding('{x}'), finding('<b>'), finding('a\nb'), finding('deux')])).toEqual([]);
    const files = ['content/a/campaign.yaml', 'elsewhere/fr.mdx', '../content/fr.mdx'];
    expect(fixesByFile(files.map((file) => finding('2', file))).size).toBe(0);
  });
});
