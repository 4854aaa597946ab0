/** A finding about the source lists the artifacts in which its words show, found by their marks. */
import type { Diagnostic, Span } from '../diagnostic.ts';
import type { Artifact } from '../ir/artifact.ts';
import { spansOverlap } from './shared/spans.ts';

/** The same findings; those of a file that marks point into gain the paths of the pieces that show them. */
export function showArtifacts(
  diagnostics: readonly Diagnostic[],
  artifacts: readonly Pick<Artifact, 'path' | 'marks'>[],
): Diagnostic[] {
  const places = placesByFile(artifacts);
  return diagnostics.map((one) => {
    if (!one.at || one.artifacts) return one;
    const at = one.at;
    const shown = (places.get(at.file) ?? []).filter((place) => spansOverlap(place.at, at));
    if (shown.length === 0) return one;
    return { ...one, artifacts: [...new Set(shown.map((place) => place.path))].sort() };
  });
}

interface MarkedPlace {
  readonly at: Span;
  readonly path: string;
}

function placesByFile(
  artifacts: readonly Pick<Artifact, 'path' | 'marks'>[],
): ReadonlyMap<string, readonly MarkedPlace[]> {
  const places = new Map<string, MarkedPlace[]>();
  for (const { path, marks } of artifacts) {
    for (const { at, fact } of marks) {
      for (const span of [at, fact?.from]) {
        if (!span) continue;
        const list = places.get(span.file) ?? [];
        list.push({ at: span, path });
        places.set(span.file, list);
      }
    }
  }
  return places;
}
