/** What code of a hub is made of, as one hash. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../build/cache/store.ts';

const CODE = /\.(?:[cm]?[jt]sx?|json|astro|css|md|svg|html)$/;

/**
 * Of all files of code in these folders, not in folders within them. Paths count from `base`, so that two machines
 * agree. A folder that cannot be read adds nothing.
 */
export function versionOfFolders(folders: readonly string[], base: string): string {
  const parts = [...new Set(folders)].sort().flatMap((folder) =>
    filesIn(folder).map((name) => {
      const file = path.join(folder, name);
      return [path.relative(base, file).split(path.sep).join('/'), sha256(readFileSync(file))];
    }),
  );
  return sha256(JSON.stringify(parts));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
