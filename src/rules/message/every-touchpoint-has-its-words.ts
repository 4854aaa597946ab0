import { z } from 'zod';
import type { Campaign } from '../../ir/campaign.ts';
import type { BlockNode, Node } from '../../ir/document.ts';
import { defineRule } from '../rule.ts';

/** Blocks that speak for one touchpoint, and the channel that cannot do without them. */
const blocks = ['Subject', 'Preheader', 'Sms', 'Push'] as const;
type Name = (typeof blocks)[number];
const channelOf: Readonly<Record<Name, string>> = {
  Subject: 'email',
  Preheader: 'email',
  Sms: 'sms',
  Push: 'push',
};

export const everyTouchpointHasItsWords = defineRule({
  id: 'message/every-touchpoint-has-its-words',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Every touchpoint has its words in every language: each email a subject, and what one language says, the others say.',
  options: z.strictObject({}),
  messages: {
    subject: {
      severity: 'error',
      message: 'The email “{touchpoint}” has no <Subject> in “{locale}”.',
      hint: 'Add <Subject touchpoint="{touchpoint}">…</Subject>.',
    },
    translation: {
      severity: 'error',
      message: '“{touchpoint}” has no <{block}> in “{locale}”, and “{source}” has one.',
      hint: 'Add <{block} touchpoint="{touchpoint}">…</{block}>.',
    },
  },
  check({ campaign, report }) {
    const source = campaign.locales[0];
    const spoken = new Map(campaign.locales.map((locale) => [locale, wordsOf(campaign, locale)]));
    for (const locale of campaign.locales) {
      const at = startOf(campaign, locale);
      for (const touchpoint of campaign.touchpoints) {
        const channel = touchpoint.channel.split('.')[0]!;
        const related = [{ message: 'The touchpoint.', at: touchpoint.at }];
        for (const block of blocks) {
          if (channelOf[block] !== channel || speaks(spoken.get(locale)!, block, touchpoint.id)) continue;
          const inSource =
            source !== undefined && source !== locale && speaks(spoken.get(source)!, block, touchpoint.id);
          const values = { touchpoint: touchpoint.id, locale, block, source: source ?? locale };
          if (block === 'Subject') report('subject', { at, related }, values);
          else if (inSource) report('translation', { at, related }, values);
        }
      }
    }
  },
});

interface Words {
  readonly block: string;
  /** Empty for all touchpoints of the channel. */
  readonly touchpoints: readonly string[];
  readonly except: readonly string[];
}

function wordsOf(campaign: Campaign, locale: string): readonly Words[] {
  const found: Words[] = [];
  const visit = (nodes: readonly Node[], only: readonly string[], except: readonly string[]) => {
    for (const node of nodes) {
      if (node.type === 'scope') {
        const narrowed = node.except || node.touchpoints.length === 0 ? only : node.touchpoints;
        visit(node.children, narrowed, node.except ? [...except, ...node.touchpoints] : except);
      } else if (node.type === 'block') {
        const own = touchpointOf(node);
        if (blocks.some((name) => name === node.name))
          found.push({ block: node.name, touchpoints: own ? [own] : only, except });
        visit(node.children, own ? [own] : only, except);
      }
    }
  };
  visit(campaign.documents[locale]?.nodes ?? [], [], []);
  return found;
}

function touchpointOf(node: BlockNode): string | undefined {
  const value = node.props.find((prop) => prop.name === 'touchpoint')?.value;
  return typeof value === 'string' ? value : undefined;
}

function speaks(words: readonly Words[], block: string, touchpoint: string): boolean {
  return words.some(
    (one) =>
      one.block === block &&
      !one.except.includes(touchpoint) &&
      (one.touchpoints.length === 0 || one.touchpoints.includes(touchpoint)),
  );
}

function startOf(campaign: Campaign, locale: string) {
  const file = campaign.documents[locale]?.source.path ?? campaign.source.path;
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
