/** The tone profile of campaigns as a table with small charts, or as JSON. */
import process from 'node:process';
import { loadHub } from '../build/hub.ts';
import { Findings } from '../diagnostic.ts';
import { AXES, type Axis } from '../prose/profile/axes.ts';
import { FEATURES } from '../prose/profile/features.ts';
import { consistencyOf, LEAST_WORDS } from '../prose/profile/profile.ts';
import { type ChannelVoice, channelVoices, type Target, targetOf } from '../rules/shared/channel-copy.ts';
import { columns } from './columns.ts';
import type { VoiceScoreOptions } from './commands/voice.ts';
import { openSession } from './session.ts';

interface Row {
  readonly campaign: string;
  readonly brand: string;
  readonly locale: string;
  /** 0 to 100; absent with fewer than two channels that can be scored. */
  readonly consistency?: number;
  readonly channels: readonly Channel[];
}

interface Channel {
  readonly channel: string;
  readonly words: number;
  readonly axes?: Readonly<Record<Axis, Scored>>;
}

interface Scored extends Partial<Target> {
  readonly score: number;
  readonly isOff: boolean;
  /** The strongest first: what moved the score, and the words that did. Of an axis that is off, what pushed it there. */
  readonly features: readonly {
    readonly name: string;
    readonly points: number;
    readonly value: number;
    readonly words: readonly string[];
  }[];
}

const STRONGEST = 3;
const SHOWN_WORDS = 6;

/** Errors in the content end with 1: what cannot be read is not scored. */
export async function voiceScore(options: VoiceScoreOptions) {
  const session = await openSession(options);
  const findings = new Findings();
  const wants = session.filters.wants ?? (() => true);
  const { campaigns, brands } = await loadHub(session.host, wants, findings);
  if (!findings.hasErrors) session.filters.assertFitted();
  const rows = campaigns.flatMap((campaign) => {
    const brand = brands.get(campaign.brand);
    if (!brand) return [];
    return campaign.locales
      .filter((locale) => wants('locale', locale))
      .map((locale): Row => {
        const voices = channelVoices(campaign, locale);
        const consistency = consistencyOf(voices.flatMap(({ profile }) => profile ?? []));
        return {
          campaign: campaign.slug,
          brand: brand.id,
          locale,
          ...(consistency !== undefined && { consistency: Math.round(consistency) }),
          channels: voices.map((one) =>
            scored(one, (axis) => targetOf(brand.voice, axis, one.channel, locale)),
          ),
        };
      });
  });
  const text =
    options.reporter === 'json'
      ? `${JSON.stringify({ version: 1, campaigns: rows }, undefined, 2)}\n`
      : `${rows.map(table).join('\n')}`;
  session.terminal.out(text);
  if (!findings.hasErrors) return;
  process.exitCode = 1;
  session.remark('Errors stand in the way of a whole score: run “diapason check”.');
}

function scored(
  { channel, words, texts, profile }: ChannelVoice,
  wanted: (axis: Axis) => Target | undefined,
): Channel {
  if (!profile) return { channel, words };
  const axes = Object.fromEntries(
    AXES.map((axis) => {
      const { score, contributions } = profile.axes[axis];
      const target = wanted(axis);
      const isOff = target !== undefined && Math.abs(score - target.target) > target.tolerance;
      // Of an axis that is off, what pushed it there; what pulled the other way explains nothing.
      const pushing = isOff
        ? contributions.filter(({ points }) => (score > target.target ? points > 0 : points < 0))
        : contributions;
      const features = pushing.slice(0, STRONGEST).map(({ feature, points, value, spans }) => ({
        name: FEATURES[feature],
        points: Math.round(points * 10) / 10,
        value: Math.round(value * 10) / 10,
        words: [
          ...new Set(spans.map(({ text, start, end }) => texts[text]!.passage.text.slice(start, end))),
        ].slice(0, SHOWN_WORDS),
      }));
      return [axis, { score: Math.round(score), ...target, isOff, features }];
    }),
  ) as unknown as Record<Axis, Scored>;
  return { channel, words, axes };
}

function table({ campaign, brand, locale, consistency, channels }: Row): string {
  const head = `${campaign} · ${brand} · ${locale}${consistency === undefined ? '' : ` · consistency ${consistency}`}\n`;
  const parts = channels.map(({ channel, words, axes }) => {
    if (!axes)
      return `  ${channel}, ${words} words: not scored, ${words < LEAST_WORDS ? 'too few words' : `no baseline for “${locale}”`}\n`;
    const rows = AXES.flatMap((axis) => {
      const { score, target, tolerance, isOff, features } = axes[axis];
      const band =
        target === undefined
          ? ''
          : `${Math.round(target - tolerance!)} to ${Math.round(target + tolerance!)}`;
      const line = [axis, String(score), chart(score, target, tolerance), band, isOff ? 'off' : ''];
      if (!isOff) return [line];
      return [line, ...features.map((one) => ['', '', '', '', explained(one)])];
    });
    return `  ${channel}, ${words} words\n${columns(rows, 4)}\n`;
  });
  return `${head}${parts.join('')}`;
}

function explained({ name, points, value, words }: Scored['features'][number]): string {
  const found = words.length === 0 ? '' : `: ${words.map((word) => `“${shortened(word)}”`).join(', ')}`;
  return `${points > 0 ? '+' : '−'}${Math.abs(points)} ${name} (${value})${found}`;
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}

const CELLS = 20;

/** Twenty cells from 0 to 100: `·` the line, `─` the band that the voice wants, `●` the score. */
function chart(score: number, target: number | undefined, tolerance: number | undefined): string {
  const cell = (value: number) => Math.max(0, Math.min(CELLS - 1, Math.round((value * (CELLS - 1)) / 100)));
  const cells = Array.from({ length: CELLS }, () => '·');
  if (target !== undefined)
    for (let at = cell(target - tolerance!); at <= cell(target + tolerance!); at++) cells[at] = '─';
  cells[cell(score)] = '●';
  return cells.join('');
}
