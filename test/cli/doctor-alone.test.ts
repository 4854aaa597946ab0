/**
 * The doctor without commander, as the launcher for an old Node calls it: compiled to JavaScript, and in a place where no
 * library is installed. What it imports by name must therefore be Node's own or ours, and no younger than Node 20.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

  test('and without any library it says once which are missing', async () => {
    const { status, out, err } = await launch(emptyFolder(), '--json');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const { findings } = JSON.parse(out) as DoctorReport;
    expect(findings.filter((one) => one.status === 'problem')).toMatchObject([
      {
        check: 'libraries',
        found: expect.stringMatching(
          /^(\d+) of \1 are not installed: “@fontsource\/b612”, .* was not tried\.$/,
        ),
        advice: expect.stringContaining('npm ci'),
      },
    ]);
    const tried = 'node npm locale-data browser libraries hub shared-cache disk file-names';
    expect(findings.map(({ check }) => check)).toEqual(tried.split(' '));
  });

  test('and with libraries, what fails is told with its cause, and the others are well', async () => {
    const [own, real] = [tool, repository].map((folder) => path.join(folder, 'node_modules'));
    mkdirSync(path.join(own!, 'sharp'), { recursive: true });
    // As a copy that was cut short: it is there, and there is nothing in it.
    writeFileSync(path.join(own!, 'sharp/package.json'), '{"name":"sharp","main":"lost.js"}');
    for (const name of readdirSync(real!))
      if (name !== 'sharp') symlinkSync(path.join(real!, name), path.join(own!, name));
    const { status, out, err } = await launch(emptyFolder(), '--json');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const { findings } = JSON.parse(out) as DoctorReport;
    expect(findings.filter((one) => one.status === 'problem')).toMatchObject([
      {
        check: 'sharp',
        found: 'sharp cannot be loaded, and no picture can be drawn without it.',
        advice: expect.stringContaining('npm ci --include=optional'),
        causes: [expect.stringMatching(/^Cannot find package '.*sharp/)],
      },
      { check: 'web-assembly', found: expect.stringMatching(/^zxing-wasm does not work/) },
    ]);
    expect(findings.filter(({ check }) => check === 'web-assembly')[0]).toMatchObject({
      status: 'ok',
      found: 'subset-font, woff2-encoder, satori work',
    });
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
