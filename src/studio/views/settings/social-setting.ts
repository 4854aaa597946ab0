/** A post in a plain frame of its network: sign and name, the caption to its fold, the picture, what people can do. */

import { brandNameOf } from '../../state/campaigns.ts';
import type { ShownPiece } from '../../state/pieces.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { captionView } from '../parts/caption-view.ts';
import { linkStrip } from '../parts/link-strip.ts';
import { pictureOf } from '../parts/picture-view.ts';
import { signView } from '../parts/sender-view.ts';
import { zonesView } from '../parts/zones-view.ts';
import { plainSetting } from './plain-setting.ts';
import type { Setting, SettingContext } from './setting.ts';

export const socialSetting: Setting = (piece, context) => {
  const { artifact } = piece;
  if (!artifact.mime.startsWith('image/')) return plainSetting(piece, context);
  if (artifact.format.endsWith('.story')) return story(piece, context);
  const caption = captionOf(piece);
  const network = artifact.format.split('.')[0]!;
  const words = caption && captionView(caption, artifact.brand, context, network);
  // Facebook and LinkedIn set the caption above the picture, Instagram below.
  const isBelow = network === 'instagram';
  return html`<div class="post ${network}" data-scheme="${context.choice.scheme}">
<p class="poster">${signView(artifact.brand, context, 36)}<b>${brandNameOf(context.shown, artifact.brand)}</b></p>
${!isBelow && words}
<div class="shot" data-natural="${artifact.width}">${pictureOf(artifact, context)}${zonesView(artifact, context)}</div>
${artifact.format.endsWith('.link') && linkStrip(artifact, context)}
${acts(context)}
${isBelow && words}
</div>`;
};

/** A whole screen, with the network's own signs where it puts them. */
function story({ artifact }: ShownPiece, context: SettingContext): Markup {
  const { reply } = say(pieceWords, context);
  return html`<div class="story" data-natural="${artifact.width}"><div class="shot">${pictureOf(artifact, context)}${zonesView(artifact, context)}
<div class="over" aria-hidden="true"><i></i><p>${signView(artifact.brand, context, 28)}<b>${brandNameOf(context.shown, artifact.brand)}</b></p><p class="reply">${reply}</p></div></div></div>`;
}

function captionOf({ companions }: ShownPiece) {
  return companions.find(({ mime }) => mime.startsWith('text/plain'));
}

/** Drawn for the eye: they say nothing of the campaign. */
function acts(context: SettingContext): Markup {
  const { likes, comment, share } = say(pieceWords, context);
  return html`<p class="acts" aria-hidden="true"><span>${likes}</span><span>${comment}</span><span>${share}</span></p>`;
}
