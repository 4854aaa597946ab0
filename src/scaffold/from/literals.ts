/** What the words say by hand of last year: days, prices, percentages, years and the old code. Nobody rewrites a sentence but its author. */
import type { Span } from '../../diagnostic.ts';
import type { Campaign } from '../../ir/campaign.ts';
import { copyOf, factsOf } from '../../rules/shared/copy.ts';
import { type Before, yearIn } from './asked-again.ts';

export interface Literal {
  /** In the file of the last campaign. */
  readonly at: Span;
  readonly text: string;
}

export function literalsIn(campaign: Campaign, { code }: Before): readonly Literal[] {
  const found: Literal[] = [];
  for (const copy of copyOf(campaign)) {
    const { text } = copy.passage;
    const taken: (readonly [number, number])[] = [];
    const take = (start: number, end: number) => {
      if (taken.some(([from, to]) => start < to && from < end)) return;
      taken.push([start, end]);
      found.push({ at: copy.at(start, end), text: text.slice(start, end) });
    };
    for (const { kind, start, end } of factsOf(copy, campaign)) if (kind !== 'code') take(start, end);
    for (const year of text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)) take(year.index, year.index + 4);
    const at = code ? text.indexOf(code) : -1;
    if (code && at >= 0) take(at, at + code.length);
  }
  const documents = Object.values(campaign.documents);
  for (const { until, at } of [...campaign.suppressions, ...documents.flatMap((one) => one.suppressions)])
    if (until !== undefined && yearIn(until)) found.push({ at, text: `until ${until}` });
  return unique(found);
}

/** A fact of campaign.yaml is read once for each locale. */
function unique(found: readonly Literal[]): readonly Literal[] {
  const key = ({ at, text }: Literal) => `${at.file}:${at.line}:${at.column} ${text}`;
  const first = new Map(found.map((one) => [key(one), one] as const).reverse());
  return [...first.values()].sort(
    (a, b) => a.at.file.localeCompare(b.at.file, 'en') || a.at.line - b.at.line || a.at.column - b.at.column,
  );
}
