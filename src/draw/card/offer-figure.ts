import type { Edition } from '../../ir/edition.ts';
import type { Text } from '../../ir/text.ts';
import { evaluateTemplate } from '../../parse/template.ts';
import { factOf } from '../edition-scope.ts';

/** “−15 %” or “89 €”: the offer as one sign that needs no words of any language. Undefined for other offers. */
export function offerFigure(edition: Edition): Text | undefined {
  const template =
    factOf(edition, 'offer.percent') !== undefined
      ? '-{percent(offer.percent)}'
      : factOf(edition, 'offer.price') !== undefined
        ? '{money(offer.price)}'
        : undefined;
  const text = template && evaluateTemplate(template, edition).text;
  if (!text) return undefined;
  // Facts are credited to the file in which they were typed, as those of a layout are.
  return text.map((run) => (run.fact ? { ...run, at: run.fact.from ?? run.at } : run));
}
