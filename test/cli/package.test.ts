/**
 * The package as a person gets it: packed, installed into an empty folder under Node 20, started there. Nothing of this
 * repository but the packed file is used.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownEnvironment } from '../../.package/own-environment.ts';
import { installedSize } from '../../bench/package/installed-size.ts';
import { chapters, languagesOf } from '../../src/manual/chapters.ts';
import { emptyFolder } from './hub-fixture.ts';
import { repository, runCli } from './run-cli.ts';

const MINUTES = 60_000;

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Without the folders that “npm run” puts in front. */
const systemPath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((one) => !one.includes('node_modules'))
  .join(path.delimiter);
const globalConfig = execFileSync('npm', ['config', 'get', 'globalconfig'], {
  env: { ...ownEnvironment(), PATH: systemPath },
  encoding: 'utf8',
}).trim();

let tarball: string;
let oldNode: string;

/** A program as its first line in PATH finds Node: the old one first, as on a machine that has nothing newer. */
function run(cwd: string, program: string, ...args: readonly string[]): Ran {
  const env = {
    ...ownEnvironment(),
    PATH: `${oldNode}${path.delimiter}${systemPath}`,
    // npm looks for the machine's settings beside Node.
    npm_config_globalconfig: globalConfig,
  };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1e8 });
  return { status, out: stdout, err: stderr };
}

function well(result: Ran): Ran {
  expect(result.status, result.out + result.err).toBe(0);
  return result;
}

/** The packed file, by its absolute path. */
function pack(): string {
  const folder = emptyFolder();
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(said.slice(said.indexOf('['))) as [{ filename: string }];
  return path.join(folder, filename);
}

beforeAll(() => {
  tarball = pack();
  // Node 20 from npm, whatever this machine has.
  const home = emptyFolder();
  writeFileSync(path.join(home, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'node@20'], {
    cwd: home,
    env: ownEnvironment(),
    stdio: 'ignore',
  });
  oldNode = path.join(home, 'node_modules/node/bin');
}, 10 * MINUTES);

test('the same sources make the same package, byte for byte', () => {
  expect(readFileSync(pack()).equals(readFileSync(tarball))).toBe(true);
});

