/**
 * Imports a file of the hub's own code and says what it is made of: results that rest on it are made anew when any of it
 * changes. `diapason` is this very program, wherever it is installed, so that a plugin and its host never differ.
 */
import nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { versionOfFolders } from './version-of-folders.ts';

export interface Imported {
  readonly exported: unknown;
  /** Changes with any file of code beside one that was loaded: a plugin may load its heavy half later. */
  readonly version: string;
}

/** `file`: absolute path. `surface`: address of our public module. Rejects with whatever the file throws. */
export async function trackedImport(file: string, surface: URL): Promise<Imported> {
  const loaded = new Set<string>();
  // They stay: what a plugin loads when it draws may ask for “diapason” as well.
  nodeModule.registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === 'diapason') return { url: surface.href, shortCircuit: true };
      const found = next(specifier, context);
      if (found.url.startsWith('file:')) loaded.add(found.url);
      return found;
    },
  });
  const { default: exported } = (await import(pathToFileURL(file).href)) as { default?: unknown };
  const folders = [file, ...[...loaded].map((url) => fileURLToPath(url))].map((one) => path.dirname(one));
  return { exported, version: versionOfFolders(folders, path.dirname(file)) };
}
