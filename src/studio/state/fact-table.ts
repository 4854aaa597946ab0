/** Each fact of a campaign against each of its artifacts: who says it, in which words, and who does not. */
import type { Artifact } from '../../ir/artifact.ts';
import { languageOf } from '../../parse/reader.ts';
import type { Extracted } from '../../readback/extracted.ts';
import { factsIn, sameFact } from '../../readback/facts-in-text.ts';
import { extract } from '../../readback/index.ts';
import { campaignFacts, type KnownFact } from '../../rules/shared/known-facts.ts';
import { saidBy } from '../../rules/shared/said.ts';
import type { Parsed } from './parsed.ts';
import type { ShownArtifact } from './studio-state.ts';

export interface FactRow {
  /** As campaign.yaml has it, or as it is computed: `offer.ends`. */
  readonly path: string;
  readonly kind: KnownFact['kind'];
  /** `money:8900 EUR` */
  readonly key: string;
  /** For each artifact in order; undefined where nothing says it. */
  readonly said: readonly (SaidFact | undefined)[];
}

export interface SaidFact {
  readonly words: string;
  /** Read in the bytes that ship, where no mark says that the fact was placed: somebody typed it. */
  readonly isRead: boolean;
}

/** In the order of the campaign’s facts: prices, shares, days, hours and codes. */
export async function factTable(
  artifacts: readonly ShownArtifact[],
  { campaign, brand }: Parsed,
): Promise<FactRow[]> {
  const readings = await Promise.all(
    artifacts.map(async (artifact) => {
      const extracted = await readOnce(artifact);
      const language = languageOf(brand, artifact.market, artifact.locale);
      const text = saidBy({ artifact: { ...artifact, bytes: 0 }, extracted });
      const marked = artifact.marks.map((mark) => mark.text).join('\n');
      const reading = { language, currency: campaign.currency };
      return { artifact, codes: extracted.codes, text, found: factsIn(`${marked}\n${text}`, reading) };
    }),
  );
  return campaignFacts(campaign).map(({ path, kind, key }) => ({
    path,
    kind,
    key,
    said: readings.map(({ artifact, found, codes, text }) => {
      const placed = saidByMark(artifact, path, kind, key);
      if (placed !== undefined) return { words: placed, isRead: false };
      const read =
        found.find((one) => one.kind === kind && sameFact(one.key, key))?.text ??
        (kind === 'code' ? codeIn(key.slice('text:'.length), text, codes) : undefined);
      return read === undefined ? undefined : { words: read, isRead: true };
    }),
  }));
}

/** As a word of its own, or held by a QR code or a barcode. A code need not look like one. */
function codeIn(code: string, text: string, codes: readonly string[]): string | undefined {
  const words = text.split(/[^\p{L}\d_/#@-]+/u);
  return codes.includes(code) || words.includes(code) ? code : undefined;
}

const known = new WeakMap<ShownArtifact, Promise<Extracted>>();

/** What cannot be read back says what its marks say. */
function readOnce(artifact: ShownArtifact): Promise<Extracted> {
  const nothing = { path: artifact.path, text: '', links: [], codes: [] };
  const found = known.get(artifact) ?? extract(artifact).catch(() => nothing);
  known.set(artifact, found);
  return found;
}

/** A mark names its fact; a period says both of its ends, and an hour is said by who says the hour. */
function saidByMark(
  { marks }: Artifact,
  path: string,
  kind: KnownFact['kind'],
  key: string,
): string | undefined {
  return marks.find(({ fact, kind: of, text }) => {
    if (of === 'code' && kind === 'code') return text === key.slice('text:'.length);
    if (!fact) return false;
    if (fact.formatter === 'period' && kind === 'date')
      return path === `${fact.path}.starts` || path === `${fact.path}.ends`;
    return (fact.formatter === 'time') === (kind === 'time') && sameFact(fact.key, key);
  })?.text;
}
