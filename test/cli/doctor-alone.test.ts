/**
 * The doctor without commander, as the launcher for an old Node calls it: compiled to JavaScript, and in a place where no
 * library is installed. What it imports by name must therefore be Node's own or ours, and no younger than Node 20.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DoctorReport } from '../../src/cli/doctor/say-json.ts';
import { filesUnder, textOf, withoutComments } from '../source-files.ts';
import { emptyFolder } from './hub-fixture.ts';
import { repository } from './run-cli.ts';

const COMPILER = path.join(repository, 'node_modules/typescript/bin/tsc');

async function runNode(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, out, err };
}

/** What a file imports when it is loaded; types are not, and what a function asks for later is not. */
function importsOf(file: string): readonly string[] {
  const code = withoutComments(textOf(file));
  const pattern =
    /^(?:import|export)\b(?!\s+type\b)[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? match[2]!);
}

/** Our files that are loaded with `file`, and everything else that they import. */
function closureOf(...roots: readonly string[]) {
  const files = new Set<string>(roots);
  const others = new Set<string>();
  for (const file of files)
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) files.add(path.posix.join(path.posix.dirname(file), name));
      else others.add(name);
    }
  return { files: [...files], others: [...others] };
}

const ENTRIES = ['src/cli/doctor/run.ts', 'src/cli/doctor/apart.ts'];
const loaded = closureOf(...ENTRIES);

test('it loads Node’s own modules and our files, and no library', () => {
  expect(loaded.files.length).toBeGreaterThan(30);
  expect(loaded.others.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

describe('compiled', () => {
  const tool = emptyFolder();
  let said: string;
  beforeAll(async () => {
    const options = `--ignoreConfig --lib es2023 --target es2023 --module nodenext --types node --strict --skipLibCheck
      --noUncheckedIndexedAccess --rewriteRelativeImportExtensions --rootDir . --outDir ${tool}`;
    const roots = [...ENTRIES, ...filesUnder('src', /\.d\.ts$/)];
    ({ out: said } = await runNode([COMPILER, ...options.split(/\s+/), ...roots], repository));
    cpSync(path.join(repository, 'package.json'), path.join(tool, 'package.json'));
    cpSync(path.join(repository, 'public'), path.join(tool, 'public'), { recursive: true });
    const launcher = `
      import { runDoctor } from './src/cli/doctor/run.js';
      process.exitCode = await runDoctor(process.argv.slice(2));`;
    writeFileSync(path.join(tool, 'launcher.mjs'), launcher);
  });

  test('with the language of 2023, none of these files has an error; others, which are loaded later, have', () => {
    const mine = said.split('\n').filter((line) => loaded.files.some((file) => line.startsWith(`${file}(`)));
    expect(mine).toEqual([]);
    expect(said).toMatch(/^src\/\S+\(\d+,\d+\): error TS\d+: .*es2024/m);
  });

  const launch = (cwd: string, ...args: string[]) => runNode([path.join(tool, 'launcher.mjs'), ...args], cwd);

  test('and without any library it says which are missing, and what each check met', async () => {
    const { status, out, err } = await launch(emptyFolder(), '--json');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const { findings } = JSON.parse(out) as DoctorReport;
    const problems = findings.filter((one) => one.status === 'problem');
    expect([...new Set(problems.map(({ check }) => check))]).toEqual(
      'libraries sharp web-assembly astro spelling fonts colour-profiles'.split(' '),
    );
    expect(problems[0]).toMatchObject({
      found: expect.stringMatching(/^Of \d+, \d+ not installed: “@cantoo\/pdf-lib”/),
      advice: expect.stringContaining('npm ci'),
    });
    for (const { check, causes, advice } of problems.slice(1)) {
      expect(causes[0], check).toMatch(/Cannot find (package|module) '/);
      expect(advice).toMatch(/\.$/);
    }
  });

  test('and with the libraries all is well', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'node_modules'));
    const link = path.join(tool, 'node_modules');
    symlinkSync(path.join(repository, 'node_modules'), link);
    const { out, err } = await launch(cwd, '--json');
    expect(err).toBe('');
    const { findings } = JSON.parse(out) as DoctorReport;
    expect(findings.filter((one) => one.status === 'problem')).toEqual([]);
  });

  test('it reads its own options, and says what is wrong with others', async () => {
    const cwd = emptyFolder();
    const wrong = await launch(cwd, '--jsn', '--log-file', 'run.log');
    expect(wrong).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/^diapason: Unknown option '--jsn'/),
    });
    expect(wrong.err).toMatch(/\nhint: Run it with --help to see what it takes\.\n$/);
    expect(existsSync(path.join(cwd, 'run.log'))).toBe(true);
    const help = await launch(cwd, '--help');
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toMatch(/^Usage: diapason doctor \[options\]\n/);
    expect(help.out).toMatch(/\n {2}--network /);
  });
});
