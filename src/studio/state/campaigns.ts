/** Campaigns as people look for them: what they are called, when they run, in which languages and channels, and how they stand. */
import type { CampaignOutline } from '../../build/outline.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { findingsOfCampaign } from './findings.ts';
import { type Schedule, scheduleOf } from './phase.ts';
import { artifactsOf, campaignKeys } from './shown-index.ts';
import type { Shown, ShownArtifact } from './studio-state.ts';

export interface CampaignSummary extends Schedule {
  /** Whether its dates are known: those of a campaign that is being composed for the first time are not yet. */
  readonly isKnown: boolean;
  readonly brand: string;
  readonly campaign: string;
  readonly name: string;
  readonly brandName: string;
  readonly locales: readonly string[];
  /** In the order in which people meet them. */
  readonly channels: readonly string[];
  /** Pieces of their own, all languages together. */
  readonly pieces: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** No error, nothing kept from before, and everything wanted is there in every language. */
  readonly isComplete: boolean;
  readonly picture?: ShownArtifact;
}

/** The order in which a person meets channels; others follow by name. */
const CHANNEL_ORDER = ['web', 'email', 'social', 'ads', 'print', 'sms', 'push'];

export function inChannelOrder(channels: Iterable<string>): string[] {
  const rank = (channel: string) => {
    const index = CHANNEL_ORDER.indexOf(channel);
    return index === -1 ? CHANNEL_ORDER.length : index;
  };
  return [...new Set(channels)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const summaries = new WeakMap<Shown, readonly CampaignSummary[]>();

/** Sorted by brand and folder. `now`: an instant in ISO 8601. Made once for each state. */
export function campaignsOf(shown: Shown, now: string): readonly CampaignSummary[] {
  const known = summaries.get(shown) ?? campaignKeys(shown).map((key) => summaryOf(key, shown, now));
  summaries.set(shown, known);
  return known;
}

/** The name that people use, or else that of the folder. */
export function nameOf(shown: Shown, brand: string, campaign: string): string {
  return shown.names[`${brand}/${campaign}`] ?? campaign;
}

export function brandNameOf(shown: Shown, brand: string): string {
  return shown.names[brand] ?? brand;
}

function summaryOf(key: string, shown: Shown, now: string): CampaignSummary {
  const [brand = '', campaign = ''] = key.split('/');
  const artifacts = artifactsOf(shown, brand, campaign);
  const own = artifacts.filter(({ supporting }) => !supporting);
  const outline = shown.outlines[key];
  const findings = findingsOfCampaign(shown, brand, campaign);
  const count = (severity: Diagnostic['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const present = new Set(artifacts.map(({ locale }) => locale));
  const source = outline?.locales[0];
  const picture = pictureOf(artifacts, source);
  const errors = count('error');
  return {
    isKnown: outline !== undefined,
    brand,
    campaign,
    name: nameOf(shown, brand, campaign),
    brandName: brandNameOf(shown, brand),
    locales: [...(outline?.locales ?? []), ...[...present].sort()].filter(
      (locale, index, all) => present.has(locale) && all.indexOf(locale) === index,
    ),
    channels: inChannelOrder(own.map(({ channel }) => channel)),
    pieces: own.length,
    errors,
    warnings: count('warning'),
    notes: count('note'),
    isComplete: errors === 0 && !artifacts.some(({ kept }) => kept) && isWhole(outline, own),
    ...(picture && { picture }),
    ...scheduleOf(outline, now),
  };
}

/** Whether each format of each channel, and each touchpoint, has a piece in each language. */
function isWhole(outline: CampaignOutline | undefined, own: readonly ShownArtifact[]): boolean {
  if (!outline) return true;
  const made = new Set(
    own.flatMap(({ locale, channel, format, touchpoint }) => [
      `${locale} ${channel} ${format}`,
      `${locale} at ${touchpoint}`,
    ]),
  );
  return outline.locales.every(
    (locale) =>
      Object.entries(outline.channels).every(([channel, formats]) =>
        formats.every((format) => made.has(`${locale} ${channel} ${format}`)),
      ) && outline.touchpoints.every(({ id }) => made.has(`${locale} at ${id}`)),
  );
}

/** Width of a thumbnail by its height, as in the stylesheet. */
const THUMBNAIL_RATIO = 1.9;

/** The picture whose shape comes nearest to the thumbnail's; pieces before what supports them, in the source language first. */
function pictureOf(
  artifacts: readonly ShownArtifact[],
  source: string | undefined,
): ShownArtifact | undefined {
  const distance = ({ width = 1, height = 1, supporting, locale }: ShownArtifact) =>
    Math.abs(Math.log(width / height / THUMBNAIL_RATIO)) +
    (supporting ? 2 : 0) +
    (source !== undefined && locale !== source ? 1 : 0);
  return artifacts
    .filter((artifact) => artifact.mime === 'image/png' && artifact.width !== undefined)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}
