/** The globs of the command line, and whether each of them fitted anything at all. */
import type { FilterKind } from '../compile.ts';
import { nearest } from '../diagnostic.ts';
import { Failure } from '../output/failure.ts';
import { type FilterName, filterNames, type ScopeOptions } from './options.ts';

export interface Filters {
  /** For `compile`; undefined when nothing was narrowed. */
  readonly wants?: (kind: FilterKind, name: string) => boolean;
  /** Throws `Failure` 2 when a glob fitted no name of the hub: a mistyped filter must not look like a clean run. */
  assertFitted(): void;
}

interface Asked {
  readonly glob: string;
  readonly fits: (name: string) => boolean;
  fitted: boolean;
}

export async function readFilters(options: ScopeOptions): Promise<Filters> {
  if (filterNames.every((name) => options[name].length === 0)) return { assertFitted() {} };
  const { default: picomatch } = await import('picomatch');
  const asked = new Map<FilterName, Asked[]>();
  for (const name of filterNames) {
    asked.set(
      name,
      options[name].map((glob) => ({ glob, fits: picomatch(glob), fitted: false })),
    );
  }
  const seen = new Map<FilterName, Set<string>>();
  return {
    wants(kind, name) {
      seen.set(kind, (seen.get(kind) ?? new Set()).add(name));
      const globs = asked.get(kind)!;
      const fitting = globs.filter((one) => one.fits(name));
      for (const one of fitting) one.fitted = true;
      return globs.length === 0 || fitting.length > 0;
    },
    assertFitted() {
      for (const [kind, globs] of asked) {
        const names = [...(seen.get(kind) ?? [])].sort();
        const idle = globs.find((one) => !one.fitted);
        if (idle && names.length > 0) throw noFit(kind, idle.glob, names);
      }
    },
  };
}

function noFit(kind: FilterName, glob: string, names: readonly string[]): Failure {
  const near = nearest(glob, names);
  return new Failure(2, `No ${kind} fits “${glob}”.`, {
    hint: near
      ? `Did you mean “${near}”?`
      : `There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`,
  });
}
