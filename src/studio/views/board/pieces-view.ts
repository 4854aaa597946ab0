/** The pieces of one side, channel by channel. */
import { inChannelOrder } from '../../state/campaigns.ts';
import type { ShownPiece } from '../../state/pieces.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { pieceView } from '../parts/piece-view.ts';
import { takeChannel } from '../parts/take-away.ts';
import type { SettingContext } from '../settings/setting.ts';

export function piecesView(pieces: readonly ShownPiece[], context: SettingContext): Markup[] {
  return inChannelOrder(pieces.map(({ artifact }) => artifact.channel)).map(
    (
      channel,
    ) => html`<section id="channel-${channel}" class="channel" aria-labelledby="title-${channel}"><h2 id="title-${channel}">${sayChannel(channel, context.language)}</h2> ${takeChannel(channel, context)}
<div class="pieces of-${channel}">${pieces.filter(({ artifact }) => artifact.channel === channel).map((piece) => pieceView(piece, context))}</div></section>`,
  );
}
