/** Reads one campaign's folder: facts, words, and what must hold between them. */
import type { Brand, FactFile } from '../brand/brand.ts';
import { type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Campaign, Segment, Touchpoint } from '../ir/campaign.ts';
import type { Document } from '../ir/document.ts';
import { isTagged } from '../ir/facts.ts';
import { checkPartly, type Parts } from '../source/check-partly.ts';
import { readSource } from '../source/file.ts';
import { readAuthoredPartly } from '../source/read-authored.ts';
import type { Authored } from '../source/yaml.ts';
import { readAdjustments } from './adjustments.ts';
import { campaignFaults } from './campaign-faults.ts';
import { campaignSchema } from './campaign-schema.ts';
import { withCatalog } from './catalog-products.ts';
import { checkFacts } from './check-facts.ts';
import { checkScopes } from './check-scopes.ts';
import { type FragmentLookup, parseDocument } from './document.ts';
import { buildFacts, filePathOf, leavesOf } from './facts.ts';
import { readSegments, readTouchpoints } from './journey.ts';
import { lossesOf, withLosses } from './lost-facts.ts';
import { readOpenQuestions } from './open-questions.ts';
import { readOverrides } from './overrides.ts';
import { readPosted } from './posted.ts';
import { yamlSuppressions } from './suppressions.ts';

export { campaignFaults };

export function listCampaigns(host: Host): string[] {
  return host
    .list('content/campaigns')
    .filter((name) => name.endsWith('/') && !name.startsWith('.'))
    .map((name) => name.slice(0, -1));
}

/** campaign.yaml as far as it can be read: what is wrong of it is told, and its place is remembered. */
export interface ReadFacts extends Parts<typeof campaignSchema> {
  /** All that was typed. */
  readonly whole: Authored;
}

/** The brand a campaign names, without reading more than that; undefined when too little of the file can be read. */
export function readFacts(host: Host, folderName: string, findings: Findings): ReadFacts | undefined {
  const path = `content/campaigns/${folderName}/campaign.yaml`;
  if (!host.exists(path)) {
    findings.add(
      campaignFaults,
      'facts-missing',
      { at: { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 } },
      { slug: folderName },
    );
    return undefined;
  }
  const authored = readAuthoredPartly(host, path, findings);
  const standIns = standInsFor(folderName, listLocales(host, folderName));
  const parts = authored && checkPartly(campaignSchema, authored, findings, standIns);
  return parts && { ...parts, whole: authored };
}

/** For what every campaign must have. A campaign that needs them is never rendered. */
function standInsFor(name: string, locales: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    ...{ name, locales, currency: 'EUR', timeZone: 'UTC', channels: { web: ['page'] } },
    landing: 'https://landing.invalid/',
  };
}

/** Locales that have a file of words. */
function listLocales(host: Host, folderName: string): readonly string[] {
  return host
    .list(`content/campaigns/${folderName}`)
    .flatMap((file) => /^([a-z]{2}(?:-[A-Z]{2})?)\.mdx$/.exec(file)?.[1] ?? []);
}

