/** Reads one campaign's folder: facts, words, and what must hold between them. */
import type { Brand } from '../brand/brand.ts';
import { type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Document } from '../ir/document.ts';
import { readSource } from '../source/file.ts';
import { check } from '../source/schema.ts';
import { type Authored, parseYaml } from '../source/yaml.ts';
import { campaignFaults } from './campaign-faults.ts';
import { type CampaignData, campaignSchema } from './campaign-schema.ts';
import { checkFacts } from './check-facts.ts';
import { checkScopes } from './check-scopes.ts';
import { type FragmentLookup, parseDocument } from './document.ts';
import { buildFacts, filePathOf, leavesOf } from './facts.ts';
import { readSegments, readTouchpoints } from './journey.ts';
import { readPosted } from './posted.ts';
import { yamlSuppressions } from './suppressions.ts';

export { campaignFaults };

export function listCampaigns(host: Host): string[] {
  return host
    .list('content/campaigns')
    .filter((name) => name.endsWith('/') && !name.startsWith('.'))
    .map((name) => name.slice(0, -1));
}

/** The brand a campaign names, without reading more than that; undefined when the file cannot be read. */
export function readFacts(
  host: Host,
  folderName: string,
  findings: Findings,
): { authored: Authored; data: CampaignData } | undefined {
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
  const source = readSource(host, path, findings);
  const authored = source && parseYaml(source, findings);
  const data = authored && check(campaignSchema, authored, findings);
  return authored && data ? { authored, data } : undefined;
}

/** Reads the words and ties everything together. `brand` is the one the facts name, or the one asked for. */
export function readCampaign(
  host: Host,
  folderName: string,
  { authored, data }: { authored: Authored; data: CampaignData },
  brand: Brand,
  findings: Findings,
): Campaign {
  const folder = `content/campaigns/${folderName}`;
  const markets = data.markets ?? [data.market!];
  for (const [index, market] of markets.entries()) {
    if (brand.markets[market]) continue;
    const known = Object.keys(brand.markets);
    findings.add(
      campaignFaults,
      'unknown-market',
      { at: authored.spanOf(data.markets ? ['markets', index] : ['market']) },
      { market, hint: `Markets of the brand: ${known.join(', ')}.` },
    );
  }
  const built = buildFacts(data, brand, brand.markets[markets[0]!]?.duties.referencePriceDays);
  for (const { path, name } of built.missing) {
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
  for (const [path] of leavesOf(built.facts))
    origins.set(path, authored.spanOf(filePathOf(path, built.filePaths)));
  for (const [prefix, path] of built.filePaths) origins.set(prefix, authored.spanOf(path));

  const segments = readSegments(data, authored, built.facts, brand.stores, findings);
  const touchpoints = readTouchpoints(data, authored, built.facts, segments, brand.stores, findings);
  checkFacts(data, built.facts, built.filePaths, authored, brand, findings);

  const documents: Record<string, Document> = {};
  for (const [index, locale] of data.locales.entries()) {
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
    if (document) documents[locale] = document;
  }
  for (const file of host.list(folder)) {
    const locale = /^([a-z]{2}(?:-[A-Z]{2})?)\.mdx$/.exec(file)?.[1];
    if (!locale || data.locales.includes(locale)) continue;
    findings.add(campaignFaults, 'words-unlisted', { at: authored.spanOf(['locales']) }, { locale, file });
  }
  checkScopes(documents, segments, touchpoints, findings);
  const { timeZone } = data;
  const posted = readPosted(host, { folder, markets, timeZone, segments, touchpoints }, findings);

  return {
    slug: data.slug ?? folderName,
    brand: brand.id,
    name: data.name,
    folder,
    source: authored.source,
    stage: data.stage ?? 'buy',
    locales: data.locales.filter((locale) => documents[locale]),
    markets,
    currency: data.currency,
    timeZone,
    touchpoints,
    segments,
    channels: data.channels,
    art: data.art ?? {},
    facts: built.facts,
    origins,
    documents,
    suppressions: yamlSuppressions(authored.source),
    ...(posted ? { posted } : {}),
    spanOf: (path) => authored.spanOf(filePathOf(path, built.filePaths)),
  };
}

function fragmentsOf(host: Host, brand: Brand, locale: string, findings: Findings): FragmentLookup {
  return (name) => {
    const byLocale = brand.fragments[name];
    const path = byLocale?.[locale] ?? byLocale?.[locale.split('-')[0]!];
    const file = path === undefined ? undefined : readSource(host, path, findings);
    return file ? { file } : { known: Object.keys(brand.fragments) };
  };
}
