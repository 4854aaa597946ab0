/** What each channel of a campaign says in one locale, as far as it is prose: what a tone profile is made of. */
import type { Voice } from '../../brand/voice.ts';
import type { Campaign } from '../../ir/campaign.ts';
import type { Axis } from '../../prose/profile/axes.ts';
import { LEAST_WORDS, type Profile, profileOf } from '../../prose/profile/profile.ts';
import { countWords } from '../../prose/sentences.ts';
import { type CopyText, copyOf } from './copy.ts';
import { placesOf } from './places.ts';
import { isProse } from './prose-copy.ts';
import { forLocale } from './voice.ts';

export interface ChannelVoice {
  /** `web`, or `short` for the channels that say too little alone. */
  readonly channel: string;
  readonly texts: readonly CopyText[];
  readonly words: number;
  /** Undefined where there are too few words, or the language has no baseline. */
  readonly profile: Profile | undefined;
}

/** Channels whose pieces hold whatever no scope keeps from them. */
const LONG = ['web', 'email'];

/** In the order of the campaign's channels; those of under 60 words are read together, as `short`. */
export function channelVoices(campaign: Campaign, locale: string): readonly ChannelVoice[] {
  const texts = new Map<string, CopyText[]>(Object.keys(campaign.channels).map((channel) => [channel, []]));
  for (const copy of copyOf(campaign)) {
    if (copy.locale !== locale || !isProse(copy)) continue;
    for (const channel of channelsOf(copy, campaign)) texts.get(channel)?.push(copy);
  }
  const voices = [...texts].map(([channel, own]) => voiceOf(channel, own, locale));
  const long = voices.filter(({ words }) => words >= LEAST_WORDS);
  const short = voices.filter(({ words }) => words > 0 && words < LEAST_WORDS);
  const pooled = [...new Set(short.flatMap((one) => one.texts))];
  return pooled.length === 0 ? long : [...long, voiceOf('short', pooled, locale)];
}

/** The block or the scope by channel says it, else the touchpoints: a line for one push stands on no page. */
function channelsOf({ passage }: CopyText, campaign: Campaign): readonly string[] {
  const own = headsOf(placesOf(passage));
  if (own.length > 0) return own;
  const { touchpoints } = campaign;
  const sent = touchpoints.filter(({ id }) => passage.touchpoints.includes(id));
  const ofTouchpoints = headsOf(sent.map(({ channel }) => channel));
  return ofTouchpoints.length > 0 ? ofTouchpoints : LONG;
}

/** Channels among places: `print` of `print.postcard`. */
function headsOf(places: readonly string[]): readonly string[] {
  const heads = places.map((place) => place.split('.')[0]!);
  return [...new Set(heads.filter((head) => CHANNELS.has(head)))];
}

const CHANNELS = new Set(['web', 'email', 'social', 'ads', 'print', 'sms', 'push']);

function voiceOf(channel: string, texts: readonly CopyText[], locale: string): ChannelVoice {
  const words = texts.reduce((sum, { passage }) => sum + countWords(passage.text), 0);
  const profile = profileOf(
    texts.map(({ passage }) => passage.text),
    locale,
  );
  return { channel, texts, words, profile };
}

export interface Target {
  readonly target: number;
  readonly tolerance: number;
}

/** What the brand wants of an axis here; undefined where it wants nothing. */
export function targetOf(
  { profile }: Voice,
  axis: Axis,
  channel: string,
  locale: string,
): Target | undefined {
  const own = profile.axes[axis];
  if (!own) return undefined;
  const offset = (profile.channels[channel]?.[axis] ?? 0) + (forLocale(profile.locales, locale)?.[axis] ?? 0);
  return { target: Math.max(0, Math.min(100, own.target + offset)), tolerance: own.tolerance };
}
