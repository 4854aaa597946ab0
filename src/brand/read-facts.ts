/** The brand's fact files. Each may be absent; a faulty one counts as absent, with its faults reported. */
import type { z } from 'zod';
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { type Brand, type FactFile, isUnread } from './brand.ts';
import type { Claim, LegalText, LegalWording } from './brand-files.ts';
import { claimsSchema } from './claims.ts';
import { brandFaults } from './faults.ts';
import { legalSchema } from './legal.ts';
import { marketsSchema } from './markets.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { storesSchema } from './stores.ts';
import { suggest } from './suggest.ts';
import { vocabularySchema } from './vocabulary.ts';
import { noVoice, type Voice, voiceSchema } from './voice.ts';

type Facts = Pick<
  Brand,
  'voice' | 'markets' | 'stores' | 'legal' | 'vocabulary' | 'claims' | 'fragments' | 'unread'
>;

export function readFacts(host: Host, folder: string, id: string, findings: Findings): Facts {
  const reader = new FactReader(host, folder, findings);
  if (!host.exists(`${folder}/voice.yaml`)) findings.add(brandFaults, 'no-voice', {}, { name: id });
  const voice = reader.read('voice', voiceSchema)?.value ?? noVoice;
  const legal = readLegal(reader);
  const facts = {
    voice,
    legal,
    markets: readMarkets(reader, legal),
    stores: reader.read('stores', storesSchema)?.value.stores ?? [],
    vocabulary: reader.read('vocabulary', vocabularySchema)?.value.names ?? {},
    claims: readClaims(reader, voice),
    fragments: listFragments(host, folder, findings),
  };
  return { ...facts, ...(reader.unread.length > 0 && { unread: reader.unread }) };
}

/** Reads fact files, and remembers which of them stand there and cannot be read. */
class FactReader {
  readonly unread: FactFile[] = [];
  readonly findings: Findings;
  readonly #host: Host;
  readonly #folder: string;

  constructor(host: Host, folder: string, findings: Findings) {
    this.#host = host;
    this.#folder = folder;
    this.findings = findings;
  }

  read<S extends z.ZodType>(name: FactFile, schema: S): ReadFile<z.output<S>> | undefined {
    const path = `${this.#folder}/${name}.yaml`;
    const file = readFile(this.#host, path, schema, this.findings, 'optional');
    if (!file && this.#host.exists(path)) this.unread.push(name);
    return file;
  }
}

function readLegal(reader: FactReader): Record<string, LegalText> {
  const file = reader.read('legal', legalSchema);
  if (!file) return {};
  return Object.fromEntries(
    Object.entries(file.value.texts).map(([id, { summary, facts, markets }]) => {
      const wordings = Object.entries(markets).map(([market, texts]) => {
        const byLocale = Object.entries(texts).map(([locale, text]): [string, LegalWording] => [
          locale,
          { text, at: file.authored.spanOf(['texts', id, 'markets', market, locale]) },
        ]);
        return [market, Object.fromEntries(byLocale)] as const;
      });
      return [id, { id, summary, facts, markets: Object.fromEntries(wordings) }];
    }),
  );
}

function readMarkets(reader: FactReader, legal: Readonly<Record<string, LegalText>>): Brand['markets'] {
  const file = reader.read('markets', marketsSchema);
  if (!file) return {};
  if (isUnread(reader, 'legal')) return file.value.markets;
  for (const [country, market] of Object.entries(file.value.markets)) {
    for (const [index, name] of market.duties.mentions.entries()) {
      if (legal[name]) continue;
      const at = file.authored.spanOf(['markets', country, 'duties', 'mentions', index]);
      const hint = suggest(name, Object.keys(legal));
      reader.findings.add(brandFaults, 'unknown-mention', { at }, { name, hint });
    }
  }
  return file.value.markets;
}

function readClaims(reader: FactReader, voice: Voice): readonly Claim[] {
  const file = reader.read('claims', claimsSchema);
  if (!file) return [];
  const kinds = voice.claimSigns.map((sign) => sign.kind);
  return file.value.claims.map((claim, index) => {
    if (!kinds.includes(claim.kind) && !isUnread(reader, 'voice')) {
      const at = file.authored.spanOf(['claims', index, 'kind']);
      const values = { name: claim.kind, hint: suggest(claim.kind, kinds) };
      reader.findings.add(brandFaults, 'unknown-claim-kind', { at }, values);
    }
    return { ...claim, at: file.authored.spanOf(['claims', index]) };
  });
}

function listFragments(host: Host, folder: string, findings: Findings): Brand['fragments'] {
  const fragments: Record<string, Record<string, string>> = {};
  for (const name of host.list(`${folder}/fragments`)) {
    if (!name.endsWith('.mdx')) continue;
    const path = `${folder}/fragments/${name}`;
    const match = /^([a-z0-9][a-z0-9-]*)\.([a-z]{2}(?:-[A-Z]{2})?)\.mdx$/.exec(name);
    if (!match) {
      const at = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
      findings.add(brandFaults, 'bad-fragment-name', { at }, { path });
      continue;
    }
    fragments[match[1]!] ??= {};
    fragments[match[1]!]![match[2]!] = path;
  }
  return fragments;
}
