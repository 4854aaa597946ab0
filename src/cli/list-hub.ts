/** Brands and campaigns of a hub, with what each campaign is made into. */
import process from 'node:process';
import { loadHub } from '../build/hub.ts';
import { Findings } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import { columns } from './columns.ts';
import type { ScopeOptions } from './options.ts';
import { runLog } from './run-log/current.ts';
import { openSession } from './session.ts';

/** What can be read is listed; when something cannot, the status is 1 and a remark says so. */
export async function listHub(options: ScopeOptions) {
  const session = await openSession(options);
  const findings = new Findings();
  const wants = session.filters.wants ?? (() => true);
  const hub = await loadHub(session.host, wants, findings);
  const errors = findings.list.filter((one) => one.severity === 'error').length;
  runLog()?.findings(findings.list);
  if (errors === 0) session.filters.assertFitted();
  const brands = [...Map.groupBy(hub.campaigns, (campaign) => campaign.brand)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const text = brands.map(([brand, campaigns]) => `${brand}\n${campaigns.map(describe).join('\n')}`);
  session.terminal.out(`${text.join('\n')}\n`);
  if (errors === 0) return;
  process.exitCode = 1;
  session.remark(
    `${errors === 1 ? 'One error stands' : `${errors} errors stand`} in the way of a whole list: run “diapason check”.`,
  );
}

function describe(campaign: Campaign): string {
  const head = [
    campaign.slug,
    campaign.name,
    `${campaign.locales.join(', ')} · ${campaign.markets.join(', ')}`,
  ];
  const rows = Object.entries(campaign.channels).map(([channel, formats]) => [
    channel,
    formats.join(', '),
    touchpointsOf(campaign, channel).join(', '),
  ]);
  const [stores, segments] = [true, false].map((ofStore) =>
    campaign.segments.filter((one) => (one.market !== undefined) === ofStore).map((one) => one.id),
  ) as [string[], string[]];
  if (segments.length > 0) rows.push(['segments', segments.join(', ')]);
  if (stores.length > 0) rows.push(['stores', stores.join(', ')]);
  return `${columns([head], 2)}\n${columns(rows, 4)}\n`;
}

/** `print.postcard` is a touchpoint of `print`. */
function touchpointsOf(campaign: Campaign, channel: string): string[] {
  return campaign.touchpoints
    .filter((one) => one.channel === channel || one.channel.startsWith(`${channel}.`))
    .map((one) => one.id);
}
