/** What the studio shows, and how the last good picture outlives a broken save. */
import { createHash } from 'node:crypto';
import type { Brand } from '../../brand/brand.ts';
import type { CampaignOutline } from '../../build/outline.ts';
import type { Compiled } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Artifact } from '../../ir/artifact.ts';

/** The outcome of one compilation. Plain data. */
export interface StudioState {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  /** Human names by slug: `grenadine`, `grenadine/printemps-2027`. Default: the slugs. */
  readonly names?: Readonly<Record<string, string>>;
  /** What people plan by, by `grenadine/printemps-2027`. */
  readonly outlines?: Readonly<Record<string, CampaignOutline>>;
  /** Everything of the brands, by their folder. */
  readonly brands?: ReadonlyMap<string, Brand>;
  /** Campaigns, by their folder, that our own code failed on: their last good pictures stay. Default: none. */
  readonly crashes?: readonly { readonly folder: string; readonly error: unknown }[];
}

/** A compilation as the studio takes it. */
export function studioState({ artifacts, diagnostics, hub }: Compiled): StudioState {
  const names = [
    ...[...hub.brands.values()].map((brand) => [brand.id, brand.name] as const),
    ...hub.campaigns.map(({ brand, slug, name }) => [`${brand}/${slug}`, name] as const),
  ];
  const outlines = hub.campaigns.map(({ brand, slug, outline }) => [`${brand}/${slug}`, outline] as const);
  return {
    artifacts,
    diagnostics,
    names: Object.fromEntries(names),
    outlines: Object.fromEntries(outlines),
    brands: hub.brands,
  };
}

/** An artifact with what the page needs to know whether it changed. */
export interface ShownArtifact extends Artifact {
  /** Of its bytes: a browser reloads what has another version. */
  readonly version: string;
  /** Kept from before, because its source does not compile any more. */
  readonly kept: boolean;
}

export interface Shown {
  /** False until the first run is over: what is missing may still come. */
  readonly isComposed: boolean;
  readonly artifacts: readonly ShownArtifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly names: Readonly<Record<string, string>>;
  readonly outlines: Readonly<Record<string, CampaignOutline>>;
  readonly brands: ReadonlyMap<string, Brand>;
  /** SHA-256 of files with something that can be mended, as they were judged. */
  readonly judged?: ReadonlyMap<string, string>;
  /** A failure of ours in the last run; everything else is then from the run before. */
  readonly failure?: string;
}

export const nothingShown: Shown = {
  isComposed: false,
  artifacts: [],
  diagnostics: [],
  names: {},
  outlines: {},
  brands: new Map(),
};

/**
 * Lays a new state over what is on screen. Artifacts that went missing stay while an error stands in the files
 * of their campaign or brand, or we failed on it, and go when not: then the author has deleted them.
 */
export function nextShown(before: Shown, state: StudioState): Shown {
  const { crashes = [] } = state;
  const fresh = state.artifacts.map((artifact) => asShown(artifact, versionOf(artifact)));
  const present = new Set(fresh.map((artifact) => artifact.path));
  const broken = [
    ...state.diagnostics.flatMap((one) => (one.severity === 'error' && one.at ? [one.at.file] : [])),
    ...crashes.map(({ folder }) => `content/campaigns/${folder}/`),
  ];
  const kept = before.artifacts
    .filter((artifact) => !present.has(artifact.path) && broken.some((file) => concerns(file, artifact)))
    .map((artifact) => asShown(artifact, artifact.version, true));
  return {
    isComposed: true,
    artifacts: [...fresh, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: state.diagnostics,
    names: { ...before.names, ...state.names },
    outlines: { ...before.outlines, ...state.outlines },
    brands: new Map([...before.brands, ...(state.brands ?? [])]),
    ...(crashes.length > 0 && {
      failure: crashes
        .map(({ folder, error }) => `content/campaigns/${folder}: ${wordsOf(error)}`)
        .join('\n\n'),
    }),
  };
}

/**
 * Pieces of a run that is not over: each takes the place of its former version. Findings wait for the end, and
 * what goes away goes away then. The very same where nothing changed.
 */
export function withPieces(before: Shown, made: readonly Artifact[]): Shown {
  const known = new Map(before.artifacts.map((artifact) => [artifact.path, artifact]));
  const fresh = made.flatMap((artifact) => {
    const version = versionOf(artifact);
    const former = known.get(artifact.path);
    return former?.version === version && !former.kept ? [] : asShown(artifact, version);
  });
  if (fresh.length === 0) return before;
  for (const artifact of fresh) known.set(artifact.path, artifact);
  return { ...before, artifacts: [...known.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The run itself failed: say so, and leave everything standing. */
export function afterFailure(before: Shown, error: unknown): Shown {
  return { ...before, isComposed: true, failure: wordsOf(error) };
}

/** Whether a file of the hub, or a folder above such files, belongs to the campaign or brand an artifact was made from. */
export function concerns(file: string, artifact: Pick<Artifact, 'brand' | 'campaign'>): boolean {
  const own = [`content/campaigns/${artifact.campaign}/`, `content/brands/${artifact.brand}/`];
  return own.some((folder) => file.startsWith(folder) || (file.endsWith('/') && folder.startsWith(file)));
}

/** With what brought it about: the piece alone does not say what failed. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.stack ?? error.message;
  return error.cause === undefined ? said : `${said}\n\n${wordsOf(error.cause)}`;
}

/** Copied as described, not as read: the bytes and marks of a stored piece stay on disk. */
function asShown(artifact: Artifact, version: string, kept = false): ShownArtifact {
  const copy = Object.defineProperties({} as Artifact, Object.getOwnPropertyDescriptors(artifact));
  return Object.assign(copy, { version, kept });
}

function versionOf(artifact: Artifact): string {
  const hash = artifact.stored?.sha256 ?? createHash('sha256').update(artifact.body).digest('hex');
  return hash.slice(0, 16);
}
