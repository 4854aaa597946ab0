/** Everything a campaign's source says to customers, as passages with their way back to the file. */
import type { Span } from '../../diagnostic.ts';
import type { Campaign } from '../../ir/campaign.ts';
import type { Passage } from '../../ir/document.ts';
import { isTagged } from '../../ir/facts.ts';
import { leavesOf } from '../../parse/facts.ts';
import { type Found, factsIn } from '../../readback/facts-in-text.ts';
import { offsetAt, type SourceFile, spanAt } from '../../source/file.ts';

export interface CopyText {
  readonly locale: string;
  readonly passage: Passage;
  /** Whether it is one text for all locales: a name, whose language nobody has said. */
  readonly isShared: boolean;
  /** The place of a part of the passage; the whole passage where letters cannot be told apart. */
  at(start: number, end: number): Span;
  /** Whether a part may be replaced by a fix: its letters stand in the file as they are, and expressions work there. */
  readonly editable: boolean;
}

const known = new WeakMap<Campaign, readonly CopyText[]>();

/** Words of the documents first, then the localized texts of campaign.yaml. */
export function copyOf(campaign: Campaign): readonly CopyText[] {
  const found = known.get(campaign) ?? gather(campaign);
  known.set(campaign, found);
  return found;
}

const read = new WeakMap<CopyText, readonly Found[]>();

/** Facts in a text, read once however many rules ask. */
export function factsOf(copy: CopyText, campaign: Campaign): readonly Found[] {
  const { locale, passage } = copy;
  const found = read.get(copy) ?? factsIn(passage.text, { language: locale, currency: campaign.currency });
  read.set(copy, found);
  return found;
}

function gather(campaign: Campaign): readonly CopyText[] {
  return campaign.locales.flatMap((locale) => [
    ...documentCopy(campaign, locale),
    ...factCopy(campaign, locale),
  ]);
}

function documentCopy(campaign: Campaign, locale: string): CopyText[] {
  const document = campaign.documents[locale];
  return (document?.passages ?? []).map((passage) => {
    // Passages of a fragment stand in another file, whose text is not at hand.
    const own = passage.at.file === document!.source.path;
    return {
      locale,
      passage,
      isShared: false,
      at: (start, end) => (own ? spanIn(document!.source, passage, start, end) : passage.at),
      editable: own && passage.kind !== 'frontmatter' && passage.kind !== 'prop',
    };
  });
}

function factCopy(campaign: Campaign, locale: string): CopyText[] {
  const texts: CopyText[] = [];
  for (const [path, fact] of leavesOf(campaign.facts)) {
    if (!isTagged(fact, 'localized')) continue;
    const key = [locale, locale.split('-')[0]!].find((one) => fact.texts[one] !== undefined);
    const text = key === undefined ? fact.texts['*'] : fact.texts[key];
    // Names out of the brand's vocabulary have no place in this file.
    if (text === undefined || !campaign.origins.has(path)) continue;
    const at = campaign.spanOf(key === undefined ? path : `${path}.${key}`);
    const start = offsetAt(campaign.source, at.line, at.column);
    const from = start + (/["']/.test(campaign.source.text[start] ?? '') ? 1 : 0);
    // What is inherited stands in the brand's catalogue.
    const exact = at.file === campaign.source.path && campaign.source.text.startsWith(text, from);
    const map = Array.from({ length: text.length + 1 }, (_, index) => from + index);
    const passage: Passage = { text, map, kind: 'prop', block: '', channels: [], touchpoints: [], at };
    texts.push({
      locale,
      passage,
      isShared: key === undefined,
      at: (a, b) => (exact ? spanIn(campaign.source, passage, a, b) : at),
      editable: false,
    });
  }
  return texts;
}

function spanIn(source: SourceFile, passage: Passage, start: number, end: number): Span {
  const from = passage.map[start] ?? passage.map.at(-1) ?? 0;
  const last = passage.map[end - 1];
  return spanAt(source, from, last === undefined ? from : last + 1);
}
