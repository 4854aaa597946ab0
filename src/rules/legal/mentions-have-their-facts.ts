import { z } from 'zod';
import type { Artifact } from '../../ir/artifact.ts';
import type { Edition } from '../../ir/edition.ts';
import { type Fact, type FactUse, isTagged } from '../../ir/facts.ts';
import { plainText, spanOf, type Text } from '../../ir/text.ts';
import { factAt } from '../../parse/facts.ts';
import { formatters, sayFact } from '../../parse/formatters.ts';
import { mentionsOf } from '../../parse/mentions.ts';
import { factsIn, sameFact } from '../../readback/facts-in-text.ts';
import { defineRule } from '../rule.ts';
import { knownFacts } from '../shared/known-facts.ts';
import { nameOf, referenceTo } from '../shared/reference.ts';
import { fold } from '../shared/said.ts';

export const mentionsHaveTheirFacts = defineRule({
  id: 'legal/mentions-have-their-facts',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'The legal text of a page, an email and a card says what its mentions are about.',
  options: z.strictObject({
    in: z
      .array(z.string())
      .default(['web.page', 'email', 'print.postcard'])
      .describe('Pieces that carry the mentions, by channel or by channel and format family.'),
    small: z
      .array(z.string())
      .default(['print'])
      .describe('Pieces of which all words count, and where the address of the full terms stands for them.'),
  }),
  messages: {
    missing: {
      severity: 'error',
      message: 'The legal text of “{piece}” leaves out {facts}, which the mention “{mention}” is about.',
      hint: 'Add {references} to <Legal>. Without a <Legal> the mention is worded from the facts.',
    },
    small: {
      severity: 'error',
      message: '“{piece}” leaves out {facts}, which the mention “{mention}” is about.',
      hint: 'Add {references} to its words, or the address of the full terms, {shortLink}, to <Legal>.',
    },
  },
  check({ campaign, brand, artifact, edition, sides, extracted, options, report }) {
    if (artifact.supporting || edition.transactional || !isAmong(artifact, options.in)) return;
    const legal = [edition, ...Object.values(sides)].flatMap(({ slots }) =>
      slots.legal ? [slots.legal] : [],
    );
    // Mentions that could not be worded have their own finding.
    if (legal.length === 0) return;
    const read = fold(extracted.text);
    const shown = legal.filter((text) => read.includes(fold(plainText(text))));
    const texts = (shown.length > 0 ? shown : legal).flat();
    const isSmall = isAmong(artifact, options.small);
    const uses = [...usesIn(texts), ...(isSmall ? artifact.marks.flatMap(({ fact }) => fact ?? []) : [])];
    if (isSmall && usesIn(texts).some(({ path }) => path === 'shortLink' || path === 'landing')) return;
    const words = [plainText(texts), ...(isSmall ? [extracted.text] : [])].join('\n');
    const piece = artifact.touchpoint ?? `${artifact.channel}/${artifact.format}`;
    const list = new Intl.ListFormat('en-GB');
    for (const { id, text } of mentionsOf(campaign, brand, artifact.market)) {
      const missing = text.facts.filter((path) => {
        const fact = factAt(edition.facts, path);
        return fact !== undefined && !says(path, fact, { words, uses, edition, currency: campaign.currency });
      });
      if (missing.length === 0) continue;
      report(
        isSmall ? 'small' : 'missing',
        { at: spanOf(texts) ?? edition.at },
        {
          piece,
          mention: id,
          facts: list.format(missing.map((path) => `the ${nameOf(path)}`)),
          references: list.format(missing.map((path) => expressionFor(path, edition))),
          shortLink: '{shortLink}',
        },
      );
    }
  },
});

function isAmong(
  { channel, format }: Pick<Artifact, 'channel' | 'format'>,
  list: readonly string[],
): boolean {
  const address = `${channel}.${format}`;
  return list.some((one) => address === one || address.startsWith(`${one}.`));
}

function usesIn(text: Text): readonly FactUse[] {
  return text.flatMap((run) => run.fact ?? []);
}

interface Said {
  readonly words: string;
  readonly uses: readonly FactUse[];
  readonly edition: Edition;
  readonly currency: string;
}

/** By an expression, by the same figure typed by hand, or by the same words. */
function says(path: string, fact: Fact, { words, uses, edition, currency }: Said): boolean {
  const within = uses.some(
    (use) => use.path === path || (use.formatter === 'period' && isEndOf(path, use.path)),
  );
  if (within) return true;
  const keys = knownFacts(edition.facts).filter((known) => known.path === path && known.kind !== 'time');
  const found = factsIn(words, { language: edition.language, currency });
  if (keys.some(({ key }) => found.some((one) => sameFact(one.key, key)))) return true;
  const saying = { language: edition.language, locale: edition.selection.locale };
  const worded = Array.isArray(fact) ? formatters.list([fact], saying) : sayFact(fact, saying);
  const text = typeof worded === 'object' && keys.length === 0 ? fold(worded.text) : '';
  return text !== '' && ` ${fold(words)} `.includes(` ${text} `);
}

function isEndOf(path: string, period: string): boolean {
  return path === `${period}.starts` || path === `${period}.ends`;
}

/** As an author would write it. */
function expressionFor(path: string, { facts }: Edition): string {
  const known = knownFacts(facts).find((one) => one.path === path);
  if (known) return referenceTo(known);
  const fact = factAt(facts, path);
  return isTagged(fact, 'moment') ? `{date(${path})}` : Array.isArray(fact) ? `{list(${path})}` : `{${path}}`;
}
