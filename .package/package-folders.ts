/** Which packages a bundle contains: from the names that a bundler gives its modules. */

/**
 * `/somewhere/node_modules/juice/node_modules/entities/lib/index.js` → `node_modules/juice/node_modules/entities`.
 * Modules of our own are left out. Sorted, each once.
 * @param modules paths, as in a chunk's `modules`; what stands before the first `node_modules` and a query do not matter
 */
export function packageFolders(modules: readonly string[]): string[] {
  const folders = modules.flatMap((id) => {
    const parts = id.replace(/\\/g, '/').split('/node_modules/');
    if (parts.length === 1) return [];
    const last = /^(?:@[^/]+\/)?[^/?]+/.exec(parts.at(-1)!)?.[0];
    return last === undefined ? [] : [['', ...parts.slice(1, -1), last].join('/node_modules/').slice(1)];
  });
  return [...new Set(folders)].sort();
}
