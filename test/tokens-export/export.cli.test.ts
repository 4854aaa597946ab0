import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkStandardOutput } from '../../src/cli/tokens-export.ts';
import { emptyFolder, makeHub, treeOf } from '../cli/hub-fixture.ts';
import { command, repository, runCli } from '../cli/run-cli.ts';

const golden = (name: string) => readFileSync(path.join(repository, 'test/golden/tokens', name), 'utf8');
const brands = ['cap-clair', 'grenadine'];

describe('tokens export', () => {
  test('one brand goes to standard output, and nothing else does', async () => {
    const { status, out, err } = await runCli(['tokens', 'export', '--to', 'css', '--brand', 'grenadine']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(golden('grenadine.want.css'));
  });

  test('Adobe swatches go into a pipe', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [command, 'tokens', 'export', '--to', 'ase', '--brand', 'grenadine'],
      { cwd: repository },
    );
    expect(status).toBe(0);
    expect(stdout.subarray(0, 8)).toEqual(Buffer.from('ASEF\0\x01\0\0', 'latin1'));
    expect(stdout.readUInt32BE(8)).toBe(22);
  });

  test('a terminal is spared bytes, not text', () => {
    expect(() => checkStandardOutput(['acme'], 'ase', true)).toThrow('a terminal shows text');
    checkStandardOutput(['acme'], 'ase', false);
    checkStandardOutput(['acme'], 'gpl', true);
  });

  test('its findings can be explained', async () => {
    const { status, out } = await runCli(['explain', 'tokens-export/name-taken']);
    expect(status).toBe(0);
    expect(out).toContain('would both be called');
  });

  test('several brands go into a folder, a file each, the same at every run', async () => {
    const folder = path.join(emptyFolder(), 'new', 'swatches');
    const { status, err } = await runCli(['tokens', 'export', '--to', 'gpl', '--out', folder]);
    expect(status).toBe(0);
    expect(err).toBe(`Written: ${brands.map((id) => path.join(folder, `${id}.gpl`)).join(', ')}.\n`);
    expect(readdirSync(folder)).toEqual(brands.map((id) => `${id}.gpl`));
    expect(readFileSync(path.join(folder, 'cap-clair.gpl'), 'utf8')).toBe(golden('cap-clair.want.gpl'));
    const before = treeOf(folder);
    expect(await runCli(['tokens', 'export', '--to', 'gpl', '--out', folder, '--quiet'])).toMatchObject({
      err: '',
    });
    expect(treeOf(folder)).toEqual(before);
  });

  test('one brand goes into a file, or into a folder that is there', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'there'));
    const args = ['tokens', 'export', '--to', 'ts', '--brand', 'cap-*', '--out'];
    await runCli([...args, path.join(folder, 'tokens.ts')]);
    await runCli([...args, path.join(folder, 'there')]);
    await runCli([...args, `${path.join(folder, 'not-yet')}/`]);
    const tree = treeOf(folder);
    expect(Object.keys(tree)).toEqual(['not-yet/cap-clair.ts', 'there/cap-clair.ts', 'tokens.ts']);
    expect(new Set(Object.values(tree)).size).toBe(1);
  });

  test('DTCG goes into a folder as it was written, and into a file as one document', async () => {
    const folder = emptyFolder();
    await runCli(['tokens', 'export', '--to', 'json', '--out', folder]);
    for (const id of brands) {
      const own = path.join(repository, 'content/brands', id);
      for (const name of [
        'brand.resolver.json',
        ...readdirSync(path.join(own, 'tokens')).map((one) => `tokens/${one}`),
      ])
        expect(readFileSync(path.join(folder, id, name))).toEqual(readFileSync(path.join(own, name)));
    }
    const { out } = await runCli(['tokens', 'export', '--to', 'json', '--brand', 'grenadine']);
    expect(JSON.parse(out)).toMatchObject({ version: '2025.10', name: 'Grenadine' });
  });

  test.each([
    [[], 2, 'error: required option'],
    [['--to', 'pdf'], 2, "argument 'pdf' is invalid"],
    [
      ['--to', 'css'],
      2,
      '2 brands do not fit into one file.\nhint: Choose one with --brand (cap-clair, grenadine)',
    ],
    [['--to', 'css', '--brand', 'grenadin'], 2, 'No brand fits “grenadin”.\nhint: Did you mean “grenadine”?'],
    [['--to', 'css', '--root', 'src'], 2, 'holds no “content” folder'],
  ])('wrong use: %j', async (args, want, words) => {
    const { status, out, err } = await runCli(['tokens', 'export', ...args]);
    expect([status, out]).toEqual([want, '']);
    expect(err).toContain(words);
  });

  test('faulty tokens end with 1, all told, and nothing is written', async () => {
    const folder = emptyFolder();
    const core = 'content/brands/plain/tokens/core.tokens.json';
    const typed = readFileSync(path.join(repository, 'test/fixtures/kitchen-sink', core), 'utf8');
    const tokens = JSON.parse(typed);
    const wrong = { ...tokens, odd: { $type: 'dimension', a: { $value: '4px' }, b: { $value: '{odd.c}' } } };
    const root = makeHub({ [core]: JSON.stringify(wrong, undefined, 2) });
    const { status, out, err } = await runCli([
      'tokens',
      'export',
      '--to',
      'css',
      '--root',
      root,
      '--out',
      folder,
    ]);
    expect([status, out, readdirSync(folder)]).toEqual([1, '', []]);
    expect(err).toContain('core.tokens.json');
    expect(err).toContain('There is no token “odd.c”.');
    expect(err).toMatch(/2 errors/);
  });

  test('contexts that a form leaves out are told; the files themselves hold all', async () => {
    const file = 'content/brands/plain/brand.resolver.json';
    const resolver = JSON.parse(
      readFileSync(path.join(repository, 'test/fixtures/kitchen-sink', file), 'utf8'),
    );
    resolver.modifiers = {
      ...resolver.modifiers,
      channel: { contexts: { web: [], print: [] }, default: 'web' },
    };
    resolver.resolutionOrder.push({ $ref: '#/modifiers/channel' });
    const root = makeHub({ [file]: JSON.stringify(resolver) });
    const args = ['tokens', 'export', '--root', root, '--to'];
    const told = await runCli([...args, 'css']);
    expect(told.status).toBe(0);
    expect(told.err).toContain('Of “channel” only the context “web” is exported.');
    expect(told.out).toMatch(/^\/\* .*\n\n:root \{/);
    expect(await runCli([...args, 'css', '--quiet'])).toEqual({ ...told, err: '' });
    const { err } = await runCli([...args, 'json', '--out', `${emptyFolder()}/`]);
    expect(err).not.toContain('channel');
  });

  test('names that CSS cannot tell apart end with 1', async () => {
    const core = 'content/brands/plain/tokens/core.tokens.json';
    const tokens = JSON.parse(
      readFileSync(path.join(repository, 'test/fixtures/kitchen-sink', core), 'utf8'),
    );
    const value = { $value: { value: 1, unit: 'px' } };
    const root = makeHub({
      [core]: JSON.stringify({ ...tokens, odd: { $type: 'dimension', a: value, A: value } }),
    });
    const file = path.join(root, 'tokens.css');
    const { status, err } = await runCli(['tokens', 'export', '--to', 'css', '--root', root, '--out', file]);
    expect([status, existsSync(file)]).toEqual([1, false]);
    expect(err).toContain('“odd.A” and “odd.a” would both be called “--odd-a”.');
  });
});
