/** A message in its bubble, and beneath it what it costs: the alphabet, the segments, and how full they are. */
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { signView } from '../parts/sender-view.ts';
import { textView } from '../parts/text-view.ts';
import type { Setting, SettingContext } from './setting.ts';

/** Units of one message alone, and of each of several: GSM 03.38 septets, UTF-16 units of UCS-2. */
const ROOM: Readonly<Record<string, readonly [number, number]>> = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] };

export const smsSetting: Setting = ({ artifact }, context) => {
  const { sender } = artifact.data ?? {};
  return html`<div class="thread" data-scheme="${context.choice.scheme}">
<p class="sender">${signView(artifact.brand, context, 28)}<b>${sender === undefined ? artifact.brand : String(sender)}</b></p>
${textView(artifact, 'bubble')}</div>${costs(artifact, context)}`;
};

function costs({ data = {} }: ShownArtifact, context: SettingContext): Markup {
  const words = say(pieceWords, context);
  const { segments, encoding, units, nonGsm } = data;
  const facts = [
    ...(segments === undefined ? [] : [`${segments} ${segments === 1 ? words.segment : words.segments}`]),
    ...(encoding === undefined ? [] : [String(encoding)]),
    ...(units === undefined ? [] : [`${units} ${words.units}`]),
  ].join(' · ');
  return html`<p class="facts">${facts}</p>${meter(Number(segments), Number(units), String(encoding), context)}${
    typeof nonGsm === 'string' &&
    nonGsm !== '' &&
    html`<p class="facts">${words.notInAlphabet} : ${nonGsm}</p>`
  }`;
}

/** One bar for each segment, filled as far as it is used. */
function meter(segments: number, units: number, encoding: string, context: SettingContext): Markup | false {
  const room = ROOM[encoding];
  if (!room || !(segments > 0) || !(units > 0)) return false;
  const each = segments === 1 ? room[0] : room[1];
  const bars = Array.from({ length: segments }, (_one, index) =>
    Math.max(0, Math.min(each, units - index * each)),
  );
  const label = `${units} / ${each * segments} (${each} ${say(pieceWords, context).segmentOf})`;
  return html`<svg class="meter" viewBox="0 0 ${segments * 102 - 2} 4" preserveAspectRatio="none" role="img" aria-label="${label}"><title>${label}</title>${bars.map(
    (used, index) =>
      html`<rect class="room" x="${index * 102}" y="0" width="100" height="4"/><rect class="used" x="${index * 102}" y="0" width="${((used / each) * 100).toFixed(1)}" height="4"/>`,
  )}</svg>`;
}
