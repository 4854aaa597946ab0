/** Each fact of a campaign against each of its artifacts: who says it, in which words, and who does not. */
import type { Artifact } from '../../ir/artifact.ts';
import { languageOf } from '../../parse/reader.ts';
import { factsIn, sameFact } from '../../readback/facts-in-text.ts';
import { campaignFacts, type KnownFact } from '../../rules/shared/known-facts.ts';
import type { Parsed } from './parsed.ts';

export interface FactRow {
  /** As campaign.yaml has it, or as it is computed: `offer.ends`. */
  readonly path: string;
  readonly kind: KnownFact['kind'];
  /** `money:8900 EUR` */
  readonly key: string;
  /** For each artifact in order: the words that say it; undefined where nothing does. */
  readonly said: readonly (string | undefined)[];
}

/** In the order of the campaign’s facts: prices, shares, days, hours and codes. */
export function factTable(artifacts: readonly Artifact[], { campaign, brand }: Parsed): FactRow[] {
  const readings = artifacts.map((artifact) => {
    const text = artifact.marks.map((mark) => mark.text).join('\n');
    const language = languageOf(brand, artifact.market, artifact.locale);
    return { artifact, found: factsIn(text, { language, currency: campaign.currency }) };
  });
  return campaignFacts(campaign).map(({ path, kind, key }) => ({
    path,
    kind,
    key,
    said: readings.map(
      ({ artifact, found }) =>
        saidByMark(artifact, path, kind, key) ??
        found.find((one) => one.kind === kind && sameFact(one.key, key))?.text,
    ),
  }));
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
