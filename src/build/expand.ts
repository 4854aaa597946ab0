/** Which pieces a campaign wants: each locale × market × touchpoint × format, with the segments that read it. */
import { areChannelsKnown, channels } from '../channels/index.ts';
import { defineFamily, type Findings, nearest } from '../diagnostic.ts';
import type { Campaign, Touchpoint } from '../ir/campaign.ts';

export const expandFaults = defineFamily('channel', {
  unknown: { severity: 'error', message: 'There is no channel “{name}”.', hint: '{hint}' },
  'unknown-format': {
    severity: 'error',
    message: 'The channel “{channel}” has no format “{name}”.',
    hint: '{hint}',
  },
  'art-without-format': {
    severity: 'error',
    message: 'No channel has a format “{name}” that could be arranged.',
    hint: '{hint}',
  },
  'touchpoint-without-format': {
    severity: 'warning',
    message: 'The touchpoint “{id}” goes through “{channel}”, of which no format is built.',
    hint: 'Add a format under channels, or take the touchpoint out of the journey.',
  },
});

/** One piece before its audience is known to differ or not. */
export interface Wish {
  readonly locale: string;
  readonly market: string;
  readonly channel: string;
  readonly format: string;
  readonly touchpoint?: Touchpoint;
  /** Segments that read it; one `undefined` for everybody alike. */
  readonly audience: readonly (string | undefined)[];
}

/** Every piece the campaign asks for, in the order of its own lists. */
export function expand(campaign: Campaign): Wish[] {
  const wishes: Wish[] = [];
  // The people of a store are those of its market; other segments live everywhere.
  const livesIn = (market: string) => (id: string) => {
    const home = campaign.segments.find((one) => one.id === id)?.market;
    return home === undefined || home === market;
  };
  for (const market of campaign.markets) {
    for (const locale of campaign.locales) {
      for (const [channel, formats] of Object.entries(campaign.channels)) {
        for (const format of formats) {
          if (!channels.get(channel)?.formats[format]) continue;
          const base = { locale, market, channel, format };
          const contacts = campaign.touchpoints.filter((one) => reaches(one, channel, format));
          if (contacts.length === 0) wishes.push({ ...base, audience: [undefined] });
          for (const touchpoint of contacts) {
            const audience = touchpoint.to.length > 0 ? touchpoint.to.filter(livesIn(market)) : [undefined];
            if (audience.length > 0) wishes.push({ ...base, touchpoint, audience });
          }
        }
      }
    }
  }
  return wishes;
}

/** `print.postcard` reaches the format `postcard.148x105` of the channel `print`. */
function reaches(touchpoint: Touchpoint, channel: string, format: string): boolean {
  const address = `${channel}.${format}`;
  return (
    touchpoint.channel === channel ||
    touchpoint.channel === address ||
    address.startsWith(`${touchpoint.channel}.`)
  );
}

/** Channels and formats that do not exist, and touchpoints that nothing is built for. */
export function checkChannels(campaign: Campaign, findings: Findings) {
  const isSure = areChannelsKnown(campaign);
  const names = [...channels.keys()];
  for (const [name, formats] of Object.entries(campaign.channels)) {
    const channel = channels.get(name);
    if (!channel) {
      findings.add(
        expandFaults,
        'unknown',
        { at: campaign.spanOf(`channels.${name}`) },
        { name, hint: suggest(name, names) },
      );
      continue;
    }
    for (const [index, format] of formats.entries()) {
      if (channel.formats[format]) continue;
      findings.add(
        expandFaults,
        'unknown-format',
        { at: campaign.spanOf(`channels.${name}.${index}`) },
        { channel: name, name: format, hint: suggest(format, Object.keys(channel.formats)) },
      );
    }
  }
  const arranged = [...channels].flatMap(([name, { formats }]) =>
    Object.keys(formats).flatMap((format) => [format, `${name}.${format}`]),
  );
  for (const name of Object.keys(campaign.art)) {
    if (name === 'default' || arranged.includes(name)) continue;
    const hint = suggest(name, ['default', ...arranged.filter((one) => channels.has(one.split('.')[0]!))]);
    const at = campaign.spanOf(`art.${name}`);
    findings.add(expandFaults, 'art-without-format', { at }, { name, hint });
  }
  for (const touchpoint of campaign.touchpoints) {
    const name = touchpoint.channel.split('.')[0]!;
    if (!channels.has(name)) {
      findings.add(
        expandFaults,
        'unknown',
        { at: touchpoint.at },
        { name: touchpoint.channel, hint: suggest(name, names) },
      );
    } else if (
      isSure &&
      !(campaign.channels[name] ?? []).some((format) => reaches(touchpoint, name, format))
    ) {
      findings.add(
        expandFaults,
        'touchpoint-without-format',
        { at: touchpoint.at },
        { id: touchpoint.id, channel: touchpoint.channel },
      );
    }
  }
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `Did you mean “${near}”?` : `Known: ${known.join(', ')}.`;
}
