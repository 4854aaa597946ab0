/** package-lock.json as a list of packages, and which of them somebody gets who installs Diapason. */
import { bundled } from './bundled.ts';

interface Row {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Readonly<Record<string, Row>>;
}

export interface LockedPackage {
  /** Its folder, such as `node_modules/mjml`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** What its package.json says, word for word. */
  readonly licence?: string;
  readonly integrity?: string;
  readonly installScript: boolean;
  /** Names of our own dependencies that bring it; itself when it is one. Sorted. */
  readonly through: readonly string[];
}

export interface Closures {
  /** What `npm install diapason` brings. */
  readonly installed: readonly LockedPackage[];
  /** What became part of our own files. A package may be among both. */
  readonly bundled: readonly LockedPackage[];
  /** What only those get who work on Diapason. */
  readonly development: readonly LockedPackage[];
}

/**
 * All sorted by name, then version. Throws where a dependency has no row.
 * @param bundledNames direct dependencies that are bundled
 */
export function closuresOf(lock: Lock, bundledNames: readonly string[] = bundled): Closures {
  const root = lock.packages['']!;
  const installed = reached(lock, Object.keys(root.dependencies ?? {}));
  const within = reached(
    lock,
    bundledNames.filter((name) => root.devDependencies?.[name] !== undefined),
    'without peers',
  );
  const all = reached(lock, [
    ...Object.keys(root.dependencies ?? {}),
    ...Object.keys(root.devDependencies ?? {}),
  ]);
  const rest = new Map([...all].filter(([folder]) => !installed.has(folder) && !within.has(folder)));
  return {
    installed: listOf(lock, installed),
    bundled: listOf(lock, within),
    development: listOf(lock, rest),
  };
}

function listOf(lock: Lock, found: ReadonlyMap<string, ReadonlySet<string>>): LockedPackage[] {
  return [...found]
    .map(([folder, through]) => {
      const row = lock.packages[folder]!;
      return {
        folder,
        name: nameOf(folder),
        version: row.version ?? '',
        ...(row.license !== undefined && { licence: row.license }),
        ...(row.integrity !== undefined && { integrity: row.integrity }),
        installScript: row.hasInstallScript === true,
        through: [...through].sort(compare),
      };
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.folder, b.folder));
}

/** By folder: the direct dependencies that lead there. Peers that are installed count, unless only code is bundled. */
function reached(lock: Lock, direct: readonly string[], peers?: 'without peers'): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const first of direct) {
    const waiting = [folderOf(lock, '', first)];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const through = found.get(folder) ?? new Set();
      if (through.has(first)) continue;
      found.set(folder, through.add(first));
      const row = lock.packages[folder]!;
      for (const name of Object.keys(row.dependencies ?? {})) waiting.push(folderOf(lock, folder, name));
      for (const name of Object.keys({
        ...row.optionalDependencies,
        ...(peers ? {} : row.peerDependencies),
      })) {
        const there = find(lock, folder, name);
        if (there !== undefined) waiting.push(there);
      }
    }
  }
  return found;
}

function folderOf(lock: Lock, from: string, name: string): string {
  const there = find(lock, from, name);
  if (there === undefined)
    throw new Error(`package-lock.json has no row for “${name}”, which “${from || 'diapason'}” asks for`);
  return there;
}

/** As Node looks: in the folder itself, then in those around it. */
function find(lock: Lock, from: string, name: string): string | undefined {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))) {
    const there = around === '' ? `node_modules/${name}` : `${around}/node_modules/${name}`;
    if (lock.packages[there]) return there;
    if (around === '') return undefined;
  }
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
