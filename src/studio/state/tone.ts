/** The voice of each channel against what the brand wants of it, and the sentences that made it so. */
import type { Span } from '../../diagnostic.ts';
import { AXES, type Axis } from '../../prose/profile/axes.ts';
import { FEATURES, type FeatureName } from '../../prose/profile/features.ts';
import { consistencyOf } from '../../prose/profile/profile.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { type ChannelVoice, channelVoices, type Target, targetOf } from '../../rules/shared/channel-copy.ts';
import type { Parsed } from './parsed.ts';

export interface ToneOfChannel {
  /** `web`, or `short` for the channels that say too little alone. */
  readonly channel: string;
  readonly words: number;
  /** Undefined where there are too few words, or the language has no baseline. */
  readonly axes?: readonly ToneOfAxis[];
}

export interface ToneOfAxis {
  readonly axis: Axis;
  /** 0 to 100. */
  readonly score: number;
  readonly wanted?: Target;
  readonly isOff: boolean;
  /** What pushed it out of its band, or of one within it what moved it most. */
  readonly pushes: readonly Push[];
}

export interface Push {
  readonly feature: FeatureName;
  /** In English, as the profile names it. */
  readonly name: string;
  readonly points: number;
  readonly sentences: readonly PushingSentence[];
}

export interface PushingSentence {
  readonly text: string;
  /** Parts of it that count, in order, as offsets. */
  readonly parts: readonly (readonly [start: number, end: number])[];
  readonly at: Span;
}

const STRONGEST = 3;
const SENTENCES = 4;

/** `consistency`: 0 to 100; absent with fewer than two channels that can be scored. */
export function toneOf(
  { campaign, brand }: Parsed,
  locale: string,
): { readonly consistency?: number; readonly channels: readonly ToneOfChannel[] } {
  const voices = channelVoices(campaign, locale);
  const consistency = consistencyOf(voices.flatMap(({ profile }) => profile ?? []));
  return {
    ...(consistency !== undefined && { consistency: Math.round(consistency) }),
    channels: voices.map((voice) => ({
      channel: voice.channel,
      words: voice.words,
      ...(voice.profile && {
        axes: AXES.map((axis) =>
          axisOf(voice, axis, targetOf(brand.voice, axis, voice.channel, locale), locale),
        ),
      }),
    })),
  };
}

function axisOf(voice: ChannelVoice, axis: Axis, wanted: Target | undefined, locale: string): ToneOfAxis {
  const { score, contributions } = voice.profile!.axes[axis];
  const isOff = wanted !== undefined && Math.abs(score - wanted.target) > wanted.tolerance;
  // Of an axis that is off, what pushed it there; what pulled the other way explains nothing.
  const pushing = isOff
    ? contributions.filter(({ points }) => (score > wanted.target ? points > 0 : points < 0))
    : contributions;
  return {
    axis,
    score: Math.round(score),
    ...(wanted && { wanted }),
    isOff,
    pushes: pushing.slice(0, STRONGEST).map(({ feature, points, spans }) => ({
      feature,
      name: FEATURES[feature],
      points: Math.round(points * 10) / 10,
      sentences: sentencesWith(voice, spans, locale),
    })),
  };
}

function sentencesWith(
  { texts }: ChannelVoice,
  spans: readonly { readonly text: number; readonly start: number; readonly end: number }[],
  locale: string,
): PushingSentence[] {
  const found = new Map<string, PushingSentence>();
  for (const { text: index, start, end } of spans) {
    const copy = texts[index]!;
    const whole = copy.passage.text;
    const around = sentencesOf(whole, locale).find((one) => one.start <= start && start < one.end) ?? {
      start: 0,
      end: whole.length,
    };
    const key = `${index} ${around.start}`;
    const sofar = found.get(key);
    if (!sofar && found.size === SENTENCES) continue;
    const part = [start - around.start, Math.min(end, around.end) - around.start] as const;
    found.set(key, {
      text: whole.slice(around.start, around.end),
      at: copy.at(around.start, around.end),
      parts: [...(sofar?.parts ?? []), part],
    });
  }
  return [...found.values()];
}
