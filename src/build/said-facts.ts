/**
 * Which facts a finished piece says: those that its marks name, those that stand in the words of its bytes without
 * a mark (somebody typed them), and those that its codes hold.
 */
import type { Brand } from '../brand/brand.ts';
import type { Artifact, Mark } from '../ir/artifact.ts';
import type { Campaign } from '../ir/campaign.ts';
import { type Fact, type FactRecord, factKey, isRecord, isTagged } from '../ir/facts.ts';
import { factAt, leavesOf } from '../parse/facts.ts';
import { factsFor, languageOf } from '../parse/reader.ts';
import type { MomentPart } from '../parse/typed-fact.ts';
import { factsIn, sameFact } from '../readback/facts-in-text.ts';
import { extract } from '../readback/index.ts';
import { factFor, knownFacts } from '../rules/shared/known-facts.ts';
import { saidBy } from '../rules/shared/said.ts';

export interface SaidFact {
  /** Dotted path; within an event, that of the event. */
  readonly path: string;
  readonly fact: Fact;
  /** Of a moment: what was said of it. */
  readonly part: MomentPart;
}

/** Each fact that the piece says, as the readers of this very version have it. */
export async function saidFacts(artifact: Artifact, campaign: Campaign, brand: Brand): Promise<SaidFact[]> {
  const { market, locale, touchpoint } = artifact;
  const audience = campaign.touchpoints.find((one) => one.id === touchpoint)?.to ?? [];
  const segment = artifact.segment?.split('+')[0] ?? audience[0];
  const facts = factsFor(campaign, {
    market,
    ...(segment === undefined ? {} : { segment }),
    ...(touchpoint === undefined ? {} : { touchpoint }),
  });
  const extracted = await extract(artifact);
  const marked = artifact.marks.flatMap((mark) => fromMark(mark, facts));
  const known = knownFacts(facts);
  const reading = { language: languageOf(brand, market, locale), currency: campaign.currency };
  const typed = factsIn(saidBy({ artifact: { ...artifact, bytes: 0 }, extracted }), reading).flatMap(
    (found) => {
      if (marked.some((one) => sameFact(found.key, keyOf(one)))) return [];
      const fact = factFor(found, known);
      return fact ? saidAt(fact.path, facts, found.kind === 'time' ? 'time' : 'date') : [];
    },
  );
  const codes = extracted.codes.flatMap((code) => {
    const held = [...leavesOf(facts)].find(([, fact]) => codeOf(fact) === code);
    return held ? saidAt(held[0], facts, 'date') : [];
  });
  return [...marked, ...typed, ...codes];
}

/** A period says two days, everything else one fact. */
function fromMark({ fact }: Mark, facts: FactRecord): SaidFact[] {
  if (!fact) return [];
  if (fact.formatter !== 'period')
    return saidAt(fact.path, facts, fact.formatter === 'time' ? 'time' : 'date', fact.key);
  return ['starts', 'ends'].flatMap((end) => saidAt(`${fact.path}.${end}`, facts, 'date'));
}

/** `key`: what was said of it; of several events it tells which. */
function saidAt(path: string, facts: FactRecord, part: MomentPart, key?: string): SaidFact[] {
  const full = ofEvent(path, facts, part, key);
  const fact = factAt(facts, full);
  return fact === undefined || isRecord(fact) ? [] : [{ path: full, fact, part }];
}

/** Inside `<Event>` and where there is only one, `event` is short for an entry of `events`. */
function ofEvent(path: string, facts: FactRecord, part: MomentPart, key: string | undefined): string {
  if (!path.startsWith('event.') || !isRecord(facts.events)) return path;
  const paths = Object.keys(facts.events).map((id) => `events.${id}${path.slice('event'.length)}`);
  const same = paths.find((one) => {
    const fact = factAt(facts, one);
    return fact !== undefined && keyOf({ path: one, fact, part }) === key;
  });
  return same ?? paths[0] ?? path;
}

/** The key under which it is found in words. */
function keyOf({ path, fact, part }: SaidFact): string {
  if (isTagged(fact, 'moment')) return part === 'time' ? `time:${fact.time}` : `date:${fact.date}`;
  if (typeof fact === 'number' && /percent$/i.test(path)) return `percent:${fact}`;
  return factKey(fact);
}

function codeOf(fact: Fact): string | undefined {
  if (isTagged(fact, 'link')) return fact.href;
  return typeof fact === 'string' ? fact : undefined;
}
