/** Renders pieces of the demo campaigns, and of editions written by hand, without the rest of the pipeline. */
import { fileURLToPath } from 'node:url';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import type { Channel, FormatBase, Rendered } from '../../src/channels/channel.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import type { Edition } from '../../src/ir/edition.ts';
import type { Text } from '../../src/ir/text.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { makeEdition } from '../../src/parse/edition.ts';

export const host = createHost(fileURLToPath(new URL('../..', import.meta.url)), '2027-03-01T08:00:00Z');

export interface Demo {
  readonly brand: string;
  readonly campaign: string;
  readonly locale: string;
  readonly touchpoint: string;
  readonly segment?: string;
}

export async function demoEdition(demo: Demo, channel: string): Promise<{ brand: Brand; edition: Edition }> {
  const findings = new Findings();
  const brand = (await loadBrand(host, demo.brand, findings))!;
  const campaign = readCampaign(
    host,
    demo.campaign,
    readFacts(host, demo.campaign, findings)!,
    brand,
    findings,
  );
  const { locale, touchpoint, segment } = demo;
  const selection = { locale, market: 'FR', touchpoint, channel, ...(segment && { segment }) };
  const edition = makeEdition(campaign, brand, campaign.documents[locale]!, selection, host, findings);
  return { brand, edition };
}

/** The plan goes through JSON, as it does on its way to a worker. */
export async function renderEdition<F extends FormatBase, Plan>(
  channel: Channel<F, Plan>,
  formatName: string,
  edition: Edition,
  brand: Brand,
): Promise<Rendered> {
  const format = channel.formats[formatName]!;
  const { plan, dropped } = channel.lower(edition, { brand, format, formatName, sides: {} });
  const sent = JSON.parse(JSON.stringify(plan)) as Plan;
  const rendered = await channel.render(sent, { brand, format, formatName, host });
  return { ...rendered, dropped: [...dropped, ...(rendered.dropped ?? [])] };
}

const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };

export function words(text: string): Text {
  return [{ text, at }];
}

/** An edition with the given parts and nothing else. */
export function editionWith(parts: Partial<Edition>): Edition {
  return {
    brand: 'plain',
    campaign: 'printemps',
    name: 'Printemps',
    selection: { locale: 'fr', market: 'FR', touchpoint: 'veille', channel: 'sms.text' },
    transactional: false,
    language: 'fr-FR',
    title: words('Un titre'),
    description: words('Une phrase.'),
    body: [],
    slots: { captions: {} },
    facts: {},
    origins: new Map(),
    at,
    ...parts,
  };
}
