import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import { breakGrade } from '../../draw/sense.ts';
import type { Artifact, Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { isText, type Line, linesOf, placeOf } from '../shared/boxes.ts';
import { sayNumber } from '../shared/marks.ts';

/** A fact of so many signs is one sign to the eye: a price, a percentage, a code, an hour. A period is a phrase. */
const ONE_SIGN = 12;

/** Words that layout may leave at an end when nothing better is left, and a reader stumbles over. */
const stumbles: Readonly<Record<string, readonly string[]>> = {
  fr: ['se', 'ne', 'son', 'sa', 'ses'],
  en: ['and', 'or', 'in', 'on', 'for'],
};

export const linesBreakBySense = defineRule({
  id: 'visual/lines-break-by-sense',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Lines of headlines and short texts end where the sense allows, and the last is no lonely word.',
  options: z.strictObject({
    lines: z.number().int().min(2).default(5).describe('Longer texts are running text and not judged.'),
    widow: z.number().min(0).max(1).default(0.35).describe('Least last line, as a part of the longest.'),
    mayEndWith: z
      .array(z.string())
      .default([])
      .describe('Words at which lines may end all the same, beside those of layouts. Example: ["que"].'),
    except: z.array(z.string()).default(['legal']).describe('Slots that are not judged.'),
  }),
  messages: {
    end: {
      severity: 'warning',
      message: 'A line of the “{slot}” of {format} ends in “{word}”: “{line} / {next}”.',
      hint: 'Shorten it, or widen its box; “mayEndWith” in the layout allows a break that is meant.',
    },
    widow: {
      severity: 'warning',
      message: 'The last line of the “{slot}” of {format} is “{line}”, {percent} % of the longest.',
      hint: 'Add a word, or take one out.',
    },
    parted: {
      severity: 'warning',
      message: 'The “{slot}” of {format} breaks inside “{fact}”.',
      hint: 'Shorten the words around it, or widen its box.',
    },
  },
  check({ artifact, brand, edition, options, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const parted = new Set<Mark>();
    for (const mark of artifact.marks) {
      if (!isText(mark) || mark.kind !== 'fact' || mark.text.length > ONE_SIGN) continue;
      const slot = mark.slot ?? 'text';
      if (options.except.includes(slot) || new Set(mark.lines?.map(({ line }) => line)).size < 2) continue;
      parted.add(mark);
      report('parted', placeOf(mark, artifact, brand), { slot, format, fact: mark.text });
    }
    const slots = Map.groupBy(linesOf(artifact.marks), ({ page, slot }) => `${page} ${slot}`);
    for (const lines of slots.values()) {
      const { slot } = lines[0]!;
      if (options.except.includes(slot) || lines.length > options.lines) continue;
      const allowed = allowedEnds(slot, artifact, brand, options.mayEndWith);
      lines.forEach((line, index) => {
        const next = lines[index + 1];
        if (!next || line.closed || parted.has(line.parts.at(-1)!.mark)) return;
        const word = badEnd(line.text, next.text, edition.language, allowed);
        if (word === undefined) return;
        const place = placeOf(line.parts.at(-1)!.mark, artifact, brand);
        report('end', place, { slot, format, word, line: line.text, next: next.text });
      });
      for (const paragraph of paragraphsOf(lines)) {
        const widths = paragraph.map(widthOf);
        const last = paragraph.at(-1)!;
        const part = widths.at(-1)! / Math.max(...widths);
        if (paragraph.length < 2 || part >= options.widow) continue;
        const place = placeOf(last.parts[0]!.mark, artifact, brand);
        report('widow', place, { slot, format, line: last.text, percent: sayNumber(Math.round(part * 100)) });
      }
    }
  },
});

/** The word that should not end a line, with its punctuation; undefined where the line ends well. */
function badEnd(
  line: string,
  next: string,
  language: string,
  allowed: ReadonlySet<string>,
): string | undefined {
  const last = /[^\s’'(«“-]+$/u.exec(line)?.[0] ?? '';
  const word = last.toLocaleLowerCase(language);
  if (allowed.has(word)) return undefined;
  const isBad =
    breakGrade(`${line} `, next, language, allowed) === 2 ||
    (stumbles[language.split('-')[0]!] ?? []).includes(word);
  return isBad ? last : undefined;
}

/** What the brand's layouts of the channel allow for a slot: there the break is the idea. */
function allowedEnds(
  slot: string,
  { channel }: Artifact,
  brand: Brand,
  more: readonly string[],
): ReadonlySet<string> {
  const words = Object.entries(brand.layouts.formats)
    .filter(([key]) => key.startsWith(`${channel}.`))
    .flatMap(([, { items }]) => items)
    .flatMap((item) => (item.kind === 'text' && (item.id ?? item.slot) === slot ? item.mayEndWith : []));
  return new Set([...words, ...more].map((word) => word.toLowerCase()));
}

/** Stretches of lines up to each typed break. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    paragraphs.at(-1)!.push(line);
    if (line.closed) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function widthOf({ parts }: Line): number {
  const left = Math.min(...parts.map(({ line }) => line.ink.x));
  return Math.max(...parts.map(({ line }) => line.ink.x + line.ink.width)) - left;
}
