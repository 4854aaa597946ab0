/** A host whose answers are noted, so that the cache knows which files and which day a piece depends on. */
import { noteRead } from '../../brand/reads.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { sha256 } from './store.ts';

const separator = '\u001F';
const name = 'host';

const recordedHosts = new WeakSet<Host>();

export function recordedHost(host: Host): Host {
  if (recordedHosts.has(host)) return host;
  const note = (what: string, of: string, answer: string) =>
    noteRead([name, what, of].join(separator), answer);
  const recorded: Host = {
    root: host.root,
    get now() {
      note('now', '', host.now);
      return host.now;
    },
    read(path, maxBytes) {
      const result = host.read(path, maxBytes);
      note('read', path, result.ok ? sha256(result.bytes) : result.why);
      return result;
    },
    list(path) {
      const names = host.list(path);
      note('list', path, names.join('/'));
      return names;
    },
    exists(path) {
      const answer = host.exists(path);
      note('exists', path, String(answer));
      return answer;
    },
    // Not noted: what stands in a closed folder is never made, so nothing of it is kept.
    isClosed: (path) => host.isClosed?.(path) === true,
  };
  recordedHosts.add(recorded);
  return recorded;
}

/** Of a record of reads, those of the hub's files and folders, each with its path. */
export function hostReads(
  reads: Iterable<readonly [string, string]>,
): { readonly path: string; readonly read: readonly [string, string] }[] {
  return [...reads].flatMap((read) => {
    const [root, what, path] = read[0].split(separator);
    return root === name && what !== 'now' && path !== undefined ? [{ path, read }] : [];
  });
}

/** What the host would answer otherwise today than it did then: a file, a folder or the day. */
export function hostChange(reads: Iterable<readonly [string, string]>, host: Host): string | undefined {
  for (const [path, then] of reads) {
    const [root, what, of = ''] = path.split(separator);
    if (root !== name) continue;
    if (answer(host, what!, of) !== then) return what === 'now' ? 'the day of the build' : of;
  }
  return undefined;
}

function answer(host: Host, what: string, of: string): string {
  if (what === 'now') return host.now;
  if (what === 'list') return host.list(of).join('/');
  if (what === 'exists') return String(host.exists(of));
  const result = host.read(of, limits.imageBytes);
  return result.ok ? sha256(result.bytes) : result.why;
}
