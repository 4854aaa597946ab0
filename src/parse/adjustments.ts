/** Reads `adjustments.yaml` of a campaign's folder, which most campaigns do not have. */
import type { Brand } from '../brand/brand.ts';
import { contains, defineFamily, type Findings, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Adjustment, AdjustmentKey, Adjustments } from '../ir/adjustments.ts';
import type { Campaign } from '../ir/campaign.ts';
import { checkPartly } from '../source/check-partly.ts';
import { readAuthoredPartly } from '../source/read-authored.ts';
import type { Authored } from '../source/yaml.ts';
import { type AdjustmentData, adjustmentsSchema } from './adjustments-schema.ts';
import { didYouMean } from './campaign-faults.ts';
import type { Losses } from './lost-facts.ts';
import { pictureSource } from './picture-source.ts';
import { yamlSuppressions } from './suppressions.ts';

export const adjustmentsFile = 'adjustments.yaml';

export const adjustmentFileFaults = defineFamily('adjustment', {
  'unknown-locale': {
    severity: 'error',
    message: 'The campaign has no words in “{name}”.',
    hint: '{hint}',
  },
  'unknown-touchpoint': {
    severity: 'error',
    message: 'The campaign has no touchpoint “{name}”.',
    hint: '{hint}',
  },
  'unknown-segment': { severity: 'error', message: 'The campaign has no segment “{name}”.', hint: '{hint}' },
  'unknown-picture': { severity: 'error', message: 'There is no picture “{name}”.', hint: '{hint}' },
  'which-locale': {
    severity: 'error',
    message: 'This entry is for words, and does not say in which language.',
    hint: 'Add locale: one of {locales}.',
  },
  twice: {
    severity: 'error',
    message: 'Two entries adjust the “{slot}” of {format} for the same readers.',
    hint: 'Make one of them, or say which is for fewer readers: locale, touchpoint, segment.',
  },
});

type Known = Pick<Campaign, 'folder' | 'locales' | 'segments' | 'touchpoints'>;

/** Undefined when there is no such file, or when nothing of it can be read: then the findings say why. */
export function readAdjustments(
  host: Host,
  campaign: Known,
  brand: Brand,
  losses: Losses,
  findings: Findings,
): Adjustments | undefined {
  const path = `${campaign.folder}/${adjustmentsFile}`;
  if (!host.exists(path)) return undefined;
  const whole = readAuthoredPartly(host, path, findings);
  const parts = whole && checkPartly(adjustmentsSchema, whole, findings, { schema: '1', adjustments: [] });
  if (!whole || !parts) return undefined;
  const lost = parts.lost.map((one) => whole.spanOf(one));
  const entries = parts.data.adjustments.flatMap((data, index): Adjustment[] => {
    const at = parts.authored.spanOf(['adjustments', index]);
    // Without what was wrong it would be for more readers, or do something else, than its author meant.
    if (lost.some((one) => contains(at, one))) return [];
    const placed = entryOf(data, index, parts.authored, at);
    const sound = checked(placed, data, { host, campaign, brand, losses, findings });
    return sound ? [sound] : [];
  });
  return {
    source: whole.source,
    suppressions: yamlSuppressions(whole.source),
    entries: withoutDoubles(entries, findings),
  };
}

const keys = [
  ...(['locale', 'touchpoint', 'segment', 'slot', 'was', 'lines', 'size', 'sizeStep'] as const),
  ...(['crop', 'focalPoint', 'picture'] as const),
] satisfies readonly AdjustmentKey[];

function entryOf(data: AdjustmentData, index: number, authored: Authored, at: Span): Adjustment {
  const placeOf = (...path: readonly (string | number)[]) => authored.spanOf(['adjustments', index, ...path]);
  const places = Object.fromEntries(
    keys.filter((key) => data[key] !== undefined).map((key) => [key, placeOf(key)]),
  );
  const formats = data.formats.map((_, each) => placeOf('formats', each));
  const { picture: _picture, ...rest } = data;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...(given as unknown as Adjustment), at, places: { ...places, formats } };
}

interface Context {
  readonly host: Host;
  readonly campaign: Known;
  readonly brand: Brand;
  readonly losses: Losses;
  readonly findings: Findings;
}

/** The entry with its picture found. Undefined when it names what there is not. */
function checked(entry: Adjustment, data: AdjustmentData, context: Context): Adjustment | undefined {
  const { host, campaign, brand, losses, findings } = context;
  const before = findings.list.length;
  const { at, places, locale, touchpoint, segment } = entry;
  const unknown = (name: string, kind: 'locale' | 'touchpoint' | 'segment', known: readonly string[]) =>
    findings.add(
      adjustmentFileFaults,
      `unknown-${kind}`,
      { at: places[kind] ?? at },
      { name, hint: didYouMean(name, known) },
    );
  if (locale !== undefined && !campaign.locales.includes(locale) && !losses.isIn('locales'))
    unknown(locale, 'locale', campaign.locales);
  const touchpoints = campaign.touchpoints.map(({ id }) => id);
  if (touchpoint !== undefined && !touchpoints.includes(touchpoint) && !losses.mayHold(touchpoint))
    unknown(touchpoint, 'touchpoint', touchpoints);
  const segments = campaign.segments.map(({ id }) => id);
  if (segment !== undefined && !segments.includes(segment) && !losses.mayHold(segment))
    unknown(segment, 'segment', segments);
  if (entry.was !== undefined && locale === undefined && campaign.locales.length > 1)
    findings.add(
      adjustmentFileFaults,
      'which-locale',
      { at: places.was ?? at },
      { locales: campaign.locales.join(', ') },
    );
  const name = data.picture;
  const source = name === undefined ? undefined : pictureSource(name, campaign.folder, host, brand);
  if (name !== undefined && !source) {
    const own = host.list(campaign.folder).filter((file) => /\.(png|jpe?g|webp|avif)$/i.test(file));
    const hint = didYouMean(name, [...own, ...Object.keys(brand.drawings)], 'the campaign’s folder');
    findings.add(adjustmentFileFaults, 'unknown-picture', { at: places.picture ?? at }, { name, hint });
  }
  if (findings.list.length > before) return undefined;
  return name !== undefined && source ? { ...entry, picture: { name, source } } : entry;
}

const readers = ['locale', 'touchpoint', 'segment'] as const;

/** Of two entries for the same place the first is kept, unless the readers of one are some of the other's. */
function withoutDoubles(entries: readonly Adjustment[], findings: Findings): readonly Adjustment[] {
  const kept: Adjustment[] = [];
  for (const entry of entries) {
    const rival = kept.find((one) => sharedFormat(one, entry) !== undefined && isRival(one, entry));
    if (!rival) {
      kept.push(entry);
      continue;
    }
    findings.add(
      adjustmentFileFaults,
      'twice',
      { at: entry.places.slot ?? entry.at, related: [{ message: 'the other stands here', at: rival.at }] },
      { slot: entry.slot, format: sharedFormat(rival, entry)! },
    );
  }
  return kept;
}

function sharedFormat(one: Adjustment, other: Adjustment): string | undefined {
  return one.formats.find((format) => other.formats.includes(format));
}

function isRival(one: Adjustment, other: Adjustment): boolean {
  if (one.slot !== other.slot) return false;
  const meet = readers.every(
    (key) => one[key] === undefined || other[key] === undefined || one[key] === other[key],
  );
  return meet && isFor(one, other) === isFor(other, one);
}

/** Whether all readers of `one` are readers of `other`. */
function isFor(one: Adjustment, other: Adjustment): boolean {
  return readers.every((key) => other[key] === undefined || one[key] === other[key]);
}
