import { z } from 'zod';
import { AXES } from '../../prose/profile/axes.ts';
import { FEATURES } from '../../prose/profile/features.ts';
import { type Contribution, spreadOf } from '../../prose/profile/profile.ts';
import { defineRule } from '../rule.ts';
import { type ChannelVoice, channelVoices, targetOf } from '../shared/channel-copy.ts';

/** Features that a message names. */
const NAMED = 2;

export const voiceIsOnTarget = defineRule({
  id: 'tone/voice-is-on-target',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'In every channel a text lies where the brand’s voice wants it: formality, warmth, energy, confidence, clarity.',
  options: z.strictObject({}),
  messages: {
    off: {
      severity: 'warning',
      message: 'The {axis} of “{channel}” in “{locale}” is {score}; the voice wants {low} to {high}.',
      hint: 'What pushes it: {features}.',
    },
    far: {
      severity: 'error',
      message:
        'The {axis} of “{channel}” in “{locale}” is {score}, far from the {low} to {high} that the voice wants.',
      hint: 'What pushes it: {features}.',
    },
    apart: {
      severity: 'note',
      message:
        'The {axis} of “{locale}” lies {spread} points apart, from “{lowest}” to “{highest}”; the voice allows {limit}.',
      hint: '“diapason voice score” shows each channel.',
    },
  },
  check({ campaign, brand, report }) {
    const { voice } = brand;
    for (const locale of campaign.locales) {
      const voices = channelVoices(campaign, locale).filter(isScored);
      for (const axis of AXES) {
        for (const one of voices) {
          const wanted = targetOf(voice, axis, one.channel, locale);
          const { score, contributions } = one.profile.axes[axis];
          if (!wanted) continue;
          const distance = Math.abs(score - wanted.target);
          if (distance <= wanted.tolerance) continue;
          const pushing = contributions.filter(
            ({ points }) => points > 0 === score > wanted.target && points !== 0,
          );
          const values = {
            axis,
            channel: one.channel,
            locale,
            score: Math.round(score),
            low: Math.max(0, Math.round(wanted.target - wanted.tolerance)),
            high: Math.min(100, Math.round(wanted.target + wanted.tolerance)),
            features: pushing.slice(0, NAMED).map(inWords).join('; '),
          };
          report(distance > 2 * wanted.tolerance ? 'far' : 'off', { at: placeOf(one, pushing) }, values);
        }
        if (!voice.profile.axes[axis] || voices.length < 2) continue;
        const spread = spreadOf(
          voices.map(({ profile }) => profile),
          axis,
        );
        if (spread <= voice.profile.spread) continue;
        const sorted = [...voices].sort((a, b) => a.profile.axes[axis].score - b.profile.axes[axis].score);
        const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
        const values = {
          axis,
          locale,
          spread: Math.round(spread),
          lowest: lowest.channel,
          highest: highest.channel,
          limit: voice.profile.spread,
        };
        report('apart', { at: placeOf(highest, []) }, values);
      }
    }
  },
});

type Scored = ChannelVoice & { readonly profile: NonNullable<ChannelVoice['profile']> };

function isScored(voice: ChannelVoice): voice is Scored {
  return voice.profile !== undefined;
}

/** `words of doubt in 100: 4.2, usually 1`. */
function inWords({ feature, value, usual }: Contribution): string {
  return `${FEATURES[feature]}: ${Math.round(value * 10) / 10}, usually ${usual}`;
}

/** The first words that push most, or the whole text where it is their want. */
function placeOf({ texts }: ChannelVoice, pushing: readonly Contribution[]) {
  const span = pushing.find(({ spans, points }) => spans.length > 0 && points !== 0)?.spans[0];
  const copy = texts[span?.text ?? 0]!;
  return span ? copy.at(span.start, span.end) : copy.at(0, copy.passage.text.length);
}
