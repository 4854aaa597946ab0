/**
 * Two artifacts with one path: the second would silently replace the first. Compared without regard to case
 * and composition, because macOS and Windows keep `Printemps` and `printemps` in one file.
 */
import { type Diagnostic, defineFamily, type Span } from '../diagnostic.ts';
import type { Artifact } from '../ir/artifact.ts';

const outputFaults = defineFamily('output', {
  'path-collision': {
    severity: 'error',
    message: '{second} and {first} both write “{path}”.',
    hint: 'Give one of them another folder name, touchpoint id or segment id; capital letters alone do not tell two files apart.',
  },
  'path-within': {
    severity: 'error',
    message: '{second} writes “{path}” inside what {first} writes as a file.',
    hint: 'Rename one of the two.',
  },
});

type Owner = Pick<Artifact, 'path' | 'brand' | 'campaign' | 'touchpoint' | 'locale' | 'segment'>;

/**
 * A file that several pieces use (a font, a logo) is shipped once: of supporting artifacts with one path and the
 * same bytes the first stays. Those with other bytes stay too, for `findCollisions` to report.
 */
export function shareFiles(artifacts: readonly Artifact[]): Artifact[] {
  const kept = new Map<string, Artifact[]>();
  return artifacts.filter((artifact) => {
    const before = kept.get(artifact.path) ?? [];
    if (artifact.supporting && before.some((one) => one.supporting && sameBytes(one, artifact))) return false;
    kept.set(artifact.path, [...before, artifact]);
    return true;
  });
}

function sameBytes(a: Artifact, b: Artifact): boolean {
  if (a.stored && b.stored) return a.stored.sha256 === b.stored.sha256;
  return Buffer.from(a.body).equals(Buffer.from(b.body));
}

/** One error for each artifact whose path another has taken, in the order of `artifacts`. */
export function findCollisions(
  artifacts: readonly Owner[],
  placeOf: (artifact: Owner) => Span = campaignFile,
): Diagnostic[] {
  const taken = new Map<string, Owner>();
  const diagnostics: Diagnostic[] = [];
  const complain = (name: 'path-collision' | 'path-within', second: Owner, first: Owner) => {
    const [secondName, firstName] = namesOf(second, first);
    diagnostics.push(
      outputFaults.diagnostic(
        name,
        {
          at: placeOf(second),
          related: [{ message: `${capitalised(firstName)} stands here`, at: placeOf(first) }],
          artifacts: [second.path],
        },
        { first: firstName, second: capitalised(secondName), path: second.path },
      ),
    );
  };
  for (const artifact of artifacts) {
    const key = foldPath(artifact.path);
    const owner = taken.get(key);
    if (owner) complain('path-collision', artifact, owner);
    else taken.set(key, artifact);
  }
  for (const [key, artifact] of taken) {
    const parts = key.split('/');
    for (let length = 1; length < parts.length; length++) {
      const owner = taken.get(parts.slice(0, length).join('/'));
      if (owner) complain('path-within', artifact, owner);
    }
  }
  return diagnostics;
}

export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Campaigns where they differ, else the piece itself: touchpoint, locale and segment. */
function namesOf(second: Owner, first: Owner): [string, string] {
  const campaign = (one: Owner) => `campaign “${one.campaign}” of “${one.brand}”`;
  if (campaign(second) !== campaign(first)) return [campaign(second), campaign(first)];
  const piece = (one: Owner) =>
    [
      campaign(one),
      one.touchpoint && `touchpoint “${one.touchpoint}”`,
      `locale “${one.locale}”`,
      one.segment && `segment “${one.segment}”`,
    ]
      .filter(Boolean)
      .join(', ');
  return [piece(second), piece(first)];
}

function campaignFile(artifact: Owner): Span {
  const file = `content/campaigns/${artifact.campaign}/campaign.yaml`;
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
