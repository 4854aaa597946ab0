/**
 * Files that belong to the tool and are no modules: pages of rules, stylesheets, profiles. One place knows where they
 * lie, because the published package has its code in fewer files than the repository, at another depth.
 */

/** The address of a file by its path from `src/`; in the package, from `lib/`, whose folders are the same. */
export function ownFile(path: string): URL {
  return new URL(path, import.meta.url);
}

/** The address of a module that is started by its address, by its path without ending: a thread, a process. */
export function ownModule(path: string): URL {
  return ownFile(`${path}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`);
}
