/** The blocks authors may write, in the order in which the manual shows them. */
import type { BlockDefinition } from './block.ts';
import { caption, preheader, push, sms, subject } from './channel-words.ts';
import { cta } from './cta.ts';
import { divider } from './divider.ts';
import { event } from './event.ts';
import { faq } from './faq.ts';
import { headline } from './headline.ts';
import { hero } from './hero.ts';
import { image } from './image.ts';
import { lead } from './lead.ts';
import { legal } from './legal.ts';
import { loyalty } from './loyalty.ts';
import { offer } from './offer.ts';
import { products } from './products.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';
import { use } from './use.ts';

const rows: readonly BlockDefinition[] = [
  hero,
  headline,
  lead,
  cta,
  image,
  offer,
  products,
  steps,
  loyalty,
  event,
  quote,
  faq,
  legal,
  divider,
  subject,
  preheader,
  sms,
  push,
  caption,
  use,
];

const table = new Map(rows.map((row) => [row.name, row]));

export const blocks: ReadonlyMap<string, BlockDefinition> = table;

/** Those of the hub's plugins stand after ours. */
export function addBlocks(added: readonly BlockDefinition[]) {
  for (const one of added) table.set(one.name, one);
}

/** The elements that choose readers, and the props of each. */
const conditions = [
  'channels',
  'touchpoints',
  'markets',
  'segments',
  'channel',
  'touchpoint',
  'market',
  'segment',
];
export const scopes: ReadonlyMap<string, readonly string[]> = new Map([
  ['Only', conditions],
  ['Except', conditions],
  ['Segment', ['is', ...conditions]],
]);
