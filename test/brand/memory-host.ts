/** A hub that exists in memory only: files by path, text or bytes. */
import path from 'node:path';
import type { Host, ReadFailure } from '../../src/host.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function memoryHost(files: Files, failures: Readonly<Record<string, ReadFailure>> = {}): Host {
  const encoder = new TextEncoder();
  const below = (folder: string) =>
    Object.keys(files).flatMap((file) => {
      if (!file.startsWith(`${folder}/`)) return [];
      const [name, ...rest] = file.slice(folder.length + 1).split('/');
      return [rest.length > 0 ? `${name}/` : name!];
    });
  return {
    root: '/hub',
    now: '2027-03-01T00:00:00Z',
    read(relative, maxBytes) {
      const clean = path.posix.normalize(relative);
      if (clean.startsWith('..') || clean.startsWith('/')) return { ok: false, why: 'outside' };
      const failure = failures[clean];
      if (failure) return { ok: false, why: failure };
      const content = files[clean];
      if (content === undefined) return { ok: false, why: 'missing' };
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      return bytes.length > maxBytes ? { ok: false, why: 'too-large' } : { ok: true, bytes };
    },
    list: (folder) => [...new Set(below(folder))].sort(),
    exists: (relative) => relative in files || below(relative).length > 0,
  };
}
