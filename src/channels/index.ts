/** The channels, in the order in which a campaign's report shows them. */

import type { Campaign } from '../ir/campaign.ts';
import { ads } from './ads/index.ts';
import type { Channel, FormatBase } from './channel.ts';
import { email } from './email/index.ts';
import { print } from './print/index.ts';
import { push } from './push/index.ts';
import { sms } from './sms/index.ts';
import { social } from './social/index.ts';
import { web } from './web/index.ts';

/** Plans and formats differ from channel to channel; the pipeline hands each back to the channel it came from. */
type AnyChannel = Channel<FormatBase, unknown>;

const rows = [web, email, social, ads, print, sms, push] as unknown as readonly AnyChannel[];

const table = new Map(rows.map((row) => [row.name, row]));

export const channels: ReadonlyMap<string, AnyChannel> = table;

/** Those of the hub's plugins stand after ours. */
export function addChannels(added: readonly AnyChannel[]) {
  for (const one of added) table.set(one.name, one);
}

/** Whether it is known what a campaign builds: a channel that is misspelt or cannot be read is told, and may be any. */
export function areChannelsKnown({ channels: wanted, lost }: Pick<Campaign, 'channels' | 'lost'>): boolean {
  return (
    Object.keys(wanted).every((name) => channels.has(name)) &&
    !lost.some(({ path }) => path.split('.')[0] === 'channels')
  );
}
