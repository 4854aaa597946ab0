/** What is on screen, found by path and by campaign: a hub of two hundred campaigns is not walked for each picture. */
import type { Shown, ShownArtifact } from './studio-state.ts';

interface Index {
  readonly byPath: ReadonlyMap<string, ShownArtifact>;
  readonly byCampaign: ReadonlyMap<string, readonly ShownArtifact[]>;
}

/** Made once for each state, and gone with it. */
const indexes = new WeakMap<Shown, Index>();

export function artifactAt(shown: Shown, path: string): ShownArtifact | undefined {
  return indexOf(shown).byPath.get(path);
}

/** Everything made of a campaign in the look of a brand, all locales and markets, sorted by path. */
export function artifactsOf(shown: Shown, brand: string, campaign: string): readonly ShownArtifact[] {
  return indexOf(shown).byCampaign.get(`${brand}/${campaign}`) ?? [];
}

/** Keys of all campaigns that have artifacts, `grenadine/printemps-2027`, sorted. */
export function campaignKeys(shown: Shown): readonly string[] {
  return [...indexOf(shown).byCampaign.keys()].sort();
}

function indexOf(shown: Shown): Index {
  const known = indexes.get(shown);
  if (known) return known;
  const index = {
    byPath: new Map(shown.artifacts.map((artifact) => [artifact.path, artifact])),
    byCampaign: Map.groupBy(shown.artifacts, ({ brand, campaign }) => `${brand}/${campaign}`),
  };
  indexes.set(shown, index);
  return index;
}
