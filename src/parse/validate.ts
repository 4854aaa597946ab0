/** Checks every expression of a document, also those that no edition of this run happens to read. */
import type { Brand } from '../brand/brand.ts';
import type { Findings } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Document } from '../ir/document.ts';
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
  for (const expression of document.expressions) {
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
