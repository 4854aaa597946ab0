/** A campaign is found whole only while everything that it was made from stands. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, sha256 } from '../../src/build/cache/store.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';
import { campaign, campaignFile, makeHub, words, wordsFile } from '../cli/hub-fixture.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'campaign-cache-'));
  root = path.join(folder, 'hub');
  cpSync(makeHub(), root, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const host = () => createHost(root, '2027-04-01T12:00:00.000Z');
const cached = (from: Host = host()) =>
  compile(from, { store: openStore(path.join(folder, 'cache'), { nonce: 'test', now: () => new Date(0) }) });
const plain = ({ artifacts }: Compiled) => artifacts.map(({ path, body }) => `${path} ${sha256(body)}`);

function write(file: string, body: string | Uint8Array) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), body);
}
async function picture(colour: string): Promise<Uint8Array> {
  const size = { width: 640, height: 400, channels: 3 as const };
  return sharp({ create: { ...size, background: colour } })
    .png()
    .toBuffer();
}

describe('a campaign in the cache', () => {
  it('notices another picture in a folder that is not its own', async () => {
    const shared = 'content/campaigns/shared.png';
    write(shared, await picture('red'));
    write(campaignFile, campaign.replace('sms: [text]', 'sms: [text]\n  email: [html]'));
    write(wordsFile, `${words}\n![Une tasse](../shared.png)\n`);
    const first = plain(await cached());
    expect(plain(await cached())).toEqual(first);
    write(shared, await picture('blue'));
    const second = plain(await cached());
    expect(second).not.toEqual(first);
    expect(second).toEqual(plain(await compile(host())));
  });

  it('notices a file far down in its own folder', async () => {
    const deep = `${'a/'.repeat(10)}picture.png`;
    write(`content/campaigns/spring/${deep}`, await picture('red'));
    write(campaignFile, campaign.replace('sms: [text]', 'sms: [text]\n  email: [html]'));
    write(wordsFile, `${words}\n![Une tasse](${deep})\n`);
    const first = plain(await cached());
    write(`content/campaigns/spring/${deep}`, await picture('blue'));
    expect(plain(await cached())).not.toEqual(first);
  });

  it.each([
    ['words', wordsFile, 'Le thé de mai :', 'Le thé de juin :'],
    ['brand', 'content/brands/plain/markets.yaml', 'STOP 36000', 'STOP 36001'],
  ])('is not kept under its old name when its %s changed while it was made', async (_, file, from, to) => {
    const before = readFileSync(path.join(root, file), 'utf8');
    const edited: Host = {
      ...host(),
      read(asked, maxBytes) {
        const saved = readFileSync(path.join(root, file), 'utf8');
        const result = host().read(asked, maxBytes);
        // Saved by its author right after the cache has looked at it.
        if (asked === file && saved === before) write(file, before.replace(from, to));
        return result;
      },
    };
    const late = plain(await cached(edited));
    expect(late).toEqual(plain(await compile(host())));
    write(file, before);
    const undone = plain(await cached());
    expect(undone).toEqual(plain(await compile(host())));
    expect(undone).not.toEqual(late);
  });
});
