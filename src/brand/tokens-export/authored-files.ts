/** The resolver document of a brand and every token file that it names, byte for byte. */
import path from 'node:path';
import type { Host } from '../../host.ts';

export interface AuthoredFile {
  /** Relative to the brand's folder: `tokens/core.tokens.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const RESOLVER = 'brand.resolver.json';
/** More than a reader of tokens takes: what it has read is copied whole. */
const MOST_BYTES = 64 * 1024 * 1024;

/** `named`: of a brand whose tokens have been read without a fault. */
export function authoredFiles(host: Host, folder: string, named: readonly string[]): readonly AuthoredFile[] {
  const paths = new Set([RESOLVER, ...named]);
  return [...paths].flatMap((file) => {
    const result = host.read(`${folder}/${file}`, MOST_BYTES);
    return result.ok ? [{ path: file, bytes: result.bytes }] : [];
  });
}

/** Targets of `$ref` in a resolver document that are files of its folder, in their order. */
export function filesNamedIn(resolver: unknown): readonly string[] {
  if (typeof resolver !== 'object' || resolver === null) return [];
  return Object.entries(resolver).flatMap(([key, one]) => {
    if (key !== '$ref' || typeof one !== 'string') return filesNamedIn(one);
    const file = path.posix.normalize(decoded(one.replace(/#.*$/s, '')));
    const isInside = file !== '.' && !file.startsWith('/') && !file.split(/[\\/]/).includes('..');
    return isInside ? [file] : [];
  });
}

/** References are addresses: `my%20tokens.json`. */
function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
