/** From the words of an edition to a notification. */

import type { Span } from '../../diagnostic.ts';
import { track } from '../../draw/links.ts';
import type { Loss } from '../../ir/artifact.ts';
import type { Edition } from '../../ir/edition.ts';
import { isTagged } from '../../ir/facts.ts';
import { type Copy, isBlank, plainText, type Text } from '../../ir/text.ts';
import type { LowerContext, Lowered } from '../channel.ts';
import type { PushFormat } from './formats.ts';

export interface PushPlan {
  readonly title: Text;
  readonly body: Text;
  /** Where a tap leads, with tracking parameters. */
  readonly link?: { readonly href: string; readonly at: Span };
  readonly campaign: string;
  readonly touchpoint?: string;
}

export function lower(edition: Edition, { format }: LowerContext<PushFormat>): Lowered<PushPlan> {
  const { slots, selection } = edition;
  const title = slots.headline ? longestThatFits(slots.headline, format.titleCharacters) : edition.title;
  const body = slots.push ?? slots.lead ?? slots.offer ?? [];
  const link = target(edition);
  const dropped: Loss[] = [];
  if (isBlank(body)) dropped.push({ what: 'Push', at: edition.at, reason: 'missing' });
  return {
    plan: {
      title,
      body,
      ...(link && { link }),
      campaign: edition.campaign,
      ...(selection.touchpoint && { touchpoint: selection.touchpoint }),
    },
    dropped,
  };
}

/** The longest of the author's lengths that every phone shows; else the shortest there is. */
function longestThatFits(copy: Copy, characters: number): Text {
  const lengths = [copy.full, copy.short, copy.shortest].filter((text) => text !== undefined);
  return lengths.find((text) => plainText(text).length <= characters) ?? lengths.at(-1)!;
}

function target(edition: Edition): PushPlan['link'] {
  const { facts, origins, slots, selection } = edition;
  const landing = isTagged(facts.landing, 'link') ? facts.landing.href : undefined;
  const href = slots.cta?.href ?? landing;
  if (href === undefined) return undefined;
  const tracked = track(href, {
    source: 'app',
    medium: 'push',
    campaign: edition.campaign,
    ...(selection.touchpoint && { content: selection.touchpoint }),
    ...(selection.segment && { term: selection.segment }),
  });
  return { href: tracked, at: slots.cta?.at ?? origins.get('landing') ?? edition.at };
}
