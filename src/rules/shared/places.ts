/** Where a passage will be read: its slot and its channels, as limits of voice.yaml name them. */
import type { Passage } from '../../ir/document.ts';

const channelOfBlock: Readonly<Record<string, string>> = {
  Subject: 'email',
  Preheader: 'email',
  Sms: 'sms',
  Push: 'push',
  Caption: 'social',
};

/** `subject`, `email`; `headline`, `print`, `print.postcard`, `print.postcard.back`. */
export function placesOf(passage: Passage): readonly string[] {
  const slot = passage.block.charAt(0).toLowerCase() + passage.block.slice(1);
  const own = channelOfBlock[passage.block];
  const channels = passage.channels.flatMap((channel) =>
    channel.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')),
  );
  return [...(slot === '' ? [] : [slot]), ...(own === undefined ? [] : [own]), ...channels];
}

/** The strictest limit among the places of a passage, with the place that sets it. */
export function limitFor(
  passage: Passage,
  limits: Readonly<Record<string, number>>,
): { readonly place: string; readonly limit: number } | undefined {
  const found = placesOf(passage)
    .filter((place) => limits[place] !== undefined)
    .map((place) => ({ place, limit: limits[place]! }));
  return found.sort((a, b) => a.limit - b.limit)[0];
}
