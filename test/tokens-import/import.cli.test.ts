/** The command: what it writes, what it says, and what it refuses. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../cli/hub-fixture.ts';
import { runCli } from '../cli/run-cli.ts';

const draft = `{
  "gap": { "$type": "dimension", "$value": "4px" },
  "old": { "$type": "text", "$value": "hello" }
}`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [file, body] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), body);
  }
  return folder;
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('tokens import', () => {
  test('writes the files and lists every change', async () => {
    const folder = folderWith({ 'draft.json': draft });
    const { status, out, err } = await runCli(['tokens', 'import', 'draft.json', '--out', 'tokens'], {
      cwd: folder,
    });
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(`draft.json:2:3  altered  gap
  "4px" → {"value":4,"unit":"px"}
  a length of the format is an object
draft.json:3:3  left  old
  "hello" → left out, kept in “$extensions” of its group
  the format has no type “text”
2 tokens in, 1 out: 0 unchanged, 1 altered, 1 left out. 1 file in tokens.
`);
    expect(JSON.parse(readFileSync(path.join(folder, 'tokens/draft.tokens.json'), 'utf8'))).toEqual({
      $extensions: {
        'org.diapason.import': {
          left: [
            {
              originalPath: 'old',
              originalType: 'text',
              originalValue: 'hello',
              why: 'the format has no type “text”',
            },
          ],
        },
      },
      gap: {
        $type: 'dimension',
        $value: { value: 4, unit: 'px' },
        $extensions: { 'org.diapason.import': { originalType: 'dimension', originalValue: '4px' } },
      },
    });
    expect(filesIn(folder)).toEqual(['draft.json', 'tokens', 'tokens/draft.tokens.json']);
  });

  test('as JSON, with values whole', async () => {
    const folder = folderWith({ 'draft.json': draft });
    const args = ['tokens', 'import', folder, '--out', path.join(folder, 'out'), '--reporter', 'json'];
    const { status, out } = await runCli(args);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      source: folder,
      out: path.join(folder, 'out'),
      errors: [],
      summary: { tokensIn: 2, tokensOut: 1, unchanged: 0, altered: 1, left: 1, inContexts: 0 },
      files: ['draft.tokens.json'],
      changes: [
        {
          file: 'draft.json',
          line: 2,
          column: 3,
          path: 'gap',
          kind: 'altered',
          out: 'draft.tokens.json',
          why: 'a length of the format is an object',
          was: { $type: 'dimension', $value: '4px' },
          became: {
            $type: 'dimension',
            $value: { value: 4, unit: 'px' },
            $extensions: { 'org.diapason.import': { originalType: 'dimension', originalValue: '4px' } },
          },
        },
        {
          file: 'draft.json',
          line: 3,
          column: 3,
          path: 'old',
          kind: 'left',
          out: 'draft.tokens.json',
          why: 'the format has no type “text”',
          was: { $type: 'text', $value: 'hello' },
        },
      ],
      notes: [],
      skipped: [],
    });
  });

  test('a resolver document that is named alone brings its files', async () => {
    const resolver = {
      version: '2025.10',
      sets: { a: { sources: [{ $ref: 'sub/a.json' }] } },
      resolutionOrder: [{ $ref: '#/sets/a' }],
    };
    const folder = folderWith({
      'x.resolver.json': JSON.stringify(resolver),
      'sub/a.json': draft,
      'other.json': draft,
    });
    const { status } = await runCli(['tokens', 'import', 'x.resolver.json', '--out', 'o'], { cwd: folder });
    expect(status).toBe(0);
    expect(filesIn(path.join(folder, 'o'))).toEqual(['sub', 'sub/a.tokens.json', 'x.resolver.json']);
  });

  test('a file that cannot be read: nothing is written, and the status is 1', async () => {
    const folder = folderWith({ 'a.json': draft, 'b.json': '{ "a": ' });
    const { status, out } = await runCli(['tokens', 'import', folder, '--out', path.join(folder, 'o')]);
    expect(status).toBe(1);
    expect(out).toContain('b.json:1:8  error  tokens-import/syntax\n');
    expect(out).toContain('Nothing was written.\n');
    expect(existsSync(path.join(folder, 'o'))).toBe(false);
  });

  test('what is no source is told, and no link is followed out of the folder', async () => {
    const outside = folderWith({ 'secret.json': draft });
    const folder = folderWith({
      'a.json': draft,
      'build.js': 'process.exit(9)',
      'node_modules/x.json': draft,
      'p.json': '{ "name": "x" }',
    });
    symlinkSync(outside, path.join(folder, 'linked'));
    const linked = await runCli(['tokens', 'import', folder, '--out', path.join(folder, 'o')]);
    expect(linked.status).toBe(0);
    expect(linked.out).toContain('linked  skipped: links to folders are not followed\n');
    expect(linked.out).toContain('build.js  skipped: programs and style sheets are not run\n');
    expect(linked.out).toContain('p.json  skipped: it holds no tokens\n');
    expect(linked.out).toContain('2 tokens in, 1 out');
    symlinkSync(path.join(outside, 'secret.json'), path.join(folder, 'z.json'));
    const file = await runCli(['tokens', 'import', folder, '--out', path.join(folder, 'o2')]);
    expect(file.status).toBe(1);
    expect(file.out).toContain('z.json:1:1  error  file/outside');
  });
});

describe('the folder', () => {
  test('that is not empty is left alone, unless --force; then only files of the same names are replaced', async () => {
    const folder = folderWith({
      'draft.json': draft,
      'o/draft.tokens.json': 'mine',
      'o/other.txt': 'mine too',
    });
    const args = ['tokens', 'import', 'draft.json', '--out', 'o'];
    const refused = await runCli(args, { cwd: folder });
    expect([refused.status, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('The folder “o” is not empty.');
    expect(readFileSync(path.join(folder, 'o/draft.tokens.json'), 'utf8')).toBe('mine');
    const forced = await runCli([...args, '--force'], { cwd: folder });
    expect(forced.status).toBe(0);
    expect(readFileSync(path.join(folder, 'o/draft.tokens.json'), 'utf8')).toContain('"gap"');
    expect(filesIn(path.join(folder, 'o'))).toEqual(['draft.tokens.json', 'other.txt']);
    expect(filesIn(folder)).toEqual(['draft.json', 'o', 'o/draft.tokens.json', 'o/other.txt']);
  });

  test('is not read again when it lies in the source', async () => {
    const folder = folderWith({ 'draft.json': draft });
    for (const more of [[], ['--force']]) {
      const { status, out } = await runCli(['tokens', 'import', '.', '--out', 'o', ...more], { cwd: folder });
      expect([status, out]).toEqual([0, expect.stringContaining('2 tokens in')]);
    }
  });

  test('never leads elsewhere: a link inside it is refused, a source is not replaced', async () => {
    const outside = emptyFolder();
    const folder = folderWith({ 'src/sub/draft.json': draft, 'o/keep': '' });
    symlinkSync(outside, path.join(folder, 'o/sub'));
    const linked = await runCli(['tokens', 'import', 'src', '--out', 'o', '--force'], { cwd: folder });
    expect([linked.status, linked.err]).toEqual([2, expect.stringContaining('“sub” in “o” is a link.')]);
    expect(readdirSync(outside)).toEqual([]);
    const own = folderWith({ 'a.tokens.json': draft });
    const same = await runCli(['tokens', 'import', '.', '--out', '.', '--force'], { cwd: own });
    expect([same.status, same.err]).toEqual([2, expect.stringContaining('is one of the sources')]);
    expect(readFileSync(path.join(own, 'a.tokens.json'), 'utf8')).toBe(draft);
  });

  test.each([
    ['no source', ['nowhere.json', '--out', 'o'], 'There is no file or folder “nowhere.json”.'],
    ['no --out', ['draft.json'], "required option '--out <dir>' not specified"],
    ['a file as the folder', ['draft.json', '--out', 'draft.json'], '“draft.json” is a file.'],
  ])('%s is wrong use', async (_, args, want) => {
    const folder = folderWith({ 'draft.json': draft });
    const { status, err } = await runCli(['tokens', 'import', ...args], { cwd: folder });
    expect([status, err]).toEqual([2, expect.stringContaining(want)]);
  });
});
