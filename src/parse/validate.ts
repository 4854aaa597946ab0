/** Checks every expression of a document, also those that no edition of this run happens to read. */
import type { Brand } from '../brand/brand.ts';
import { contains, type Findings, type Span } from '../diagnostic.ts';
import { blocks } from '../ir/blocks/index.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Document, Node } from '../ir/document.ts';
import { type FactRecord, isRecord } from '../ir/facts.ts';
import { evaluate, evaluateValue } from './expression.ts';
import { factsFor, languageOf } from './reader.ts';

export function validateDocument(campaign: Campaign, brand: Brand, document: Document, findings: Findings) {
  const market = campaign.markets[0]!;
  const facts = factsFor(campaign, { market });
  const events = isRecord(facts.events) ? Object.values(facts.events) : [];
  const inEvent: FactRecord = Object.assign(
    Object.create(null) as object,
    facts,
    events[0] ? { event: events[0] } : {},
  );
  const elsewhere = [...ownScopes(document.nodes)];
  for (const expression of document.expressions) {
    if (elsewhere.some((span) => contains(span, expression.at))) continue;
    const context = {
      facts: inEvent,
      origins: campaign.origins,
      language: languageOf(brand, market, document.locale),
      locale: document.locale,
    };
    if (expression.use === 'words') evaluate(expression, context, findings);
    else evaluateValue(expression, context, findings);
  }
}

/** Blocks of plugins in which words may name facts of the block's own: only an edition knows those. */
function* ownScopes(nodes: readonly Node[]): Generator<Span> {
  for (const node of nodes) {
    if (node.type === 'block' && node.name !== 'Event' && blocks.get(node.name)?.scope) yield node.at;
    else if (node.type === 'block' || node.type === 'scope' || node.type === 'quote')
      yield* ownScopes(node.children);
    else if (node.type === 'list') for (const item of node.items) yield* ownScopes(item);
  }
}
