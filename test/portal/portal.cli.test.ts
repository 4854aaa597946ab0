/** Portals through the command: in the site, in its manifest, in the cache, and in the studio. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/output/manifest.ts';
import { campaign, campaignFile, emptyFolder, makeHub, treeOf } from '../cli/hub-fixture.ts';
import { command, runCli } from '../cli/run-cli.ts';

const NOW = ['--now', '2027-04-01'];
const guidelines = 'content/brands/plain/guidelines.mdx';
const withWeb = { [campaignFile]: campaign.replace('  sms: [text]\n', '  sms: [text]\n  web: [page]\n') };

function hub(words = '## How we speak\n\nPlainly.\n\n<Voice />\n'): string {
  return makeHub({ ...withWeb, [guidelines]: words });
}

async function build(root: string, cwd: string, ...args: string[]) {
  return runCli(['build', '--root', root, ...NOW, ...args], { cwd });
}

function portalIn(cwd: string): Readonly<Record<string, string>> {
  const all = Object.entries(treeOf(path.join(cwd, 'dist')));
  return Object.fromEntries(all.filter(([file]) => file.startsWith('web/brand/')));
}

test('the site has the portal, its manifest tells the truth, and what changes is made anew', async () => {
  const [root, cwd] = [hub(), emptyFolder()];
  const first = await build(root, cwd);
  expect(first.status, first.err).toBe(0);
  const files = portalIn(cwd);
  expect(Object.keys(files)).toContain('web/brand/plain/index.html');
  expect(Object.keys(files)).toContain('web/brand/plain/tokens/plain.css');

  const dist = path.join(cwd, 'dist');
  const { portals } = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')) as Manifest;
  expect(portals.map((row) => row.path)).toEqual(Object.keys(files));
  for (const row of portals) {
    const bytes = readFileSync(path.join(dist, row.path));
    expect([row.path, row.bytes]).toEqual([row.path, bytes.byteLength]);
    expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  expect(readFileSync(path.join(dist, 'web/plain/index.html'), 'utf8')).toContain('href="../brand/plain/"');

  // Nothing has changed; then only the cache is left; then the guidelines say something else.
  expect((await build(root, cwd)).err).toContain('Nothing has changed');
  rmSync(dist, { recursive: true });
  await build(root, cwd);
  expect(portalIn(cwd)).toEqual(files);
  writeFileSync(path.join(root, guidelines), '## How we speak\n\nVery plainly.\n');
  await build(root, cwd);
  const page = readFileSync(path.join(dist, 'web/brand/plain/index.html'), 'utf8');
  expect(page).toContain('<p>Very plainly.</p>');
  const others = (from: Readonly<Record<string, string>>) => ({ ...from, 'web/brand/plain/index.html': '' });
  expect(others(portalIn(cwd))).toEqual(others(files));
});

test('the same bytes in another folder, without a cache', async () => {
  const [here, there] = [emptyFolder(), emptyFolder()];
  await build(hub(), here);
  await build(hub(), there, '--no-cache');
  expect(portalIn(there)).toEqual(portalIn(here));
});

test('an error in guidelines is told at its letter; the rest of the brand is built all the same', async () => {
  const [root, cwd] = [hub('## Words\n\n<Voyce />\n'), emptyFolder()];
  const checked = await runCli(['check', '--root', root, ...NOW], { cwd });
  expect(checked.status).toBe(1);
  expect(checked.out).toContain(`${guidelines}:3:2  error  block/unknown`);
  expect(checked.out).toContain('Did you mean <Voice>?');
  // Again, from what was kept of the guidelines.
  expect((await runCli(['check', '--root', root, ...NOW], { cwd })).out).toBe(checked.out);
  const built = await build(root, cwd, '--keep-going');
  expect(built.status).toBe(1);
  expect(existsSync(path.join(cwd, 'dist/web/plain/spring/fr/index.html'))).toBe(true);
  expect(portalIn(cwd)).toEqual({});
});

test('who asks for texts alone gets no portal', async () => {
  const cwd = emptyFolder();
  const { status, err } = await build(hub(), cwd, '--channel', 'sms');
  expect(status, err).toBe(0);
  expect(existsSync(path.join(cwd, 'dist/web'))).toBe(false);
});

test('the studio serves the very files of the site, and follows a save', async () => {
  const [root, cwd] = [hub(), emptyFolder()];
  await build(root, cwd);
  const child = spawn(process.execPath, [command, 'dev', '--root', root, '--port', '0', ...NOW], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(child, 'close');
  try {
    let said = '';
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      said += String(chunk);
      if (said.includes('\n')) break;
    }
    const url = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)![1]!;
    const get = (address: string) => fetch(new URL(address, url));
    await expect.poll(async () => (await get('brand/plain/')).status, { timeout: 20_000 }).toBe(200);
    for (const [file, bytes] of Object.entries(portalIn(cwd))) {
      const answer = await get(file.replace(/^web\//, ''));
      expect([file, Buffer.from(await answer.arrayBuffer()).toString('base64')]).toEqual([file, bytes]);
    }
    const page = await get('brand/plain/');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const lost of ['brand/', 'brand/none/', 'brand/plain/..%2f..%2fvoice.yaml', 'brand/plain/none.svg'])
      expect([lost, (await get(lost)).status]).toEqual([lost, 404]);

    writeFileSync(path.join(root, guidelines), '## How we speak\n\nVery plainly.\n');
    await expect
      .poll(async () => (await get('brand/plain/')).text(), { timeout: 20_000 })
      .toContain('<p>Very plainly.</p>');
  } finally {
    child.kill('SIGINT');
    await closed;
  }
});