/** Reads the words and ties everything together. `brand` is the one the facts name, or the one asked for. */
export function readCampaign(
  host: Host,
  folderName: string,
  read: ReadFacts,
  brand: Brand,
  findings: Findings,
): Campaign {
  const { data, authored, lost, whole } = withCatalog(read, brand, findings);
  const folder = `content/campaigns/${folderName}`;
  const markets = data.markets ?? [data.market!];
  const isUnread = (file: FactFile) => brand.unread?.includes(file) === true;
  for (const [index, market] of markets.entries()) {
    if (brand.markets[market] || isUnread('markets')) continue;
    const known = Object.keys(brand.markets);
    findings.add(
      campaignFaults,
      'unknown-market',
      { at: authored.spanOf(data.markets ? ['markets', index] : ['market']) },
      { market, hint: `Markets of the brand: ${known.join(', ')}.` },
    );
  }
  const built = buildFacts(data, brand, brand.markets[markets[0]!]?.duties.referencePriceDays);
  const facts = withLosses(built.facts, lost, whole.value);
  const losses = lossesOf(lost, whole.value);
  for (const { path, name } of isUnread('vocabulary') ? [] : built.missing) {
    const known = Object.keys(brand.vocabulary);
    const near = nearest(name, known);
    findings.add(
      campaignFaults,
      'unknown-name',
      { at: authored.spanOf(path) },
      { name, hint: near ? `Did you mean “${near}”?` : `Add it to ${brand.folder}/vocabulary.yaml.` },
    );
  }
  const origins = new Map<string, Span>();
  for (const [path] of leavesOf(facts)) origins.set(path, authored.spanOf(filePathOf(path, built.filePaths)));
  for (const [prefix, path] of built.filePaths) origins.set(prefix, authored.spanOf(path));

  // None of the files may go unread because the list of them is wrong.
  const unlisted = listLocales(host, folderName).filter((locale) => !data.locales.includes(locale));
  const isListLost = losses.isIn('locales');
  const isSourceLost = lost.some(([key, index]) => key === 'locales' && (index ?? 0) === 0);
  const restored = isSourceLost ? [...unlisted, ...data.locales] : [...data.locales, ...unlisted];
  const locales = isListLost ? restored : data.locales;
  const segments = readSegments(data, authored, facts, brand.stores, losses, findings);
  const touchpoints = readTouchpoints(data, authored, facts, segments, brand.stores, losses, findings);
  checkFacts(data, facts, built.filePaths, authored, brand, losses, findings);

  const documents: Record<string, Document> = {};
  for (const [index, locale] of locales.entries()) {
    const path = `${folder}/${locale}.mdx`;
    if (!host.exists(path)) {
      findings.add(
        campaignFaults,
        'words-missing',
        { at: authored.spanOf(['locales', index]) },
        { locale, file: `${locale}.mdx` },
      );
      continue;
    }
    const source = readSource(host, path, findings);
    const document =
      source && parseDocument(source, locale, fragmentsOf(host, brand, locale, findings), findings);
    // Words in the wrong language would break every rule of their own.
    if (document && (index === 0 || !document.untranslatedFrom)) documents[locale] = document;
  }
  for (const locale of isListLost ? [] : unlisted) {
    const at = authored.spanOf(['locales']);
    findings.add(campaignFaults, 'words-unlisted', { at }, { locale, file: `${locale}.mdx` });
  }
  readOpenQuestions(authored.source, findings);
  checkScopes(documents, segments, touchpoints, losses, findings);
  const { timeZone } = data;
  const posted = readPosted(host, { folder, markets, timeZone, segments, touchpoints }, losses, findings);
  const known = { folder, locales, segments, touchpoints };
  // Sizes, lines and crops are made for one look: under another brand the layout decides alone.
  const adjustments =
    brand.id === data.brand ? readAdjustments(host, known, brand, losses, findings) : undefined;
  const overrides = brand.id === data.brand ? readOverrides(host, folder, findings) : undefined;

  return {
    slug: data.slug ?? folderName,
    brand: brand.id,
    name: data.name,
    folder,
    source: authored.source,
    stage: data.stage ?? 'buy',
    locales: locales.filter((locale) => documents[locale]),
    markets,
    currency: data.currency,
    timeZone,
    touchpoints,
    segments,
    channels: data.channels,
    art: data.art ?? {},
    facts,
    lost: [
      ...lost.map((path) => ({ path: path.join('.'), at: whole.spanOf(path) })),
      ...[...segments, ...touchpoints].flatMap(changesLost),
    ],
    origins,
    documents,
    suppressions: yamlSuppressions(authored.source),
    ...(posted ? { posted } : {}),
    ...(adjustments ? { adjustments } : {}),
    ...(overrides ? { overrides } : {}),
    spanOf: (path) => authored.spanOf(filePathOf(path, built.filePaths)),
  };
}

/** Facts that differ in a segment or a touchpoint, in a form that says nothing. */
function changesLost({ facts, origins }: Segment | Touchpoint): Campaign['lost'] {
  return Object.entries(facts)
    .filter(([, fact]) => isTagged(fact, 'lost'))
    .map(([path]) => ({ path, at: origins.get(path)! }));
}

/** The words of a campaign whose facts or brand cannot be read, for the sake of their own faults. */
export function checkWordsAlone(host: Host, folderName: string, findings: Findings) {
  for (const locale of listLocales(host, folderName)) {
    const source = readSource(host, `content/campaigns/${folderName}/${locale}.mdx`, findings);
    if (source) parseDocument(source, locale, () => 'unasked', findings);
  }
}

function fragmentsOf(host: Host, brand: Brand, locale: string, findings: Findings): FragmentLookup {
  return (name) => {
    const byLocale = brand.fragments[name];
    const path = byLocale?.[locale] ?? byLocale?.[locale.split('-')[0]!];
    const file = path === undefined ? undefined : readSource(host, path, findings);
    return file ? { file } : { known: Object.keys(brand.fragments) };
  };
}
