/** What must hold between the facts of a campaign, and between them and what the brand has. */
import type { Brand } from '../brand/brand.ts';
import type { Findings, Span } from '../diagnostic.ts';
import { type Fact, type FactRecord, isTagged } from '../ir/facts.ts';
import type { Authored } from '../source/yaml.ts';
import { campaignFaults, didYouMean } from './campaign-faults.ts';
import type { CampaignData } from './campaign-schema.ts';
import { filePathOf, leavesOf } from './facts.ts';
import { localizedText } from './formatters.ts';
import type { Losses } from './lost-facts.ts';

type FilePath = readonly (string | number)[];
interface Day {
  readonly date: string;
  readonly time?: string | undefined;
}

/** `facts` and `filePaths` as `buildFacts` made them of `data`. */
export function checkFacts(
  data: CampaignData,
  facts: FactRecord,
  filePaths: ReadonlyMap<string, FilePath>,
  authored: Authored,
  brand: Pick<Brand, 'legal' | 'stores' | 'folder' | 'unread'>,
  losses: Losses,
  findings: Findings,
) {
  const at = (path: FilePath) => ({ at: authored.spanOf(path) });
  checkPeriods(data, (path) => findings.add(campaignFaults, 'ends-before-start', at(path)));
  for (const { what, id, path } of namedTwice(data))
    findings.add(campaignFaults, 'duplicate', at(path), { what, id });
  for (const { fault, name, path, known } of unknownNames(data, brand))
    if (!losses.mayHold(name))
      findings.add(campaignFaults, fault, at(path), {
        id: name,
        hint: didYouMean(name, known, homes[fault]),
      });
  for (const { name, path, ids } of namedStores(data))
    for (const [index, id] of ids.entries())
      if (name === 'journey' && brand.stores.some((one) => one.id === id && !one.open))
        findings.add(campaignFaults, 'closed-store', at([...path, index]), { id });
  for (const [path, fact] of leavesOf(facts)) {
    const place = filePathOf(path, filePaths);
    for (const [index, one] of (Array.isArray(fact) ? fact : [fact]).entries()) {
      const inFile = Array.isArray(fact) ? [...place, index] : place;
      for (const locale of wordless(path, one, data.locales))
        findings.add(campaignFaults, 'fact-without-words', withColumn(at(inFile), path, locale), {
          path,
          locale,
        });
      const isOther = isTagged(one, 'money') && one.currency !== data.currency && !path.includes('.prices.');
      if (isOther && !losses.isIn('currency', 'market', 'markets'))
        findings.add(campaignFaults, 'other-currency', at(inFile), {
          given: one.currency,
          wanted: data.currency,
        });
    }
  }
}

function checkPeriods(data: CampaignData, endsEarly: (path: FilePath) => void) {
  const check = (starts: Day | undefined, ends: Day | undefined, path: FilePath) => {
    if (starts && ends && earliest(starts) > latest(ends)) endsEarly(path);
  };
  for (const name of ['offer', 'loyalty'] as const)
    check(data[name]?.starts, data[name]?.ends, [name, 'ends']);
  for (const [index, { from, to }] of (data.events ?? []).entries())
    if (from && to && from.time > to.time) endsEarly(['events', index, 'to']);
  for (const [index, one] of (data.journey ?? []).entries()) {
    check(one.at ?? one.posted, one.until, ['journey', index, 'until']);
    check(one.posted, one.arrives?.[0], ['journey', index, 'arrives', 0]);
    check(one.arrives?.[0], one.arrives?.[1], ['journey', index, 'arrives', 1]);
  }
}

function* namedTwice(data: CampaignData) {
  const lists = [
    ['product', ['products'], data.products],
    ['event', ['events'], data.events],
    ['segment', ['audience', 'segments'], data.audience?.segments],
    ['touchpoint', ['journey'], data.journey],
  ] as const;
  for (const [what, path, list = []] of lists) {
    const ids = list.map((one) => one.id);
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) !== index) yield { what, id, path: [...path, index, 'id'] };
  }
}

function* unknownNames(data: CampaignData, brand: Pick<Brand, 'legal' | 'stores' | 'unread'>) {
  const products = (data.products ?? []).map((one) => one.id);
  const { product, scope } = data.offer ?? {};
  if (product && !products.includes(product))
    yield { fault: 'product-unknown' as const, name: product, path: ['offer', 'product'], known: products };
  const lists = [
    ['product-unknown', ['offer', 'scope'], Array.isArray(scope) ? scope : [], products],
    ['unknown-mention', ['legal', 'mentions'], data.legal?.mentions ?? [], Object.keys(brand.legal)],
    ...[...namedStores(data)].map(
      ({ path, ids }) => ['unknown-store', path, ids, brand.stores.map((one) => one.id)] as const,
    ),
  ] as const;
  const unread = (brand.unread ?? []).map((file) => `${file}.yaml`);
  for (const [fault, path, names, known] of lists)
    for (const [index, name] of names.entries())
      if (!known.includes(name) && !unread.includes(homes[fault]))
        yield { fault, name, path: [...path, index], known };
}

/** Stores that are named one by one. */
function* namedStores(data: CampaignData) {
  for (const name of ['events', 'journey'] as const)
    for (const [index, { stores }] of (data[name] ?? []).entries())
      if (Array.isArray(stores)) yield { name, path: [name, index, 'stores'], ids: stores };
}

/** Where a name that is missing belongs. */
const homes = {
  'product-unknown': 'campaign.yaml',
  'unknown-mention': 'legal.yaml',
  'unknown-store': 'stores.yaml',
} as const;

/** Locales in which a fact has no words. What a picture shows is asked for by a rule of its own. */
function wordless(path: string, fact: Fact, locales: readonly string[]): string[] {
  if (!isTagged(fact, 'localized') || path.endsWith('.alt')) return [];
  return locales.filter((locale) => localizedText(fact.texts, locale) === undefined);
}

/** A table has no place beside the others but a column. */
function withColumn<P extends { readonly at: Span }>(place: P, path: string, locale: string): P {
  if (!place.at.file.endsWith('.csv')) return place;
  const field = path.slice(path.lastIndexOf('.') + 1);
  return { ...place, hint: `Fill in its cell in a column “${field}.${locale}”.` };
}

/** Within one zone these compare as the moments do; a day without an hour begins at midnight. */
function earliest(day: Day): string {
  return `${day.date}T${day.time ?? '00:00'}`;
}

/** A day without an hour ends when the next begins. */
function latest(day: Day): string {
  return `${day.date}T${day.time ?? '24:00'}`;
}
