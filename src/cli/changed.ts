/** `check --changed`: what of the hub a run is about, in the words of git, and which findings it tells. */
import { listBrands } from '../brand/load.ts';
import { keyOfFinding } from '../build/merge.ts';
import type { Compiled } from '../compile.ts';
import { type Diagnostic, Findings } from '../diagnostic.ts';
import { printable } from '../output/reporters/printable.ts';
import { listCampaigns, readFacts } from '../parse/campaign.ts';
import { changedBase } from './git/changed-base.ts';
import { changedFiles } from './git/changed-files.ts';
import { type Concerned, concernedBy } from './git/concerned.ts';
import { gitIn } from './git/run-git.ts';
import type { Session } from './session.ts';

/** Names that a remark lists before it counts the others. */
const NAMES_SHOWN = 8;

export interface Changed {
  /** Folders of the campaigns that changes concern, as far as the filters want them. */
  readonly campaigns: ReadonlySet<string>;
  /** Brands of which a file has changed. */
  readonly brands: ReadonlySet<string>;
}

/**
 * Asks git, and says on stderr what it was asked and what came of it. `base`: undefined for the usual one. Throws `Failure`
 * 2 or 3 when git cannot tell, and 2 when a filter fits no campaign or brand at all.
 */
export async function whatChanged(session: Session, base: string | undefined): Promise<Changed> {
  const { filters, host, remark } = session;
  const git = gitIn(host.root);
  const { commit, says } = await changedBase(git, base);
  const files = await changedFiles(git, commit);
  const concerned = concernedBy(files, host, filters.lookOf);
  const wanted = concerned.campaigns.filter(wantedBy(session));
  remark(`Compared with ${says}.`);
  for (const line of remarksOn(concerned, wanted)) remark(line);
  return { campaigns: new Set(wanted), brands: new Set(concerned.brands) };
}

/** Whether the filters want a campaign. Throws `Failure` 2 when one of them fits no campaign or brand of the hub. */
function wantedBy({ filters, host }: Session): (folder: string) => boolean {
  const { wants, lookOf, patterns } = filters;
  if (!wants) return () => true;
  for (const folder of listCampaigns(host)) wants('campaign', folder);
  for (const brand of listBrands(host)) wants('brand', brand);
  filters.assertFitted();
  return (folder) => {
    if (!wants('campaign', folder)) return false;
    if (patterns.brand.length === 0) return true;
    const brand = lookOf?.(folder) ?? readFacts(host, folder, new Findings())?.data.brand;
    // The faults of a file that nobody can read are told whatever is asked for.
    return brand === undefined || wants('brand', brand);
  };
}

function remarksOn({ campaigns, brands, gone, idleBrands }: Concerned, wanted: readonly string[]): string[] {
  const lines: string[] = [];
  if (brands.length > 0) lines.push(`Changed brands, with all their campaigns: ${named(brands)}.`);
  if (wanted.length > 0)
    lines.push(
      `${wanted.length === 1 ? 'One campaign is' : `${wanted.length} campaigns are`} checked: ${named(wanted)}.`,
    );
  else if (campaigns.length > 0) lines.push('Nothing that the filters ask for has changed.');
  else if (gone.length === 0 && brands.length === 0)
    lines.push('Nothing below content/ has changed that a campaign is made of.');
  if (gone.length > 0) lines.push(`Taken away, so nothing of it is checked: ${named(gone)}.`);
  if (idleBrands.length > 0) lines.push(`No campaign is made with ${named(idleBrands)}.`);
  return lines;
}

/** Findings of brands that have not changed belong to whoever changes them; their errors stand in everybody's way. */
export function concerning(compiled: Compiled, brands: ReadonlySet<string>): readonly Diagnostic[] {
  const others = new Set(
    compiled.ofBrands
      .filter(({ at, severity }) => {
        if (severity === 'error') return false;
        const brand = /^content\/brands\/([^/]+)\//.exec(at?.file ?? '')?.[1];
        return brand === undefined ? brands.size === 0 : !brands.has(brand.normalize());
      })
      .map(keyOfFinding),
  );
  return compiled.diagnostics.filter((one) => !others.has(keyOfFinding(one)));
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map(printable).join(', ');
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
