/** The brand's fact files. Each may be absent; a faulty one counts as absent, with its faults reported. */
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Brand } from './brand.ts';
import type { Claim, LegalText, LegalWording } from './brand-files.ts';
import { claimsSchema } from './claims.ts';
import { brandFaults } from './faults.ts';
import { legalSchema } from './legal.ts';
import { marketsSchema } from './markets.ts';
import { readFile } from './read-file.ts';
import { storesSchema } from './stores.ts';
import { suggest } from './suggest.ts';
import { vocabularySchema } from './vocabulary.ts';
import { noVoice, type Voice, voiceSchema } from './voice.ts';

type Facts = Pick<Brand, 'voice' | 'markets' | 'stores' | 'legal' | 'vocabulary' | 'claims' | 'fragments'>;

export function readFacts(host: Host, folder: string, id: string, findings: Findings): Facts {
  const voice = readVoice(host, folder, id, findings);
  const legal = readLegal(host, folder, findings);
  return {
    voice,
    legal,
    markets: readMarkets(host, folder, legal, findings),
    stores: readFile(host, `${folder}/stores.yaml`, storesSchema, findings, 'optional')?.value.stores ?? [],
    vocabulary:
      readFile(host, `${folder}/vocabulary.yaml`, vocabularySchema, findings, 'optional')?.value.names ?? {},
    claims: readClaims(host, folder, voice, findings),
    fragments: listFragments(host, folder, findings),
  };
}

function readVoice(host: Host, folder: string, id: string, findings: Findings): Voice {
  const path = `${folder}/voice.yaml`;
  if (!host.exists(path)) findings.add(brandFaults, 'no-voice', {}, { name: id });
  return readFile(host, path, voiceSchema, findings, 'optional')?.value ?? noVoice;
}

function readLegal(host: Host, folder: string, findings: Findings): Record<string, LegalText> {
  const file = readFile(host, `${folder}/legal.yaml`, legalSchema, findings, 'optional');
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

function readMarkets(
  host: Host,
  folder: string,
  legal: Readonly<Record<string, LegalText>>,
  findings: Findings,
): Brand['markets'] {
  const file = readFile(host, `${folder}/markets.yaml`, marketsSchema, findings, 'optional');
  if (!file) return {};
  for (const [country, market] of Object.entries(file.value.markets)) {
    for (const [index, name] of market.duties.mentions.entries()) {
      if (legal[name]) continue;
      const at = file.authored.spanOf(['markets', country, 'duties', 'mentions', index]);
      findings.add(brandFaults, 'unknown-mention', { at }, { name, hint: suggest(name, Object.keys(legal)) });
    }
  }
  return file.value.markets;
}

function readClaims(host: Host, folder: string, voice: Voice, findings: Findings): readonly Claim[] {
  const file = readFile(host, `${folder}/claims.yaml`, claimsSchema, findings, 'optional');
  if (!file) return [];
  const kinds = voice.claimSigns.map((sign) => sign.kind);
  return file.value.claims.map((claim, index) => {
    if (!kinds.includes(claim.kind)) {
      const at = file.authored.spanOf(['claims', index, 'kind']);
      const values = { name: claim.kind, hint: suggest(claim.kind, kinds) };
      findings.add(brandFaults, 'unknown-claim-kind', { at }, values);
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
