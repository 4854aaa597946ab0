/** `build --dry-run`: what would be made and why, and about how long it would take. */
import type { Costs } from '../build/costs.ts';
import { type PlannedCampaign, planBuild } from '../build/plan-build.ts';
import { printable } from '../output/reporters/printable.ts';
import { sayDuration } from './hearers/pace.ts';
import type { Session } from './session.ts';

/** Nothing is written, but what reading the hub leaves in the cache. `only`: the campaigns of a shard. */
export async function dryRun(session: Session, only?: ReadonlySet<string>): Promise<void> {
  const { costs, filters, host, listener, progress, store, terminal, workers } = session;
  progress.at('planning');
  const named = filters.wants && { wants: filters.wants, wantsName: filters.name };
  const look = filters.lookOf && { lookOf: filters.lookOf };
  const planned = await planBuild(host, { store, listener, ...named, ...look }, only);
  progress.end();
  filters.assertFitted();
  terminal.out(planText(planned, costs.known(), workers));
}

/** Campaigns, and below them the pieces that would be made; last a line that sums up. */
export function planText(planned: readonly PlannedCampaign[], costs: Costs, workers: number): string {
  const lines = planned.flatMap((campaign) => campaignLines(campaign, costs));
  const pieces = planned.flatMap((campaign) => campaign.pieces);
  const made = pieces.filter(({ reason }) => reason !== undefined);
  const unread = planned.filter(({ isReadable }) => !isReadable).length;
  const whole = planned.filter(({ isFound }) => isFound).length;
  const parts = [
    `${made.length} ${made.length === 1 ? 'piece' : 'pieces'} to make, ${pieces.length - made.length} found`,
    ...(whole > 0 ? [`${counted(whole, 'campaign')} unchanged`] : []),
    ...(unread > 0 ? [`${counted(unread, 'campaign')} with errors that “diapason check” tells`] : []),
    estimate(planned, costs, workers),
  ];
  return `${[...lines, '', parts.join(' · ')].join('\n').trimStart()}\n`;
}

function campaignLines({ folder, isFound, isReadable, pieces }: PlannedCampaign, costs: Costs): string[] {
  if (isFound) return [];
  if (!isReadable) return [`${printable(folder)}: cannot be planned`];
  const made = pieces.filter(({ reason }) => reason !== undefined);
  return [
    `${printable(folder)}: ${made.length} to make, ${pieces.length - made.length} found`,
    ...made.map(({ path, format, reason }) => {
      const ms = costs.formats.get(format);
      return `  ${(ms === undefined ? '?' : sayDuration(ms)).padStart(6)}  ${printable(path)}: ${reason}`;
    }),
  ];
}

/** From what past builds cost. Pieces of a kind that was never built count as the mean of the others. */
function estimate(planned: readonly PlannedCampaign[], costs: Costs, workers: number): string {
  const touched = planned.filter(({ isFound, isReadable }) => !isFound && isReadable);
  const kinds = [...costs.formats.values()];
  if (kinds.length === 0) return 'no build has been timed yet, so nobody knows how long it takes';
  const usual = kinds.reduce((sum, ms) => sum + ms, 0) / kinds.length;
  const stage = (name: 'campaign' | 'pages' | 'report') => costs.stages.get(name) ?? 0;
  const made = touched.flatMap(({ pieces }) => pieces.filter(({ reason }) => reason !== undefined));
  const drawingMs =
    touched.length * stage('campaign') +
    made.reduce((sum, { format }) => sum + (costs.formats.get(format) ?? usual), 0);
  const threads = Math.max(1, Math.min(workers, touched.length));
  const siteMs = touched.length === 0 ? 0 : stage('pages') + stage('report');
  return `about ${sayDuration(drawingMs / threads + siteMs)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
