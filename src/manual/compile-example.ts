/** An example of the manual as pieces of every channel. */
import type { Brand } from '../brand/brand.ts';
import { type Compiled, type CompileOptions, compile } from '../compile.ts';
import type { Host } from '../host.ts';
import type { Artifact } from '../ir/artifact.ts';
import { differing } from './differing.ts';
import { type Example, exampleFolder, exampleHost } from './example-hub.ts';

export interface CompiledExample {
  readonly compiled: Compiled;
  /** Those pieces in which the example says something, with their supporting files. */
  readonly artifacts: readonly Artifact[];
}

/** `host`: the hub that has the brand, of which nothing but the brand is read. */
export async function compileExample(
  host: Host,
  example: Example,
  brand: Brand,
  options: Pick<CompileOptions, 'store' | 'brands'> = {},
): Promise<CompiledExample> {
  const of = (words: string) =>
    compile(exampleHost(host, { ...example, words }, brand), {
      ...options,
      only: new Set([exampleFolder(example)]),
    });
  const compiled = await of(example.words);
  const bare = await of('');
  return { compiled, artifacts: differing(compiled.artifacts, bare.artifacts) };
}