describe('from an empty folder', () => {
  let hub: string;

  beforeAll(() => {
    hub = emptyFolder();
    well(run(hub, 'npm', 'install', '--no-audit', '--no-fund', tarball));
  }, 5 * MINUTES);

  test('Node 20 is told what to do in one sentence, and by the doctor', () => {
    expect(run(hub, 'node', '--version').out).toMatch(/^v20\./);
    for (const command of ['build', 'check', 'dev', '--help']) {
      const { status, out, err } = run(hub, 'npx', 'diapason', command);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/^Diapason needs Node 22\.12 or newer and this is 20\..*\.\n$/);
    }
    const doctor = run(hub, 'npx', 'diapason', 'doctor');
    expect(doctor.out).toMatch(/problem +Node +Node 20/);
    expect(doctor.status).toBe(1);
  });

  test(
    'three commands make a hub, and its first build',
    () => {
      well(run(hub, 'npx', 'diapason', 'init', '--yes'));
      well(run(hub, 'npm', 'install', '--no-audit', '--no-fund'));
      expect(run(hub, 'npx', 'node', '--version').out).toMatch(/^v24\./);
      const { out } = well(run(hub, 'npx', 'diapason', 'build'));
      expect(out).not.toMatch(/error|warning/);
      for (const piece of ['manifest.json', 'report.html', 'web/index.html'])
        expect(existsSync(path.join(hub, 'dist', piece)), piece).toBe(true);
      well(run(hub, 'npm', 'run', 'check'));
      expect(run(hub, 'npx', 'diapason', 'doctor').out).not.toMatch(/^problem/m);

      // No copy of our source, and no more of the package than what it says.
      const own = readdirSync(hub, { recursive: true, encoding: 'utf8' }).filter(
        (name) => !/^(node_modules|dist|\.diapason)/.test(name) && statSync(path.join(hub, name)).isFile(),
      );
      expect(own.filter((name) => /\.(ts|js|tsx)$/.test(name))).toEqual([]);
      expect(installedSize(path.join(hub, 'node_modules')).onDiskBytes).toBeLessThan(250e6);
    },
    5 * MINUTES,
  );

  test('the chapters of the manual are in it, and what makes them is not', () => {
    const lib = path.join(hub, 'node_modules/diapason/lib');
    for (const chapter of chapters)
      for (const language of languagesOf(chapter))
        expect(existsSync(path.join(lib, 'manual', language, `${chapter.name}.html`)), chapter.name).toBe(
          true,
        );
    expect(existsSync(path.join(lib, 'manual/pages'))).toBe(false);
    expect(existsSync(path.join(hub, 'node_modules/@astrojs/mdx'))).toBe(false);
  });

  test('a thread that loads all of its code holds at most 17 MB of text, and no HTTP client of a library', () => {
    const lib = path.join(hub, 'node_modules/diapason/lib');
    const modules = readdirSync(lib, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(cli\/)?[^/]+\.js$/.test(name))
      .map((name) => readFileSync(path.join(lib, name), 'utf8'));
    // Node holds a text with any letter beyond ASCII at two bytes a letter.
    const sizes = modules.map((text) => text.length * (/^[\0-\x7f]*$/.test(text) ? 1 : 2));
    expect(modules.length).toBeGreaterThan(50);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(17e6);
    expect(modules.filter((text) => text.includes('undici:'))).toEqual([]);
  });

  test('its thread that reads pieces back can read', () => {
    const file = { path: 'sms/a.text.txt', mime: 'text/plain', body: 'Un thé ?', marks: [] };
    const order = JSON.stringify({ file, logoNames: [], tacMax: 300 });
    const worker = "'./node_modules/diapason/lib/cli/reading-worker.js'";
    const script = `import(${worker}).then((one) => one.default(${order})).then((read) => console.log(read.extracted.text))`;
    expect(well(run(hub, process.execPath, '--eval', script)).out.trim()).toBe('Un thé ?');
  });

  test('the package makes the bytes that the repository makes', async () => {
    const cwd = emptyFolder();
    const { status, out, err } = await runCli(['build', '--root', hub], { cwd });
    expect(status, out + err).toBe(0);
    // Byte for byte, but for what names the version of Node: both run on the same.
    expect(hashes(path.join(hub, 'dist'))).toEqual(hashes(path.join(cwd, 'dist')));
  });

  test('a plugin finds “diapason” in it, with types that check', () => {
    writeFileSync(
      path.join(hub, 'diapason.config.ts'),
      `import { defineConfig, defineRule, z } from 'diapason';
       const rule = defineRule({
         id: 'house/name-is-short', on: 'source', since: '1.0.0', stability: 'experimental', summary: 'Short names.',
         options: z.strictObject({ most: z.number().default(1) }),
         messages: { long: { severity: 'warning', message: 'Longer than {most}.', hint: 'Shorten it.' } },
         check({ campaign, options, report }) {
           const most: number = options.most;
           report('long', { at: campaign.spanOf('name') }, { most });
         },
       });
       export default defineConfig({ api: 1, rules: [rule] });
      `,
    );
    const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024'];
    const check = (file: string) =>
      spawnSync(process.execPath, [compiler, ...options, file], { cwd: hub, encoding: 'utf8' }).stdout;
    expect(check('diapason.config.ts')).toBe('');
    writeFileSync(
      path.join(hub, 'wrong.ts'),
      `import { defineConfig } from 'diapason'; defineConfig({ api: 1, rulez: [] });`,
    );
    expect(check('wrong.ts')).toContain("'rulez' does not exist");
    expect(run(hub, 'npx', 'diapason', 'check').out).toContain('Longer than 1.');
  });
});

function hashes(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  );
}
