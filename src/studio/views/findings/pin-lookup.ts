/** The pins of a page: made once for each artifact, from all findings that the page lists. */
import type { Diagnostic } from '../../../diagnostic.ts';
import type { Host } from '../../../host.ts';
import { textAt } from '../../../source/file.ts';
import { causesOf } from '../../state/causes.ts';
import { type Pin, pinsOn, type WordsAt } from '../../state/pins.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { lineReader } from './excerpt.ts';

export interface PinLookup {
  on(artifact: ShownArtifact): readonly Pin[];
  /** The first artifact of the page that shows a cause, by its number. */
  firstWith(number: number): ShownArtifact | undefined;
}

/** `artifacts`: in the order of the page. */
export function pinLookup(
  findings: readonly Diagnostic[],
  artifacts: readonly ShownArtifact[],
  host: Host,
): PinLookup {
  const causes = causesOf(findings);
  const read = lineReader(host);
  const wordsAt: WordsAt = (at) => {
    const source = read(at.file);
    return source ? textAt(source, at) : '';
  };
  const known = new Map<string, readonly Pin[]>();
  const on = (artifact: ShownArtifact) => {
    const pins = known.get(artifact.path) ?? pinsOn(artifact, causes, wordsAt);
    known.set(artifact.path, pins);
    return pins;
  };
  return {
    on,
    firstWith: (number) => artifacts.find((artifact) => on(artifact).some((pin) => pin.number === number)),
  };
}
