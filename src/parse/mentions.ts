/**
 * The mentions that the law asks for: texts of the brand's legal.yaml, which a campaign names under `legal.mentions` and
 * a market under `duties.mentions`. Where nobody wrote a `<Legal>`, they are worded from the facts and stand in its place.
 */
import type { Brand } from '../brand/brand.ts';
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Edition } from '../ir/edition.ts';
import { isRecord } from '../ir/facts.ts';
import type { Primitive } from '../ir/primitives.ts';
import type { Text } from '../ir/text.ts';
import { evaluateTemplate } from './template.ts';

export const mentionFaults = defineFamily('mention', {
  unworded: {
    severity: 'error',
    message: 'The mention “{id}” cannot be worded in “{locale}”.',
    hint: '{detail} Mend that, or write a <Legal>.',
  },
  wordless: {
    severity: 'error',
    message: 'The mention “{id}” has no words in “{locale}” for the market “{market}”.',
    hint: 'Add them to legal.yaml, or write a <Legal>.',
  },
});

export interface Mention {
  readonly id: string;
  readonly text: Brand['legal'][string];
  /** Where it was asked for, as far as that is the campaign's doing. */
  readonly at: Span;
}

/** Mentions of a campaign in a market: its own first, then those the market asks of every campaign. */
export function mentionsOf(campaign: Campaign, brand: Brand, market: string): readonly Mention[] {
  const { legal } = campaign.facts;
  const own = isRecord(legal) && Array.isArray(legal.mentions) ? legal.mentions.map(String) : [];
  const duties = brand.markets[market]?.duties.mentions ?? [];
  return [...new Set([...own, ...duties])].flatMap((id): Mention[] => {
    const text = brand.legal[id];
    const index = own.indexOf(id);
    const at = campaign.spanOf(index === -1 ? 'legal' : `legal.mentions.${index}`);
    // A name that legal.yaml lacks has its own finding.
    return text ? [{ id, text, at }] : [];
  });
}

/** Too short for a legal line; what the law asks of them, such as STOP, is theirs to add. */
const withoutLegalLine = ['sms', 'push'];

/** An edition without a `<Legal>` of its author gets the mentions as one: in its slot, and at the end of its body. */
export function withMentions(
  edition: Edition,
  campaign: Campaign,
  brand: Brand,
  findings: Findings,
): Edition {
  const { selection, slots, body } = edition;
  const channel = selection.channel.split('.')[0]!;
  if (slots.legal !== undefined || edition.transactional || withoutLegalLine.includes(channel))
    return edition;
  const legal = mentionsOf(campaign, brand, selection.market).flatMap((mention, index): Text => {
    const words = worded(mention, edition, findings);
    return words.length > 0 && index > 0 ? [{ text: ' ', at: words[0]!.at }, ...words] : words;
  });
  const [first] = legal;
  if (!first) return edition;
  const group: Primitive = {
    type: 'group',
    role: 'legal',
    children: [{ type: 'paragraph', role: 'legal', text: legal, at: first.at }],
    at: first.at,
  };
  const end = body.findLastIndex((node) => node.type !== 'group' || node.role !== 'footer') + 1;
  return {
    ...edition,
    slots: { ...slots, legal },
    body: [...body.slice(0, end), group, ...body.slice(end)],
  };
}

function worded({ id, text, at }: Mention, edition: Edition, findings: Findings): Text {
  const { locale, market } = edition.selection;
  const wording = legalWording(text, market, locale);
  if (!wording) {
    findings.add(mentionFaults, 'wordless', { at }, { id, locale, market });
    return [];
  }
  const said = evaluateTemplate(wording.text, edition, wording.at);
  if (said.text) return said.text;
  const related = [{ message: 'its words stand here', at: wording.at }];
  findings.add(mentionFaults, 'unworded', { at, related }, { id, locale, detail: said.missing.join(' ') });
  return [];
}

/** The wording for a market and locale; the general market `*` and the bare language stand in. */
export function legalWording(
  text: Pick<Brand['legal'][string], 'markets'>,
  market: string,
  locale: string,
): { readonly text: string; readonly at: Span } | undefined {
  const language = locale.split('-')[0]!;
  for (const words of [text.markets[market], text.markets['*']]) {
    const found = words?.[locale] ?? words?.[language];
    if (found) return found;
  }
  return undefined;
}
