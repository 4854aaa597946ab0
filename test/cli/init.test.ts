/** `diapason init` as a person would run it: what it writes, what it leaves alone, and what it refuses. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emptyFolder, treeOf } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const day = ['--now', '2026-11-02'];
const init = (cwd: string, ...args: readonly string[]) => runCli(['init', ...args, ...day], { cwd });

describe('in an empty folder', () => {
  test('writes a hub, and says what it wrote and what comes next', async () => {
    const cwd = emptyFolder();
    const { status, out, err } = await init(cwd, 'maison-lune', '--yes');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('A hub for Maison lune in maison-lune: 35 files.');
    expect(out).toMatch(/Next:\n {2}cd maison-lune\n {2}npm install\n {2}npm run check\n {2}npm run dev\n$/);
    const files = Object.keys(treeOf(path.join(cwd, 'maison-lune')));
    expect(files.filter((file) => !file.startsWith('content/'))).toEqual([
      '.githooks/pre-commit',
      '.github/workflows/diapason.yml',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'astro.config.mjs',
      'package.json',
    ]);
    expect(statSync(path.join(cwd, 'maison-lune/.githooks/pre-commit')).mode & 0o111).toBe(0o111);
  });

  test('never asks where there is no terminal, and the same answers give the same bytes', async () => {
    const [one, other] = [emptyFolder(), emptyFolder()];
    const args = ['hub', '--name', 'Ruban', '--color', '#101820', '--color', '#fee715', '--locales', 'fr'];
    const [first] = await Promise.all([init(one, ...args), init(other, ...args, '--yes')]);
    expect(first.status, first.err).toBe(0);
    expect(treeOf(one)).toEqual(treeOf(other));
  });

  test('takes Diapason from where the folder beside has it', async () => {
    const cwd = emptyFolder();
    const dependencies = { diapason: 'file:packs/diapason-0.1.0.tgz' };
    writeFileSync(path.join(cwd, 'package.json'), JSON.stringify({ dependencies }));
    await init(cwd, 'hubs/acme', '--yes');
    const made = JSON.parse(readFileSync(path.join(cwd, 'hubs/acme/package.json'), 'utf8')) as {
      dependencies: object;
    };
    expect(made.dependencies).toEqual({ diapason: 'file:../../packs/diapason-0.1.0.tgz' });
  });
});

describe('in a folder that is not empty', () => {
  test('keeps every file, adds to package.json what lacks, and tells both', async () => {
    const cwd = emptyFolder();
    const before = '{\n    "dependencies": {\n        "diapason": "file:diapason-0.1.0.tgz"\n    }\n}\n';
    writeFileSync(path.join(cwd, 'package.json'), before);
    writeFileSync(path.join(cwd, 'README.md'), 'mine\n');
    const { status, out } = await init(cwd, '--yes', '--name', 'Acme');
    expect(status).toBe(0);
    expect(readFileSync(path.join(cwd, 'README.md'), 'utf8')).toBe('mine\n');
    expect(out).toContain('kept as it was: README.md');
    expect(out).toContain('package.json: added name, private, scripts.build, scripts.check, scripts.dev');
    expect(out).not.toContain('does not ask for Diapason');
    const text = readFileSync(path.join(cwd, 'package.json'), 'utf8');
    expect(text).toContain('\n    "dependencies": {\n        "diapason": "file:diapason-0.1.0.tgz"\n    }');
    expect(JSON.parse(text)).toMatchObject({ name: 'acme-hub', devDependencies: { node: '^24' } });
  });

  test.each([
    ['a hub', (cwd: string) => mkdirSync(path.join(cwd, 'content')), '“content” exists already'],
    [
      'a file called content',
      (cwd: string) => writeFileSync(path.join(cwd, 'content'), ''),
      '“content” exists',
    ],
    [
      'a link called content that leads nowhere',
      (cwd: string) => symlinkSync('nowhere', path.join(cwd, 'content')),
      '“content” exists already',
    ],
    [
      'a package.json that is none',
      (cwd: string) => writeFileSync(path.join(cwd, 'package.json'), '{,}'),
      'cannot be added to. It is no sound JSON.',
    ],
    [
      'a package.json that is a folder',
      (cwd: string) => mkdirSync(path.join(cwd, 'package.json')),
      'is no file that npm could read',
    ],
    [
      'a folder on the way that is a link',
      (cwd: string) => symlinkSync(emptyFolder(), path.join(cwd, '.vscode')),
      '“.vscode” is a link',
    ],
    [
      'a file where a folder is needed',
      (cwd: string) => writeFileSync(path.join(cwd, '.github'), ''),
      '“.github” is a file',
    ],
  ])('%s is refused, and nothing is written', async (_, prepare, says) => {
    const cwd = emptyFolder();
    prepare(cwd);
    const before = treeOf(cwd);
    const { status, out, err } = await init(cwd, '--yes');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
    expect(err).toMatch(/\nhint: /);
    expect(treeOf(cwd)).toEqual(before);
  });

  test('a second time nothing happens', async () => {
    const cwd = emptyFolder();
    await init(cwd, 'hub', '--yes');
    const before = treeOf(cwd);
    const { status, err } = await init(cwd, 'hub', '--yes');
    expect(status).toBe(2);
    expect(err).toContain('“hub/content” exists already');
    expect(err).toContain('diapason new campaign');
    expect(treeOf(cwd)).toEqual(before);
  });
});

describe('answers that cannot be meant', () => {
  const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}</svg>`;
  const files: Readonly<Record<string, string>> = {
    'script.svg': svg('<script>alert(1)</script><path d="M0 0H9V9Z"/>'),
    'entity.svg': `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<path d="M0 0H9V9Z"/>')}`,
    'gradient.svg': svg('<path fill="url(#g)" d="M0 0H9V9Z"/>'),
    'empty.svg': svg(''),
    'colours.svg': svg(
      Array.from(
        { length: 13 },
        (_, at) => `<path fill="#${(at + 16).toString(16)}a0a0" d="M${at} 0H${at + 1}V9Z"/>`,
      ).join(''),
    ),
    'large.svg': svg('x'.repeat(600_000)),
    'logo.png': 'PNG',
    'broken.json': '{ "a": ',
    'bare.json': '{ "gap": { "value": "4px", "type": "spacing" } }',
    file: '',
  };
  test.each([
    [['--color', '#12'], 2, '“#12” is no colour.'],
    [['--color', ''], 2, '“” is no colour.'],
    [['--color', '#123', '--color', '#456', '--color', '#789'], 2, 'begins with two colours'],
    [['--locales', 'fr,xx'], 2, 'There are no first words in “xx”.'],
    [['--locales', ''], 2, 'There are no first words in “”.'],
    [['--channels', 'web,fax'], 2, '“fax” is no channel.'],
    [['--font', 'Comic Sans'], 2, '“Comic Sans” does not come with Diapason.'],
    [['--name', ' '], 2, 'The name is empty.'],
    [['--name', 'x'.repeat(300)], 2, 'The name has 300 characters; 48 is the most.'],
    [['--logo', 'none.svg'], 2, 'There is no file “none.svg”.'],
    [['--logo', '.'], 2, '“.” is no file.'],
    [['--logo', 'logo.png'], 2, '“logo.png” is no SVG.'],
    [['--logo', 'large.svg'], 2, '“large.svg” has 586 KiB; 512 is the most.'],
    [['--logo', 'colours.svg'], 2, '“colours.svg” has 13 colours; 12 is the most.'],
    [['--logo', 'script.svg'], 1, 'script.svg:1:59  svg/active'],
    [['--logo', 'entity.svg'], 1, 'svg/doctype'],
    [['--logo', 'gradient.svg'], 1, 'gradient.svg:1:65  svg/effect'],
    [['--logo', 'empty.svg'], 1, 'svg/empty'],
    [['--tokens', 'none.json'], 2, 'There is no file or folder “none.json”.'],
    [['--tokens', 'broken.json'], 1, 'tokens-import/syntax'],
    [['--tokens', 'bare.json'], 2, '“bare.json” has no colour token.'],
    [['--nope'], 2, '--nope'],
    [['one', 'two'], 2, 'too many arguments'],
    [['--now', 'soon'], 2, '“soon” is no day.'],
    [['file'], 2, '“file” is a file.'],
  ] as const)('%j ends with %i', async (args, wanted, says) => {
    const cwd = emptyFolder();
    for (const [name, body] of Object.entries(files)) writeFileSync(path.join(cwd, name), body);
    const before = treeOf(cwd);
    const { status, out, err } = await runCli(
      ['init', ...(args[0] === 'file' ? [] : ['hub']), '--yes', ...args],
      {
        cwd,
      },
    );
    expect([status, out], err).toEqual([wanted, '']);
    expect(err).toContain(says);
    expect(err).not.toMatch(/^\s+at /m);
    expect(treeOf(cwd)).toEqual(before);
  });
});

describe('a machine that refuses', () => {
  const failing = (cwd: string, code: string, after: number) =>
    runCli(['init', 'hub', '--yes', ...day], {
      cwd,
      nodeFlags: ['--import', pathToFileURL(path.join(import.meta.dirname, 'fail-at-write.mjs')).href],
      env: { DIAPASON_FAIL_BELOW: cwd, DIAPASON_FAIL_CODE: code, DIAPASON_FAIL_AFTER: String(after) },
    });

  test.each([
    ['EROFS', 0, '“hub” cannot be written: the disk is read-only.'],
    ['EACCES', 0, '“hub” cannot be written: permission denied.'],
    ['ENOSPC', 20_000, '“hub” cannot be written: the disk is full.'],
  ])('%s after %i bytes leaves nothing behind', async (code, after, says) => {
    const cwd = emptyFolder();
    const { status, err } = await failing(cwd, code, after);
    expect(status).toBe(3);
    expect(err).toContain(says);
    expect(existsSync(path.join(cwd, 'hub'))).toBe(false);
  });

  test('a package.json that stood there is whole after a failure', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'hub'));
    writeFileSync(path.join(cwd, 'hub/package.json'), '{}\n');
    const { status } = await failing(cwd, 'ENOSPC', 40_000);
    expect(status).toBe(3);
    expect(treeOf(cwd)).toEqual({ 'hub/package.json': Buffer.from('{}\n').toString('base64') });
  });

  test('a folder that may not be entered', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'hub'));
    chmodSync(path.join(cwd, 'hub'), 0o500);
    const { status, err } = await failing(cwd, 'EACCES', 0);
    chmodSync(path.join(cwd, 'hub'), 0o700);
    expect(status).toBe(3);
    expect(err).toContain('permission denied');
  });
});
