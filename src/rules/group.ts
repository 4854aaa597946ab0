/** One cause, one finding: what shows in ten artifacts is said once and lists the ten. */
import type { Diagnostic, Span } from '../diagnostic.ts';
import type { ReleasePiece } from './rule.ts';
import { spansOverlap } from './shared/spans.ts';

/** Joins findings that say the same of the same place. Artifacts are gathered and sorted. */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const { at } = one;
    const key = [
      one.code,
      one.severity,
      one.message,
      one.hint,
      at?.file,
      at?.line,
      at?.column,
      at?.endLine,
      at?.endColumn,
    ].join('\u0000');
    const known = groups.get(key);
    groups.set(key, known ? merge(known, one) : one);
  }
  return [...groups.values()];
}

function merge(a: Diagnostic, b: Diagnostic): Diagnostic {
  const artifacts = [...new Set([...(a.artifacts ?? []), ...(b.artifacts ?? [])])].sort();
  return artifacts.length === 0 ? a : { ...a, artifacts };
}

/** Lists the artifacts in which the words of a finding about the source show, by their marks. */
export function showArtifacts(
  diagnostics: readonly Diagnostic[],
  pieces: readonly ReleasePiece[],
): Diagnostic[] {
  const places = placesByFile(pieces);
  return diagnostics.map((one) => {
    if (!one.at || one.artifacts) return one;
    const at = one.at;
    const shown = (places.get(at.file) ?? [])
      .filter((place) => spansOverlap(place.at, at))
      .map((place) => place.path);
    return shown.length === 0 ? one : { ...one, artifacts: [...new Set(shown)].sort() };
  });
}

interface MarkedPlace {
  readonly at: Span;
  readonly path: string;
}

function placesByFile(pieces: readonly ReleasePiece[]): ReadonlyMap<string, readonly MarkedPlace[]> {
  const places = new Map<string, MarkedPlace[]>();
  for (const { artifact } of pieces) {
    for (const { at, fact } of artifact.marks) {
      for (const span of [at, fact?.from]) {
        if (!span) continue;
        const list = places.get(span.file) ?? [];
        list.push({ at: span, path: artifact.path });
        places.set(span.file, list);
      }
    }
  }
  return places;
}
