import { z } from 'zod';
import type { Box, Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import {
  gapBetween,
  inkOf,
  isOfCode,
  isOnSameSide,
  isText,
  nameOf,
  placeOf,
  slack,
} from '../shared/boxes.ts';

export const wordsDoNotCollide = defineRule({
  id: 'visual/words-do-not-collide',
  on: 'artifact',
  beside: true,
  since: '0.1.0',
  stability: 'stable',
  summary: 'No words lie on other words, on a logo, on a code, or on the edge of a picture or a button.',
  options: z.strictObject({
    leading: z
      .number()
      .min(0)
      .max(1)
      .default(0.3)
      .describe('How far lines of one text may reach into each other, in parts of their height: g above É.'),
  }),
  messages: {
    words: {
      severity: 'error',
      message: 'On {format} {what} lies over {other}.',
      hint: 'Move one of them in the layout, or shorten it.',
    },
    picture: {
      severity: 'error',
      message: 'On {format} {what} runs over the edge of {other}.',
      hint: 'Set it on the picture or beside it.',
    },
  },
  check({ artifact, brand, options, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const placed = artifact.marks.flatMap(partsOf);
    const told = new Set<string>();
    const tell = (name: 'words' | 'picture', one: Part, other: Part) => {
      const values = { format, what: nameOf(one.mark), other: nameOf(other.mark) };
      // A text is moved as a whole, whatever facts it is made of.
      const key = `${one.mark.slot ?? values.what} ${other.mark.slot ?? values.other}`;
      if (told.has(key)) return;
      told.add(key);
      // Where one of them is the layout's, the author's words are those to be moved or shortened.
      const said = one.mark.at ? one.mark : other.mark.at ? other.mark : one.mark;
      report(name, placeOf(said, artifact, brand, [one.box, other.box]), values);
    };
    placed.forEach((one, index) => {
      for (const other of placed.slice(index + 1)) {
        if (!isOnSameSide(one.box, other.box)) continue;
        const [words, thing] = isText(one.mark) ? [one, other] : [other, one];
        const overlap = -gapBetween(words.box, thing.box);
        if (overlap <= slack(words.box) || isMeant(words, thing)) continue;
        if (thing.mark.kind === 'image') {
          if (isText(words.mark) && !holds(thing.box, words.box)) tell('picture', words, thing);
        } else if (!isOneText(words, thing) || overlap > options.leading * words.box.height) {
          tell('words', words, thing);
        }
      }
    });
  },
});

interface Part {
  readonly mark: Mark;
  readonly box: Box;
  /** Of a text. */
  readonly line?: number;
  readonly isFrame?: true;
}

/** Raster pictures only: drawings part around words, which another rule sees. */
function partsOf(mark: Mark): readonly Part[] {
  if (mark.kind === 'link' || (mark.kind === 'image' && !mark.natural)) return [];
  const lines = mark.lines?.map((line) => ({ mark, box: line.ink, line: line.line }));
  return [
    ...(lines ?? inkOf(mark).map((box, line) => ({ mark, box, line }))),
    ...(mark.frame ? [{ mark, box: mark.frame, isFrame: true as const }] : []),
  ];
}

/** Parts of one line, a label in its button, digits under their bars, a logo on a picture. */
function isMeant(a: Part, b: Part): boolean {
  if (a.mark.slot === b.mark.slot && isText(a.mark) && isText(b.mark))
    return a.isFrame === true || b.isFrame === true || a.line === b.line;
  if (isOfCode(a.mark) && isOfCode(b.mark)) return a.mark.slot === 'barcode' || b.mark.slot === 'barcode';
  return !isText(a.mark) && (a.mark.kind === 'image' || b.mark.kind === 'image');
}

function isOneText(a: Part, b: Part): boolean {
  return isText(a.mark) && isText(b.mark) && a.mark.slot === b.mark.slot;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
