import type { Matcher } from 'picomatch';
import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import { rightMatcher } from '../../brand/right-matcher.ts';
import { familyOfRight, pathOfRight, type Right } from '../../brand/rights.ts';
import type { Place } from '../../diagnostic.ts';
import { sayDay } from '../../prose/calendar.ts';
import { type ArtifactSubject, defineRule } from '../rule.ts';
import { layoutsFile, rulesEntry } from '../shared/brand-places.ts';
import { type PieceDays, pieceDays } from '../shared/piece-days.ts';
import { type UsedFamilies, usedFamilies } from '../shared/used-families.ts';
import { usedPictures } from '../shared/used-pictures.ts';

const hint = 'Use another one there, or renew the right{note} and its entry in brand.rules.json.';

export const rightsAreHeld = defineRule({
  id: 'legal/rights-are-held',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Pictures and fonts are used only in the markets and channels and on the days for which they are licensed.',
  options: z.strictObject({}),
  messages: {
    market: {
      severity: 'error',
      message: 'There is no right to “{what}” in the market {market}: it is licensed for {list}.',
      hint,
    },
    channel: {
      severity: 'error',
      message: 'There is no right to “{what}” in {channel}: it is licensed for {list}.',
      hint,
    },
    'not-yet': {
      severity: 'error',
      message: 'The right to “{what}” begins on {from}, and {piece} appears on {first}.',
      hint,
    },
    'ends-early': {
      severity: 'error',
      message: 'The right to “{what}” ends on {until}, and {piece} is to be seen until {last}.',
      hint,
    },
    ended: {
      severity: 'error',
      message: 'The right to “{what}” ended on {until}, and {piece} is to be seen {when}.',
      hint,
    },
    unserved: {
      severity: 'error',
      message: '“{family}” serves {list} alone, and {channel} is set in it.',
      hint: 'Give the type roles of that channel another family, or add it to the family’s “channels”.',
    },
  },
  async check(subject) {
    const { artifact, brand, report } = subject;
    const { rights, fonts } = brand.rules;
    const limited = fonts.filter((font) => font.channels !== undefined);
    if (artifact.supporting || (rights.length === 0 && limited.length === 0)) return;
    const families = usedFamilies(subject);
    const channel = `${artifact.channel}.${artifact.format}`;
    for (const [index, { family, channels = [] }] of fonts.entries()) {
      if (channels.length === 0 || channels.some((one) => covers(one, channel))) continue;
      if (![...families.carried, ...families.named].includes(family)) continue;
      const values = { family, list: sayList(channels), channel: `${artifact.channel}/${artifact.format}` };
      report('unserved', { at: rulesEntry(brand, `fonts.${index}`) }, values);
    }
    const days = pieceDays(subject);
    for (const use of await licensedUses(subject, families)) {
      const faults = use.rights.map(({ right, index }) => ({
        right,
        index,
        found: faultsOf(right, subject, days),
      }));
      // Two licences of one picture, for two markets perhaps: one that holds is enough.
      const [best] = faults.sort((a, b) => a.found.length - b.found.length);
      for (const { name, values } of best?.found ?? []) {
        const entry = rulesEntry(brand, `rights.${best!.index}`);
        const place: Place = use.at(entry);
        const note = best!.right.note === undefined ? '' : ` (${best!.right.note})`;
        report(name, place, { ...values, what: use.what, note });
      }
    }
  },
});

type Fault = 'market' | 'channel' | 'not-yet' | 'ends-early' | 'ended';

interface Use {
  readonly what: string;
  readonly rights: readonly { readonly right: Right; readonly index: number }[];
  /** The author's line, with the entry beside it; else where the brand places the thing. */
  at(entry: Place['at']): Place;
}

