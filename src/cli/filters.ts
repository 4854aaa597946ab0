/** The globs of the command line, and whether each of them fitted anything at all. */
import type { FilterKind } from '../compile.ts';
import { nearest } from '../diagnostic.ts';
import { Failure } from '../output/failure.ts';
import { type FilterName, filterNames, type ScopeOptions } from './options.ts';

/** The globs of each kind. */
export type FilterPatterns = Readonly<Record<FilterName, readonly string[]>>;

export interface Filters {
  /** For `compile`; undefined when nothing was narrowed. */
  readonly wants?: (kind: FilterKind, name: string) => boolean;
  /** The globs as text, alike for filters that are alike. */
  readonly name: string;
  readonly patterns: FilterPatterns;
  /**
   * The brand in whose look a campaign is made: campaigns named in full, with one brand named in full. A campaign
   * of that very brand is made as ever.
   */
  readonly lookOf?: (folder: string) => string | undefined;
  /** Throws `Failure` 2 when a glob fitted no name of the hub: a mistyped filter must not look like a clean run. */
  assertFitted(): void;
}

interface Asked {
  readonly glob: string;
  readonly fits: (name: string) => boolean;
  fitted: boolean;
}

export async function readFilters(options: ScopeOptions): Promise<Filters> {
  return filtersOf(
    Object.fromEntries(filterNames.map((name) => [name, options[name]])) as Record<FilterName, string[]>,
  );
}

export async function filtersOf(patterns: FilterPatterns): Promise<Filters> {
  const name = JSON.stringify(patterns);
  if (filterNames.every((kind) => patterns[kind].length === 0)) return { name, patterns, assertFitted() {} };
  const { default: picomatch } = await import('picomatch');
  const asked = new Map<FilterName, Asked[]>();
  for (const kind of filterNames) {
    asked.set(
      kind,
      patterns[kind].map((glob) => ({ glob, fits: picomatch(glob), fitted: false })),
    );
  }
  const seen = new Map<FilterName, Set<string>>();
  const [look, ...others] = patterns.brand;
  const isDressed = look !== undefined && others.length === 0 && !isGlob(look);
  return {
    name,
    patterns,
    ...(isDressed && patterns.campaign.some((one) => !isGlob(one))
      ? { lookOf: (folder: string) => (patterns.campaign.includes(folder) ? look : undefined) }
      : {}),
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

function isGlob(text: string): boolean {
  return /[*?[\]{}()!]/.test(text);
}

function noFit(kind: FilterName, glob: string, names: readonly string[]): Failure {
  const near = nearest(glob, names);
  return new Failure(2, `No ${kind} fits “${glob}”.`, {
    hint: near
      ? `Did you mean “${near}”?`
      : `There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`,
  });
}
