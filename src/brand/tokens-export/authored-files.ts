/** The resolver document of a brand and every token file that it names, byte for byte. */
import { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { parseYaml } from '../../source/yaml.ts';

export interface AuthoredFile {
  /** Relative to the brand's folder: `tokens/core.tokens.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const RESOLVER = 'brand.resolver.json';

/** Of a brand whose tokens have been read without a fault: what cannot be read or lies elsewhere is left out. */
export function authoredFiles(host: Host, folder: string): readonly AuthoredFile[] {
  const alreadyTold = new Findings();
  const source = readSource(host, `${folder}/${RESOLVER}`, alreadyTold);
  const resolver = source && parseYaml(source, alreadyTold);
  const paths = new Set([RESOLVER, ...filesNamedIn(resolver?.value)]);
  return [...paths].flatMap((path) => {
    const result = host.read(`${folder}/${path}`, limits.sourceBytes);
    return result.ok ? [{ path, bytes: result.bytes }] : [];
  });
}

/** Targets of `$ref` that are files of the brand's folder, in their order. */
function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    if (key !== '$ref' || typeof one !== 'string') return filesNamedIn(one);
    const path = one.replace(/#.*$/s, '');
    const isInside = path !== '' && !path.startsWith('/') && !path.split(/[\\/]/).includes('..');
    return isInside ? [path] : [];
  });
}
