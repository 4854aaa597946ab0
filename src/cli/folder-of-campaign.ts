/** The folder of the campaign that an option names: by the folder itself, or by the slug written in it. */
import { Findings, nearest } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { Failure } from '../output/failure.ts';
import { listCampaigns, readFacts } from '../parse/campaign.ts';

/** Throws `Failure` 2 when there is none. */
export function folderOfCampaign(host: Host, asked: string): string {
  const folders = listCampaigns(host);
  if (folders.includes(asked)) return asked;
  const slugs = folders.map((folder) => ({
    folder,
    slug: readFacts(host, folder, new Findings())?.data.slug ?? folder,
  }));
  const found = slugs.find(({ slug }) => slug === asked);
  if (found) return found.folder;
  const names = slugs.map(({ slug }) => slug);
  const near = nearest(asked, names);
  throw new Failure(2, `There is no campaign “${asked}”.`, {
    hint: near ? `Did you mean “${near}”?` : `Campaigns: ${names.join(', ')}.`,
  });
}
