/** The channels, in the order in which a campaign's report shows them. */

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

export const channels: ReadonlyMap<string, AnyChannel> = new Map(rows.map((row) => [row.name, row]));
