/** Pages of one campaign together, in the order of their paths; the campaign's own language first. */
import type { ListedPage } from '../build/site-input.ts';

export function byCampaign(pages: readonly ListedPage[]): ListedPage[][] {
  const groups = new Map<string, ListedPage[]>();
  for (const page of pages) {
    const group = groups.get(page.campaign);
    if (group) group.push(page);
    else groups.set(page.campaign, [page]);
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => Number(b.source) - Number(a.source)));
}
