import { z } from 'zod';
import type { Span } from '../../diagnostic.ts';
import type { Document, Leaf, Node } from '../../ir/document.ts';
import { languageOf } from '../../prose/languages/index.ts';
import { plainLetters } from '../../prose/mask.ts';
import { findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';

export const labelsSayWhere = defineRule({
  id: 'links/labels-say-where',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'Every link and button says where it leads, so that it makes sense on its own.',
  options: z.strictObject({}),
  messages: {
    vague: {
      severity: 'warning',
      message: '“{label}” does not say where the link leads.',
      hint: 'Name what the reader finds there.',
    },
    banned: {
      severity: 'warning',
      message: '{brand} does not label a button “{label}”.',
      hint: 'Say what happens next.',
    },
    long: {
      severity: 'warning',
      message: 'The button “{label}” has {count} characters; the voice allows {limit}.',
      hint: 'Shorten it, or add short="…".',
    },
  },
  check({ campaign, brand, report }) {
    const { cta } = brand.voice;
    for (const locale of campaign.locales) {
      const document = campaign.documents[locale];
      if (!document) continue;
      const vague = languageOf(locale).vagueLabels;
      const banned = cta.banned[locale] ?? cta.banned[locale.split('-')[0]!] ?? [];
      for (const { label, at, button, leading } of labelsOf(document)) {
        const place = { at };
        if (button && banned.some((wording) => findWording(label, wording).length > 0))
          report('banned', place, { brand: brand.name, label });
        else if (vague.some((wording) => plainLetters(wording).toLowerCase() === bare(label)))
          report('vague', place, { label });
        if (leading && label.length > cta.maxCharacters)
          report('long', place, { label, count: label.length, limit: cta.maxCharacters });
      }
    }
  },
});

interface Label {
  readonly label: string;
  readonly at: Span;
  readonly button: boolean;
  /** The button of the whole piece, which narrow formats draw too: at the top level or in the hero. */
  readonly leading: boolean;
}

function labelsOf(document: Document): readonly Label[] {
  const found: Label[] = [];
  const leaves = (list: readonly Leaf[], blocks: readonly string[]) => {
    if (blocks.at(-1) === 'Cta') {
      const leading = blocks.slice(0, -1).every((name) => name === 'Hero');
      const label = wordsOf(list);
      if (label !== '' && list[0]) found.push({ label, at: list[0].at, button: true, leading });
      return;
    }
    for (const group of linksIn(list)) {
      found.push({ label: wordsOf(group), at: group[0]!.at, button: false, leading: false });
    }
  };
  const visit = (nodes: readonly Node[], blocks: readonly string[]) => {
    for (const node of nodes) {
      if ('leaves' in node) leaves(node.leaves, blocks);
      else if (node.type === 'list') for (const item of node.items) visit(item, blocks);
      else if (node.type === 'table') for (const cell of node.rows.flat()) leaves(cell, blocks);
      else if ('children' in node)
        visit(node.children, node.type === 'block' ? [...blocks, node.name] : blocks);
    }
  };
  visit(document.nodes, []);
  return found;
}

/** Neighbouring leaves with one address are one link. */
function linksIn(list: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const groups: Leaf[][] = [];
  let href: string | undefined;
  for (const leaf of list) {
    const own = leaf.type === 'break' ? undefined : leaf.href;
    if (own !== undefined && own === href) groups.at(-1)!.push(leaf);
    else if (own !== undefined) groups.push([leaf]);
    href = own;
  }
  return groups;
}

function wordsOf(leaves: readonly Leaf[]): string {
  return leaves
    .map((leaf) => (leaf.type === 'text' ? leaf.value : ' '))
    .join('')
    .trim();
}

/** Without the signs around it: “Cliquez ici !” is “cliquez ici”. */
function bare(label: string): string {
  return plainLetters(label)
    .toLowerCase()
    .replace(/^[\s→›»>]+|[\s.!…→›»>]+$/gu, '');
}
