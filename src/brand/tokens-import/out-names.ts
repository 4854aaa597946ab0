/** What the written files are called. */

/** `a/b.json5` → `a/b.tokens.json`. Of files that would be called the same, the later ones keep their ending in the name. */
export function outNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  // A file that is called as it should be keeps its name, wherever it stands in the list.
  const own = new Set(
    paths.filter((path) => path.endsWith('.tokens.json')).map((path) => path.toLowerCase()),
  );
  return paths.map((original) => {
    // A reference would end at “#” and read “%20” as a space.
    const path = original.replace(/[#%?\\]/g, '-');
    if (path.endsWith('.tokens.json') && !taken.has(path.toLowerCase())) return take(path, taken);
    const plain = path.replace(/(\.tokens)?\.(json5?|jsonc|ya?ml|tokens)$/i, '');
    const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? 'json';
    const free = (name: string) => !taken.has(name.toLowerCase()) && !own.has(name.toLowerCase());
    let name = `${plain}.tokens.json`;
    if (!free(name)) name = `${plain}-${ending}.tokens.json`;
    for (let number = 2; !free(name); number++) name = `${plain}-${ending}-${number}.tokens.json`;
    return take(name, taken);
  });
}

function take(name: string, taken: Set<string>): string {
  taken.add(name.toLowerCase());
  return name;
}

/** Names that a pointer needs no escapes for: `primitives/size` → `primitives-size`, each once. */
export function pointerNames(names: readonly string[]): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const plain = name.replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^-+|-+$/g, '') || 'set';
    let free = plain;
    for (let number = 2; taken.has(free); number++) free = `${plain}-${number}`;
    taken.add(free);
    made.set(name, free);
  }
  return made;
}
