/** Every file of a hub that says its schema, and what becomes of those that are older. */
import type { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { type AuthoredKind, kindOf } from '../authored-kinds.ts';
import { type Migrated, migrateFile } from './migrate-file.ts';

export interface MigratedHub {
  /** How many files were looked at. */
  readonly files: number;
  readonly migrated: readonly Migrated[];
}

/** Sorted by path. What stands in the way of a file is in `findings`. */
export function migrateHub(host: Host, findings: Findings): MigratedHub {
  const files = ['content/brands', 'content/campaigns'].flatMap((home) =>
    visibleIn(host, home)
      .filter((name) => name.endsWith('/'))
      .flatMap((name) => filesIn(host, `${home}/${name}`)),
  );
  return {
    files: files.length,
    migrated: files.flatMap(([path, kind]) => migrateFile(host, path, kind, findings) ?? []),
  };
}

/** Of a brand or campaign. `folder` ends in a slash; a kind stands one folder deeper at most. */
function filesIn(host: Host, folder: string, depth = 1): readonly (readonly [string, AuthoredKind])[] {
  return visibleIn(host, folder.slice(0, -1)).flatMap((name) => {
    const path = `${folder}${name}`;
    if (name.endsWith('/')) return depth > 0 ? filesIn(host, path, depth - 1) : [];
    const kind = kindOf(path);
    return kind?.mustSay ? [[path, kind] as const] : [];
  });
}

function visibleIn(host: Host, folder: string): readonly string[] {
  return host.list(folder).filter((name) => !name.startsWith('.'));
}
