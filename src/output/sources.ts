/** The authors' files by name, each read once: for frames, and for what tells findings apart. */
import { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { readSource, type SourceFile } from '../source/file.ts';

/** Undefined for a file that cannot be read as text. */
export type SourceOf = (file: string) => SourceFile | undefined;

export function sourcesOf(host: Host): SourceOf {
  const known = new Map<string, SourceFile | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, readSource(host, file, new Findings()));
    return known.get(file);
  };
}
