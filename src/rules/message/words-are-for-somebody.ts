import { z } from 'zod';
import { areChannelsKnown, channels } from '../../channels/index.ts';
import { nearest } from '../../diagnostic.ts';
import type { Campaign } from '../../ir/campaign.ts';
import type { BlockNode, Node, ScopeNode } from '../../ir/document.ts';
import { defineRule } from '../rule.ts';

export const wordsAreForSomebody = defineRule({
  id: 'message/words-are-for-somebody',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'Words that are meant for a channel, a market or a network name one that exists and is built.',
  options: z.strictObject({}),
  messages: {
    unknown: {
      severity: 'error',
      message: 'There is no {what} “{name}”, so nobody reads what stands here.',
      hint: '{hint}',
    },
    unbuilt: {
      severity: 'warning',
      message: 'The campaign builds nothing for the {what} “{name}”.',
      hint: 'Ask for it in campaign.yaml, or take these words out.',
    },
  },
  check({ campaign, brand, report }) {
    const known: Known = {
      channel: { all: allAddresses, built: addressesOf(campaign.channels) },
      market: { all: Object.keys(brand.markets), built: campaign.markets },
      network: { all: networksOf(allSocial), built: networksOf(campaign.channels.social ?? []) },
    };
    const isSure = areChannelsKnown(campaign);
    for (const { what, name, node } of addressees(campaign)) {
      const { all, built } = known[what];
      const fits = (one: string) => one === name || (what === 'channel' && one.startsWith(`${name}.`));
      if (built.some(fits) || (!isSure && all.some(fits))) continue;
      const hint = hintFor(name, all);
      report(all.some(fits) ? 'unbuilt' : 'unknown', { at: node.at }, { what, name, hint });
    }
  },
});

type What = 'channel' | 'market' | 'network';
type Known = Readonly<Record<What, { readonly all: readonly string[]; readonly built: readonly string[] }>>;

/** `print.postcard.back`: every address that words may be written for. */
function addressesOf(wanted: Campaign['channels']): string[] {
  return Object.entries(wanted).flatMap(([name, formats]) => {
    const channel = channels.get(name);
    return formats.flatMap((format) =>
      [channel?.formats[format]?.address ?? format, ...(channel?.sides?.(format) ?? [])].map(
        (address) => `${name}.${address}`,
      ),
    );
  });
}

const allAddresses = addressesOf(
  Object.fromEntries([...channels].map(([name, channel]) => [name, Object.keys(channel.formats)])),
);
const allSocial = Object.keys(channels.get('social')?.formats ?? {});

/** `instagram.portrait` is for Instagram. */
function networksOf(formats: readonly string[]): string[] {
  return [...new Set(formats.map((format) => format.split('.')[0]!))];
}

function hintFor(name: string, all: readonly string[]): string {
  const names = [...new Set(all.flatMap((one) => [one.split('.')[0]!, one]))];
  const near = nearest(name, names);
  return near ? `Did you mean “${near}”?` : `There are: ${names.join(', ')}.`;
}

interface Addressee {
  readonly what: What;
  readonly name: string;
  readonly node: ScopeNode | BlockNode;
}

function addressees(campaign: Campaign): Addressee[] {
  const found: Addressee[] = [];
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'scope') {
        for (const name of node.channels) found.push({ what: 'channel', name, node });
        for (const name of node.markets) found.push({ what: 'market', name, node });
      } else if (node.type === 'block' && node.name === 'Caption') {
        const networks = node.props.find((prop) => prop.name === 'networks')?.value;
        if (typeof networks === 'string')
          for (const name of networks.split(/[\s,]+/).filter(Boolean))
            found.push({ what: 'network', name, node });
      }
      if (node.type === 'list') node.items.forEach(visit);
      else if ('children' in node) visit(node.children);
    }
  };
  for (const { nodes } of Object.values(campaign.documents)) visit(nodes);
  return found;
}
