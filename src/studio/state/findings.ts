/** Findings by what they speak of, so that each page finds its own without walking those of the whole hub. */
import { type Diagnostic, sortDiagnostics } from '../../diagnostic.ts';
import type { Shown, ShownArtifact } from './studio-state.ts';

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

interface Index {
  /** By `grenadine/printemps-2027`: those that name artifacts of it. */
  readonly byPieces: ReadonlyMap<string, readonly Diagnostic[]>;
  /** By folder in content/campaigns and in content/brands: those that name no artifact. */
  readonly byCampaign: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly byBrand: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Without a place in either. */
  readonly ofHub: readonly Diagnostic[];
}

const indexes = new WeakMap<Shown, Index>();

export interface Subject {
  readonly brand: string;
  readonly campaign: string;
  readonly locale: string;
}

/**
 * Those that speak of the given artifacts, the worst first. A finding that names artifacts belongs to these
 * alone; one in a locale's file belongs to that locale; any other to its campaign or brand; one without a place
 * to all.
 */
export function findingsFor(
  shown: Shown,
  artifacts: readonly ShownArtifact[],
  { brand, campaign, locale }: Subject,
): Diagnostic[] {
  const index = indexOf(shown);
  const key = `${brand}/${campaign}`;
  const paths = new Set(artifacts.map((artifact) => artifact.path));
  const folder = shown.outlines[key]?.folder ?? campaign;
  const ofFiles = [...(index.byCampaign.get(folder) ?? []), ...(index.byBrand.get(brand) ?? [])];
  return worstFirst([
    ...(index.byPieces.get(key) ?? []).filter((one) => one.artifacts!.some((path) => paths.has(path))),
    ...ofFiles.filter((one) => localeOf(one) === undefined || localeOf(one) === locale),
    ...index.ofHub,
  ]);
}

/** Those of a campaign in all its languages, without those of the hub as a whole and of its brand's files. */
export function findingsOfCampaign(shown: Shown, brand: string, campaign: string): Diagnostic[] {
  const index = indexOf(shown);
  const key = `${brand}/${campaign}`;
  const folder = shown.outlines[key]?.folder ?? campaign;
  return worstFirst([...(index.byPieces.get(key) ?? []), ...(index.byCampaign.get(folder) ?? [])]);
}

/** What no page of a campaign shows: of the hub, and of campaigns and brands of which nothing is on screen. */
export function homelessFindings(
  shown: Shown,
  campaigns: readonly { readonly brand: string; readonly campaign: string }[],
): Diagnostic[] {
  const index = indexOf(shown);
  const folders = new Set(
    campaigns.map(({ brand, campaign }) => shown.outlines[`${brand}/${campaign}`]?.folder ?? campaign),
  );
  const brands = new Set(campaigns.map(({ brand }) => brand));
  const elsewhere = (map: ReadonlyMap<string, readonly Diagnostic[]>, known: ReadonlySet<string>) =>
    [...map].flatMap(([name, list]) => (known.has(name) ? [] : list));
  return worstFirst([
    ...index.ofHub,
    ...elsewhere(index.byCampaign, folders),
    ...elsewhere(index.byBrand, brands),
  ]);
}

/** By file and line; errors before warnings before notes. */
export function worstFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return sortDiagnostics(diagnostics).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** The locale of the file in which a finding stands, if it is one of words. */
function localeOf({ at }: Diagnostic): string | undefined {
  const name = /([^/]+)\.mdx$/.exec(at?.file ?? '')?.[1];
  return name !== undefined && /^[a-z]{2}(-[A-Za-z]+)?$/.test(name) ? name : undefined;
}

function indexOf(shown: Shown): Index {
  const known = indexes.get(shown);
  if (known) return known;
  const byPieces = new Map<string, Diagnostic[]>();
  const byCampaign = new Map<string, Diagnostic[]>();
  const byBrand = new Map<string, Diagnostic[]>();
  const ofHub: Diagnostic[] = [];
  for (const one of shown.diagnostics) {
    if (one.artifacts && one.artifacts.length > 0) {
      // `<channel>/<brand>/<campaign>/…`
      const keys = new Set(one.artifacts.map((path) => path.split('/').slice(1, 3).join('/')));
      for (const key of keys) push(byPieces, key, one);
      continue;
    }
    const [, kind, name] = /^content\/(campaigns|brands)\/([^/]+)\//.exec(one.at?.file ?? '') ?? [];
    if (name === undefined) ofHub.push(one);
    else push(kind === 'campaigns' ? byCampaign : byBrand, name, one);
  }
  const index = { byPieces, byCampaign, byBrand, ofHub };
  indexes.set(shown, index);
  return index;
}

function push(map: Map<string, Diagnostic[]>, key: string, one: Diagnostic) {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
