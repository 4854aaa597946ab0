/** Hashes of files that are known without reading them, and never of what may have changed. */
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnownHashes } from '../../src/build/cache/known-hashes.ts';
import { openStore, sha256 } from '../../src/build/cache/store.ts';
import { createHost, type Host } from '../../src/host.ts';

let folder: string;
const file = 'content/picture.png';
const at = () => path.join(folder, file);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'known-'));
  mkdirSync(path.join(folder, 'content'));
  writeFileSync(at(), 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A disk on which nothing was changed just now, and that counts how often it is read. */
function calm(): { readonly host: Host; readonly reads: string[] } {
  const disk = createHost(folder, '2027-01-01');
  const reads: string[] = [];
  const host: Host = {
    ...disk,
    stamp(name) {
      const { size, ctimeNs, ino } = statSync(path.join(folder, name), { bigint: true });
      return `${ino} ${size} ${ctimeNs}`;
    },
    read(name, most) {
      reads.push(name);
      return disk.read(name, most);
    },
  };
  return { host, reads };
}

const store = () => openStore(path.join(folder, 'cache'), { nonce: 'a', now: () => new Date() });

describe('a hash', () => {
  it('is known from run to run without reading the file', () => {
    const { host, reads } = calm();
    for (let run = 0; run < 3; run++) {
      const known = new KnownHashes(store(), host);
      expect([known.hashOf(file), known.hashOf(file)]).toEqual([sha256('one'), sha256('one')]);
      known.save();
    }
    expect(reads).toEqual([file]);
  });

  it.each([
    [
      'other bytes of the same length and time',
      () => {
        const { atime, mtime } = statSync(at());
        writeFileSync(at(), 'two');
        utimesSync(at(), atime, mtime);
      },
    ],
    [
      'another file in its place',
      () => {
        const { atime, mtime } = statSync(at());
        writeFileSync(`${at()}.new`, 'two');
        utimesSync(`${at()}.new`, atime, mtime);
        renameSync(`${at()}.new`, at());
      },
    ],
  ])('is not believed of %s', (_, change) => {
    const { host } = calm();
    const before = new KnownHashes(store(), host);
    before.hashOf(file);
    before.save();
    change();
    expect(new KnownHashes(store(), host).hashOf(file)).toBe(sha256('two'));
  });

  it('is not remembered of a file that was changed a moment ago, nor of what leads out of the hub', () => {
    const host = createHost(folder, '2027-01-01');
    expect(host.stamp!(file)).toBeUndefined();
    symlinkSync('/etc/hostname', path.join(folder, 'content/link'));
    expect(host.stamp!('content/link')).toBeUndefined();
    expect(host.stamp!('../etc/hostname')).toBeUndefined();
    expect(host.stamp!('content')).toBeUndefined();
    expect(host.stamp!('content/none')).toBeUndefined();
  });

  it('is why the file cannot be read, where it cannot', () => {
    expect(new KnownHashes(store(), createHost(folder, '2027-01-01')).hashOf('content/none')).toBe('missing');
  });
});
