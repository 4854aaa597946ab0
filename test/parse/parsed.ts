/** Parses small texts as if they were a hub, without a disk. */
import type { Brand } from '../../src/brand/brand.ts';
import { Catalog } from '../../src/brand/catalog/catalog.ts';
import { type Diagnostic, Findings, sortDiagnostics } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import type { Campaign } from '../../src/ir/campaign.ts';
import type { Document } from '../../src/ir/document.ts';
import type { Edition, Selection } from '../../src/ir/edition.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { makeEdition } from '../../src/parse/edition.ts';
import { validateDocument } from '../../src/parse/validate.ts';

const encoder = new TextEncoder();

export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  return {
    root: '/hub',
    now: '2027-01-01',
    read(path, maxBytes) {
      const file = files[path];
      if (file === undefined) return { ok: false, why: 'missing' };
      const bytes = typeof file === 'string' ? encoder.encode(file) : file;
      return bytes.length > maxBytes ? { ok: false, why: 'too-large' } : { ok: true, bytes };
    },
    list(folder) {
      const names = Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).replace(/\/.*$/, '/'));
      return [...new Set(names)].sort();
    },
    exists: (path) => path in files,
  };
}

/** As much of a brand as parsing asks for. */
export const plainBrand = {
  id: 'plain',
  folder: 'content/brands/plain',
  markets: { FR: { languages: { fr: 'fr-FR', en: 'en-GB' }, duties: { referencePriceDays: 30 } } },
  vocabulary: { 'gift-sets': { type: 'localized', texts: { fr: 'coffrets', en: 'gift sets' } } },
  stores: [{ id: 'lyon', name: 'Lyon', city: 'Lyon', open: true }],
  legal: { company: { id: 'company' } },
  fragments: { footer: { fr: 'content/brands/plain/fragments/footer.fr.mdx' } },
  catalog: new Catalog(),
  drawings: {},
  layouts: { pictures: {} },
} as unknown as Brand;

export const soundFacts = `brand: plain
name: Spring
market: FR
currency: EUR
timeZone: Europe/Paris
locales: [fr]
landing: https://www.example.com/spring
shortLink: https://example.com/s
offer: { kind: percent, percent: 20, code: FLEUR20, starts: 2027-04-07 08:00, ends: 2027-04-18 23:59, minimum: 45 EUR, excludes: [gift-sets] }
products:
  - { id: rouge, name: Rouge, price: 24.50 EUR, link: /p/rouge }
events:
  - { id: day, name: Jour, date: 2027-04-10, from: 10:00, to: 19:00 }
audience: { segments: [{ id: gold, name: Gold, facts: { offer.starts: 2027-04-06 08:00 } }] }
journey:
  - { id: news, channel: email }
  - { id: last, channel: email }
channels: { web: [page], email: [html], print: [postcard.148x105] }
schema: 1
`;

export interface Parsed {
  readonly campaign?: Campaign;
  readonly diagnostics: readonly Diagnostic[];
  edition(selection?: Partial<Selection>, document?: Document): Edition;
  /** What the editions made so far have found. */
  readonly editionFindings: readonly Diagnostic[];
}

/** Parses facts and French words. Findings come sorted, one each. */
export function parsed(
  words: string | Uint8Array,
  facts: string | Uint8Array = soundFacts,
  more: Record<string, string> = {},
): Parsed {
  const host = memoryHost({
    'content/campaigns/spring/campaign.yaml': facts,
    'content/campaigns/spring/fr.mdx': words,
    'content/brands/plain/fragments/footer.fr.mdx': 'Rien à **ajouter**.',
    ...more,
  });
  const findings = new Findings();
  const read = readFacts(host, 'spring', findings);
  const campaign = read && readCampaign(host, 'spring', read, plainBrand, findings);
  for (const document of Object.values(campaign?.documents ?? {}))
    validateDocument(campaign!, plainBrand, document, findings);
  const editionFindings = new Findings();
  return {
    ...(campaign ? { campaign } : {}),
    diagnostics: sortDiagnostics(findings.list),
    edition(selection = {}, document = campaign!.documents.fr!) {
      const edition = makeEdition(
        campaign!,
        plainBrand,
        document,
        { locale: 'fr', market: 'FR', channel: 'web.page', ...selection },
        host,
        editionFindings,
      );
      return edition;
    },
    editionFindings: editionFindings.list,
  };
}

/** `line:column code`, for short expectations. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    (one) => `${one.at?.line}:${one.at?.column}-${one.at?.endLine}:${one.at?.endColumn} ${one.code}`,
  );
}