/** What the piece uses of all that the brand has licences for. */
async function licensedUses(subject: ArtifactSubject, { carried }: UsedFamilies): Promise<readonly Use[]> {
  const { brand, artifact } = subject;
  const rights = brand.rules.rights.map((right, index) => ({ right, index }));
  const fonts = carried.map((family): Use => {
    const ofFamily = rights.filter(({ right }) => familyOfRight(right) === family);
    return { what: family, rights: ofFamily, at: (entry) => ({ at: entry }) };
  });
  const matchers = await matchersOf(brand);
  const hasLayouts = Object.keys(brand.layouts.formats).some((key) => key.startsWith(`${artifact.channel}.`));
  const pictures = usedPictures(subject).map(({ path, at }): Use => {
    const what = nameOf(path, brand);
    return {
      what,
      rights: rights.filter(({ index }) => matchers.get(index)?.(what)),
      at: (entry) => ({
        at: at ?? (hasLayouts ? layoutsFile(brand, artifact.channel) : entry),
        related: entry ? [{ message: 'licensed here', at: entry }] : [],
      }),
    };
  });
  return [...fonts, ...pictures].filter((use) => use.rights.length > 0);
}

/** As rights name it: within the brand's folder, or under `campaigns/`. */
function nameOf(path: string, { folder }: Brand): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path.replace(/^content\//, '');
}

const known = new WeakMap<Brand['rules']['rights'], Promise<ReadonlyMap<number, Matcher>>>();

/** By index of the right. Made once for a brand. */
function matchersOf({ rules: { rights } }: Brand): Promise<ReadonlyMap<number, Matcher>> {
  const made = known.get(rights) ?? compileGlobs(rights);
  known.set(rights, made);
  return made;
}

async function compileGlobs(rights: readonly Right[]): Promise<ReadonlyMap<number, Matcher>> {
  const matchers = new Map<number, Matcher>();
  for (const [index, right] of rights.entries()) {
    const path = pathOfRight(right);
    if (path !== undefined) matchers.set(index, await rightMatcher(path));
  }
  return matchers;
}

function faultsOf(
  right: Right,
  { artifact }: ArtifactSubject,
  days: PieceDays,
): { readonly name: Fault; readonly values: Readonly<Record<string, string>> }[] {
  const channel = `${artifact.channel}.${artifact.format}`;
  const piece =
    artifact.touchpoint === undefined ? `${artifact.channel}/${artifact.format}` : `“${artifact.touchpoint}”`;
  const [first, last] = [sayDate(days.first), sayDate(days.last)];
  const when = first === last ? `on ${first}` : `from ${first} until ${last}`;
  const spoken = { piece, first, last, when };
  const faults: { readonly name: Fault; readonly values: Readonly<Record<string, string>> }[] = [];
  if (right.markets && !right.markets.includes(artifact.market)) {
    faults.push({ name: 'market', values: { market: artifact.market, list: sayList(right.markets) } });
  }
  if (right.channels && !right.channels.some((one) => covers(one, channel))) {
    const values = { channel: `${artifact.channel}/${artifact.format}`, list: sayList(right.channels) };
    faults.push({ name: 'channel', values });
  }
  if (right.from && days.first < right.from.date)
    faults.push({ name: 'not-yet', values: { ...spoken, from: sayDate(right.from.date) } });
  const end = right.until && ending(right.until.date, days);
  if (right.until && end) faults.push({ name: end, values: { ...spoken, until: sayDate(right.until.date) } });
  return faults;
}

/** A right that is over today is over for whatever is still to be seen, also for a page that nobody took down. */
function ending(until: string, { first, last, today, stays }: PieceDays): 'ended' | 'ends-early' | undefined {
  const over = until < today && (stays || last >= today);
  if (until < first || over) return 'ended';
  return until < last ? 'ends-early' : undefined;
}

/** `print` covers `print.poster.a2`, and so does `print.poster`. */
function covers(licensed: string, channel: string): boolean {
  return channel === licensed || channel.startsWith(`${licensed}.`);
}

function sayDate(date: string): string {
  return sayDay(date, 'en-GB', { year: true });
}

function sayList(list: readonly string[]): string {
  return [...list].join(', ');
}
