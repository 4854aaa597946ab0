import { z } from 'zod';
import type { Campaign } from '../../ir/campaign.ts';
import { type Found, factsIn, sameFact } from '../../readback/facts-in-text.ts';
import { defineRule, type ReleasePiece } from '../rule.ts';
import { copyOf, factsOf } from '../shared/copy.ts';
import { type KnownFact, knownFacts } from '../shared/known-facts.ts';
import { nameOf } from '../shared/reference.ts';
import { saidBy } from '../shared/said.ts';
import { spansOverlap } from '../shared/spans.ts';

export const factsAgreeEverywhere = defineRule({
  id: 'message/facts-agree-everywhere',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary:
    'Every figure, day and code that a piece says is the campaign’s, and every language says the same ones.',
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default(['percent:100'])
      .describe('Figures that may be said without being a fact, as keys: percent:100, money:500 EUR.'),
  }),
  messages: {
    contradicts: {
      severity: 'error',
      message: '“{said}” contradicts the {fact}, “{value}”.',
      hint: 'Use a fact of campaign.yaml instead of a figure.',
    },
    unknown: {
      severity: 'error',
      message: '“{said}” is none of the campaign’s facts.',
      hint: 'Add it to campaign.yaml and refer to it.',
    },
    day: {
      severity: 'warning',
      message: '“{said}” is none of the campaign’s days.',
      hint: 'Add it to campaign.yaml and refer to it, or correct it.',
    },
    missing: {
      severity: 'warning',
      message: 'In “{locale}”, “{piece}” leaves out the {fact}, “{value}”, which “{source}” says.',
      hint: 'Say it in both languages, or in neither.',
    },
  },
  check({ campaign, brand, pieces, options, report }) {
    const read = pieces
      .filter((piece) => !piece.artifact.supporting)
      .map((piece) => ({ piece, found: foundIn(piece, campaign), known: knownFacts(piece.edition.facts) }));
    for (const { piece, found, known } of read) {
      for (const one of found) {
        if (options.allow.includes(one.key) || known.some((fact) => sameFact(one.key, fact.key))) continue;
        const said = placeOf(one, piece, campaign);
        // A fragment of the brand may state the company's capital; it is not the campaign's to explain.
        if (said?.file.startsWith(`${brand.folder}/`)) continue;
        const place = {
          at: said ?? piece.edition.at,
          artifacts: [piece.artifact.path],
        };
        const rival = rivalOf(one, known);
        if (one.kind === 'date') report('day', place, { said: one.text });
        else if (rival)
          report('contradicts', place, { said: one.text, fact: nameOf(rival.path), value: sayValue(rival) });
        else if (one.kind !== 'code') report('unknown', place, { said: one.text });
      }
    }
    const source = campaign.locales[0];
    for (const reading of read) {
      const { piece, known } = reading;
      if (piece.artifact.locale === source) continue;
      const twin = read.find(
        (other) => other.piece.artifact.locale === source && samePiece(other.piece, piece),
      );
      for (const one of twin?.found ?? []) {
        const fact = known.find((each) => sameFact(one.key, each.key));
        if (!fact || fact.kind === 'time' || reading.found.some((other) => sameFact(other.key, fact.key)))
          continue;
        const name = piece.artifact.touchpoint ?? `${piece.artifact.channel}/${piece.artifact.format}`;
        report(
          'missing',
          { at: piece.edition.at, artifacts: [piece.artifact.path] },
          {
            locale: piece.artifact.locale,
            source: source!,
            piece: name,
            fact: nameOf(fact.path),
            value: sayValue(fact),
          },
        );
      }
    }
  },
});

function foundIn(piece: ReleasePiece, campaign: Campaign): readonly Found[] {
  const found = factsIn(saidBy(piece), { language: piece.edition.language, currency: campaign.currency });
  return found.filter(
    (one, index) => one.kind !== 'time' && found.findIndex((other) => other.key === one.key) === index,
  );
}

/** The only fact of its kind that the campaign has: another value of that kind contradicts it. */
function rivalOf(found: Found, known: readonly KnownFact[]): KnownFact | undefined {
  const sameKind = known.filter((fact) => fact.kind === found.kind);
  const values = new Set(sameKind.map((fact) => fact.key));
  return values.size === 1 && (found.kind === 'percent' || found.kind === 'money') ? sameKind[0] : undefined;
}

function sayValue(fact: KnownFact): string {
  const [kind, value = ''] = fact.key.split(/:(.*)/s);
  if (kind === 'percent') return `${value} %`;
  if (kind !== 'money') return value;
  const [minor, currency] = value.split(' ');
  return `${Number(minor) / 100} ${currency}`;
}

/** The figure itself in the author's file; where letters cannot be told apart, the words around it. */
function placeOf(found: Found, piece: ReleasePiece, campaign: Campaign) {
  const words = found.text.replace(/\s+/g, ' ');
  const said = piece.artifact.marks.find(
    (mark) => mark.at && mark.text.replace(/\s+/g, ' ').includes(words),
  )?.at;
  if (!said) return undefined;
  for (const copy of copyOf(campaign)) {
    if (!spansOverlap(copy.passage.at, said)) continue;
    const same = factsOf(copy, campaign).find((one) => one.key === found.key);
    if (same) return copy.at(same.start, same.end);
  }
  return said;
}

function samePiece(a: ReleasePiece, b: ReleasePiece): boolean {
  const keys = ['channel', 'format', 'touchpoint', 'segment', 'market'] as const;
  return keys.every((key) => a.artifact[key] === b.artifact[key]) && a.artifact.mime === b.artifact.mime;
}
